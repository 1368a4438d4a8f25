import type { IssueParams, LegalSource } from "@lienthong/core";
import type { ReasonCode } from "../messages/reasons.ts";

/**
 * One step of an explanation: what was found, with which numbers, by which article. Reasons belong to the
 * result and hold the pupil's marks: keep them, like the result itself, out of logs (TT 15/2026/TT-BGDĐT
 * Điều 22.2: results are confidential).
 */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: IssueParams;
  readonly source?: LegalSource;
}

/** A result that the rules give, or that the record states where its parts are not in it. */
export interface Decided<Value> {
  readonly decided: true;
  readonly value: Value;
  /** `declared` when the record states the value and holds none of the parts it would be computed from. */
  readonly basis: "computed" | "declared";
  readonly because: readonly Reason[];
}

/** A result that cannot be decided; `because` says what is missing. */
export interface Undecided {
  readonly decided: false;
  readonly because: readonly Reason[];
}

/** A result with its explanation, or the reason why there is none. Never a guess. */
export type Outcome<Value> = Decided<Value> | Undecided;

/** A reason, with its legal source when one is known. */
export function reason(code: ReasonCode, params: IssueParams, source?: LegalSource): Reason {
  return source === undefined ? { code, params } : { code, params, source };
}

/** A computed result. */
export function decided<Value>(value: Value, because: readonly Reason[]): Decided<Value> {
  return { decided: true, value, basis: "computed", because };
}

/** A result that the record itself states. */
export function declared<Value>(value: Value, because: readonly Reason[]): Decided<Value> {
  return { decided: true, value, basis: "declared", because };
}

/** No result, because. */
export function undecided(because: readonly Reason[]): Undecided {
  return { decided: false, because };
}
