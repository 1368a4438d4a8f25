import type { LegacyIssueCode } from "../messages/legacy/codes.ts";

/** A table of QĐ 4210/QĐ-BYT. */
export type LegacyTableId = "XML1" | "XML2" | "XML3" | "XML4" | "XML5";

/** What becomes of a field that the present tables do not have, or have otherwise. */
export type LegacyFate =
  /** Its value goes into the field that took its place. */
  | { readonly to: string }
  /** Its value is lost, and why; `target` names what took its place. */
  | { readonly lost: LegacyIssueCode; readonly target?: string };

/**
 * The differences of QĐ 4210/QĐ-BYT (2017) that the sources state (`legacy4210` in data/qd3176.json, two sources: an
 * implementation of the tables, and the insurer's list of blocking errors). A field that is not named here and has the name
 * of a present one is that field.
 */
export const legacyFields: Readonly<Record<LegacyTableId, Readonly<Record<string, LegacyFate>>>> = {
  XML1: {
    // "TEN_BENH, MA_BENH, MA_BENHKHAC thay cho CHAN_DOAN_RV, MA_BENH_CHINH, MA_BENH_KT"
    TEN_BENH: { to: "CHAN_DOAN_RV" },
    MA_BENH: { to: "MA_BENH_CHINH" },
    MA_BENHKHAC: { to: "MA_BENH_KT" },
    // "MA_LYDO_VVIEN (1 đúng tuyến, 2 cấp cứu, 3 trái tuyến, 4 thông tuyến) thay cho MA_DOITUONG_KCB"
    MA_LYDO_VVIEN: { lost: "bhyt.legacy.other-codes", target: "MA_DOITUONG_KCB" },
    // "MA_LOAI_KCB 1 chữ số"
    MA_LOAI_KCB: { lost: "bhyt.legacy.other-codes", target: "MA_LOAI_KCB" },
    // "TINH_TRANG_RV thay cho MA_LOAI_RV": whether the codes are the same is not said.
    TINH_TRANG_RV: { lost: "bhyt.legacy.other-codes", target: "MA_LOAI_RV" },
    T_TONGCHI: { lost: "bhyt.legacy.one-for-two", target: "T_TONGCHI_BV, T_TONGCHI_BH" },
    T_NGOAIDS: { lost: "bhyt.legacy.no-counterpart" },
    // "MA_THE" (compiled research): the number of the card.
    MA_THE: { to: "MA_THE_BHYT" },
  },
  XML2: {
    // "THANH_TIEN, TYLE_TT thay cho THANH_TIEN_BV/THANH_TIEN_BH và TYLE_TT_BH"
    THANH_TIEN: { lost: "bhyt.legacy.one-for-two", target: "THANH_TIEN_BV, THANH_TIEN_BH" },
    TYLE_TT: { to: "TYLE_TT_BH" },
  },
  XML3: {
    // "DON_GIA, TYLE_TT, THANH_TIEN thay cho cặp _BV/_BH, TYLE_TT_DV/TYLE_TT_BH"
    DON_GIA: { lost: "bhyt.legacy.one-for-two", target: "DON_GIA_BV, DON_GIA_BH" },
    TYLE_TT: { lost: "bhyt.legacy.one-for-two", target: "TYLE_TT_DV, TYLE_TT_BH" },
    THANH_TIEN: { lost: "bhyt.legacy.one-for-two", target: "THANH_TIEN_BV, THANH_TIEN_BH" },
  },
  XML4: {},
  XML5: {},
};

/** Fields that only QĐ 4210 had in XML1: one of them tells the version. */
export const legacyMarks = [
  "MA_LYDO_VVIEN",
  "MA_BENHKHAC",
  "TINH_TRANG_RV",
  "T_TONGCHI",
  "T_NGOAIDS",
] as const;

/** First day on which QĐ 4210 no longer held. */
export const legacyEnd = "2024-07-01";
