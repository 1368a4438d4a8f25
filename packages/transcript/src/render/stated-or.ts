import type { Outcome } from "../assess/outcome.ts";

/** What the record states, else what the rules give, else nothing. */
export function statedOr<Value>(
  stated: string | undefined,
  outcome: Outcome<Value> | undefined,
  textOf: (value: Value) => string,
): string {
  if (stated !== undefined) return stated;
  return outcome?.decided ? textOf(outcome.value) : "";
}
