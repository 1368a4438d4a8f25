import { provinceColumn } from "../generated/provinces.ts";
import { latestDay, twoTierDay } from "../unit/dates.ts";
import type { Province } from "../unit/unit.ts";

/** The provinces by the day of their list, from 1 July 2025 on. */
export type ProvinceLists = Readonly<Record<string, readonly Province[]>>;

let lists: ProvinceLists | undefined;

/** All provinces of today, read once. */
export function currentProvinces(): ProvinceLists {
  return (lists ??= { [twoTierDay]: read(twoTierDay, "*"), [latestDay]: read(latestDay, "*+") });
}

function read(asOf: string, cities: string): readonly Province[] {
  return provinceColumn.split(";").map((entry) => {
    const [, code = "", mark = "", name = "", nameEn = ""] = /(\d+)([*+]?)([^/]+)\/?(.*)/u.exec(entry) ?? [];
    const isCity = mark !== "" && cities.includes(mark);
    return {
      code,
      asOf,
      name,
      nameEn: nameEn === "" ? withoutMarks(name) : nameEn,
      type: isCity ? "thanh-pho" : "tinh",
    };
  });
}

/** As English writes Vietnamese names. */
export function withoutMarks(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D");
}
