import { encodeUtf8 } from "@lienthong/core";
import { encodeBase64url } from "./base64url.ts";
import { JoseFault, type JoseIssue, joseIssue } from "./jose-issue.ts";
import { SignatureFault } from "../signature-fault.ts";

/** A JSON value as base64url, as headers and payloads are written. */
export function jsonText(value: unknown): string {
  return encodeBase64url(encodeUtf8(JSON.stringify(value)));
}

/** The issue that a fault stands for; anything else is thrown on. */
export function issueOfFault(error: unknown): JoseIssue {
  if (error instanceof JoseFault) return joseIssue(error.code, error.details);
  if (!(error instanceof SignatureFault)) throw error;
  return joseIssue(error.code, error.details);
}
