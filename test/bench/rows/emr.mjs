import { loadPackage } from "../../conformance/lib/packages.mjs";

export const title = "100 claim files of one visit with 30 rows, as data: to FHIR, with validation, and back";
export const floor = "structuredClone of the claim files";

/**
 * V8 has compiled what matters after some 4,000 files; a process that converts the files of a day is past that soon. Measured
 * from the first file on, half a second of CPU gives two thirds of the speed.
 */
export const warmUpMs = 3000;

const items = 100;
const none = { target: "none" };

/** One visit of an invented person: twelve medicines, ten services, six results, two notes; every field of some use filled. */
async function claimFiles() {
  const { tableSpec } = await loadPackage("@lienthong/bhyt");
  const row = (table, fields) => ({
    ...Object.fromEntries(tableSpec(table).fields.map(({ name }) => [name, ""])),
    ...fields,
  });
  const rows = (table, count, make) =>
    Array.from({ length: count }, (_, at) => row(table, { STT: String(at + 1), ...make(at) }));
  const money = {
    THANH_TIEN_BV: "22000.00",
    THANH_TIEN_BH: "22000.00",
    T_BHTT: "17600.00",
    T_BNCCT: "4400.00",
  };
  const times = { NGAY_YL: "202607151000", NGAY_TH_YL: "202607151015" };
  return Array.from({ length: items }, (_, index) => {
    const MA_LK = `MLK${String(index).padStart(12, "0")}`;
    const visit = {
      XML1: [
        row("XML1", {
          MA_LK,
          STT: "1",
          MA_BN: `BN${index}`,
          HO_TEN: "Nguyễn Văn An",
          SO_CCCD: "052090000017",
          NGAY_SINH: "199003050000",
          GIOI_TINH: "1",
          MA_DANTOC: "01",
          MA_QUOCTICH: "000",
          MA_NGHE_NGHIEP: "00000",
          DIA_CHI: "Phường Quy Nhơn, Gia Lai",
          MATINH_CU_TRU: "52",
          MAXA_CU_TRU: "21583",
          MA_THE_BHYT: "DN4010000000001",
          MA_DKBD: "01999",
          GT_THE_TU: "20260101",
          GT_THE_DEN: "20261231",
          LY_DO_VV: "Ho, sốt",
          CHAN_DOAN_VAO: "Viêm phế quản",
          CHAN_DOAN_RV: "Viêm phế quản cấp",
          MA_BENH_CHINH: "J20.9",
          MA_BENH_KT: "I10;E11",
          MA_DOITUONG_KCB: "1.1",
          MA_LOAI_KCB: "03",
          MA_CSKCB: "01999",
          NGAY_VAO: "202607150930",
          NGAY_RA: "202607181100",
          SO_NGAY_DTRI: "3",
          KET_QUA_DTRI: "2",
          MA_LOAI_RV: "1",
          NGAY_TTOAN: "202607181130",
          T_THUOC: "264000.00",
          T_TONGCHI_BV: "684000.00",
          T_TONGCHI_BH: "684000.00",
          T_BHTT: "547200.00",
          NAM_QT: "2026",
          THANG_QT: "07",
          MA_KHOA: "K01",
          CAN_NANG: "62.50",
        }),
      ],
      XML2: rows("XML2", 12, (at) => ({
        MA_LK,
        MA_THUOC: `40.${at}`,
        MA_NHOM: "4",
        TEN_THUOC: `Thuốc thử ${at}`,
        DON_VI_TINH: "viên",
        HAM_LUONG: "500mg",
        DUONG_DUNG: "1.01",
        LIEU_DUNG: "2 viên/ngày",
        SO_DANG_KY: `VD-${at}`,
        SO_LUONG: "10.000",
        DON_GIA: "2200.000",
        MA_KHOA: "K01",
        MA_BAC_SI: "0012345/TEST-CCHN",
        ...money,
        ...times,
      })),
      XML3: rows("XML3", 10, (at) => ({
        MA_LK,
        MA_DICH_VU: `22.012${at}.1369`,
        MA_NHOM: "1",
        TEN_DICH_VU: `Dịch vụ thử ${at}`,
        DON_VI_TINH: "lần",
        SO_LUONG: "1.00",
        DON_GIA_BV: "42000.00",
        MA_KHOA: "K01",
        MA_BAC_SI: "0012345/TEST-CCHN",
        NGUOI_THUC_HIEN: "0022222/TEST-CCHN",
        MA_BENH: "J20.9",
        ...money,
        ...times,
        NGAY_KQ: "202607151100",
      })),
      XML4: rows("XML4", 6, (at) => ({
        MA_LK,
        MA_DICH_VU: `22.012${at}.1369`,
        MA_CHI_SO: `TEST0${at}`,
        TEN_CHI_SO: "Chỉ số thử",
        GIA_TRI: "11.20",
        DON_VI_DO: "G/L",
        NGAY_KQ: "202607151100",
        MA_BS_DOC_KQ: "0022222/TEST-CCHN",
      })),
      XML5: rows("XML5", 2, () => ({
        MA_LK,
        DIEN_BIEN_LS: "Người bệnh đỡ ho, hết sốt.",
        THOI_DIEM_DBLS: "202607161000",
        NGUOI_THUC_HIEN: "0012345/TEST-CCHN",
      })),
    };
    return { MACSKCB: "01999", NGAYLAP: "20260720", SOLUONGHOSO: "1", visits: [visit], CHUKYDONVI: "" };
  });
}

async function contender(prepare) {
  const files = await claimFiles();
  const work = await prepare(files);
  return { bytes: Buffer.byteLength(JSON.stringify(files)), items, work };
}

function expectEntries({ bundle }) {
  if (bundle.entry.length < 60) throw new Error("the rows were not converted");
  return bundle;
}

export const contenders = {
  [floor]: () => contender((files) => () => void structuredClone(files)),
  "@lienthong/emr claimFileToBundle": () =>
    contender(async (files) => {
      const { claimFileToBundle } = await loadPackage("@lienthong/emr");
      return () => {
        for (const file of files) expectEntries(claimFileToBundle(file, none));
      };
    }),
  "@lienthong/emr with validation": () =>
    contender(async (files) => {
      const { claimFileToBundle } = await loadPackage("@lienthong/emr");
      const { createValidator } = await loadPackage("@lienthong/fhir");
      const validator = createValidator({ fhirVersion: "4.0.1" });
      return () => {
        for (const file of files)
          if (!validator.validate(expectEntries(claimFileToBundle(file, none))).ok)
            throw new Error("a Bundle has errors");
      };
    }),
  "@lienthong/emr bundleToClaimFile": () =>
    contender(async (files) => {
      const { bundleToClaimFile, claimFileToBundle } = await loadPackage("@lienthong/emr");
      const bundles = files.map((file) => claimFileToBundle(file, none).bundle);
      return () => {
        for (const bundle of bundles)
          if (bundleToClaimFile(bundle).file?.visits[0]?.XML2?.length !== 12)
            throw new Error("the rows did not come back");
      };
    }),
};
