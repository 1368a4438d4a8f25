export { type JsonIssueCode, type JsonReason } from "./json/codes.ts";
export { type JsonLimits, defaultJsonLimits } from "./json/limits.ts";
export {
  createNdjsonReader,
  type NdjsonHandler,
  type NdjsonOptions,
  type NdjsonReader,
  type NdjsonRecord,
  type NdjsonResult,
} from "./json/ndjson.ts";
export { type JsonReadOptions, type JsonReadResult, readJson } from "./json/reader.ts";
export { type JsonWriteOptions, writeJson } from "./json/writer.ts";
