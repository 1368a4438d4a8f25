import type { SignerKey } from "../crypto/public-key.ts";
import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";
import { publicKeyOf } from "../jose/jwk.ts";
import { pointText, thumbprint } from "./thumbprint.ts";

/** Whose cards are taken (nơi cấp thẻ), with what it publishes; fetching it is the caller's. */
export interface HealthCardIssuer {
  /** Its address as it stands in cards (`iss`): https, without a slash at the end. */
  readonly iss: string;
  /** The `keys` of its `/.well-known/jwks.json`; those that sign no cards are passed over. */
  readonly keys: readonly unknown[];
  /** Its lists of revoked cards (`/.well-known/crl/KID.json`). */
  readonly revocations?: readonly unknown[];
}

/** A key that signs cards, and of whom. */
export interface IssuerKey {
  readonly issuer: HealthCardIssuer;
  readonly kid: string;
  readonly jwk: JsonObject;
  readonly key: SignerKey;
}

/** Whether a text can be the address of an issuer. */
export function isIssuer(text: unknown): text is string {
  return (
    typeof text === "string" &&
    text.length <= 2000 &&
    /^https:\/\/[^\s/?#][^\s?#]*$/u.test(text) &&
    !text.endsWith("/")
  );
}

/** All keys by their ids: ES256 on P-256, named by their thumbprints; others cannot sign a card. */
export function issuerKeys(issuers: readonly HealthCardIssuer[]): readonly IssuerKey[] {
  return issuers.flatMap((issuer, at) => {
    if (!isIssuer(issuer.iss))
      throw new TypeError(`issuers[${at}].iss must be an https address without a slash at its end`);
    return issuer.keys.flatMap((jwk): readonly IssuerKey[] => {
      const key = publicKeyOf(jwk);
      if (key?.kind !== "ec" || key.curve.name !== "P-256" || !isJsonObject(jwk)) return [];
      const alg = member(jwk, "alg");
      const kid = thumbprint(pointText(key.point));
      return (alg === undefined || alg === "ES256") && member(jwk, "kid") === kid
        ? [{ issuer, kid, jwk, key }]
        : [];
    });
  });
}
