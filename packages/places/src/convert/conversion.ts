import type { Extent } from "../table/moves.ts";
import type { UnitRef } from "../unit/unit.ts";

/** A unit that holds some of another, and how much of it. */
export interface UnitPart extends UnitRef {
  readonly extent: Extent;
}

/** Why nothing can be said: no code of 2, 3 or 5 digits, no day, or no such unit on the list of that day. */
export type UnknownReason = "not-a-code" | "not-a-day" | "not-on-the-list";

/**
 * What became of a unit:
 *
 * - `exact`: it went whole to one unit.
 * - `default`: it was split, and the official table says where the people went. All the people (`all-people`); the only part for which
 *   people are stated (`only-people`); or the unit that took all of it beside parts of its people (`whole-area`).
 * - `candidates`: it was split and only the street decides (`split`); or the day is not known and the code has two meanings
 *   (`day-unknown`); or a district, whose level was abolished (`abolished`).
 * - `unknown`: see {@link UnknownReason}.
 */
export type ToCurrent =
  | { readonly status: "exact"; readonly unit: UnitRef; readonly units: readonly UnitPart[] }
  | {
      readonly status: "default";
      readonly reason: "all-people" | "only-people" | "whole-area";
      readonly unit: UnitRef;
      /** All that took a part of it, the default first. */
      readonly units: readonly UnitPart[];
    }
  | {
      readonly status: "candidates";
      readonly reason: "split" | "day-unknown" | "abolished";
      readonly units: readonly UnitPart[];
    }
  | { readonly status: "unknown"; readonly reason: UnknownReason; readonly units: readonly [] };

/**
 * What a unit was made of: `exact` when of one former unit whole, else its `parts`. The extent says how much of the former unit came
 * into it.
 */
export type ToFormer =
  | { readonly status: "exact"; readonly unit: UnitRef; readonly units: readonly UnitPart[] }
  | { readonly status: "parts"; readonly units: readonly UnitPart[] }
  | { readonly status: "unknown"; readonly reason: UnknownReason; readonly units: readonly [] };

/** The day on which a code had the meaning that is asked about. */
export interface ConvertOptions {
  /** `YYYY-MM-DD`: the day of the paper or record that the code stands on. */
  readonly asOf?: string;
}

/** Nothing can be said. */
export function unknown(reason: UnknownReason): {
  readonly status: "unknown";
  readonly reason: UnknownReason;
  readonly units: readonly [];
} {
  return { status: "unknown", reason, units: [] };
}

/** One unit, whole. */
export function exactly(
  code: string,
  asOf: string,
): {
  readonly status: "exact";
  readonly unit: UnitRef;
  readonly units: readonly UnitPart[];
} {
  return { status: "exact", unit: { code, asOf }, units: [{ code, asOf, extent: "whole" }] };
}
