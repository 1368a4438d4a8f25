import type { UnitService } from "./service.ts";

/** What is used of a UCUM library; `UcumLhcUtils.getInstance()` of @lhncbc/ucum-lhc has it. */
export interface UcumLibrary {
  /** `status` is `valid` for a code of UCUM. */
  validateUnitString(code: string): { readonly status: string };
  /** `status` is `succeeded` when the units are of one kind. */
  convertUnitTo(
    from: string,
    value: number,
    to: string,
  ): { readonly status: string; readonly toVal: number | null };
}

const maxRemembered = 1000;
const longestUnit = 200;

/**
 * Makes the knowledge of units (đơn vị đo UCUM) from a library that the program brings: `@lhncbc/ucum-lhc` is some
 * 290 kB and its table has a licence of its own, so this package does not depend on it. Conversions are to 12 digits.
 *
 * @example
 * ```ts
 * import { unitsFromUcum } from "@lienthong/fhir";
 *
 * // With the library: unitsFromUcum(UcumLhcUtils.getInstance())
 * const units = unitsFromUcum({
 *   validateUnitString: (code) => ({ status: code === "kg" ? "valid" : "invalid" }),
 *   convertUnitTo: () => ({ status: "failed", toVal: null }),
 * });
 * units.isUnit("kg"); // true
 * ```
 */
export function unitsFromUcum(library: UcumLibrary): UnitService {
  const known = new Map<string, boolean>();
  return {
    isUnit(code) {
      if (code.length > longestUnit) return false;
      let isUnit = known.get(code);
      if (isUnit === undefined) {
        if (known.size >= maxRemembered) known.clear();
        isUnit = library.validateUnitString(code).status === "valid";
        known.set(code, isUnit);
      }
      return isUnit;
    },
    convert(value, from, to) {
      const { status, toVal } = library.convertUnitTo(from, Number(value), to);
      return status === "succeeded" && toVal !== null ? String(Number(toVal.toPrecision(12))) : undefined;
    },
  };
}
