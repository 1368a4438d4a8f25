import type { Confidence } from "@lienthong/core";
import { isInstant } from "../text/instant.ts";
import type { Assurance, Claim, ClaimName, ClaimSystem, ClaimValues, IdentityClaims } from "./claim.ts";

/** When the source was read; there is no clock inside. */
export interface ClaimOptions {
  /** ISO 8601 with offset: `2026-03-01T08:30:00+07:00`. */
  readonly time?: string;
}

/** A row of a source's table: canonical name, the source's own field, how sure, and the value if there is one. */
export type ClaimRow = {
  [Name in ClaimName]: readonly [
    name: Name,
    field: string,
    confidence: Confidence,
    value: ClaimValues[Name] | null | undefined,
  ];
}[ClaimName];

/** Claims from rows; rows without a value make none. */
export function buildClaims(
  system: ClaimSystem,
  assurance: Assurance,
  rows: readonly ClaimRow[],
  options: ClaimOptions,
): IdentityClaims {
  const time = checkTime(options.time);
  const claims: Partial<Record<ClaimName, Claim<unknown>>> = {};
  for (const [name, field, confidence, value] of rows) {
    if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
      continue;
    claims[name] = { value, source: { system, field }, time, assurance, confidence };
  }
  // Each row pairs a name with a value of its own type: see ClaimRow.
  return claims as IdentityClaims;
}

function checkTime(time: string | undefined): string | null {
  if (time === undefined) return null;
  if (!isInstant(time))
    throw new TypeError("time must be ISO 8601 with an offset, such as 2026-03-01T08:30:00+07:00");
  return time;
}
