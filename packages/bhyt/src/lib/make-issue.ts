import type { Issue, IssueParams, LegalSource, Position, Severity } from "@lienthong/core";
import type { ClaimIssueCode } from "../claim-file/types.ts";

/** The parts of an issue, those that are unknown being `undefined`. */
export interface IssueParts {
  readonly code: ClaimIssueCode;
  readonly severity: Severity;
  readonly path: string;
  readonly params?: IssueParams | undefined;
  readonly source?: LegalSource | undefined;
  readonly position?: Position | undefined;
}

/** An issue without the parts that are unknown. */
export function makeIssue(parts: IssueParts): Issue<ClaimIssueCode> {
  const { code, severity, path, params, source, position } = parts;
  return {
    code,
    severity,
    path,
    ...(params && { params }),
    ...(source && { source }),
    ...(position && { position }),
  };
}

/** The decision whose tables this package holds. */
export const decision = "QĐ 3176/QĐ-BYT";

/** The letter that fixed the envelope. */
export const envelopeLetter: LegalSource = { document: "CV 1245/BHXH-CNTT", confidence: "single-source" };

/** The envelope as several sources show it. */
export const envelopeSource: LegalSource = { document: "CV 1245/BHXH-CNTT", confidence: "confirmed" };

/**
 * A name from a file, fit to be shown: names of the standard are capital letters, digits and underscores. Anything
 * else could be a person's data in the wrong place, and becomes `?`.
 */
export function showName(name: string): string {
  return name.length <= 80 && /^[A-Z][A-Z0-9_]*$/u.test(name) ? name : "?";
}
