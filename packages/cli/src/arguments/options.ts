import { parseArgs } from "node:util";

/** Every option of every command. */
export const options = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
  lang: { type: "string" },
  format: { type: "string" },
  quiet: { type: "boolean", short: "q" },
  strict: { type: "boolean" },
  recursive: { type: "boolean", short: "r" },
  "fhir-version": { type: "string" },
  "school-year": { type: "string" },
  grade: { type: "string" },
  to: { type: "string" },
  output: { type: "string", short: "o" },
  out: { type: "string" },
  force: { type: "boolean", short: "f" },
  "allow-errors": { type: "boolean" },
  profile: { type: "string", multiple: true },
  issuer: { type: "string" },
  "issuer-name": { type: "string" },
  issued: { type: "string" },
  detail: { type: "string" },
  report: { type: "string", multiple: true },
  catalogues: { type: "string" },
  column: { type: "string" },
  "as-of": { type: "string" },
  sql: { type: "string" },
  spreadsheet: { type: "boolean" },
  layout: { type: "string" },
  regulations: { type: "string" },
  school: { type: "string" },
  facts: { type: "string" },
  identity: { type: "string" },
  font: { type: "string", multiple: true },
  trust: { type: "string" },
  at: { type: "string" },
  role: { type: "string", multiple: true },
  key: { type: "string" },
  certificate: { type: "string", multiple: true },
  into: { type: "string" },
  part: { type: "string", multiple: true },
} as const;

/** The options that were given. */
export type OptionValues = ReturnType<
  typeof parseArgs<{ options: typeof options; allowPositionals: true; strict: true }>
>["values"];
