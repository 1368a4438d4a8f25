/**
 * Lists of codes that a claim file refers to and that no package can hold: those of the country, which change, and those
 * that the insurer approved for one facility (danh mục dùng chung, danh mục của cơ sở).
 */
export const catalogueNames = /* @__PURE__ */ Object.freeze([
  /** ICD-10 Việt Nam */
  "diagnosis",
  /** Mã bệnh y học cổ truyền */
  "traditional-diagnosis",
  /** Cơ sở khám bệnh, chữa bệnh (MA_CSKCB, MA_DKBD, …) */
  "facility",
  /** Khoa (MA_KHOA) */
  "department",
  /** Nhân viên y tế (MA_BAC_SI, NGUOI_THUC_HIEN, MA_TTDV, …) */
  "staff",
  /** Máy (MA_MAY) */
  "device",
  /** Thuốc của cơ sở (MA_THUOC) */
  "medicine",
  /** Dịch vụ kỹ thuật của cơ sở (MA_DICH_VU) */
  "service",
  /** Quốc tịch (MA_QUOCTICH) */
  "country",
  /** Tỉnh nơi cư trú (MATINH_CU_TRU) */
  "province",
  /** Xã nơi cư trú (MAXA_CU_TRU) */
  "commune",
  /** Mã tỉnh trong số thẻ (ký tự 4 và 5) */
  "card-province",
  /** Mức lương cơ sở theo thời gian: mã LUONG_CO_SO, số tiền ở giá */
  "base-salary",
] as const);

/** Name of a list of codes. */
export type CatalogueName = (typeof catalogueNames)[number];

/** One row of a list; what the list does not say is absent and is not compared. */
export interface CatalogueEntry {
  readonly code: string;
  /** First day on which the row holds, `yyyy-mm-dd`. */
  readonly from?: string;
  /** Last day on which the row holds, `yyyy-mm-dd`. */
  readonly to?: string;
  /** Name of the medicine (TEN_THUOC) or service (TEN_DICH_VU). */
  readonly name?: string;
  /** HAM_LUONG */
  readonly strength?: string;
  /** SO_DANG_KY; `""` for a medicine that has none. */
  readonly registration?: string;
  /** Approved price, in đồng, as a decimal text (DON_GIA, DON_GIA_BV); of the base salary its amount. */
  readonly price?: string;
  /** Approved price of the insurer, in đồng, as a decimal text (DON_GIA_BH). */
  readonly insurancePrice?: string;
  /** Province of a commune. */
  readonly province?: string;
  /** Whether a person of the staff may sign papers (quyền ký). */
  readonly maySign?: boolean;
  /** Restrictions on an ICD-10 code (Thông tư 06/2026/TT-BYT, columns 24, 26, 27, 28, 29). */
  readonly restrictions?: readonly DiagnosisRestriction[];
}

/** How the use of an ICD-10 code is restricted. */
export type DiagnosisRestriction = "not-primary" | "not-used" | "cause-of-death" | "women" | "men";

/** The lists at hand. Give them as `catalogues` to `checkClaimFile` or `checkVisit`. */
export interface Catalogues {
  /** Whether a list is at hand. Rules that need one that is not are named in `notChecked`. */
  readonly has: (name: CatalogueName) => boolean;
  /** All rows of a list with this code. */
  readonly find: (name: CatalogueName, code: string) => readonly CatalogueEntry[];
}

/**
 * Lists that are held in memory, found by their code.
 *
 * @example
 * ```ts
 * import { checkVisit, createCatalogues } from "@lienthong/bhyt";
 *
 * const catalogues = createCatalogues({ staff: [{ code: "BS1" }] });
 * const { issues } = checkVisit({ XML1: [], XML4: [] }, { catalogues, rules: ["LAB-003"] });
 * issues.length; // 0
 * ```
 */
export function createCatalogues(
  lists: Readonly<Partial<Record<CatalogueName, Iterable<CatalogueEntry>>>>,
): Catalogues {
  const byName = new Map<string, ReadonlyMap<string, readonly CatalogueEntry[]>>();
  for (const [name, entries] of Object.entries(lists)) {
    if (!catalogueNames.includes(name as CatalogueName))
      throw new TypeError(`createCatalogues knows no list ${name}`);
    const byCode = new Map<string, CatalogueEntry[]>();
    for (const entry of entries) {
      const known = byCode.get(entry.code);
      if (known) known.push(entry);
      else byCode.set(entry.code, [entry]);
    }
    byName.set(name, byCode);
  }
  return {
    has: (name) => byName.has(name),
    find: (name, code) => byName.get(name)?.get(code) ?? [],
  };
}
