import { partsColumn } from "../generated/former-provinces.ts";
import { formerDay, twoTierDay } from "../unit/dates.ts";
import type { Province } from "../unit/unit.ts";
import { type ProvinceLists, currentProvinces, withoutMarks } from "./current-provinces.ts";

/** The provinces by the day of their list, and the parts of each of today. */
export interface ProvinceTable {
  readonly lists: ProvinceLists;
  /** Code since 1 July 2025 -> codes of its former provinces, rising. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

let table: ProvinceTable | undefined;

/** All provinces of both generations, read once. */
export function provinceTable(): ProvinceTable {
  return (table ??= readTable());
}

function readTable(): ProvinceTable {
  const former: Province[] = [];
  const parts = new Map<string, readonly string[]>();
  const groups = partsColumn.split(";");
  (currentProvinces()[twoTierDay] ?? []).forEach((today, index) => {
    const codes = (groups[index] ?? "").split(",").map((entry, place) => {
      const code = entry.slice(0, 2);
      const name = place === 0 ? today.name : entry.slice(2);
      const nameEn = place === 0 ? today.nameEn : withoutMarks(name);
      const type = place === 0 ? today.type : "tinh";
      const [, ...formerNames] = entry.split("/");
      former.push({
        code,
        asOf: formerDay,
        name,
        nameEn,
        type,
        ...(formerNames.length > 0 && { formerNames }),
      });
      return code;
    });
    parts.set(today.code, codes.sort());
  });
  former.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { lists: { ...currentProvinces(), [formerDay]: former }, parts };
}

/** The code of the province that a former one became part of. */
export function currentProvinceCode(former: string): string | undefined {
  for (const [code, parts] of provinceTable().parts) if (parts.includes(former)) return code;
  return undefined;
}
