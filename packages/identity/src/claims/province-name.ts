import { foldVietnamese, removeDiacritics } from "@lienthong/core";
import { provinceRows } from "../generated/places.ts";

/** Without marks and without what stands in front of names (Tỉnh, Thành phố, TP.). */
const key = (text: string): string =>
  removeDiacritics(foldVietnamese(text)).replace(/^(?:tinh |thanh pho |tp\.? ?)/u, "");

let known: ReadonlySet<string> | undefined;

/** Whether a text is the name of a province or city (tỉnh, thành phố trực thuộc trung ương) of before or since 1 July 2025. */
export function isProvinceName(text: string): boolean {
  known ??= new Set(provinceRows.flatMap(([, name, , unit]) => [key(name), key(unit)]));
  return text.length <= 60 && known.has(key(text));
}
