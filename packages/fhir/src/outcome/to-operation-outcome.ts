import {
  coreMessages,
  describeIssue,
  type Catalogues,
  type Issue,
  type Locale,
  type Position,
} from "@lienthong/core";
import type { Extension, OperationOutcome, OperationOutcomeIssue } from "fhir/r4.js";
import { fhirMessages } from "../messages/messages.ts";
import { issueType } from "./issue-type.ts";

const base = "http://hl7.org/fhir/StructureDefinition/operationoutcome-";

/**
 * The issues as a FHIR OperationOutcome (kết quả thao tác): sentence in the given language, expression, and
 * line and column as the extensions that FHIR defines for them. Issues of other packages need their
 * catalogues, unless they carry their message.
 *
 * @example
 * ```ts
 * import { createValidator, toOperationOutcome } from "@lienthong/fhir";
 *
 * const validator = createValidator({ fhirVersion: "4.0.1" });
 * const { issues } = validator.validate({ resourceType: "Patient", birthDate: "30/02/1990" });
 * toOperationOutcome(issues, "en").issue[0]?.details?.text; // "A date is written YYYY, YYYY-MM or YYYY-MM-DD"
 * ```
 */
export function toOperationOutcome(
  issues: readonly Issue[],
  locale: Locale,
  ...catalogues: readonly Catalogues[]
): OperationOutcome {
  const all = [fhirMessages, coreMessages, ...catalogues];
  if (issues.length === 0) {
    const text =
      locale === "vi"
        ? "Không phát hiện vấn đề nào trong những nội dung đã kiểm tra"
        : "No problem was found in what was checked";
    return {
      resourceType: "OperationOutcome",
      issue: [{ severity: "information", code: "informational", details: { text } }],
    };
  }
  return { resourceType: "OperationOutcome", issue: issues.map((issue) => toIssue(issue, locale, all)) };
}

function toIssue(issue: Issue, locale: Locale, catalogues: readonly Catalogues[]): OperationOutcomeIssue {
  const { code, severity, path, position } = issue;
  const described = describeIssue(issue, locale, ...catalogues);
  const text = described === code ? (issue.message ?? code) : described;
  const extension: Extension[] = [{ url: `${base}message-id`, valueString: code }];
  if (position !== undefined) {
    const { line, column } = placeInFile(position);
    extension.push({ url: `${base}issue-line`, valueInteger: line });
    extension.push({ url: `${base}issue-col`, valueString: String(column) });
  }
  return {
    extension,
    severity,
    code: issueType(code),
    details: { text },
    ...(path !== "" && { expression: [path] }),
  };
}

/** The place in the outermost text: a receiver has the file, not what was decoded from it. */
function placeInFile(position: Position): Position {
  let place = position;
  while (place.container !== undefined) place = place.container;
  return place;
}
