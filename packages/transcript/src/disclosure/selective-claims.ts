/** One step on the way to a claim: a name, or a place in a list counted from 0. */
export type DisclosureStep = string | number;

/**
 * A transcript as the claims of a credential of which its holder shows parts (SD-JWT, RFC 9901), and the paths of what may be hidden. It is
 * what `issueSdJwt` of `@lienthong/signature/jose` takes; any other issuer of SD-JWTs will do.
 */
export interface SelectiveClaims {
  readonly claims: Readonly<Record<string, unknown>>;
  /** Paths of what the holder may leave out; some are inside each other. */
  readonly disclose: readonly (readonly DisclosureStep[])[];
}

/** What the claims are called (`vct`) unless the issuer says otherwise; the major version is that of the canonical format. */
export const transcriptCredentialType = "urn:lienthong:transcript:1";

/** Name of the claim that says how much there is: numbers only, so that a reader knows how much is hidden. */
export const countsClaim = "counts";

/** The lists of a year of which single entries can be shown. */
export const yearLists = ["subjects", "competences", "qualities"] as const;

/** The fields of a year that are shown or hidden as one. */
export const yearFields = [
  "className",
  "school",
  "conduct",
  "absentSessions",
  "isRecognisedByClass",
  "declared",
] as const;
