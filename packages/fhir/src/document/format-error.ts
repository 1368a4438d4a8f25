import type { FhirCode } from "../messages/codes.ts";

/** Thrown by `formatFhir` for data that the format cannot hold (không ghi được). Says where, never what. */
export class FhirFormatError extends Error {
  readonly code: FhirCode;
  /** Path of the value that cannot be written. */
  readonly path: string;

  constructor(code: FhirCode, path: string) {
    super(`${code} at ${path}`);
    this.name = "FhirFormatError";
    this.code = code;
    this.path = path;
  }
}
