import { formRows } from "../claim/maps/form.ts";
import { patientMap } from "../claim/maps/patient.ts";
import type { ResourceMap } from "../mapping/row.ts";

/** What a record of a medical assessment is called. */
export const assessmentTitle = "Biên bản giám định y khoa";

const ofPatient: ReadonlySet<string> = new Set([
  "HO_TEN",
  "NGAY_SINH",
  "SO_CCCD",
  "DIA_CHI",
  "MATINH_CU_TRU",
  "MAXA_CU_TRU",
  "DIEN_THOAI",
]);

/** XML12 to Patient, as XML1. */
export const assessedPatientMap: ResourceMap = {
  table: "XML12",
  resource: "Patient",
  rows: patientMap.rows.filter(({ field }) => ofPatient.has(field)),
};

const rows = formRows("XML12", [
  "NGUOI_CHU_TRI:words:Người chủ trì hội đồng",
  "CHUC_VU:code:Chức vụ của người chủ trì",
  "NGAY_HOP:time:Ngày họp hội đồng",
  "NGAY_CAP_CCCD:time:Ngày cấp CCCD",
  "NOI_CAP_CCCD:words:Nơi cấp CCCD",
  "MAHUYEN_CU_TRU:words:Mã huyện nơi cư trú",
  "MA_BHXH:words:Mã số BHXH",
  "MA_THE_BHYT:words:Mã thẻ BHYT",
  "NGHE_NGHIEP:words:Nghề nghiệp",
  "MA_DOI_TUONG:code:Đối tượng giám định",
  "KHAM_GIAM_DINH:code:Loại khám giám định",
  "SO_BIEN_BAN:words:Số biên bản",
  "TYLE_TTCT_CU:percent:Tỷ lệ tổn thương cơ thể cũ",
  "DANG_HUONG_CHE_DO:code:Chế độ đang hưởng",
  "NGAY_CHUNG_TU:time:Ngày chứng từ",
  "SO_GIAY_GIOI_THIEU:words:Số giấy giới thiệu",
  "NGAY_DE_NGHI:time:Ngày đề nghị",
  "MA_DONVI:words:Mã đơn vị giới thiệu",
  "GIOI_THIEU_CUA:words:Đơn vị giới thiệu",
  "KET_QUA_KHAM:words:Kết quả khám",
  "SO_VAN_BAN_CAN_CU:words:Số văn bản căn cứ",
  "TYLE_TTCT_MOI:percent:Tỷ lệ tổn thương cơ thể mới",
  "TONG_TYLE_TTCT:percent:Tổng tỷ lệ tổn thương cơ thể",
  "DANG_KHUYETTAT:code:Dạng khuyết tật",
  "MUC_DO_KHUYETTAT:code:Mức độ khuyết tật",
  "DE_NGHI:words:Đề nghị",
  "DUOC_XACDINH:words:Được xác định",
  "DU_PHONG:words:Trường dự phòng",
]);

/** XML12 to an Observation with a component for each field. */
export const assessmentMap: ResourceMap = {
  table: "XML12",
  resource: "Observation",
  rows,
};
