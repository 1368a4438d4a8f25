import type { Confidence } from "./legal-source.ts";

/**
 * How bad an issue is, with the words of FHIR's issue-severity code system.
 *
 * `fatal`: reading stopped. `error`: the record breaks a rule. `warning`: probably wrong, or a rule
 * that only one source states. `information`: worth knowing.
 */
export type Severity = "fatal" | "error" | "warning" | "information";

const order: Readonly<Record<Severity, number>> = { fatal: 3, error: 2, warning: 1, information: 0 };

/** Whether an issue of this severity makes the record invalid. */
export function isFailure(severity: Severity): boolean {
  return order[severity] >= order.error;
}

/**
 * The severity that a rule may have at most, given how sure we are of it: a rule known from one
 * source only may warn, one nobody confirmed may only inform.
 *
 * @example
 * ```ts
 * import { severityFor } from "@lienthong/core";
 *
 * severityFor("confirmed"); // "error"
 * severityFor("single-source"); // "warning"
 * severityFor("confirmed", "warning"); // "warning": a confirmed rule may still be mild
 * ```
 */
export function severityFor(confidence: Confidence, wanted: Severity = "error"): Severity {
  const cap: Severity =
    confidence === "confirmed" ? "fatal" : confidence === "single-source" ? "warning" : "information";
  return order[wanted] > order[cap] ? cap : wanted;
}
