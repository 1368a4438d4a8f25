import { type Result, encodeBase64, encodeUtf8 } from "@lienthong/core";
import { deflateSync } from "fflate";
import { givenInstant } from "../instant.ts";
import { encodeBase64url } from "../jose/base64url.ts";
import { jsonText } from "../jose/jose-text.ts";
import type { JsonObject } from "../jose/json-object.ts";
import { type JwsSigner, type OpenedSigner, openSigner } from "../jose/jws-signer.ts";
import { type HealthCardIssue, HealthCardFault, healthCardIssue, issueOfFault } from "./health-card-issue.ts";
import { isIssuer } from "./issuers.ts";
import { minimizeBundle } from "./minimize-bundle.ts";
import { pointText, thumbprint } from "./thumbprint.ts";

/** What {@link issueHealthCard} issues, and as whom. */
export interface IssueHealthCardOptions {
  /** Signs with ES256: a key on P-256. */
  readonly signer: JwsSigner;
  /** Address of the issuer (`iss`), under which its keys are published: https, without a slash at the end. */
  readonly issuer: string;
  /** From when the card holds, as `2026-06-05T08:00:00+07:00`; usually when it is issued. */
  readonly at: string;
  /** When it expires; never when left out. */
  readonly expires?: string;
  /** More kinds than `https://smarthealth.cards#health-card`, which readers today leave to the content. */
  readonly types?: readonly string[];
  /** FHIR version of the record; `4.0.1` unless said. */
  readonly fhirVersion?: string;
  /** A name under which this card, or all of one person, can be revoked: up to 24 letters of base64url that tell nobody who it is. */
  readonly revocationId?: string;
  /** Role in which the signer is asked. */
  readonly role?: string;
}

/**
 * Issues a SMART Health Card (cấp thẻ sức khoẻ) over a FHIR Bundle, which is made small by `minimizeBundle` first: a compact JWS, raw DEFLATE inside. What the signer
 * answers is checked before anything is given back.
 *
 * @example
 * ```ts
 * import { issueHealthCard, healthCardToQr } from "@lienthong/signature/health-card";
 * import type { Signer } from "@lienthong/signature";
 *
 * const issue = async (bundle: unknown, signer: Signer) => {
 *   const card = await issueHealthCard(bundle, { signer, issuer: "https://benh-vien.example", at: "2026-06-05T08:00:00+07:00" });
 *   return card.ok ? healthCardToQr(card.value) : card;
 * };
 * ```
 */
export async function issueHealthCard(
  bundle: unknown,
  options: IssueHealthCardOptions,
): Promise<Result<string, HealthCardIssue["code"]>> {
  const { signer, issuer, at, expires, types = [], fhirVersion = "4.0.1", revocationId, role } = options;
  if (!isIssuer(issuer)) throw new TypeError("issuer must be an https address without a slash at its end");
  if (revocationId !== undefined && !/^[\w-]{1,24}$/u.test(revocationId))
    throw new TypeError("revocationId must be 1 to 24 letters of base64url");
  if (!/^4\.0\.\d{1,3}$/u.test(fhirVersion)) throw new TypeError("fhirVersion must be one of R4, as 4.0.1");
  const seconds = (text: string): number => Math.floor(givenInstant(text) / 1000);
  const [nbf, exp] = [seconds(at), expires === undefined ? undefined : seconds(expires)];
  if (nbf < 0 || (exp !== undefined && exp <= nbf))
    throw new TypeError("expires must come after at, which is after 1970");
  if (!types.every((type) => typeof type === "string")) throw new TypeError("types must be texts");
  try {
    const opened = openSigner(signer);
    const small = minimizeBundle(bundle);
    if (!small.ok) return small;
    const payload = {
      iss: issuer,
      nbf,
      ...(exp !== undefined && { exp }),
      vc: {
        type: ["https://smarthealth.cards#health-card", ...types],
        credentialSubject: { fhirVersion, fhirBundle: small.value },
        ...(revocationId !== undefined && { rid: revocationId }),
      },
    };
    const packed = deflateSync(encodeUtf8(JSON.stringify(payload)), { level: 9 });
    const text = `${jsonText({ zip: "DEF", alg: "ES256", kid: kidOf(opened) })}.${encodeBase64url(packed)}`;
    const value = encodeBase64url(await opened.sign(text, role));
    return { ok: true, value: `${text}.${value}`, issues: small.issues };
  } catch (error) {
    return { ok: false, issues: [issueOfFault(error)] };
  }
}

function kidOf({ key }: Pick<OpenedSigner, "key">): string {
  if (key.kind !== "ec" || key.curve.name !== "P-256")
    throw new HealthCardFault("signature.health-card.signer-key");
  return thumbprint(pointText(key.point));
}

/**
 * The public key of a signer as its issuer publishes it (khoá công khai của nơi cấp) in `/.well-known/jwks.json`, named by its thumbprint (RFC 7638), with its
 * certificates when it has some.
 *
 * @example
 * ```ts
 * import { healthCardKey } from "@lienthong/signature/health-card";
 * import type { Signer } from "@lienthong/signature";
 *
 * const published = (signer: Signer): string => {
 *   const key = healthCardKey(signer);
 *   return JSON.stringify({ keys: key.ok ? [key.value] : [] });
 * };
 * ```
 */
export function healthCardKey(signer: JwsSigner): Result<JsonObject, HealthCardIssue["code"]> {
  try {
    const { key } = openSigner(signer);
    if (key.kind !== "ec" || key.curve.name !== "P-256")
      return { ok: false, issues: [healthCardIssue("signature.health-card.signer-key")] };
    const { x, y } = pointText(key.point);
    const x5c = "certificates" in signer ? { x5c: signer.certificates.map(encodeBase64) } : {};
    const value = {
      kty: "EC",
      kid: thumbprint({ x, y }),
      use: "sig",
      alg: "ES256",
      crv: "P-256",
      x,
      y,
      ...x5c,
    };
    return { ok: true, value, issues: [] };
  } catch (error) {
    return { ok: false, issues: [issueOfFault(error)] };
  }
}

/**
 * The content of a `.smart-health-card` file (tệp thẻ sức khoẻ) of some cards, media type `application/smart-health-card`.
 *
 * @example
 * ```ts
 * import { healthCardFile } from "@lienthong/signature/health-card";
 *
 * healthCardFile(["eyJ6aXAiOiJERUYifQ.AA.AA"]); // '{"verifiableCredential":["eyJ6aXAiOiJERUYifQ.AA.AA"]}'
 * ```
 */
export function healthCardFile(cards: readonly string[]): string {
  return JSON.stringify({ verifiableCredential: cards });
}
