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

/**
 * A result that the rules give, or that the record states where its parts are not in it. Its explanation is
 * put together when it is first read, from the record that was assessed: do not change that record meanwhile.
 */
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

/** What of a subject or year an explanation is asked for. */
export type About = "hk1" | "hk2" | "year";

/** Puts an explanation together when someone asks for it; most results are never explained. */
export type Explainer = (about: About) => readonly Reason[];

/** A reason, with its legal source when one is known. */
export function reason(code: ReasonCode, params: IssueParams, source?: LegalSource): Reason {
  return source === undefined ? { code, params } : { code, params, source };
}

/** An explanation, or how to put it together and about what. */
class Explanation {
  #reasons: readonly Reason[] | Explainer;
  #about: About;

  constructor(because: readonly Reason[] | Explainer, about: About) {
    this.#reasons = because;
    this.#about = about;
  }

  get because(): readonly Reason[] {
    if (typeof this.#reasons === "function") this.#reasons = this.#reasons(this.#about);
    return this.#reasons;
  }
}

class DecidedOutcome<Value> extends Explanation implements Decided<Value> {
  declare readonly decided: true;
  declare readonly value: Value;
  declare readonly basis: "computed" | "declared";

  constructor(
    value: Value,
    basis: "computed" | "declared",
    because: readonly Reason[] | Explainer,
    about: About,
  ) {
    super(because, about);
    this.decided = true;
    this.value = value;
    this.basis = basis;
  }

  /** What `JSON.stringify` writes: the result with its explanation. */
  toJSON(): object {
    const { decided: isDecided, value, basis, because } = this;
    return { decided: isDecided, value, basis, because };
  }
}

class UndecidedOutcome extends Explanation implements Undecided {
  declare readonly decided: false;

  constructor(because: readonly Reason[] | Explainer, about: About) {
    super(because, about);
    this.decided = false;
  }

  /** What `JSON.stringify` writes. */
  toJSON(): object {
    const { decided: isDecided, because } = this;
    return { decided: isDecided, because };
  }
}

/** A computed result. */
export function decided<Value>(
  value: Value,
  because: readonly Reason[] | Explainer,
  about: About = "year",
): Decided<Value> {
  return new DecidedOutcome(value, "computed", because, about);
}

/** A result that the record itself states. */
export function declared<Value>(
  value: Value,
  because: readonly Reason[] | Explainer,
  about: About = "year",
): Decided<Value> {
  return new DecidedOutcome(value, "declared", because, about);
}

/** No result, because. */
export function undecided(because: readonly Reason[] | Explainer, about: About = "year"): Undecided {
  return new UndecidedOutcome(because, about);
}
