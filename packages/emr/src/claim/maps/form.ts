import {
  codeOf,
  codeText,
  dateTime,
  each,
  firstText,
  number,
  text,
  textOf,
  wholeNumber,
} from "../../mapping/codecs.ts";
import { type Draft, ExactNumber, putNumber } from "../../mapping/draft.ts";
import { partOf } from "../../mapping/places.ts";
import { hl7 } from "../../target/hl7.ts";
import type { Codec, FieldRow, ReadScope, ResourceMap } from "../../mapping/row.ts";

/** Tables that are forms (phiếu thông tin): one Observation a row, a component for each field. */
export type FormTable = "XML6" | "XML9" | "XML15";

/** Those, and the one that no claim file holds. */
type AnyForm = FormTable | "XML12";

/** A form and how it becomes an Observation. */
export interface FormMap extends ResourceMap {
  readonly table: FormTable;
  readonly resource: "Observation";
  /** What the Observation and its document are called. */
  readonly title: string;
}

/** What a component says: a code, a day or minute, a whole number, a percentage, words; `codes` is a list `a;b`. */
type Kind = "code" | "codes" | "time" | "count" | "percent" | "words";

const isForm = (code: unknown, table: AnyForm, field: string, scope: ReadScope): boolean =>
  firstText(partOf(code)?.["coding"], (one) => codeOf(keyOf(table), one, scope)) === field;

const keyOf = (table: AnyForm) => table.toLowerCase() as Lowercase<AnyForm>;

const values: Readonly<Record<Exclude<Kind, "codes">, { readonly element: string; readonly as: Codec }>> = {
  time: { element: "valueDateTime", as: dateTime },
  words: { element: "valueString", as: text },
  count: {
    element: "valueInteger",
    as: {
      to: (value) => wholeNumber(value),
      from: (value) => (Number.isSafeInteger(value) ? String(value) : undefined),
    },
  },
  percent: {
    element: "valueQuantity",
    as: {
      to: (value, scope) => {
        const digits = number.to(value, scope);
        if (!(digits instanceof ExactNumber)) return undefined;
        const quantity: Draft = {};
        putNumber(quantity, "value", digits.text);
        return Object.assign(quantity, { unit: "%", system: hl7.units, code: "%" });
      },
      from: (value, scope) => {
        const quantity = partOf(value);
        return quantity?.["code"] === "%"
          ? number.from(quantity["value"], scope, quantity, "value")
          : undefined;
      },
    },
  },
  code: {
    element: "valueCodeableConcept",
    as: {
      to: (value) => {
        const code = codeText(value);
        return code === undefined ? undefined : { coding: [{ code }] };
      },
      from: (value) => firstText(partOf(value)?.["coding"], (one) => textOf(partOf(one)?.["code"])),
    },
  },
};

/** One component: the field says what it is of, the value what was written. */
function component(table: AnyForm, field: string, title: string, kind: Exclude<Kind, "codes">): Codec {
  const { element, as } = values[kind];
  return {
    to: (value, scope) => {
      const found = as.to(value, scope);
      if (found === undefined) return undefined;
      // The lists of codes have no public address: in our own names each field has its own.
      const isOwn = kind === "code" && scope.terms.target === "none";
      const own = isOwn
        ? { coding: [scope.terms.coding(`${keyOf(table)}-${field.toLowerCase()}`, codeText(value) ?? "")] }
        : found;
      return { code: { coding: [scope.terms.coding(keyOf(table), field)], text: title }, [element]: own };
    },
    from: (value, scope) => {
      const part = partOf(value);
      if (part === undefined || !isForm(part["code"], table, field, scope)) return undefined;
      return as.from(part[element], scope, part, element);
    },
  };
}

/** `FIELD:kind:title` for each field of a form that has no better place. */
export function formRows(table: AnyForm, lines: readonly string[]): readonly FieldRow[] {
  return lines.map((line) => {
    const [field = "", kind = "", title = ""] = line.split(":");
    const as =
      kind === "codes"
        ? each(component(table, field, title, "code"))
        : component(table, field, title, kind as Exclude<Kind, "codes">);
    return { field, to: "component[+]", as, basis: "own" };
  });
}

/** The forms: treatment of HIV (XML6), birth (XML9), treatment of tuberculosis (XML15). QĐ 3176/QĐ-BYT. */
export const formMaps: readonly FormMap[] = [
  {
    table: "XML6",
    resource: "Observation",
    title: "Thông tin điều trị HIV/AIDS",
    rows: formRows("XML6", [
      "NGAYKD_HIV:time:Ngày khẳng định HIV",
      "NOI_LAY_MAU_XN:words:Mã cơ sở lấy mẫu xét nghiệm HIV",
      "NOI_XN_KD:words:Mã cơ sở xét nghiệm khẳng định HIV",
      "NOI_BDDT_ARV:words:Mã cơ sở bắt đầu điều trị ARV",
      "BDDT_ARV:time:Ngày bắt đầu điều trị ARV",
      "MA_PHAC_DO_DIEU_TRI_BD:code:Phác đồ ARV ban đầu",
      "MA_BAC_PHAC_DO_BD:code:Bậc phác đồ ban đầu",
      "MA_LYDO_DTRI:code:Lý do đăng ký điều trị",
      "LOAI_DTRI_LAO:code:Loại điều trị lao",
      "SANG_LOC_LAO:code:Sàng lọc lao",
      "PHACDO_DTRI_LAO:code:Phác đồ điều trị lao",
      "NGAYBD_DTRI_LAO:time:Ngày bắt đầu điều trị lao",
      "NGAYKT_DTRI_LAO:time:Ngày kết thúc điều trị lao",
      "KQ_DTRI_LAO:code:Kết quả điều trị lao",
      "MA_LYDO_XNTL_VR:code:Lý do xét nghiệm tải lượng vi rút",
      "NGAY_XN_TLVR:time:Ngày lấy mẫu tải lượng vi rút",
      "KQ_XNTL_VR:code:Kết quả tải lượng vi rút",
      "NGAY_KQ_XN_TLVR:time:Ngày có kết quả tải lượng vi rút",
      "MA_LOAI_BN:code:Loại người bệnh HIV",
      "GIAI_DOAN_LAM_SANG:code:Giai đoạn lâm sàng HIV",
      "NHOM_DOI_TUONG:code:Nhóm đối tượng nguy cơ",
      "MA_TINH_TRANG_DK:codes:Tình trạng khi đến khám",
      "LAN_XN_PCR:code:Lần xét nghiệm PCR",
      "NGAY_XN_PCR:time:Ngày xét nghiệm PCR",
      "NGAY_KQ_XN_PCR:time:Ngày có kết quả PCR",
      "MA_KQ_XN_PCR:code:Kết quả PCR",
      "NGAY_NHAN_TT_MANG_THAI:time:Ngày nhận thông tin mang thai",
      "NGAY_BAT_DAU_DT_CTX:time:Ngày bắt đầu Cotrimoxazol",
      "MA_XU_TRI:codes:Xử trí",
      "NGAY_BAT_DAU_XU_TRI:time:Ngày bắt đầu xử trí",
      "NGAY_KET_THUC_XU_TRI:time:Ngày kết thúc xử trí",
      "MA_PHAC_DO_DIEU_TRI:code:Phác đồ ARV hiện tại",
      "MA_BAC_PHAC_DO:code:Bậc phác đồ hiện tại",
      "SO_NGAY_CAP_THUOC_ARV:count:Số ngày cấp thuốc ARV",
      "NGAY_CHUYEN_PHAC_DO:time:Ngày chuyển phác đồ",
      "LY_DO_CHUYEN_PHAC_DO:code:Lý do chuyển phác đồ",
    ]),
  },
  {
    table: "XML9",
    resource: "Observation",
    title: "Thông tin lần sinh",
    rows: formRows("XML9", [
      "SO_CON:count:Số con trong lần sinh này",
      "LAN_SINH:count:Lần sinh thứ mấy",
      "SO_CON_SONG:count:Số con hiện sống",
      "CAN_NANG_CON:count:Cân nặng con (gam)",
      "NGAY_SINH_CON:time:Ngày giờ sinh con",
      "NOI_SINH_CON:words:Nơi sinh",
      "TINH_TRANG_CON:words:Tình trạng con",
      "SINHCON_PHAUTHUAT:code:Sinh con phải phẫu thuật",
      "SINHCON_DUOI32TUAN:code:Sinh con dưới 32 tuần",
    ]),
  },
  {
    table: "XML15",
    resource: "Observation",
    title: "Thông tin điều trị lao",
    rows: formRows("XML15", [
      "PHANLOAI_LAO_VITRI:code:Phân loại lao theo vị trí",
      "PHANLOAI_LAO_TS:code:Phân loại lao theo tiền sử",
      "PHANLOAI_LAO_HIV:code:Phân loại lao theo HIV",
      "PHANLOAI_LAO_VK:code:Phân loại lao theo vi khuẩn",
      "PHANLOAI_LAO_KT:code:Phân loại lao kháng thuốc",
      "LOAI_DTRI_LAO:code:Loại điều trị lao",
      "NGAYBD_DTRI_LAO:time:Ngày bắt đầu điều trị lao",
      "PHACDO_DTRI_LAO:code:Phác đồ điều trị lao",
      "NGAYKT_DTRI_LAO:time:Ngày kết thúc điều trị lao",
      "KET_QUA_DTRI_LAO:code:Kết quả điều trị lao",
      "NGAYKD_HIV:time:Ngày khẳng định HIV",
      "BDDT_ARV:time:Ngày bắt đầu điều trị ARV",
      "NGAY_BAT_DAU_DT_CTX:time:Ngày bắt đầu Cotrimoxazol",
    ]),
  },
];

/** The table whose form an Observation or a document is, by its name. */
export function formTable(title: unknown): FormTable | undefined {
  return formMaps.find((map) => map.title === title)?.table;
}
