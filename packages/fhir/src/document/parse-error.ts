import type { Issue } from "@lienthong/core";
import type { FhirCode } from "../messages/codes.ts";

/** Thrown by `parseFhir` for a text that is not FHIR (không đọc được), with all that is wrong with it. */
export class FhirParseError extends Error {
  readonly code: FhirCode;
  readonly issues: readonly Issue<FhirCode>[];

  constructor(issues: readonly Issue<FhirCode>[]) {
    const code = issues.find(({ severity }) => severity === "fatal" || severity === "error")?.code;
    super(code ?? "fhir.structure.not-a-resource");
    this.name = "FhirParseError";
    this.code = code ?? "fhir.structure.not-a-resource";
    this.issues = issues;
  }
}
