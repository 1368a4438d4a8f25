import { type Issue, isFailure, severityFor } from "@lienthong/core";
import type { IssueDetails } from "../issue.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { SignatureFault } from "../signature-fault.ts";
import { type SignatureVerdict, verdictOf, worstVerdict } from "../xmldsig/verdict.ts";
import type { JoseIssueCode } from "./messages/codes.ts";

/** An issue about a JWS or SD-JWT, its key or its certificates. */
export type JoseIssue = Issue<JoseIssueCode | SignatureIssueCode>;

/** Takes note of an issue while a check goes on. */
export type JoseReport = (code: JoseIssueCode | SignatureIssueCode, details?: IssueDetails) => void;

/** Builds an issue; its severity never exceeds what the confidence of its source allows. */
export function joseIssue(code: JoseIssueCode | SignatureIssueCode, details: IssueDetails = {}): JoseIssue {
  const { path = "", severity = "error", params, source } = details;
  return {
    code,
    severity: severityFor(source?.confidence ?? "confirmed", severity),
    path,
    ...(params && { params }),
    ...(source && { source }),
  };
}

/** Runs a check; what makes going on senseless is told to `report`, and there is no value. */
export function orJoseReport<Value>(report: JoseReport, check: () => Value): Value | undefined {
  try {
    return check();
  } catch (error) {
    if (error instanceof JoseFault) report(error.code, error.details);
    else if (error instanceof SignatureFault)
      report(error.code, { ...(error.params && { params: error.params }) });
    else throw error;
    return undefined;
  }
}

/** Why something cannot be judged further; becomes an issue at the border of this entry. */
export class JoseFault extends Error {
  override readonly name = "JoseFault";
  readonly code: JoseIssueCode | SignatureIssueCode;
  readonly details: IssueDetails;

  constructor(code: JoseIssueCode | SignatureIssueCode, params?: IssueDetails["params"]) {
    super(code);
    this.code = code;
    this.details = params ? { params } : {};
  }
}

const altered: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.jades.object-mismatch",
  "signature.sd-jwt.disclosure-unreferenced",
  "signature.sd-jwt.binding-signature",
  "signature.sd-jwt.binding-hash",
]);
const untrusted: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "signature.sd-jwt.expired",
  "signature.sd-jwt.not-yet-valid",
  "signature.sd-jwt.type-unexpected",
  "signature.sd-jwt.binding-missing",
  "signature.sd-jwt.binding-audience",
  "signature.sd-jwt.binding-nonce",
  "signature.sd-jwt.binding-time",
  "signature.status-list.revoked",
  "signature.status-list.suspended",
  "signature.status-list.other",
]);

/** Codes of this entry; all others come from the code of certificates and policies. */
function isOwn({ code }: JoseIssue): boolean {
  return /^signature\.(?:jws|jades|sd-jwt|status-list)\./u.test(code);
}

/** The verdict that issues add up to. */
export function joseVerdict(issues: readonly JoseIssue[]): SignatureVerdict {
  const failures = issues.filter(({ severity }) => isFailure(severity));
  const own = failures.filter(isOwn).map(({ code }): SignatureVerdict => {
    if (altered.has(code)) return "altered";
    return untrusted.has(code) ? "untrusted" : "undecided";
  });
  const others = failures.filter((one): one is Issue<SignatureIssueCode> => !isOwn(one));
  return worstVerdict([...own, verdictOf(others)]);
}
