import { encodeUtf8, type Issue, type Locale } from "@lienthong/core";
import { toOperationOutcome } from "@lienthong/fhir/engine";
import { invariantMessages } from "@lienthong/fhir/invariant-messages";
import type { FileReport } from "./file-report.ts";
import { namesFor } from "./part-names.ts";
import { outermost } from "./place.ts";

const fileExtension = "http://hl7.org/fhir/StructureDefinition/operationoutcome-file";

/**
 * The findings as FHIR: an OperationOutcome for one file, a Bundle of them for several. Each says which file it is
 * about in the extension that FHIR has for this.
 */
export function formatOutcomes(reports: readonly FileReport[], locale: Locale): string {
  const outcomes = reports.map(({ file, issues }) => ({
    ...toOperationOutcome(issues.map(placedInFile), locale, invariantMessages),
    extension: [{ url: fileExtension, valueString: file }],
  }));
  const nameOf = namesFor(encodeUtf8(JSON.stringify(outcomes)));
  const [only] = outcomes;
  const document =
    outcomes.length === 1 && only !== undefined
      ? only
      : {
          resourceType: "Bundle",
          type: "collection",
          entry: outcomes.map((resource, index) => ({ fullUrl: nameOf(index, ""), resource })),
        };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** FHIR knows one line and column: those of the file, not of a text inside it. */
function placedInFile(issue: Issue): Issue {
  return issue.position === undefined ? issue : { ...issue, position: outermost(issue.position) };
}
