import type { OperationOutcomeIssue } from "fhir/r4.js";

type IssueType = OperationOutcomeIssue["code"];

// By the longest beginning of the code; the types are those of http://hl7.org/fhir/issue-type.
const types: readonly (readonly [string, IssueType])[] = [
  ["fhir.structure.missing", "required"],
  ["fhir.structure.", "structure"],
  ["fhir.value.", "value"],
  ["fhir.bundle.", "invalid"],
  ["fhir.binding.", "code-invalid"],
  ["fhir.code.", "code-invalid"],
  ["fhir.reference.not-found", "not-found"],
  ["fhir.reference.", "invalid"],
  ["fhir.package.not-found", "not-found"],
  ["fhir.package.", "invalid"],
  ["fhir.questionnaire.required", "required"],
  ["fhir.questionnaire.", "business-rule"],
  ["fhir.conformance.", "business-rule"],
  ["fhir.identifier.", "invalid"],
  ["fhir.limit.", "too-costly"],
  ["fhir.narrative.", "invalid"],
  ["fhir.invariant.", "invariant"],
  ["fhir.extension.", "extension"],
  ["fhir.xml.", "structure"],
  ["core.json.too-", "too-long"],
  ["core.xml.too-", "too-long"],
  ["core.", "structure"],
];

/** The issue type of FHIR for a code of any package of ours: the general `invalid` when none fits better. */
export function issueType(code: string): IssueType {
  return types.find(([beginning]) => code.startsWith(beginning))?.[1] ?? "invalid";
}
