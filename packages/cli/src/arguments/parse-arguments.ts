import { parseArgs } from "node:util";
import { type Issue, type Locale, parseIsoDate } from "@lienthong/core";
import type { CliIssueCode } from "../messages/codes.ts";
import {
  type Command,
  type CommonOptions,
  fhirProfiles,
  fhirVersions,
  type HelpTopic,
  locales,
  type PlacesCommand,
  reportFormats,
  targets,
  transcriptDetails,
  type TypegenCommand,
} from "./command.ts";
import { Misuse, noFiles, notUsed, oneOf } from "./misuse.ts";
import { options, type OptionValues } from "./options.ts";
import { classFacts, issuerFacts } from "./facts.ts";
import { readSign, readVerify } from "./read-signing.ts";
import { readTranscript } from "./read-transcript.ts";
import { readView } from "./read-view.ts";

const convertOnly = [
  "to",
  "output",
  "out",
  "allow-errors",
  "profile",
  "issuer",
  "issuer-name",
  "issued",
  "detail",
] as const;

/** Options that mean nothing to `typegen`. */
const notForTypegen = [
  "to",
  "allow-errors",
  "issuer",
  "issuer-name",
  "issued",
  "detail",
  "school-year",
  "grade",
  "report",
  "catalogues",
] as const;

/** Options that mean nothing to `places`. */
const notForPlaces = [
  ...notForTypegen,
  "format",
  "recursive",
  "fhir-version",
  "out",
  "profile",
] as const satisfies readonly (keyof typeof options)[];

/** Options that only `places` has. */
const placesOnly = ["column", "as-of"] as const;

/** Options that only `view` has. */
const viewOnly = ["sql", "spreadsheet"] as const;

/** Options that only `transcript` has. */
const transcriptOnly = ["layout", "regulations", "school", "font", "facts", "identity"] as const;

/** Options that only `sign` and `verify` have. */
const signingOnly = [
  "trust",
  "at",
  "role",
  "key",
  "certificate",
  "into",
  "part",
  "p12",
  "passphrase-file",
  "content",
  "status-list",
  "detached",
  "beside",
  "verification-method",
  "cryptosuite",
  "reason",
  "location",
  "certify",
] as const;

/** Reads the arguments of the command line; a mistake in them is a command too, with its issue. */
export function parseArguments(argv: readonly string[]): Command {
  const locale = localeAskedFor(argv);
  try {
    return readCommand(argv, locale);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    const issue: Issue<CliIssueCode> = {
      code: error.code,
      severity: "fatal",
      path: "",
      params: error.params,
    };
    return { name: "misuse", locale, issue };
  }
}

function readCommand(argv: readonly string[], locale: Locale): Command {
  const { values, positionals } = readOptions(argv);
  if (values.version === true) return { name: "version" };
  const [word, ...files] = positionals;
  if (values.help === true || word === "help") {
    const topic = word === "help" ? files[0] : word;
    return { name: "help", locale, topic: isCommandName(topic) ? topic : "all" };
  }
  if (word === undefined) throw new Misuse("cli.usage.no-command");
  if (!isCommandName(word)) throw new Misuse("cli.usage.unknown-command", { command: word });
  if (word === "verify") return readVerify(values, files, locale);
  if (word === "sign") return readSign(values, files, locale);
  for (const name of signingOnly) if (values[name] !== undefined) throw notUsed(name, word);
  if (word === "transcript") return readTranscript(values, files, locale);
  for (const name of transcriptOnly) if (values[name] !== undefined) throw notUsed(name, word);
  if (word === "view") return readView(values, files, locale);
  for (const name of viewOnly) if (values[name] !== undefined) throw notUsed(name, word);
  if (word === "places") return readPlaces(values, files, locale);
  for (const name of placesOnly) if (values[name] !== undefined) throw notUsed(name, word);
  if (word === "typegen") return readTypegen(values, files, locale);

  const common: CommonOptions = {
    locale: oneOf("lang", values.lang, locales) ?? "vi",
    format: oneOf("format", values.format, reportFormats) ?? "text",
    quiet: values.quiet === true,
    strict: values.strict === true,
    recursive: values.recursive === true,
    fhirVersion: oneOf("fhir-version", values["fhir-version"], fhirVersions) ?? "r4",
    ...classFacts(values["school-year"], values.grade),
    ...(values.catalogues !== undefined && { catalogues: values.catalogues }),
    files,
  };
  if (word === "check") {
    for (const name of convertOnly)
      if (values[name] !== undefined) throw new Misuse("cli.usage.convert-only", { option: `--${name}` });
    const reports = values.report ?? [];
    for (const report of reports)
      if (!/\.(?:html|xlsx|csv)$/iu.test(report))
        throw new Misuse("cli.usage.bad-value", {
          option: "--report",
          value: report,
          allowed: "….html, ….xlsx, ….csv",
        });
    if (values.force === true && reports.length === 0)
      throw new Misuse("cli.usage.convert-only", { option: "--force" });
    if (files.length === 0) throw noFiles(word);
    return { name: "check", ...common, reports, overwrite: values.force === true };
  }
  const to = oneOf("to", values.to, targets);
  if (to === undefined) throw new Misuse("cli.usage.no-target", { allowed: targets.join(", ") });
  for (const name of ["out", "report"] as const) if (values[name] !== undefined) throw notUsed(name, word);
  if (values.output === undefined || values.output === "") throw new Misuse("cli.usage.no-output");
  if (files.length === 0) throw noFiles(word);
  return {
    name: "convert",
    ...common,
    to,
    output: values.output,
    overwrite: values.force === true,
    allowErrors: values["allow-errors"] === true,
    profile: oneOf("profile", values.profile?.at(-1), fhirProfiles) ?? "r4",
    detail: oneOf("detail", values.detail, transcriptDetails) ?? "averages",
    ...issuerFacts(values),
  };
}

/** `lienthong typegen`: `--out` and `--output` are the same here. */
function readTypegen(values: OptionValues, files: readonly string[], locale: Locale): TypegenCommand {
  for (const name of notForTypegen) if (values[name] !== undefined) throw notUsed(name, "typegen");
  const output = values.out ?? values.output;
  if (output === undefined || output === "" || output === "-") throw new Misuse("cli.usage.no-folder");
  const profiles = values.profile ?? [];
  // Profiles of FHIR itself need no file.
  if (files.length === 0 && profiles.length === 0) throw noFiles("typegen");
  const fhirVersion = oneOf("fhir-version", values["fhir-version"], fhirVersions);
  return {
    name: "typegen",
    locale: oneOf("lang", values.lang, locales) ?? locale,
    format: oneOf("format", values.format, reportFormats) ?? "text",
    quiet: values.quiet === true,
    strict: values.strict === true,
    recursive: values.recursive === true,
    overwrite: values.force === true,
    ...(fhirVersion !== undefined && { fhirVersion }),
    output,
    profiles,
    files,
  };
}

/** `lienthong places`: one table, printed unless `--output` says where it goes. */
function readPlaces(values: OptionValues, files: readonly string[], locale: Locale): PlacesCommand {
  for (const name of notForPlaces) if (values[name] !== undefined) throw notUsed(name, "places");
  const { column, output = "-", "as-of": asOf } = values;
  const [file] = files;
  if (file === undefined) throw noFiles("places");
  if (files.length > 1) throw new Misuse("cli.usage.one-table", { command: "places" });
  if (column === undefined || column === "") throw new Misuse("cli.usage.no-column");
  if (output === "") throw new Misuse("cli.usage.no-output");
  if (asOf !== undefined && parseIsoDate(asOf)?.day === undefined)
    throw new Misuse("cli.usage.bad-value", { option: "--as-of", value: asOf, allowed: "2025-06-30, …" });
  return {
    name: "places",
    locale: oneOf("lang", values.lang, locales) ?? locale,
    quiet: values.quiet === true,
    strict: values.strict === true,
    file,
    column,
    ...(asOf !== undefined && { asOf }),
    output,
    overwrite: values.force === true,
  };
}

const commandNames = [
  "check",
  "convert",
  "places",
  "transcript",
  "typegen",
  "view",
  "sign",
  "verify",
] as const;

function isCommandName(word: string | undefined): word is HelpTopic & Command["name"] {
  return commandNames.some((name) => name === word);
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw misuseOf(error, argv);
  }
}

/** Node reports mistakes as a TypeError with a code and an English sentence; the option is found again by us. */
function misuseOf(error: unknown, argv: readonly string[]): unknown {
  const code = error instanceof TypeError && "code" in error ? error.code : undefined;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return new Misuse("cli.usage.unknown-option", { option: unknownOption(argv) });
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return new Misuse("cli.usage.bad-option", { option: quotedOption(error) });
  return error;
}

function unknownOption(argv: readonly string[]): string {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens)
    if (token.kind === "option" && !Object.hasOwn(options, token.name)) return token.rawName;
  return "?";
}

/** The option that Node's sentence names first, such as `--output` in "Option '-o, --output <value>' …". */
function quotedOption(error: unknown): string {
  const found = error instanceof Error ? /--[a-z-]{1,30}/u.exec(error.message) : null;
  return found?.[0] ?? "?";
}

/** The language for messages about the arguments themselves, which may be wrong in any way. */
function localeAskedFor(argv: readonly string[]): Locale {
  return argv.includes("--lang=en") || argv[argv.indexOf("--lang") + 1] === "en" ? "en" : "vi";
}
