import { type Draft, type ViewNames, column, patientKey } from "./view-names.ts";

/** Visits. */
export const encounters = (names: ViewNames): Draft => ({
  name: "luot_kham",
  title: "Lượt khám bệnh, chữa bệnh",
  description: "Mỗi lượt khám bệnh, chữa bệnh một dòng",
  resource: "Encounter",
  select: [
    {
      column: [
        column("encounter_id", "string", "getResourceKey()", "Khoá của lượt khám"),
        patientKey("subject"),
        column(
          "facility_id",
          "string",
          "serviceProvider.getReferenceKey()",
          "Khoá của cơ sở khám bệnh, chữa bệnh",
        ),
        column(
          "ma_lk",
          "string",
          names.identifier("identifier", "ma-lk"),
          "Mã đợt điều trị duy nhất (MA_LK)",
        ),
        column("trang_thai", "code", "status", "Trạng thái của lượt khám"),
        column("loai_luot", "code", "class.code", "Ngoại trú AMB, nội trú IMP… (v3-ActCode)"),
        column(
          "ma_loai_kcb",
          "code",
          names.code("type.coding", "ma-loai-kcb"),
          "Mã hình thức khám bệnh, chữa bệnh",
        ),
        column("ngay_vao", "dateTime", "period.start", "Thời điểm đến khám"),
        column("ngay_ra", "dateTime", "period.end", "Thời điểm kết thúc"),
        column("so_ngay_dtri", "decimal", "length.value", "Số ngày điều trị"),
        column("ly_do_vv", "string", "reasonCode.text.first()", "Lý do đến khám"),
        column(
          "ket_qua_dtri",
          "code",
          names.code(
            `${names.extension("treatment-outcome")}.value.ofType(CodeableConcept).coding`,
            "ket-qua-dtri",
          ),
          "Kết quả điều trị",
        ),
        column(
          "ma_loai_rv",
          "code",
          names.code("hospitalization.dischargeDisposition.coding", "ma-loai-rv"),
          "Mã loại ra viện",
        ),
        column("ma_khoa", "string", "location.location.identifier.value.first()", "Mã khoa"),
      ],
    },
  ],
});

/** Roles of diagnoses in visits. */
export const encounterDiagnoses: Draft = {
  name: "luot_kham_chan_doan",
  title: "Vai trò của chẩn đoán trong lượt khám",
  description: "Mỗi chẩn đoán của một lượt khám một dòng; nối với chan_doan qua condition_id",
  resource: "Encounter",
  select: [
    { column: [column("encounter_id", "string", "getResourceKey()", "Khoá của lượt khám")] },
    {
      forEach: "diagnosis",
      column: [
        column("condition_id", "string", "condition.getReferenceKey()", "Khoá của chẩn đoán"),
        column(
          "vai_tro",
          "code",
          "use.coding.code.first()",
          "AD: lúc vào, DD: lúc ra, CM: bệnh kèm (diagnosis-role)",
        ),
        column("thu_tu", "positiveInt", "rank", "Thứ tự trong vai trò đó"),
      ],
    },
  ],
};

/** Diagnoses. */
export const diagnoses = (names: ViewNames): Draft => ({
  name: "chan_doan",
  title: "Chẩn đoán",
  description: "Mỗi chẩn đoán một dòng",
  resource: "Condition",
  select: [
    {
      column: [
        column("condition_id", "string", "getResourceKey()", "Khoá của chẩn đoán"),
        patientKey("subject"),
        column("encounter_id", "string", "encounter.getReferenceKey()", "Khoá của lượt khám"),
        column("ma_benh", "code", names.code("code.coding", "icd-10"), "Mã bệnh ICD-10"),
        column("ma_benh_yhct", "code", names.code("code.coding", "ma-benh-yhct"), "Mã bệnh y học cổ truyền"),
        column("chan_doan", "string", "code.text", "Tên bệnh, chẩn đoán bằng chữ"),
      ],
    },
  ],
});
