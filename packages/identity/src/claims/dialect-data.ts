import type { Confidence } from "@lienthong/core";
import type { ClaimName } from "./claim.ts";

/**
 * A field of a source as listed: its name there, the claim it makes (`null`: none), how sure that is, type, form; for a field without
 * a claim also what it means, in Vietnamese and in English.
 */
export type DialectRow = readonly [
  field: string,
  claim: ClaimName | null,
  confidence: Confidence,
  type: string,
  format: string,
  vi?: string,
  en?: string,
];

/** A source as listed. */
export interface DialectData {
  readonly id: string;
  readonly system: string;
  readonly source: string;
  readonly rows: readonly DialectRow[];
}
