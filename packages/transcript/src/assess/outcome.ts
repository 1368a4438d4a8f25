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

/** Puts the explanation of a result together when someone asks for it; most results are never explained. */
export type Explainer = (result: unknown) => readonly Reason[];

/** A reason, with its legal source when one is known. */
export function reason(code: ReasonCode, params: IssueParams, source?: LegalSource): Reason {
  return source === undefined ? { code, params } : { code, params, source };
}

/** The reasons that a search gives when it is asked for them. */
export function reasonsOf(find: (because: Reason[]) => unknown): readonly Reason[] {
  const because: Reason[] = [];
  find(because);
  return because;
}

/** A result of either kind, whose explanation is put together when it is first read. */
class LazyOutcome<Value> {
  declare readonly decided: boolean;
  declare readonly value?: Value;
  declare readonly basis?: "computed" | "declared";
  #because: readonly Reason[] | Explainer;

  constructor(because: readonly Reason[] | Explainer, basis?: "computed" | "declared", value?: Value) {
    this.#because = because;
    this.decided = basis !== undefined;
    if (basis === undefined) return;
    this.value = value as Value; // given whenever there is a basis
    this.basis = basis;
  }

  get because(): readonly Reason[] {
    if (typeof this.#because === "function") this.#because = this.#because(this);
    return this.#because;
  }

  /** What `JSON.stringify` writes: the result with its explanation. */
  toJSON(): object {
    return Object.assign({}, this, { because: this.because });
  }
}

/** A computed result. */
export function decided<Value>(
  value: Value,
  because: readonly Reason[] | Explainer,
  basis: "computed" | "declared" = "computed",
): Decided<Value> {
  // With a basis it has a value and is decided.
  return new LazyOutcome(because, basis, value) as Decided<Value>;
}

/** A result that the record itself states. */
export function declared<Value>(value: Value, because: readonly Reason[] | Explainer): Decided<Value> {
  return decided(value, because, "declared");
}

/** A value that was found, computed or as the record states it; or no result when there is none. */
export function outcomeOf<Value>(
  value: Value | undefined,
  isDeclared: boolean,
  because: Explainer,
): Outcome<Value> {
  return value === undefined
    ? undecided(because)
    : decided(value, because, isDeclared ? "declared" : "computed");
}

/** No result, because. */
export function undecided(because: readonly Reason[] | Explainer): Undecided {
  // Without a basis it is not decided.
  return new LazyOutcome(because) as Undecided;
}
