import type { IssueParams } from "@lienthong/core";
import { readDer } from "@lienthong/pki";
import type { ChipIssueCode } from "./messages/codes.ts";

/** Why a file of the chip cannot be used; becomes an issue at the border of this folder. */
export class ChipFault extends Error {
  override readonly name = "ChipFault";
  readonly code: ChipIssueCode;
  readonly params: IssueParams | undefined;

  constructor(code: ChipIssueCode, params?: IssueParams) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** Runs a reader of DER; bytes that are not what it expects become a fault of this code. */
export function readAs<Value>(
  code: ChipIssueCode,
  params: IssueParams | undefined,
  read: () => Value,
): Value {
  return readDer(read, () => new ChipFault(code, params));
}
