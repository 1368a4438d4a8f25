import { hl7 } from "../target/hl7.ts";
import { type Draft, type ViewNames, column, patientKey } from "./view-names.ts";

/** Lines of claims. */
export const costs: Draft = {
  name: "chi_phi",
  title: "Chi phí từng thuốc, dịch vụ, vật tư",
  description: "Mỗi dòng thuốc (XML2), dịch vụ hoặc vật tư (XML3) một dòng",
  resource: "Claim",
  select: [
    {
      column: [
        column("claim_id", "string", "getResourceKey()", "Khoá của hồ sơ đề nghị thanh toán"),
        patientKey("patient"),
      ],
    },
    {
      forEach: "item",
      column: [
        column("stt", "positiveInt", "sequence", "Số thứ tự trong hồ sơ"),
        column("encounter_id", "string", "encounter.first().getReferenceKey()", "Khoá của lượt khám"),
        column("ma_nhom", "code", "category.coding.code.first()", "Mã nhóm chi phí (MA_NHOM)"),
        column("ma", "code", "productOrService.coding.code.first()", "Mã thuốc, dịch vụ hoặc vật tư"),
        column("he_ma", "uri", "productOrService.coding.system.first()", "Hệ mã của cột ma"),
        column("ten", "string", "productOrService.text", "Tên thuốc, dịch vụ hoặc vật tư"),
        column("so_luong", "decimal", "quantity.value", "Số lượng"),
        column("don_vi_tinh", "string", "quantity.unit", "Đơn vị tính"),
        column("don_gia", "decimal", "unitPrice.value", "Đơn giá"),
        column("thanh_tien", "decimal", "net.value", "Thành tiền theo giá của cơ sở (THANH_TIEN_BV)"),
        column("tien_te", "code", "net.currency", "Đơn vị tiền tệ"),
      ],
    },
  ],
};

/** Claims. */
export const claims = (names: ViewNames): Draft => ({
  name: "ho_so_thanh_toan",
  title: "Hồ sơ đề nghị thanh toán",
  description: "Mỗi hồ sơ đề nghị thanh toán bảo hiểm y tế một dòng",
  resource: "Claim",
  select: [
    {
      column: [
        column("claim_id", "string", "getResourceKey()", "Khoá của hồ sơ đề nghị thanh toán"),
        patientKey("patient"),
        column(
          "coverage_id",
          "string",
          "insurance.where(focal = true).coverage.getReferenceKey()",
          "Khoá của thẻ bảo hiểm y tế",
        ),
        column(
          "ma_lk",
          "string",
          names.identifier("identifier", "ma-lk"),
          "Mã đợt điều trị duy nhất (MA_LK)",
        ),
        column(
          "ma_doituong_kcb",
          "code",
          names.code("subType.coding", "ma-doituong-kcb"),
          "Mã đối tượng đến khám bệnh, chữa bệnh",
        ),
        column("ngay_ttoan", "dateTime", "created", "Ngày thanh toán, hoặc ngày lập hồ sơ khi chưa có"),
        column("so_dong", "integer", "item.count()", "Số dòng chi phí"),
        column("t_tongchi_bv", "decimal", "total.value", "Tổng chi phí theo giá của cơ sở (T_TONGCHI_BV)"),
        column("tien_te", "code", "total.currency", "Đơn vị tiền tệ"),
      ],
    },
  ],
});

/** Totals of XML1 by who pays, and the code of HL7 that says the same where there is one. */
const totalColumns: readonly (readonly [field: string, description: string, adjudication?: string])[] = [
  ["T_TONGCHI_BH", "Tổng chi phí trong phạm vi bảo hiểm y tế", "eligible"],
  ["T_THUOC", "Tổng tiền thuốc của XML2"],
  ["T_VTYT", "Tổng tiền vật tư y tế của XML3"],
  ["T_BHTT", "Quỹ bảo hiểm y tế thanh toán", "benefit"],
  ["T_BNCCT", "Người bệnh cùng chi trả", "copay"],
  ["T_BNTT", "Người bệnh tự trả ngoài phạm vi bảo hiểm y tế"],
  ["T_NGUONKHAC", "Nguồn khác chi trả"],
  ["T_BHTT_GDV", "Bảo hiểm y tế trả theo giá dịch vụ, ngoài định suất và DRG"],
];

/** Totals of visits, by who is asked to pay. */
export const totals = (names: ViewNames): Draft => ({
  name: "tong_chi_phi",
  title: "Tổng chi phí theo nguồn chi trả",
  description:
    "Mỗi lượt một dòng: ai được đề nghị chi trả bao nhiêu (XML1); nối với ho_so_thanh_toan qua claim_id",
  resource: "ExplanationOfBenefit",
  select: [
    {
      column: [
        column("benefit_id", "string", "getResourceKey()", "Khoá của bản tổng hợp chi phí"),
        column("claim_id", "string", "claim.getReferenceKey()", "Khoá của hồ sơ đề nghị thanh toán"),
        patientKey("patient"),
        column("ngay_ttoan", "dateTime", "created", "Ngày thanh toán, hoặc ngày lập hồ sơ khi chưa có"),
        column("ket_qua", "code", "outcome", "queued: chưa được giám định (remittance-outcome)"),
        ...totalColumns.map(([field, description, adjudication]) => {
          const hl7Code =
            adjudication === undefined
              ? ""
              : ` or (system = ${names.address("adjudication", hl7.adjudication)} and code = '${adjudication}')`;
          const path = `total.where(category.coding.where(code = '${field}'${hl7Code}).exists()).amount.value.first()`;
          return column(field.toLowerCase(), "decimal", path, `${description} (${field})`);
        }),
        column("tien_te", "code", "total.amount.currency.first()", "Đơn vị tiền tệ"),
      ],
    },
  ],
});
