import type { CatalogueName } from "@lienthong/bhyt";

/** The list of codes that a file of a folder of lists holds, by the name of the file. */
export const listOfFile: ReadonlyMap<string, CatalogueName> = new Map([
  ["icd10.csv", "diagnosis"],
  ["benh-yhct.csv", "traditional-diagnosis"],
  ["co-so.csv", "facility"],
  ["khoa.csv", "department"],
  ["nhan-vien.csv", "staff"],
  ["may.csv", "device"],
  ["thuoc.csv", "medicine"],
  ["dich-vu.csv", "service"],
  ["quoc-tich.csv", "country"],
  ["tinh.csv", "province"],
  ["xa.csv", "commune"],
  ["tinh-the.csv", "card-province"],
  ["luong-co-so.csv", "base-salary"],
]);
