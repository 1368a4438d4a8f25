import type { IssueParams, Position } from "@lienthong/core";
import { DerFault } from "@lienthong/pki";
import type { IssueDetails } from "./issue.ts";
import type { SignatureIssueCode } from "./messages/codes.ts";

/** Why something cannot be judged further; becomes an issue at the border of this package. */
export class SignatureFault extends Error {
  override readonly name = "SignatureFault";
  readonly code: SignatureIssueCode;
  readonly params: IssueParams | undefined;
  readonly position: Position | undefined;

  constructor(code: SignatureIssueCode, params?: IssueParams, position?: Position) {
    super(code);
    this.code = code;
    this.params = params;
    this.position = position;
  }
}

/** Runs a reader of DER; bytes that are not what it expects become a fault of this code. */
export function readAs<Value>(
  code: SignatureIssueCode,
  params: IssueParams | undefined,
  read: () => Value,
): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerFault) throw new SignatureFault(code, params);
    throw error;
  }
}

/** Runs a check; a fault in it is told to `report`, and there is no value. */
export function orReport<Value>(report: Report, check: () => Value): Value | undefined {
  try {
    return check();
  } catch (error) {
    if (error instanceof DerFault) {
      report("signature.certificate.structure", { params: { certificate: "chain" } });
      return undefined;
    }
    if (!(error instanceof SignatureFault)) throw error;
    const { code, params, position } = error;
    report(code, { ...(params && { params }), position });
    return undefined;
  }
}

/** Takes note of an issue while a check goes on. */
export type Report = (code: SignatureIssueCode, details?: IssueDetails) => void;
