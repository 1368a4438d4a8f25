/** Why an expression cannot be compiled. */
export type CompileFailureReason =
  | "syntax"
  | "too-long"
  | "too-deep"
  | "unknown-function"
  | "wrong-arguments"
  | "unknown-type"
  | "unknown-variable"
  | "unknown-element"
  | "unordered"
  | "not-boolean"
  | "bad-pattern"
  | "needs-service";

/** An expression that cannot be compiled (biểu thức không dịch được), with the place of the trouble. */
export interface CompileFailure {
  readonly ok: false;
  readonly reason: CompileFailureReason;
  /** Offset in the expression, in UTF-16 code units. */
  readonly offset: number;
  /** The function, element, type or service that the trouble is about. */
  readonly name: string;
}

/** Leaves the compiler at the first trouble; never leaves this folder. */
export class CompileError extends Error {
  readonly failure: CompileFailure;
  constructor(reason: CompileFailureReason, offset: number, name = "") {
    super(reason);
    this.failure = { ok: false, reason, offset, name };
  }
}

/** Why an evaluation gave no answer. */
export type EvaluationFault =
  | "not-singleton"
  | "wrong-type"
  | "unknown-variable"
  | "variable-exists"
  | "too-many-steps"
  | "too-long"
  | "too-deep"
  | "service";

/** Leaves an evaluation at the first fault; the caller sees `error`. */
export class EvaluationError extends Error {
  readonly fault: EvaluationFault;
  constructor(fault: EvaluationFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Stops the evaluation. */
export function fail(fault: EvaluationFault): never {
  throw new EvaluationError(fault);
}
