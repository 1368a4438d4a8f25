export { type LegacyFileReading, type LegacyIssue, readLegacyClaimFile } from "./legacy/read-legacy-file.ts";
export { legacyMessages } from "./messages/legacy-messages.ts";
export { type LegacyIssueCode } from "./messages/legacy/codes.ts";
