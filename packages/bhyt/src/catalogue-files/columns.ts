import { removeDiacritics } from "@lienthong/core";
import type { CatalogueEntry, CatalogueName } from "../catalogues/catalogues.ts";

/** What a column of a list may hold. */
export type CatalogueColumn = keyof CatalogueEntry;

/**
 * Names of columns as the tables of QĐ 3176/QĐ-BYT call the same value; the first is the one that a message names. The
 * English name of the value is taken too.
 */
const codeColumns: Readonly<Record<CatalogueName, readonly string[]>> = {
  diagnosis: ["MA_BENH", "MA_BENH_CHINH"],
  "traditional-diagnosis": ["MA_BENH_YHCT"],
  facility: ["MA_CSKCB"],
  department: ["MA_KHOA"],
  staff: ["MA_BAC_SI", "NGUOI_THUC_HIEN", "MA_TTDV"],
  device: ["MA_MAY"],
  medicine: ["MA_THUOC"],
  service: ["MA_DICH_VU"],
  country: ["MA_QUOCTICH"],
  province: ["MATINH_CU_TRU"],
  commune: ["MAXA_CU_TRU"],
  "card-province": ["MA_TINH"],
  "base-salary": ["MA"],
};

const dayColumns: Readonly<Partial<Record<CatalogueColumn, readonly string[]>>> = {
  from: ["TU_NGAY"],
  to: ["DEN_NGAY"],
};

const otherColumns: Readonly<
  Partial<Record<CatalogueName, Readonly<Partial<Record<CatalogueColumn, readonly string[]>>>>>
> = {
  medicine: {
    name: ["TEN_THUOC"],
    strength: ["HAM_LUONG"],
    registration: ["SO_DANG_KY"],
    price: ["DON_GIA"],
  },
  service: { name: ["TEN_DICH_VU"], price: ["DON_GIA_BV"], insurancePrice: ["DON_GIA_BH"] },
  commune: { province: ["MATINH_CU_TRU"] },
  staff: { maySign: ["QUYEN_KY"] },
  "base-salary": { price: ["SO_TIEN"] },
};

/** English names of the values, taken for every list. */
const own: readonly CatalogueColumn[] = [
  "code",
  "from",
  "to",
  "name",
  "strength",
  "registration",
  "price",
  "insurancePrice",
  "province",
  "maySign",
  "restrictions",
];

/** The name of a column without case, marks and blanks: `Mã thuốc`, `MA_THUOC` and `mathuoc` are one. */
export function columnKey(name: string): string {
  return removeDiacritics(name.slice(0, 200))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, "");
}

/** Names of the column of codes, as a message names them. */
export function codeColumnNames(list: CatalogueName): readonly string[] {
  return codeColumns[list];
}

/** Which value each known name of a column means in a list; `columns` are names of the caller's, which come first. */
export function columnNames(
  list: CatalogueName,
  columns: Readonly<Partial<Record<CatalogueColumn, string>>>,
): ReadonlyMap<string, CatalogueColumn> {
  const found = new Map<string, CatalogueColumn>();
  const put = (name: string, column: CatalogueColumn): void => {
    // A value that the caller names has that name only.
    if (!found.has(columnKey(name))) found.set(columnKey(name), column);
  };
  for (const column of own) {
    const name = columns[column];
    if (name !== undefined) put(name, column);
  }
  const known: Readonly<Partial<Record<CatalogueColumn, readonly string[]>>> = {
    code: codeColumns[list],
    ...dayColumns,
    ...otherColumns[list],
  };
  for (const column of own) {
    if (columns[column] !== undefined) continue;
    put(column, column);
    for (const name of known[column] ?? []) put(name, column);
  }
  return found;
}
