import type { Confidence } from "@lienthong/core";
import { countryRows, provinceRows } from "../generated/places.ts";
import type { PersonalNumber } from "./personal-number.ts";

/** Where a birth was registered, by the code lists of 2016. */
export type BirthPlace =
  | {
      readonly kind: "province";
      readonly code: string;
      /** Name at the time of the code list; the unit may have been merged since. */
      readonly name: string;
      readonly confidence: Confidence;
      /** The unit that holds its land since 1 July 2025 (NQ 202/2025/QH15); its code has one source. */
      readonly unitSince2025: {
        readonly code: string;
        readonly name: string;
        readonly confidence: Confidence;
      };
    }
  | {
      readonly kind: "country";
      readonly code: string;
      readonly name: string;
      readonly confidence: Confidence;
    };

const places: ReadonlyMap<string, BirthPlace> = new Map<string, BirthPlace>([
  ...provinceRows.map(([code, name, unitCode, unitName]): [string, BirthPlace] => [
    code,
    {
      kind: "province",
      code,
      name,
      confidence: "confirmed",
      unitSince2025: { code: unitCode, name: unitName, confidence: "single-source" },
    },
  ]),
  ...countryRows.map(([code, name]): [string, BirthPlace] => [
    code,
    { kind: "country", code, name, confidence: "single-source" },
  ]),
]);

/**
 * Name of the province or country where the birth was registered (nơi đăng ký khai sinh), TT 07/2016/TT-BCA
 * Phụ lục I and II. It is not the place of residence: code 064 is the Gia Lai of before 1 July 2025.
 *
 * @example
 * ```ts
 * import { birthPlaceOf, parsePersonalNumber } from "@lienthong/identity";
 *
 * birthPlaceOf(parsePersonalNumber("052090000017").number)?.name; // "Bình Định"
 * ```
 */
export function birthPlaceOf(number: PersonalNumber): BirthPlace | undefined {
  return places.get(number.slice(0, 3));
}
