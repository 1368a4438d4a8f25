import { decodeUtf8 } from "@lienthong/core";
import type { CheckedPath, PathOptions } from "../certificate/check-path.ts";
import type { TrustStore } from "../certificate/trust-store.ts";
import { inflate } from "../compression/inflate.ts";
import { givenInstant, instantText } from "../instant.ts";
import { type JsonObject, isJsonObject, member, readJsonObject } from "../jose/json-object.ts";
import { readJws } from "../jose/read-jws.ts";
import { verifyJws } from "../jose/verify-jws.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { vietnam2025 } from "../policy/vietnam-2025.ts";
import type { RevocationState } from "../revocation/revocation.ts";
import { summaryOf } from "../xmldsig/summary.ts";
import { type SignatureVerdict, worstVerdict } from "../xmldsig/verdict.ts";
import type { CertificateSummary } from "../xmldsig/xml-signature.ts";
import { cardRevocation } from "./card-revocation.ts";
import { checkIssuerCertificate } from "./check-certificate.ts";
import {
  type HealthCardIssue,
  type HealthCardReport,
  HealthCardFault,
  healthCardIssue,
  healthCardVerdict,
  issueOfFault,
} from "./health-card-issue.ts";
import { type HealthCardIssuer, type IssuerKey, issuerKeys } from "./issuers.ts";
import { readCards } from "./read-cards.ts";
import { needlessParts } from "./walk-bundle.ts";

/** What health cards are checked against. */
export interface VerifyHealthCardsOptions {
  /** Whose cards are taken, with their keys. */
  readonly issuers: readonly HealthCardIssuer[];
  /** When they must hold, as `2026-06-05T08:00:00+07:00`. */
  readonly at: string;
  /** Demands certificates beside keys that lead to these roots. */
  readonly trust?: TrustStore;
  readonly policy?: SignaturePolicy;
}

/** A health card (thẻ sức khoẻ) that was checked. What it says is there only when its signature holds. */
export interface HealthCard {
  readonly verdict: SignatureVerdict;
  /** Whose key signed it. */
  readonly issuer?: string;
  /** Id of the key that it names. */
  readonly kid?: string;
  readonly issuedAt?: string;
  readonly expires?: string;
  /** What kinds of card it is, as `https://smarthealth.cards#health-card`. */
  readonly types: readonly string[];
  readonly fhirVersion?: string;
  /** The signed record (FHIR Bundle); check it with `@lienthong/fhir` before use. */
  readonly bundle?: JsonObject;
  /** Of the card itself, by the lists of its issuer. */
  readonly revocation: RevocationState;
  /** The certificates of the key, when they are asked for: the signer first, the root last. */
  readonly chain: readonly CertificateSummary[];
  readonly issues: readonly HealthCardIssue[];
}

/** What became of the check of health cards. */
export interface HealthCardVerification {
  /** Whether there are cards and every one is valid. */
  readonly ok: boolean;
  readonly verdict: SignatureVerdict;
  readonly cards: readonly HealthCard[];
  /** What concerns the whole. */
  readonly issues: readonly HealthCardIssue[];
}

const longestContent = 4 * 1024 * 1024;
const cardType = "https://smarthealth.cards#health-card";

/**
 * Checks SMART Health Cards (thẻ sức khoẻ) out of a card, the texts of QR codes or a `.smart-health-card` file. Keys and lists of revoked cards are the
 * caller's; nothing is fetched, and nothing is unpacked before its signature holds. Whether the record inside is good FHIR is for `@lienthong/fhir`, and
 * whether the holder is the person in it for whoever looks at the holder.
 *
 * @example
 * ```ts
 * import { verifyHealthCards } from "@lienthong/signature/health-card";
 *
 * const result = verifyHealthCards("shc:/5676", { issuers: [], at: "2026-06-05T08:00:00+07:00" });
 * result.verdict; // "undecided"
 * result.issues[0]?.code; // "signature.health-card.jws"
 * ```
 */
export function verifyHealthCards(input: unknown, options: VerifyHealthCardsOptions): HealthCardVerification {
  const context: Context = {
    ...options,
    time: givenInstant(options.at),
    known: issuerKeys(options.issuers),
    policy: options.policy ?? vietnam2025,
  };
  try {
    const cards = readCards(input).map((card) => checkCard(card, context));
    const verdict = worstVerdict(cards.map((one) => one.verdict));
    return { ok: verdict === "valid", verdict, cards, issues: [] };
  } catch (error) {
    return { ok: false, verdict: "undecided", cards: [], issues: [issueOfFault(error)] };
  }
}

interface Context extends VerifyHealthCardsOptions {
  readonly time: number;
  readonly known: readonly IssuerKey[];
  readonly policy: SignaturePolicy;
}

function checkCard(card: string, context: Context): HealthCard {
  const issues: HealthCardIssue[] = [];
  const report: HealthCardReport = (code, details) => void issues.push(healthCardIssue(code, details));
  const found: Found = {};
  try {
    check(card, context, report, found);
  } catch (error) {
    issues.push(issueOfFault(error));
  }
  const verdict = healthCardVerdict(issues);
  const { kid, issuer, path, content, revocation = "not-checked" } = found;
  const holds = verdict === "valid" || verdict === "untrusted";
  return {
    verdict,
    ...(issuer !== undefined && { issuer }),
    ...(kid !== undefined && { kid }),
    ...(holds && content && shownContent(content)),
    types: holds && content ? content.types : [],
    revocation,
    chain: path?.certificates.map(summaryOf) ?? [],
    issues,
  };
}

/** What is known of a card, as far as its check went. */
interface Found {
  kid?: string;
  issuer?: string;
  path?: CheckedPath | undefined;
  content?: Content;
  revocation?: RevocationState;
}

function check(card: string, context: Context, report: HealthCardReport, found: Found): void {
  const header = readJws(card).signatures[0]?.header ?? {};
  const kid = member(header, "kid");
  if (typeof kid !== "string" || member(header, "zip") !== "DEF" || member(header, "alg") !== "ES256")
    throw new HealthCardFault("signature.health-card.header");
  found.kid = kid;
  const candidates = context.known.filter((one) => one.kid === kid);
  const [first] = candidates;
  if (!first) throw new HealthCardFault("signature.health-card.issuer-unknown");
  const { at, policy } = context;
  const { x5c: _x5c, ...jwk } = first.jwk;
  const signed = verifyJws(card, { at, policy, keys: [jwk], algorithms: ["ES256"] });
  for (const { code, ...details } of [...signed.issues, ...signed.signatures.flatMap(({ issues }) => issues)])
    report(code, details);
  if (!signed.payload) return;
  const unpacked = inflate(signed.payload, "raw", longestContent);
  const text = unpacked instanceof Uint8Array ? decodeUtf8(unpacked) : undefined;
  if (!text?.ok) throw new HealthCardFault("signature.health-card.packed");
  const claims = readJsonObject(text.value, "payload");
  // One key may be published by several issuers; the card says which one it is of.
  const entries = candidates.filter(({ issuer }) => issuer.iss === member(claims, "iss"));
  const own = entries[0] ?? first;
  found.issuer = own.issuer.iss;
  if (member(claims, "iss") !== own.issuer.iss) report("signature.health-card.issuer-differs");
  const content = contentOf(claims);
  found.content = content;
  const { notBefore, expires } = content;
  if (context.time < notBefore * 1000) report("signature.health-card.not-yet-valid");
  if (expires !== undefined && context.time >= expires * 1000) report("signature.health-card.expired");
  for (const element of needlessParts(content.bundle))
    report("signature.health-card.not-minimal", { severity: "information", params: { element } });
  found.revocation = cardRevocation(own, content.vc, notBefore);
  if (found.revocation === "revoked") report("signature.health-card.revoked");
  if (found.revocation === "not-checked")
    report("signature.health-card.revocation-not-checked", { severity: "warning" });
  const { trust, time } = context;
  if (trust) found.path = checkCertificates(entries[0] ? entries : [own], { trust, policy, time }, report);
}

/** A key is published once for each of its certificates (SMART Health Cards, "Determining keys"): one that is trusted is enough. */
function checkCertificates(
  entries: readonly IssuerKey[],
  options: Omit<PathOptions, "given">,
  report: HealthCardReport,
): CheckedPath | undefined {
  const checked = entries.map((entry) => {
    const issues: HealthCardIssue[] = [];
    const note: HealthCardReport = (code, details) => void issues.push(healthCardIssue(code, details));
    try {
      return { path: checkIssuerCertificate(entry, options, note), issues };
    } catch (error) {
      return { path: undefined, issues: [...issues, issueOfFault(error)] };
    }
  });
  const best = checked.find(({ issues }) => healthCardVerdict(issues) === "valid") ?? checked[0];
  for (const { code, ...details } of best?.issues ?? []) report(code, details);
  return best?.path;
}

interface Content {
  readonly vc: JsonObject;
  readonly notBefore: number;
  readonly expires: number | undefined;
  readonly types: readonly string[];
  readonly fhirVersion: string;
  readonly bundle: JsonObject;
}

function contentOf(claims: JsonObject): Content {
  const wrong = (part: string): HealthCardFault =>
    new HealthCardFault("signature.health-card.payload", { part });
  const [notBefore, expires, vc] = [member(claims, "nbf"), member(claims, "exp"), member(claims, "vc")];
  if (!isSeconds(notBefore)) throw wrong("nbf");
  if (expires !== undefined && !isSeconds(expires)) throw wrong("exp");
  if (!isJsonObject(vc)) throw wrong("vc");
  const type = member(vc, "type");
  const types = Array.isArray(type) ? type.filter((one): one is string => typeof one === "string") : [];
  if (!types.includes(cardType)) throw new HealthCardFault("signature.health-card.type");
  const subject = member(vc, "credentialSubject");
  if (!isJsonObject(subject)) throw wrong("credentialSubject");
  const [fhirVersion, bundle] = [member(subject, "fhirVersion"), member(subject, "fhirBundle")];
  if (typeof fhirVersion !== "string" || !/^4\.0\.\d{1,3}$/u.test(fhirVersion))
    throw new HealthCardFault("signature.health-card.fhir-version");
  const entry = isJsonObject(bundle) ? member(bundle, "entry") : undefined;
  if (
    !isJsonObject(bundle) ||
    member(bundle, "resourceType") !== "Bundle" ||
    !Array.isArray(entry) ||
    entry.length === 0
  )
    throw new HealthCardFault("signature.health-card.bundle");
  return { vc, notBefore, expires, types, fhirVersion, bundle };
}

/** Seconds of a time that a calendar has. */
function isSeconds(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value < 8.64e12;
}

function shownContent({ notBefore, expires, fhirVersion, bundle }: Content): Partial<HealthCard> {
  return {
    issuedAt: instantText(notBefore * 1000),
    ...(expires !== undefined && { expires: instantText(expires * 1000) }),
    fhirVersion,
    bundle,
  };
}
