import { provinceGroups } from "../generated/provinces.ts";
import { formerDay, latestDay, twoTierDay } from "../unit/dates.ts";
import type { Province } from "../unit/unit.ts";

/** The provinces by the day of their list, and the parts of each. */
export interface ProvinceTable {
  readonly lists: Readonly<Record<string, readonly Province[]>>;
  /** Code since 1 July 2025 -> codes of its former provinces, rising. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

let table: ProvinceTable | undefined;

/** All provinces, read once. */
export function provinceTable(): ProvinceTable {
  return (table ??= readTable());
}

function readTable(): ProvinceTable {
  const former: Province[] = [];
  const first: Province[] = [];
  const latest: Province[] = [];
  const parts = new Map<string, readonly string[]>();
  for (const group of provinceGroups.split(";")) {
    const [head = "", list = ""] = group.split("=");
    const code = head.slice(0, 2);
    const mark = head.charAt(2);
    const codes = list.split(",").map((entry, index) => {
      const name = entry.slice(2);
      const nameEn = (index === 0 && head.slice(3)) || withoutMarks(name);
      const add = (rows: Province[], unit: string, asOf: string, isCity: boolean): number =>
        rows.push({ code: unit, asOf, name, nameEn, type: isCity ? "thanh-pho" : "tinh" });
      add(former, entry.slice(0, 2), formerDay, index === 0 && mark === "*");
      if (index === 0) {
        add(first, code, twoTierDay, mark === "*");
        add(latest, code, latestDay, mark !== "");
      }
      return entry.slice(0, 2);
    });
    parts.set(code, codes.sort());
  }
  former.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { lists: { [formerDay]: former, [twoTierDay]: first, [latestDay]: latest }, parts };
}

/** The code of the province that a former one became part of. */
export function currentProvinceCode(former: string): string | undefined {
  for (const [code, parts] of provinceTable().parts) if (parts.includes(former)) return code;
  return undefined;
}

/** As English writes Vietnamese names. */
function withoutMarks(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/đ/gu, "d")
    .replace(/Đ/gu, "D");
}
