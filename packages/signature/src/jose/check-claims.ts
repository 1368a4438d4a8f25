import { JoseFault, type JoseReport } from "./jose-issue.ts";
import { type JsonObject, member } from "./json-object.ts";
import type { Revealed } from "./reveal.ts";

/** What a credential must be, by the draft of SD-JWT VC (not yet a standard, hence named). */
export interface CredentialRules {
  /** The version of the draft whose rules hold. */
  readonly version: "draft-24";
  /** Types (`vct`) that are taken; any when left out. */
  readonly types?: readonly string[];
}

/** Checks `exp` and `nbf` (RFC 7519 section 4.1) at a time in milliseconds. */
export function checkTimes(claims: JsonObject, time: number, report: JoseReport): void {
  for (const name of ["exp", "nbf", "iat"]) {
    const value = member(claims, name);
    if (value === undefined) continue;
    if (typeof value !== "number") report("signature.sd-jwt.claim-value", { params: { name } });
    else if (name === "exp" && time >= value * 1000) report("signature.sd-jwt.expired");
    else if (name === "nbf" && time < value * 1000) report("signature.sd-jwt.not-yet-valid");
  }
}

/** The type (`typ`) of an SD-JWT VC. */
export const credentialType = "dc+sd-jwt";

/** Claims that decide whether a credential counts; a holder must not be able to leave them out. */
const neverHidden: readonly string[] = ["iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status"];

/** Refuses to issue what {@link checkTimes} and {@link checkCredential} find wrong in itself, whenever it is checked. */
export function checkIssued(
  claims: JsonObject,
  disclose: readonly (readonly unknown[])[],
  typ: string,
): void {
  for (const name of ["exp", "nbf", "iat"]) {
    const value = member(claims, name);
    if (value !== undefined && typeof value !== "number")
      throw new JoseFault("signature.sd-jwt.claim-value", { name });
  }
  if (typ !== credentialType) return;
  for (const [name] of disclose)
    if (typeof name === "string" && neverHidden.includes(name))
      throw new JoseFault("signature.sd-jwt.claim-hidden", { name });
}

/** Checks what SD-JWT VC asks for beyond SD-JWT. */
export function checkCredential(
  { claims, revealedNames }: Revealed,
  { types }: CredentialRules,
  report: JoseReport,
): void {
  const vct = member(claims, "vct");
  if (vct === undefined) report("signature.sd-jwt.type-missing");
  else if (typeof vct !== "string") report("signature.sd-jwt.claim-value", { params: { name: "vct" } });
  else if (types && !types.includes(vct)) report("signature.sd-jwt.type-unexpected");
  for (const name of revealedNames)
    if (neverHidden.includes(name)) report("signature.sd-jwt.claim-hidden", { params: { name } });
}
