import type { ClaimFile } from "@lienthong/bhyt";
import type { Bundle } from "fhir/r4.js";
import { aFile } from "../claim/claim-file.cases.ts";
import { claimFileToBundle } from "../claim/claim-file-to-bundle.ts";
import type { Target } from "../target/keys.ts";

const visit = { MA_LK: "LK-0001" };
const person = { HO_TEN: "Nguyễn Văn An", NGAY_SINH: "199003050000", GIOI_TINH: "1" };

/** A stay in hospital of an invented person, with a medicine, a service, results, a referral and an appointment. */
const stay: ClaimFile = aFile({
  XML1: [
    {
      ...visit,
      MA_CSKCB: "01999",
      ...person,
      MA_BN: "BN-0001",
      SO_CCCD: "052090000017",
      MA_DANTOC: "01",
      MA_QUOCTICH: "000",
      NHOM_MAU: "O+",
      CAN_NANG: "61.50",
      DIA_CHI: "Số 1, đường Thử Nghiệm",
      MATINH_CU_TRU: "52",
      MAXA_CU_TRU: "21550",
      DIEN_THOAI: "0900000001",
      MA_THE_BHYT: "DN4010000000001",
      MA_DKBD: "01999",
      GT_THE_TU: "20260101",
      GT_THE_DEN: "20261231",
      LY_DO_VV: "Ho, sốt",
      CHAN_DOAN_VAO: "Theo dõi viêm phổi",
      CHAN_DOAN_RV: "Viêm phổi",
      MA_BENH_CHINH: "J18.9",
      MA_BENH_KT: "I10",
      MA_DOITUONG_KCB: "1.1",
      MA_LOAI_KCB: "03",
      MA_LOAI_RV: "2",
      KET_QUA_DTRI: "2",
      NGAY_VAO: "202607100900",
      NGAY_RA: "202607121000",
      SO_NGAY_DTRI: "3",
      NGAY_TTOAN: "202607121030",
      T_TONGCHI_BV: "638000.00",
      NAM_QT: "2026",
      THANG_QT: "7",
    },
  ],
  XML2: [
    {
      ...visit,
      STT: "1",
      MA_THUOC: "40.50",
      TEN_THUOC: "Ceftriaxon 1 g",
      DON_VI_TINH: "Lọ",
      LIEU_DUNG: "1 lọ/lần * 2 lần/ngày",
      CACH_DUNG: "Tiêm tĩnh mạch chậm",
      DUONG_DUNG: "2.04",
      SO_LUONG: "6",
      DON_GIA: "28500",
      THANH_TIEN_BV: "171000",
      MA_NHOM: "4",
      NGAY_YL: "202607111000",
      NGAY_TH_YL: "202607111100",
      MA_BAC_SI: "0012345/TEST-CCHN",
    },
  ],
  XML3: [
    {
      ...visit,
      STT: "1",
      MA_DICH_VU: "22.0121.1369",
      TEN_DICH_VU: "Tổng phân tích tế bào máu",
      SO_LUONG: "1",
      DON_GIA_BV: "467000",
      THANH_TIEN_BV: "467000",
      MA_NHOM: "1",
      NGAY_YL: "202607100930",
      NGAY_TH_YL: "202607100945",
      MA_BAC_SI: "0012345/TEST-CCHN",
      NGUOI_THUC_HIEN: "0033333/TEST-CCHN",
    },
  ],
  XML4: [
    {
      ...visit,
      STT: "1",
      MA_DICH_VU: "22.0121.1369",
      MA_CHI_SO: "718-7",
      TEN_CHI_SO: "Hemoglobin",
      GIA_TRI: "13.50",
      DON_VI_DO: "g/dL",
      NGAY_KQ: "202607101030",
      MA_BS_DOC_KQ: "0033333/TEST-CCHN",
    },
    {
      ...visit,
      STT: "2",
      MA_DICH_VU: "18.0034.0001",
      TEN_CHI_SO: "Chụp X-quang ngực thẳng",
      MO_TA: "Đám mờ đáy phổi phải",
      KET_LUAN: "Theo dõi viêm phổi",
      NGAY_KQ: "202607101100",
    },
  ],
  XML5: [{ ...visit, STT: "1", DIEN_BIEN_LS: "Đỡ ho, hết sốt", THOI_DIEM_DBLS: "202607111500" }],
  XML8: [
    {
      ...visit,
      CHAN_DOAN_VAO: "Theo dõi viêm phổi",
      CHAN_DOAN_RV: "Viêm phổi",
      QT_BENHLY: "Bệnh 3 ngày, sốt và ho.\nThở nhanh.",
      TOMTAT_KQ: "X-quang: đám mờ đáy phổi phải.",
      PP_DIEUTRI: "Kháng sinh tĩnh mạch",
      GHI_CHU: "Tái khám sau 7 ngày",
      NGAY_VAO: "202607100900",
      NGAY_RA: "202607121000",
      KET_QUA_DTRI: "2",
      MA_LOAI_KCB: "03",
      MA_TTDV: "0099999/TEST-CCHN",
      NGAY_CT: "20260712",
    },
  ],
  XML13: [
    {
      ...visit,
      MA_CSKCB: "01999",
      ...person,
      SO_HOSO: "HS-0001",
      SO_CHUYENTUYEN: "CT-0001",
      GIAY_CHUYEN_TUYEN: "GCT-0001",
      MA_CSKCB_DEN: "01998",
      DAU_HIEU_LS: "Ho, khó thở nhẹ",
      QT_BENHLY: "Bệnh 3 ngày",
      TOMTAT_KQ: "Đám mờ đáy phổi phải",
      PP_DIEUTRI: "Kháng sinh tĩnh mạch",
      CHAN_DOAN_RV: "Viêm phổi",
      MA_BENH_CHINH: "J18.9",
      MA_LOAI_RV: "2",
      MA_LYDO_CT: "1",
      HUONG_DIEU_TRI: "Điều trị tiếp tại tuyến trên",
      PHUONGTIEN_VC: "Xe cứu thương",
      NGAY_VAO: "202607100900",
      NGAY_RA: "202607121000",
      MA_BAC_SI: "0012345/TEST-CCHN",
      MA_TTDV: "0099999/TEST-CCHN",
    },
  ],
  XML14: [
    {
      ...visit,
      MA_CSKCB: "01999",
      ...person,
      SO_GIAYHEN_KL: "GH-0001",
      NGAY_VAO: "202607100900",
      NGAY_RA: "202607121000",
      NGAY_HEN_KL: "20260719",
      CHAN_DOAN_RV: "Viêm phổi",
      MA_BENH_CHINH: "J18.9",
      MA_DOITUONG_KCB: "1.1",
      MA_BAC_SI: "0012345/TEST-CCHN",
      MA_TTDV: "0099999/TEST-CCHN",
      NGAY_CT: "20260712",
    },
  ],
});

/** The Bundle of that stay. */
export function stayBundle(target: Target = "none"): Bundle {
  return claimFileToBundle(stay, { target }).bundle;
}

/** The Bundle of that stay, with more resources. */
export function stayWith(...resources: readonly object[]): Bundle {
  const bundle = stayBundle();
  const entry = [...(bundle.entry ?? []), ...resources.map((resource) => ({ resource }))];
  return { ...bundle, entry } as Bundle;
}

/** The reference to the patient of that stay. */
export function patientOfStay(): { readonly reference: string } {
  const entry = stayBundle().entry?.find(({ resource }) => resource?.resourceType === "Patient");
  return { reference: entry?.fullUrl ?? "" };
}
