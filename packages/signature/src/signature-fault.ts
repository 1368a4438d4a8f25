import type { IssueParams } from "@lienthong/core";
import { DerFault, readDer } from "@lienthong/pki";
import { Fault } from "./fault.ts";
import type { IssueDetails } from "./issue.ts";
import type { SignatureIssueCode } from "./messages/codes.ts";

/** Why something cannot be judged further; becomes an issue at the border of this package. */
export class SignatureFault extends Fault<SignatureIssueCode> {}

/** Runs a reader of DER; bytes that are not what it expects become a fault of this code. */
export function readAs<Value>(
  code: SignatureIssueCode,
  params: IssueParams | undefined,
  read: () => Value,
): Value {
  return readDer(read, () => new SignatureFault(code, params));
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
    report(error.code, error.details);
    return undefined;
  }
}

/** Takes note of an issue while a check goes on. */
export type Report = (code: SignatureIssueCode, details?: IssueDetails) => void;
