import type { Confidence } from "@lienthong/core";
import * as listed from "../generated/dialects.ts";
import type { ClaimName } from "./claim.ts";
import { claimTerms } from "./terms.ts";

/** One field of a source: its own name, what it means, which claim it makes, and how sure that is. */
export interface DialectField {
  readonly field: string;
  /** `null`: no claim is made of it. */
  readonly claim: ClaimName | null;
  readonly confidence: Confidence;
  readonly type: string;
  /** Form or remark, as listed; `""` when there is none. */
  readonly format: string;
  readonly meaning: { readonly vi: string; readonly en: string };
}

/** A source and all its fields that are known. */
export interface Dialect {
  readonly id: string;
  readonly system: string;
  /** Where the list was read: public code and papers, never the system itself. */
  readonly source: string;
  readonly fields: readonly DialectField[];
}

/**
 * Every source that is known, in its own words (bảng từ vựng của từng nguồn): for tables, and for questions to a source's owner.
 *
 * @example
 * ```ts
 * import { sourceDialects } from "@lienthong/identity";
 *
 * const portal = sourceDialects().find(({ id }) => id === "dvcqg-userinfo");
 * portal?.fields.find(({ field }) => field === "HoVaTen")?.claim; // "name"
 * ```
 */
export function sourceDialects(): readonly Dialect[] {
  return Object.values(listed).map(({ id, system, source, rows }) => ({
    id,
    system,
    source,
    fields: rows.map(([field, claim, confidence, type, format, vi, en]) => ({
      field,
      claim,
      confidence,
      type,
      format,
      meaning: claim === null ? { vi: vi ?? "", en: en ?? "" } : claimTerms[claim],
    })),
  }));
}
