import type { Issue } from "@lienthong/core";
import type { ClaimTableId } from "@lienthong/bhyt";
import type { Bundle } from "fhir/r4.js";
import type { EmrIssueCode } from "../messages/codes.ts";
import type { MapOverrides } from "../mapping/apply.ts";
import type { UnmappedReason } from "../mapping/row.ts";
import type { TermOptions } from "../target/terms.ts";

/** How to convert a claim file. */
export interface ClaimToBundleOptions extends TermOptions {
  /**
   * Address of the FHIR server that will hold the resources, such as `https://example.org/fhir`. Without it resources
   * refer to each other by `urn:uuid:`.
   */
  readonly base?: string;
  /** Only this visit, counted from 0; VN Core wants one Bundle for each. */
  readonly visit?: number;
  /**
   * `extension` (default) carries fields that have no element of FHIR in one documented extension of ours;
   * `none` leaves them out. They are listed in `unmapped` in any case.
   */
  readonly residue?: "extension" | "none";
  /** Tables that are not carried, such as `["XML6"]` (HIV) where the receiver has no right to them; they are listed. */
  readonly withhold?: readonly ClaimTableId[];
  /** Adds a Provenance for each visit, which says when and of what its resources were made; `recorded` is a FHIR instant. */
  readonly provenance?: { readonly recorded: string };
  /**
   * Whether resources state in `meta.profile` which profiles they meet (default true): for target `vn-core` those of the guide
   * whose names were seen, for `none` ours (`profileResources` of `@lienthong/emr/profiles`), where the resource meets them.
   */
  readonly profiles?: boolean;
  /** Other places for defaults: `{ "XML1.MA_KHOA": null, "XML2.SO_DANG_KY": "MedicationRequest.note[+].text" }`. */
  readonly overrides?: MapOverrides;
}

/** A field of the source that no element of FHIR holds. Says where, never what. */
export interface UnmappedField {
  /** Place in the file, such as `XML2[0].T_BNTT`; with `HOSO[1].` before it when there are several visits. */
  readonly path: string;
  readonly table: string;
  readonly field: string;
  readonly reason: UnmappedReason;
  /** Whether the text rides in our extension all the same. */
  readonly isCarried: boolean;
}

/** The Bundle, what was wrong on the way, and what is not in it. */
export interface ClaimBundle {
  readonly bundle: Bundle;
  readonly issues: readonly Issue<EmrIssueCode>[];
  readonly unmapped: readonly UnmappedField[];
}
