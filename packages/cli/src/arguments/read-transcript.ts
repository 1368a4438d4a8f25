import type { Locale } from "@lienthong/core";
import {
  type IdentityField,
  identityFields,
  locales,
  type TranscriptAction,
  type TranscriptCommand,
  type TranscriptForm,
} from "./command.ts";
import { classFacts, issuerFacts } from "./facts.ts";
import { Misuse, noFiles, notUsed, oneOf } from "./misuse.ts";
import type { options, OptionValues } from "./options.ts";

/** Options that mean nothing to `transcript`. */
const notForTranscript = [
  "column",
  "as-of",
  "profile",
  "detail",
  "report",
  "catalogues",
  "format",
  "recursive",
  "fhir-version",
  "sql",
  "spreadsheet",
] as const satisfies readonly (keyof typeof options)[];

const actions = ["check", "convert", "render"] as const satisfies readonly TranscriptAction[];
const forms = {
  check: [],
  convert: ["json", "xml", "xlsx", "clr", "elmo", "elmo-1.7", "elm", "oneroster", "oneroster-csv", "ndc"],
  render: ["html", "pdf"],
} as const satisfies Readonly<Record<TranscriptAction, readonly TranscriptForm[]>>;

/** Options that an action has no use for. */
const notForAction = {
  check: ["to", "font", "school", "issuer", "issuer-name", "issued", "allow-errors", "identity"],
  convert: ["font", "school"],
  render: ["issuer", "issuer-name", "issued", "identity"],
} as const satisfies Readonly<Record<TranscriptAction, readonly (keyof typeof options)[]>>;

function formOf(action: TranscriptAction, to: string | undefined): TranscriptForm | undefined {
  if (action === "check") return undefined;
  const allowed: readonly TranscriptForm[] = forms[action];
  if (action === "render" && to === undefined) return "html";
  const form = oneOf("to", to, allowed);
  if (form === undefined) throw new Misuse("cli.usage.no-target", { allowed: allowed.join(", ") });
  return form;
}

/** What of the pupil is asked for: `name,code,birthDate`. */
function identityOf(given: string | undefined): readonly IdentityField[] | undefined {
  return given?.split(",").flatMap((each) => oneOf("identity", each.trim(), identityFields) ?? []);
}

/** `lienthong transcript check|convert|render`: workbooks of classes and transcripts, a folder at a time. */
export function readTranscript(
  values: OptionValues,
  positionals: readonly string[],
  locale: Locale,
): TranscriptCommand {
  for (const name of notForTranscript) if (values[name] !== undefined) throw notUsed(name, "transcript");
  const [word, ...files] = positionals;
  const action = actions.find((each) => each === word);
  if (action === undefined) throw new Misuse("cli.usage.no-action", { allowed: actions.join(", ") });
  const command = `transcript ${action}` as const;
  for (const name of notForAction[action]) if (values[name] !== undefined) throw notUsed(name, command);
  const form = formOf(action, values.to);
  if (files.length === 0) throw noFiles(command);
  const output = values.out ?? values.output;
  if (output === "" || output === "-" || (output === undefined && action !== "check"))
    throw new Misuse("cli.usage.no-folder");
  const { layout, regulations, school, facts, font: fonts = [] } = values;
  const identity = identityOf(values.identity);
  if (form === "pdf" ? fonts.length === 0 || fonts.length > 4 : fonts.length > 0)
    throw form === "pdf" ? new Misuse("cli.usage.no-font") : notUsed("font", command);
  return {
    name: "transcript",
    action,
    locale: oneOf("lang", values.lang, locales) ?? locale,
    quiet: values.quiet === true,
    strict: values.strict === true,
    files,
    ...(output !== undefined && { output }),
    ...(form !== undefined && { form }),
    overwrite: values.force === true,
    allowErrors: values["allow-errors"] === true,
    ...classFacts(values["school-year"], values.grade),
    ...(layout !== undefined && { layout }),
    ...(regulations !== undefined && { regulations }),
    ...(facts !== undefined && { facts }),
    ...(identity !== undefined && { identity }),
    ...(school !== undefined && { school }),
    fonts,
    ...issuerFacts(values),
  };
}
