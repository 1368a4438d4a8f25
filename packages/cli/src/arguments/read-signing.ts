import type { Locale } from "@lienthong/core";
import { type SignCommand, type VerifyCommand, cryptosuites, locales, signatureForms } from "./command.ts";
import { Misuse, noFiles, notUsed, oneOf } from "./misuse.ts";
import type { options, OptionValues } from "./options.ts";

const notForVerify = [
  "key",
  "certificate",
  "into",
  "part",
  "out",
  "output",
  "force",
  "to",
  "p12",
  "passphrase-file",
  "detached",
  "beside",
  "verification-method",
  "cryptosuite",
  "reason",
  "location",
  "certify",
] as const;
const notForSign = ["trust", "format", "content", "status-list"] as const;

/** What both commands take; every other option is a mistake. */
const common = ["help", "version", "lang", "quiet", "at", "role", ...notForSign, ...notForVerify] as const;

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
  if (files.length === 0) throw noFiles("verify");
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
    content: values.content ?? [],
    statusLists: values["status-list"] ?? [],
    ...(at !== undefined && { at }),
  };
}

/** `lienthong sign`: one file, with a key out of a PEM or PKCS#12 file. */
export function readSign(values: OptionValues, files: readonly string[], locale: Locale): SignCommand {
  refuseOthers(values, "sign", notForSign);
  const {
    key,
    p12,
    beside,
    certificate: certificates = [],
    part: parts = [],
    into,
    role: roles = [],
  } = values;
  const passphraseFile = values["passphrase-file"];
  const [file] = files;
  const output = values.out ?? values.output;
  if (file === undefined) throw noFiles("sign");
  if (files.length > 1) throw new Misuse("cli.usage.one-table", { command: "sign" });
  const to = oneOf("to", values.to, signatureForms);
  // A credential is signed with a bare key; what a file is without --to, its content tells later.
  const needsCertificate = to === "xades" || to === "pades" || to === "jades";
  const isPem =
    key !== undefined && key !== "" && p12 === undefined && (certificates.length > 0 || !needsCertificate);
  const isP12 = p12 !== undefined && p12 !== "" && key === undefined && certificates.length === 0;
  if (!isPem && !isP12) throw new Misuse("cli.usage.no-key");
  if ([file, key, p12, passphraseFile, beside].filter((one) => one === "-").length > 1)
    throw new Misuse("cli.usage.one-standard-input");
  if (output === undefined || output === "") throw new Misuse("cli.usage.no-output");
  if (roles.length > 1)
    throw new Misuse("cli.usage.bad-value", {
      option: "--role",
      value: roles.join(", "),
      allowed: "GVCN, CBQL, …",
    });
  const at = timeOf(values.at);
  const [role] = roles;
  const { "verification-method": verificationMethod, reason, location } = values;
  const cryptosuite = oneOf("cryptosuite", values.cryptosuite, cryptosuites);
  if (
    verificationMethod !== undefined &&
    !/^[a-z]+:[^\s#]+#[^\s#]+$/u.test(verificationMethod.slice(0, 4096))
  )
    throw new Misuse("cli.usage.bad-value", {
      option: "--verification-method",
      value: verificationMethod,
      allowed: "did:web:truong.example#hieu-truong, …",
    });
  const certify = oneOf("certify", values.certify, ["1", "2", "3"] as const);
  return {
    name: "sign",
    locale: oneOf("lang", values.lang, locales) ?? locale,
    quiet: values.quiet === true,
    file,
    certificates,
    parts,
    output,
    overwrite: values.force === true,
    detached: values.detached === true,
    ...(to !== undefined && { to }),
    ...(key !== undefined && { key }),
    ...(p12 !== undefined && { p12 }),
    ...(passphraseFile !== undefined && { passphraseFile }),
    ...(beside !== undefined && { beside }),
    ...(into !== undefined && { into }),
    ...(role !== undefined && { role }),
    ...(verificationMethod !== undefined && { verificationMethod }),
    ...(cryptosuite !== undefined && { cryptosuite }),
    ...(reason !== undefined && { reason }),
    ...(location !== undefined && { location }),
    ...(certify !== undefined && { certify: Number(certify) as 1 | 2 | 3 }),
    ...(at !== undefined && { at }),
  };
}
