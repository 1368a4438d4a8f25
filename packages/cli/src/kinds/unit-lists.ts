import type { Catalogues, Visit } from "@lienthong/bhyt";
import { commune } from "@lienthong/places/communes";
import { formerProvince } from "@lienthong/places/former-provinces";
import { province } from "@lienthong/places/provinces";

/**
 * From this day residences have the two levels of QĐ 19/2025/QĐ-TTg, whose lists are whole. Of the lists before only the
 * state of the last day is at hand, so that a code of a unit merged earlier would be called wrong.
 */
const unitsFrom = "20250701";

/**
 * Bộ Quốc phòng and Bộ Công an among the provinces of facilities (QĐ 384/QĐ-BYT). Whether other cards bear them too is not
 * known, so they are let pass.
 */
const ministries: ReadonlySet<string> = new Set(["97", "98"]);

/** The administrative units as lists of codes, as far as they hold for a visit: residence (DEM-009), cards (CARD-003). */
export function unitLists(visit: Visit): Catalogues {
  const summary = visit.XML1?.[0];
  const hasUnits = (summary?.NGAY_RA ?? "").slice(0, unitsFrom.length) >= unitsFrom;
  return {
    has: (name) => name === "card-province" || (hasUnits && (name === "province" || name === "commune")),
    find(name, code) {
      switch (name) {
        case "province":
          return province(code) === undefined ? [] : [{ code }];
        case "commune": {
          const unit = commune(code);
          return unit === undefined ? [] : [{ code, province: unit.province }];
        }
        case "card-province":
          return formerProvince(code) === undefined && !ministries.has(code) ? [] : [{ code }];
        default:
          return [];
      }
    },
  };
}
