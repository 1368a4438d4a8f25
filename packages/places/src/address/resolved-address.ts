import type { Issue } from "@lienthong/core";
import type { PlacesIssueCode } from "../messages/codes.ts";
import type { Commune, District, FormerCommune, Province } from "../unit/unit.ts";

/** How to read an address. */
export interface AddressOptions {
  /**
   * `YYYY-MM-DD`: the day of the paper that the address stands on. It decides where a name belongs to a unit of either generation; an
   * address with a district is one of before 1 July 2025 whatever the day.
   */
  readonly asOf?: string;
}

/** The units as an address names them, of the list before 1 July 2025 (`former`) or of the one since (`current`). */
export type WrittenPlace =
  | {
      readonly generation: "former";
      /** How many of commune, district and province the text names. */
      readonly levels: number;
      readonly commune?: FormerCommune;
      readonly district?: District;
      readonly province?: Province;
    }
  | {
      readonly generation: "current";
      /** How many of commune, district and province the text names: three when it names a former district, too. */
      readonly levels: number;
      readonly commune?: Commune;
      readonly province?: Province;
      /** The former district that the text names beside a unit of today. */
      readonly formerDistrict?: District;
    };

/**
 * What an address says.
 *
 * - `exact`: one commune of today.
 * - `default`: the commune named was split; `commune` is where the official table says that the people went, `candidates` has all.
 * - `candidates`: the text does not decide; one of them, if any.
 * - `unknown`: no commune; perhaps the province.
 */
export interface ResolvedAddress {
  readonly status: "exact" | "default" | "candidates" | "unknown";
  /** The commune of today, when `exact` or `default`. */
  readonly commune?: Commune;
  /** The province of today, when all readings agree in it. */
  readonly province?: Province;
  /** All communes of today that it may be; one when `exact`. */
  readonly candidates: readonly Commune[];
  /** The units as written, as far as they are sure. */
  readonly written?: WrittenPlace;
  /** What is left: house, street, tổ, thôn, ấp, khu phố, as written. */
  readonly rest: string;
  /** 0 to 1, to sort by: how well the text fits. It is no probability. */
  readonly confidence: number;
  /** What decided, and what to look at. */
  readonly issues: readonly Issue<PlacesIssueCode>[];
}
