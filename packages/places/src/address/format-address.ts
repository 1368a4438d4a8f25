import { allFormer } from "../table/all-former.ts";
import { provinceTable } from "../table/province-table.ts";
import { latestDay, listDay } from "../unit/dates.ts";
import { formatUnitName, formatUnitNameEn, type PlaceUnit } from "../unit/full-name.ts";
import type { Commune, District, FormerCommune, Province } from "../unit/unit.ts";

/** An address in its parts; what {@link resolveAddress} gives is one. */
export interface AddressParts {
  /** House, street, tổ, thôn, ấp, khu phố. */
  readonly rest?: string;
  readonly commune?: Commune | FormerCommune;
  /** Former district. That of the commune unless given. */
  readonly district?: District;
  /** That of the commune unless given. */
  readonly province?: Province;
}

/** How to write an address. */
export interface AddressFormat {
  /** Vietnamese unless given. */
  readonly locale?: "vi" | "en";
  /** `Phường Quy Nhơn` (full, unless given) or `P. Quy Nhơn` (short; Vietnamese only). */
  readonly length?: "full" | "short";
}

const short: Readonly<Record<PlaceUnit["type"], string>> = {
  tinh: "",
  "thanh-pho": "TP. ",
  quan: "Q. ",
  huyen: "H. ",
  "thi-xa": "TX. ",
  xa: "X. ",
  phuong: "P. ",
  "thi-tran": "TT. ",
  "dac-khu": "ĐK. ",
};

/**
 * An address on one line (địa chỉ), from the house to the province: `Tổ 5, Phường Quy Nhơn, Tỉnh Gia Lai`. The units are those given,
 * of either generation; district and province are added where the commune tells them.
 *
 * @example
 * ```ts
 * import { formatAddress, resolveAddress } from "@lienthong/places";
 *
 * const home = resolveAddress("to 5, p hoi thuong, tp pleiku, gia lai");
 * formatAddress(home); // "to 5, Phường Pleiku, Tỉnh Gia Lai"
 * formatAddress({ rest: "Tổ 5", ...home.written }); // "Tổ 5, Phường Hội Thương, Thành phố Pleiku, Tỉnh Gia Lai"
 * formatAddress(home, { locale: "en" }); // "to 5, Pleiku Ward, Gia Lai Province"
 * formatAddress({ ...home, rest: "" }, { length: "short" }); // "P. Pleiku, Gia Lai"
 * ```
 */
export function formatAddress(address: AddressParts, format: AddressFormat = {}): string {
  const { locale = "vi", length = "full" } = format;
  const { rest, commune } = address;
  const district = address.district ?? districtOf(commune);
  const province = address.province ?? provinceOf(commune ?? district);
  const write = (unit: PlaceUnit): string => {
    if (locale === "en") return formatUnitNameEn(unit);
    return length === "short" ? `${short[unit.type]}${unit.name}` : formatUnitName(unit);
  };
  const units = [commune, district, province].filter((unit) => unit !== undefined).map(write);
  return [...(rest === undefined || rest === "" ? [] : [rest]), ...units].join(", ").normalize("NFC");
}

function districtOf(commune: Commune | FormerCommune | undefined): District | undefined {
  if (commune === undefined || !("district" in commune)) return undefined;
  const { districts, districtRows } = allFormer();
  return districts[districtRows.get(commune.district) ?? -1];
}

function provinceOf(unit: Commune | FormerCommune | District | undefined): Province | undefined {
  if (unit === undefined) return undefined;
  return provinceTable().lists[listDay(unit.asOf) ?? latestDay]?.find(({ code }) => code === unit.province);
}
