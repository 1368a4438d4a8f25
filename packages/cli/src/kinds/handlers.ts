import type { FileKind } from "../detect/kind.ts";
import type { KindHandler } from "./handler.ts";

/** Each kind is loaded when the first file of that kind is met, so that `--help` and a QR check start at once. */
const loaders: Readonly<Record<FileKind, () => Promise<KindHandler>>> = {
  "claim-file": async () => (await import("./claim-file.ts")).claimFile,
  "check-in": async () => (await import("./check-in.ts")).checkIn,
  "fhir-json": async () => (await import("./fhir.ts")).fhirJson,
  "fhir-xml": async () => (await import("./fhir.ts")).fhirXml,
  "fhir-ndjson": async () => (await import("./fhir-lines.ts")).fhirNdjson,
  workbook: async () => (await import("./workbook.ts")).workbook,
  clr: async () => (await import("./clr.ts")).clr,
  "transcript-json": async () => (await import("./transcripts/handlers.ts")).transcriptJson,
  "transcript-xml": async () => (await import("./transcripts/handlers.ts")).transcriptXml,
  elmo: async () => (await import("./transcripts/handlers.ts")).elmo,
  elm: async () => (await import("./transcripts/handlers.ts")).elm,
  oneroster: async () => (await import("./transcripts/handlers.ts")).oneRoster,
  "national-records": async () => (await import("./transcripts/handlers.ts")).nationalRecords,
  "card-qr": async () => (await import("./card-qr.ts")).cardQr,
  "health-card-qr": async () => (await import("./health-card-qr.ts")).healthCardQr,
};

/** What can be done with files of a kind. */
export function handlerOf(kind: FileKind): Promise<KindHandler> {
  return loaders[kind]();
}
