import type { Texts } from "./texts.ts";
import { help } from "./help-en.ts";

/** English. */
export const textsEn: Texts = {
  help,
  kinds: {
    "claim-file": "health-insurance claim file",
    "check-in": "health-insurance check-in (XML0)",
    "fhir-json": "FHIR JSON",
    "fhir-xml": "FHIR XML",
    workbook: "Excel mark sheet",
    clr: "CLR transcript",
    "transcript-json": "canonical transcript JSON",
    "transcript-xml": "canonical transcript XML",
    elmo: "ELMO transcript",
    elm: "ELM (Europass) transcript",
    oneroster: "OneRoster package",
    "national-records": "National Data Centre records",
    "card-qr": "identity-card QR",
    "health-card-qr": "health-card QR",
  },
  targets: { fhir: "FHIR", clr: "CLR", json: "JSON" },
  severities: { fatal: "fatal", error: "error", warning: "warning", information: "note" },
  standardInput: "standard input",
  misuse: "Wrong use",
  seeHelp: "See: lienthong --help --lang en",
  bug: (version) =>
    `The program met a fault of its own, not of the file; nothing was written. Please report it with version ${version}; run again with LIENTHONG_DEBUG=1 for technical details.`,
  clean: "no error",
  counts: ({ errors, warnings, notes }) => `errors: ${errors}, warnings: ${warnings}, notes: ${notes}`,
  summary: (files, wrongFiles, { errors, warnings, notes }) =>
    `Files: ${files}, of which with errors: ${wrongFiles}; errors: ${errors}, warnings: ${warnings}, notes: ${notes}.`,
  converted: (output) => `wrote ${output}`,
  typesWritten: (count, folder) => `wrote ${count} files to ${folder}`,
  placesFound: (counts) =>
    `exact: ${counts.exact}, by default: ${counts.default}, candidates: ${counts.candidates}, unknown: ${counts.unknown}, without address: ${counts.empty}`,
  viewShown: (records, rows, failed) => `records: ${records}, rows: ${rows}, records with errors: ${failed}`,
  moreIssues: (count) => `… and ${count} more`,
  printed: "printed",
  notWritten: "no result written because the file has errors",
  more: (count) => `… and ${count} more; use --format json to see them all.`,
  inside: (document, line, column) => `content of ${document} ${line}:${column}`,
  visit: (visit) => `visit ${visit}`,
  row: (row) => `table row ${row}`,
  unmapped: (count) =>
    `values of the input without a field of their own in the result: ${count} (list: unmapped in --format json)`,
  notChecked: (count) =>
    `not checked, because catalogues, a server or other data are needed: ${count} (list: notChecked in --format json)`,
  lost: (count) => `not carried over: ${count} values`,
  lostIn: (count, files) => `${count} values in ${files} files`,
  moreLosses: (kinds) => `… and ${kinds} more kinds; all are in loss.csv in the folder of results`,
  lossSummary: (kinds) => `${kinds} kinds of information were not carried over:`,
  lossColumns: ["input", "result", "part", "reason", "values", "meaning"],
  reading: "Working",
  cardFields: {
    personalNumber: "personal number",
    oldNumber: "old number",
    name: "name",
    birthDate: "birth date",
    sex: "sex",
    address: "address",
    issueDate: "issue date",
    extra: "fields after the seventh",
  },
  table: "table",
  field: "field",
};
