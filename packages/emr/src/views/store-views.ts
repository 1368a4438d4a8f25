import { hl7 } from "../target/hl7.ts";
import type { CodeKey, ExtensionKey, IdentifierKey } from "../target/keys.ts";
import { type TermOptions, defaultNamespace, ownName } from "../target/terms.ts";
import { vnCoreCodeSystems, vnCoreExtensions, vnCoreIdentifiers } from "../target/vn-core.ts";
import type { ViewConstant, ViewDefinition, ViewDefinitionColumn, ViewSelect } from "./view-definition.ts";

/** The ready views: visits, their diagnoses with roles, diagnoses, lines of cost, claims. */
export type StoreViewName = "encounters" | "encounter-diagnoses" | "diagnoses" | "costs" | "claims";

/** Systems of the caller, as they were given to `claimFileToBundle`. */
export type StoreViewOptions = Omit<TermOptions, "target">;

/** What one view adds to what all share. */
interface Draft {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly resource: string;
  readonly select: readonly ViewSelect[];
}

/**
 * Ready views for the data store of a province (khung nhìn cho kho dữ liệu y tế của tỉnh) over the resources that
 * `claimFileToBundle` makes, in VN Core's names or plain R4: visits, diagnoses, lines of cost, claims. They are
 * ViewDefinitions of SQL on FHIR as JSON, for `createView` of `@lienthong/fhir/views` or any other runner. Columns are
 * named as the fields of QĐ 3176/QĐ-BYT.
 *
 * @example
 * ```ts
 * import { storeViews } from "@lienthong/emr/views";
 * import { createView } from "@lienthong/fhir/views";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const view = createView(storeViews().costs, { definitions: r4 });
 * view.ok && view.value.name; // "chi_phi"
 * ```
 */
export function storeViews(options: StoreViewOptions = {}): Readonly<Record<StoreViewName, ViewDefinition>> {
  const names = createViewNames(options);
  return {
    encounters: names.view(encounters(names)),
    "encounter-diagnoses": names.view(encounterDiagnoses),
    diagnoses: names.view(diagnoses(names)),
    costs: names.view(costs),
    claims: names.view(claims(names)),
  };
}

/** Expressions over systems of both targets, and the constants that they need. */
interface ViewNames {
  identifier(path: string, key: IdentifierKey): string;
  code(path: string, key: CodeKey): string;
  extension(key: ExtensionKey): string;
  view(draft: Draft): ViewDefinition;
}

function createViewNames({ namespace = defaultNamespace, systems = {} }: StoreViewOptions): ViewNames {
  const constants = new Map<string, string>();
  /** `system = %a or system = %b`, whichever target wrote it. */
  const among = (key: string, element: string, addresses: readonly (string | undefined)[]): string =>
    [...new Set(addresses)]
      .filter((address) => address !== undefined)
      .map((address, index) => {
        const name = `${key.replaceAll("-", "_")}_${index + 1}`;
        constants.set(name, address);
        return `${element} = %${name}`;
      })
      .join(" or ");
  return {
    identifier: (path, key) => {
      const addresses = [systems[key], ownName(namespace, "sid", key), vnCoreIdentifiers[key]?.url];
      return `${path}.where(${among(`sid_${key}`, "system", addresses)}).value.first()`;
    },
    code: (path, key) => {
      const icd = key === "icd-10" ? hl7.icd10 : undefined;
      const addresses = [systems[key], ownName(namespace, "cs", key), vnCoreCodeSystems[key]?.url, icd];
      return `${path}.where(${among(`cs_${key}`, "system", addresses)}).code.first()`;
    },
    extension: (key) => {
      const addresses = [ownName(namespace, "ext", key), vnCoreExtensions[key].url];
      return `extension.where(${among(`ext_${key}`, "url", addresses)})`;
    },
    view: ({ select, ...draft }) => {
      const text = JSON.stringify(select);
      const constant = [...constants]
        .filter(([name]) => text.includes(`%${name}`))
        .map(([name, valueUri]): ViewConstant => ({ name, valueUri }));
      const url = ownName(namespace, "view", draft.name);
      return {
        resourceType: "ViewDefinition",
        url,
        status: "active",
        fhirVersion: ["4.0.1"],
        ...draft,
        constant,
        select,
      };
    },
  };
}

function column(name: string, type: string, path: string, description: string): ViewDefinitionColumn {
  return { name, path, type, description };
}

const patientKey = (path: string): ViewDefinitionColumn =>
  column("patient_id", "string", `${path}.getReferenceKey()`, "Khoá của người bệnh (Patient)");

const encounters = (names: ViewNames): Draft => ({
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

const encounterDiagnoses: Draft = {
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

const diagnoses = (names: ViewNames): Draft => ({
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

const costs: Draft = {
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

const claims = (names: ViewNames): Draft => ({
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
