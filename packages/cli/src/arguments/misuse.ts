import type { IssueParams } from "@lienthong/core";
import type { CliIssueCode } from "../messages/codes.ts";

/** A mistake in the arguments; never leaves this folder. */
export class Misuse extends Error {
  readonly code: CliIssueCode;
  readonly params: IssueParams;
  constructor(code: CliIssueCode, params: IssueParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** An option that the command has no use for. */
export function notUsed(option: string, command: string): Misuse {
  return new Misuse("cli.usage.not-used", { option: `--${option}`, command });
}

/** The value of an option that allows only some. */
export function oneOf<Value extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined)
    throw new Misuse("cli.usage.bad-value", { option: `--${name}`, value, allowed: allowed.join(", ") });
  return found;
}
