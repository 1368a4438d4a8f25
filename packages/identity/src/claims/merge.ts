import { type ClaimsIssue, claimsIssue } from "./claims-issue.ts";
import type { Assurance, Claim, ClaimName, IdentityClaims } from "./claim.ts";
import { claimNames } from "./claim-names.ts";
import { type SamePlace, type ValueRelation, compareValues, ofOneSystem } from "./compare-values.ts";

/** How to merge. */
export interface MergeOptions {
  /** Assurances, strongest first; VNeID, portal, verified chip, scanned, typed unless given. */
  readonly prefer?: readonly Assurance[];
  /** Compares places across the change of 1 July 2025; without it, places that are written otherwise count as other notation. */
  readonly samePlace?: SamePlace;
}

/** Why one source went before another: the first of these in which they differ. */
export type MergeReason = "assurance" | "confidence" | "time" | "order";

/** A claim on which the sources are not of one mind. It holds no value, so that it may be logged. */
export interface ClaimConflict {
  readonly claim: ClaimName;
  /** Index of the source whose claim was taken. */
  readonly chosen: number;
  /** What put it before the next best. */
  readonly decidedBy: MergeReason;
  /** The others that do not say the same. */
  readonly others: readonly { readonly source: number; readonly relation: Exclude<ValueRelation, "same"> }[];
}

/** One person's claims, and where the sources differ. */
export interface MergedClaims {
  /** Of each claim the best assured one, unchanged: value, source, time, assurance, confidence. */
  readonly claims: IdentityClaims;
  readonly conflicts: readonly ClaimConflict[];
  readonly issues: readonly ClaimsIssue[];
}

const strongestFirst: readonly Assurance[] = ["vneid", "portal", "chip-verified", "scanned", "typed"];
const surestFirst = ["confirmed", "single-source", "unverified"];

/**
 * Merges what several sources say of one person (hợp nhất thông tin từ nhiều nguồn). Each claim comes whole from one source: the best
 * assured, then the surest, then the newest, then the first given. What the others say otherwise is listed, with how and why.
 *
 * @example
 * ```ts
 * import { claimsFromCardQr, mergeClaims, parseCardQr, validateTypedClaims } from "@lienthong/identity";
 *
 * const card = parseCardQr("064185000025||Rơ Châm H'Lan|31121985|Nữ|Phường Hoa Lư, Gia Lai|01042021");
 * const typed = validateTypedClaims({ name: "Rơ Châm H'Lan", birthDate: "1985", phoneNumber: "0900000001" });
 * if (typed.ok) {
 *   const merged = mergeClaims([typed.value, claimsFromCardQr(card)]);
 *   merged.claims.birthDate?.value; // "1985-12-31", scanned
 *   merged.conflicts; // [{ claim: "birthDate", chosen: 1, decidedBy: "assurance", others: [{ source: 0, relation: "other-precision" }] }]
 * }
 * ```
 */
export function mergeClaims(sources: readonly IdentityClaims[], options: MergeOptions = {}): MergedClaims {
  const given: unknown = sources;
  if (!Array.isArray(given) || given.some((one) => typeof one !== "object" || one === null))
    throw new TypeError("mergeClaims takes a list of claims");
  const prefer = options.prefer ?? strongestFirst;
  const claims: Partial<Record<ClaimName, Claim<unknown>>> = {};
  const conflicts: ClaimConflict[] = [];
  for (const name of claimNames) {
    const ranked = rank(sources, name, prefer);
    const [best, next] = ranked;
    if (!best) continue;
    claims[name] = best.claim;
    if (!next || ofOneSystem.has(name)) continue;
    const others = ranked.slice(1).flatMap(({ claim, source }) => {
      const relation = compareValues(name, best.claim.value, claim.value, options.samePlace);
      return relation === "same" ? [] : [{ source, relation }];
    });
    if (others.length > 0)
      conflicts.push({ claim: name, chosen: best.source, decidedBy: reasonFor(best, next, prefer), others });
  }
  // Each claim stands under the name that it had in its source.
  return {
    claims: claims as IdentityClaims,
    conflicts,
    issues: conflicts.map((one) => issueOf(one, sources)),
  };
}

interface Ranked<Name extends ClaimName> {
  readonly source: number;
  readonly claim: NonNullable<IdentityClaims[Name]>;
}

function rank<Name extends ClaimName>(
  sources: readonly IdentityClaims[],
  name: Name,
  prefer: readonly Assurance[],
): readonly Ranked<Name>[] {
  const found = sources.flatMap((claims, source): readonly Ranked<Name>[] => {
    const claim = claims[name];
    return claim === undefined ? [] : [{ source, claim }];
  });
  return found.sort((one, other) => {
    for (const key of keysOf(one.claim, other.claim, prefer)) if (key.order !== 0) return key.order;
    return one.source - other.source;
  });
}

type AnyClaim = Pick<Claim<unknown>, "assurance" | "confidence" | "time">;

/** The questions that decide, in their order; negative: the first claim goes before. */
function keysOf(
  one: AnyClaim,
  other: AnyClaim,
  prefer: readonly Assurance[],
): readonly { readonly reason: MergeReason; readonly order: number }[] {
  const place = (assurance: Assurance): number => {
    const at = prefer.indexOf(assurance);
    return at < 0 ? prefer.length : at;
  };
  return [
    { reason: "assurance", order: place(one.assurance) - place(other.assurance) },
    {
      reason: "confidence",
      order: surestFirst.indexOf(one.confidence) - surestFirst.indexOf(other.confidence),
    },
    { reason: "time", order: instant(other.time) - instant(one.time) },
  ];
}

/** Milliseconds; a claim without a time is older than all others. */
function instant(time: string | null): number {
  const value = time === null ? Number.NaN : Date.parse(time);
  return Number.isNaN(value) ? 0 : value;
}

function reasonFor(
  best: Ranked<ClaimName>,
  next: Ranked<ClaimName>,
  prefer: readonly Assurance[],
): MergeReason {
  return keysOf(best.claim, next.claim, prefer).find(({ order }) => order !== 0)?.reason ?? "order";
}

const codes = {
  differs: "identity.merge.values-differ",
  "other-precision": "identity.merge.other-precision",
  "other-notation": "identity.merge.other-notation",
} as const;

function issueOf({ claim, others }: ClaimConflict, sources: readonly IdentityClaims[]): ClaimsIssue {
  const relation =
    (["differs", "other-precision"] as const).find((one) => others.some((other) => other.relation === one)) ??
    "other-notation";
  if (claim === "personalNumber" && relation === "differs" && !isRenumbered(sources))
    return claimsIssue("identity.merge.numbers-differ", { path: claim });
  const severity = relation === "differs" ? "warning" : "information";
  return claimsIssue(codes[relation], { path: claim, severity });
}

/**
 * A person may have a cancelled number: a number of one source that another lists as old is the same person's. Some cards repeat their own number
 * as the old one, which tells nothing.
 */
function isRenumbered(sources: readonly IdentityClaims[]): boolean {
  const old = new Set<string>(
    sources.flatMap(({ oldNumbers, personalNumber }) =>
      (oldNumbers?.value ?? []).filter((number) => number !== String(personalNumber?.value)),
    ),
  );
  const current = new Set(sources.flatMap((one) => (one.personalNumber ? [one.personalNumber.value] : [])));
  return [...current].filter((number) => !old.has(number)).length <= 1;
}
