import { decodeUtf8, coreMessages, type Issue } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { readXml } from "@lienthong/core/xml";
import type { Finding } from "../kinds/handler.ts";
import type { CliIssueCode } from "../messages/codes.ts";
import { looksLikeWorkbook } from "./file-signature.ts";
import type { FileKind, InputDocument } from "./kind.ts";
import { isResourceThenMore } from "./ndjson.ts";
import { kindOfQrText } from "./qr-text.ts";
import { findXmlRoot } from "./xml-root.ts";
import { hasRootPart } from "./zip-part.ts";

/** The document with its kind, or why there is none; the finding also holds notes on the encoding. */
export interface Detected {
  readonly document?: InputDocument;
  readonly finding: Finding;
}

type KindOrIssues =
  | { readonly kind: FileKind; readonly issues?: never }
  | { readonly kind?: never; readonly issues: readonly Issue[] };

const catalogues = [coreMessages];

/** Finds the kind of a file from its content; the name of the file plays no part. */
export function detectKind(bytes: Uint8Array): Detected {
  if (looksLikeWorkbook(bytes)) {
    const kind = hasRootPart(bytes, "manifest.csv") ? "oneroster" : "workbook";
    return { document: { kind, bytes, text: "" }, finding: { issues: [], catalogues } };
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return { finding: { issues: decoded.issues, catalogues } };
  const text = decoded.value;
  const found = kindOfText(text);
  if (found.kind === undefined)
    return { finding: { issues: [...decoded.issues, ...found.issues], catalogues } };
  return { document: { kind: found.kind, bytes, text }, finding: { issues: decoded.issues, catalogues } };
}

function kindOfText(text: string): KindOrIssues {
  switch (firstCharacter(text)) {
    case "":
      return unknown("cli.input.empty");
    case "<":
      return kindOfXml(text);
    case "{":
    case "[":
      return kindOfJson(text);
    default: {
      const kind = kindOfQrText(text);
      return kind === undefined ? unknown("cli.kind.unknown") : { kind };
    }
  }
}

function kindOfXml(text: string): KindOrIssues {
  const root = findXmlRoot(text);
  if (root === undefined) return notXml(text);
  const { local, tag } = root;
  if (local === "GIAMDINHHS") return { kind: "claim-file" };
  if (local === "CHI_TIEU_TRANG_THAI_KCB") return { kind: "check-in" };
  if (tag.includes("http://hl7.org/fhir")) return { kind: "fhir-xml" };
  if (local === "transcript" && tag.includes("urn:lienthong:transcript:")) return { kind: "transcript-xml" };
  if (local === "elmo") return { kind: "elmo" };
  // What other software saves under the name .xls; the workbook reader says what to do with it.
  if (/^(?:html|table)$/iu.test(local) || tag.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return { kind: "workbook" };
  return unknown("cli.kind.unknown-xml", local.slice(0, 60));
}

/** What is wrong with a text that begins like XML but has no element. */
function notXml(text: string): KindOrIssues {
  const { issues } = readXml(text, { open: () => false, text: () => true, close: () => true });
  return issues.length > 0 ? { issues } : unknown("cli.kind.unknown");
}

function kindOfJson(text: string): KindOrIssues {
  const read = readJson(text);
  if (read.value === undefined)
    return isResourceThenMore(text) ? { kind: "fhir-ndjson" } : { issues: read.issues };
  const { value } = read;
  if (typeof value !== "object" || value === null) return unknown("cli.kind.unknown-json");
  if (Object.hasOwn(value, "resourceType")) return { kind: "fhir-json" };
  const kind = kindOfEntries(Array.isArray(value) ? value : [value]);
  return kind === undefined ? unknown("cli.kind.unknown-json") : { kind };
}

/** The kind of one object, or of a list of objects that are all of one kind. */
function kindOfEntries(entries: readonly unknown[]): FileKind | undefined {
  const [first] = entries;
  const kind = transcriptKindOf(first);
  return kind !== undefined && entries.every((each) => transcriptKindOf(each) === kind) ? kind : undefined;
}

function transcriptKindOf(value: unknown): FileKind | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const type = "type" in value ? value.type : undefined;
  const isOf = (name: string) => type === name || (Array.isArray(type) && type.includes(name));
  if (isOf("ClrCredential")) return "clr";
  if (isOf("EuropeanDigitalCredential")) return "elm";
  if ("format" in value && value.format === "lienthong-transcript") return "transcript-json";
  if ("idbanghi" in value && "sukien" in value) return "national-records";
  return undefined;
}

function firstCharacter(text: string): string {
  return /[^\s\u{feff}]/u.exec(text)?.[0] ?? "";
}

function unknown(code: CliIssueCode, root = ""): KindOrIssues {
  return { issues: [{ code, severity: "fatal", path: "", params: { root } }] };
}
