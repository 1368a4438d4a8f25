import type { Locale } from "@lienthong/core";
import { fhirVersions, locales, type ViewCommand } from "./command.ts";
import { Misuse, notUsed, oneOf } from "./misuse.ts";
import type { options, OptionValues } from "./options.ts";

/** Options that mean nothing to `view`. */
const notForView = [
  "column",
  "as-of",
  "to",
  "profile",
  "issuer",
  "issuer-name",
  "issued",
  "detail",
  "school-year",
  "grade",
  "report",
  "catalogues",
  "format",
] as const satisfies readonly (keyof typeof options)[];

/** `lienthong view`: rows of a view, printed unless `--out` says where they go. */
export function readView(values: OptionValues, positionals: readonly string[], locale: Locale): ViewCommand {
  for (const name of notForView) if (values[name] !== undefined) throw notUsed(name, "view");
  const [view, ...files] = positionals;
  if (view === undefined || files.length === 0) throw new Misuse("cli.usage.no-view");
  const output = values.out ?? values.output ?? "-";
  const { sql } = values;
  if (output === "" || sql === "" || sql === "-") throw new Misuse("cli.usage.no-output");
  const form = output === "-" ? "csv" : /\.(csv|ndjson)$/iu.exec(output)?.[1]?.toLowerCase();
  if (form !== "csv" && form !== "ndjson")
    throw new Misuse("cli.usage.bad-value", { option: "--out", value: output, allowed: "….csv, ….ndjson" });
  return {
    name: "view",
    locale: oneOf("lang", values.lang, locales) ?? locale,
    quiet: values.quiet === true,
    strict: values.strict === true,
    recursive: values.recursive === true,
    view,
    files,
    fhirVersion: oneOf("fhir-version", values["fhir-version"], fhirVersions) ?? "r4",
    output,
    form,
    ...(sql !== undefined && { sql }),
    isForSpreadsheet: values.spreadsheet === true,
    overwrite: values.force === true,
    allowErrors: values["allow-errors"] === true,
  };
}
