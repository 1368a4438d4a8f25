// Invented persons and facilities only.
import { encodeBase64, encodeUtf8 } from "@lienthong/core";
import type { ClaimFile, Visit } from "./claim-file/types.ts";
import type { TableRows } from "./generated/rows.ts";
import { makeRow } from "./tables/make-row.ts";
import { type ClaimTableId, tableSpec } from "./tables/table-spec.ts";

/** Values of some fields of a row. */
export type Some<Id extends ClaimTableId | "XML0"> = Partial<TableRows[Id]>;

/** A row of a table with the given values, the rest empty. */
export function aRow<Id extends ClaimTableId | "XML0">(table: Id, values: Some<Id>): TableRows[Id] {
  const given = values as Readonly<Record<string, string>>;
  const { fields } = tableSpec(table);
  return makeRow(
    table,
    fields,
    fields.map(({ name }) => given[name] ?? ""),
  );
}

const summary: Some<"XML1"> = {
  MA_LK: "LK1",
  STT: "1",
  MA_BN: "BN1",
  HO_TEN: "NGƯỜI BỆNH GIẢ ĐỊNH",
  NGAY_SINH: "198504120000",
  GIOI_TINH: "2",
  MA_QUOCTICH: "000",
  MA_DANTOC: "01",
  MA_NGHE_NGHIEP: "00",
  DIA_CHI: "Số 1, đường Thử",
  MATINH_CU_TRU: "01",
  MAHUYEN_CU_TRU: "001",
  MAXA_CU_TRU: "00001",
  MA_THE_BHYT: "DN4010000000001",
  MA_DKBD: "01999",
  GT_THE_TU: "20260101",
  GT_THE_DEN: "20261231",
  LY_DO_VV: "Ho, sốt",
  CHAN_DOAN_VAO: "Viêm phế quản cấp",
  CHAN_DOAN_RV: "Viêm phế quản cấp",
  MA_BENH_CHINH: "J20.9",
  MA_DOITUONG_KCB: "1.1",
  MA_TAI_NAN: "0",
  NGAY_VAO: "202607150930",
  NGAY_RA: "202607151100",
  SO_NGAY_DTRI: "0",
  PP_DIEU_TRI: "Thuốc uống",
  KET_QUA_DTRI: "2",
  MA_LOAI_RV: "1",
  T_THUOC: "15000.00",
  T_VTYT: "0.00",
  T_TONGCHI_BV: "60000.00",
  T_TONGCHI_BH: "60000.00",
  T_BNTT: "0.00",
  T_BNCCT: "12000.00",
  T_BHTT: "48000.00",
  T_NGUONKHAC: "0.00",
  T_BHTT_GDV: "48000.00",
  NAM_QT: "2026",
  THANG_QT: "07",
  MA_LOAI_KCB: "01",
  MA_KHOA: "K01",
  MA_CSKCB: "01999",
  CAN_NANG: "55.00",
  MA_HSBA: "HS1",
  MA_TTDV: "TTDV1",
};

const medicine: Some<"XML2"> = {
  MA_LK: "LK1",
  STT: "1",
  MA_THUOC: "40.67",
  MA_NHOM: "4",
  TEN_THUOC: "THUỐC THỬ",
  DON_VI_TINH: "Viên",
  HAM_LUONG: "500mg",
  DUONG_DUNG: "1.01",
  LIEU_DUNG: "1 viên/lần * 2 lần/ngày * 5 ngày [2 viên/ngày]",
  CACH_DUNG: "Uống sau ăn",
  SO_DANG_KY: "VD-00000-20",
  TT_THAU: "123/QĐ-THU;G1;N2;2025",
  PHAM_VI: "1",
  TYLE_TT_BH: "100",
  SO_LUONG: "10",
  DON_GIA: "1500",
  THANH_TIEN_BV: "15000.00",
  THANH_TIEN_BH: "15000.00",
  T_NGUONKHAC_NSNN: "0",
  T_NGUONKHAC_VTNN: "0",
  T_NGUONKHAC_VTTN: "0",
  T_NGUONKHAC_CL: "0",
  T_NGUONKHAC: "0",
  MUC_HUONG: "80",
  T_BNTT: "0.00",
  T_BNCCT: "3000.00",
  T_BHTT: "12000.00",
  MA_KHOA: "K01",
  MA_BAC_SI: "BS1",
  NGAY_YL: "202607151015",
  NGAY_TH_YL: "202607151015",
  MA_PTTT: "1",
  NGUON_CTRA: "1",
};

const service: Some<"XML3"> = {
  MA_LK: "LK1",
  STT: "1",
  MA_DICH_VU: "02.1896.0000",
  MA_NHOM: "13",
  TEN_DICH_VU: "Khám bệnh (thử)",
  DON_VI_TINH: "Lần",
  PHAM_VI: "1",
  SO_LUONG: "1",
  DON_GIA_BV: "45000",
  DON_GIA_BH: "45000",
  TYLE_TT_DV: "100",
  TYLE_TT_BH: "100",
  THANH_TIEN_BV: "45000.00",
  THANH_TIEN_BH: "45000.00",
  MUC_HUONG: "80",
  T_NGUONKHAC_NSNN: "0",
  T_NGUONKHAC_VTNN: "0",
  T_NGUONKHAC_VTTN: "0",
  T_NGUONKHAC_CL: "0",
  T_NGUONKHAC: "0",
  T_BNTT: "0.00",
  T_BNCCT: "9000.00",
  T_BHTT: "36000.00",
  MA_KHOA: "K01",
  MA_BAC_SI: "BS1",
  MA_BENH: "J20.9",
  NGAY_YL: "202607150935",
  MA_PTTT: "1",
};

/** Values that a table's row has when a case names no others. */
const defaults: { readonly [Id in ClaimTableId]: Some<Id> } = {
  XML1: summary,
  XML2: medicine,
  XML3: service,
  XML4: { MA_LK: "LK1", STT: "1", TEN_CHI_SO: "Bạch cầu", GIA_TRI: "11.2", NGAY_KQ: "202607151000" },
  XML5: {
    MA_LK: "LK1",
    STT: "1",
    DIEN_BIEN_LS: "Ổn",
    THOI_DIEM_DBLS: "202607150945",
    NGUOI_THUC_HIEN: "BS1",
  },
  XML6: { MA_LK: "LK1" },
  XML7: { MA_LK: "LK1", NGAY_VAO: "202607150930", NGAY_RA: "202607151100", NGAY_CT: "20260715" },
  XML8: { MA_LK: "LK1", MA_LOAI_KCB: "01" },
  XML9: { MA_LK: "LK1", SO_CON: "1", LAN_SINH: "1", SO_CON_SONG: "1", CAN_NANG_CON: "3000" },
  XML10: {
    MA_LK: "LK1",
    CHAN_DOAN_RV: "Nghỉ dưỡng thai",
    SO_NGAY: "5",
    TU_NGAY: "20260715",
    DEN_NGAY: "20260720",
  },
  XML11: {
    MA_LK: "LK1",
    MA_BHXH: "0123456789",
    SO_NGAY_NGHI: "3",
    TU_NGAY: "20260715",
    DEN_NGAY: "20260717",
  },
  XML13: {
    MA_LK: "LK1",
    DAU_HIEU_LS: "Sốt",
    QT_BENHLY: "Ba ngày",
    HUONG_DIEU_TRI: "Kháng sinh",
    PHUONGTIEN_VC: "Xe cứu thương",
    TINH_TRANG_CT: "Tỉnh",
  },
  XML14: { MA_LK: "LK1", NGAY_HEN_KL: "20260722", MA_DOITUONG_KCB: "1.1", NGAY_CT: "20260715" },
  XML15: { MA_LK: "LK1", STT: "1" },
};

/** What a case changes: rows of tables, each given by what differs from the usual row. */
export type Changes = { readonly [Id in ClaimTableId]?: readonly Some<Id>[] };

function rowsFor<Id extends ClaimTableId>(table: Id, rows: readonly Some<Id>[]): readonly TableRows[Id][] {
  return rows.map((row) => aRow(table, { ...defaults[table], ...row }));
}

/** A right outpatient visit of one medicine and one examination, with changes. */
export function aVisit(changes: Changes = {}): Visit {
  const all: Changes = { XML1: [{}], XML2: [{}], XML3: [{}], ...changes };
  const entries = (Object.keys(all) as ClaimTableId[]).map((id) => [id, rowsFor(id, all[id] ?? [])] as const);
  return Object.fromEntries(entries);
}

/** A claim file of visits. */
export function aFile(...visits: readonly Visit[]): ClaimFile {
  return {
    MACSKCB: "01999",
    NGAYLAP: "20260715",
    SOLUONGHOSO: String(visits.length),
    visits,
    CHUKYDONVI: "<CHUKYDONVI></CHUKYDONVI>",
  };
}

/** Base64 of a text in UTF-8. */
export function base64(text: string): string {
  return encodeBase64(encodeUtf8(text));
}

/** The text of an envelope around FILEHOSO elements: pairs of LOAIHOSO and the content of NOIDUNGFILE. */
export function anEnvelope(tables: readonly (readonly [string, string])[], count = "1"): string {
  const files = tables
    .map(
      ([id, content]) =>
        `<FILEHOSO><LOAIHOSO>${id}</LOAIHOSO><NOIDUNGFILE>${content}</NOIDUNGFILE></FILEHOSO>`,
    )
    .join("\n");
  return `<GIAMDINHHS><THONGTINDONVI><MACSKCB>01999</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20260715</NGAYLAP><SOLUONGHOSO>${count}</SOLUONGHOSO><DANHSACHHOSO><HOSO>
${files}
</HOSO></DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI/></GIAMDINHHS>`;
}
