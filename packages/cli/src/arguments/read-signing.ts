import type { Locale } from "@lienthong/core";
import { type SignCommand, type VerifyCommand, locales } from "./command.ts";
import { Misuse, notUsed, oneOf } from "./misuse.ts";
import type { options, OptionValues } from "./options.ts";

const notForVerify = ["key", "certificate", "into", "part", "out", "output", "force"] as const;

/** What both commands take; every other option is a mistake. */
const common = [
  "help",
  "version",
  "lang",
  "quiet",
  "trust",
  "at",
  "role",
  "format",
  ...notForVerify,
] as const;

function refuseOthers(
  values: OptionValues,
  command: string,
  refused: readonly (keyof typeof options)[],
): void {
  for (const name of Object.keys(values) as (keyof typeof options)[]) {
    const isCommon = common.some((one) => one === name);
    if (!isCommon || refused.includes(name)) throw notUsed(name, command);
  }
}

function timeOf(at: string | undefined): string | undefined {
  const isTime =
    at === undefined ||
    (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u.test(at) && !Number.isNaN(Date.parse(at)));
  if (!isTime)
    throw new Misuse("cli.usage.bad-value", {
      option: "--at",
      value: at,
      allowed: "2026-06-05T08:00:00+07:00, …",
    });
  return at;
}

/** `lienthong verify`: the signatures of files, under the certificates of a folder. */
export function readVerify(values: OptionValues, files: readonly string[], locale: Locale): VerifyCommand {
  refuseOthers(values, "verify", notForVerify);
  const { trust, role: roles = [] } = values;
  if (files.length === 0) throw new Misuse("cli.usage.no-files", { command: "verify" });
  if (trust === undefined || trust === "") throw new Misuse("cli.usage.no-trust");
  const at = timeOf(values.at);
  return {
    name: "verify",
    locale: oneOf("lang", values.lang, locales) ?? locale,
    form: oneOf("format", values.format, ["text", "json"] as const) ?? "text",
    quiet: values.quiet === true,
    trust,
    roles,
    files,
    ...(at !== undefined && { at }),
  };
}

/** `lienthong sign`: one file, with a key out of a file. */
export function readSign(values: OptionValues, files: readonly string[], locale: Locale): SignCommand {
  refuseOthers(values, "sign", ["trust", "format"]);
  const { key, certificate: certificates = [], part: parts = [], into, role: roles = [] } = values;
  const [file] = files;
  const output = values.out ?? values.output;
  if (file === undefined) throw new Misuse("cli.usage.no-files", { command: "sign" });
  if (files.length > 1) throw new Misuse("cli.usage.one-table", { command: "sign" });
  if (key === undefined || key === "" || certificates.length === 0) throw new Misuse("cli.usage.no-key");
  if (output === undefined || output === "") throw new Misuse("cli.usage.no-output");
  if (roles.length > 1)
    throw new Misuse("cli.usage.bad-value", {
      option: "--role",
      value: roles.join(", "),
      allowed: "GVCN, CBQL, …",
    });
  const at = timeOf(values.at);
  const [role] = roles;
  return {
    name: "sign",
    locale: oneOf("lang", values.lang, locales) ?? locale,
    quiet: values.quiet === true,
    file,
    key,
    certificates,
    parts,
    output,
    overwrite: values.force === true,
    ...(into !== undefined && { into }),
    ...(role !== undefined && { role }),
    ...(at !== undefined && { at }),
  };
}
