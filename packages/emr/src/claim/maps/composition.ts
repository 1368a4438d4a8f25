import { cleanText, dateTime, firstOf, practitioner, textOf } from "../../mapping/codecs.ts";
import { narrativeText } from "../../mapping/narrative-text.ts";
import { partOf } from "../../mapping/places.ts";
import type { Codec, FieldRow, ResourceMap } from "../../mapping/row.ts";

/** A paper of a visit and how it becomes a Composition. */
interface PaperMap extends ResourceMap {
  readonly table: "XML7" | "XML8" | "XML9" | "XML10" | "XML11" | "XML13" | "XML14";
  /** Title as on the paper. */
  readonly title: string;
  readonly resource: "Composition";
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A section with a title and the words of the field, escaped. */
const section = (title: string): Codec => ({
  to: (value) => {
    const words = cleanText(value);
    if (words === undefined) return undefined;
    const safe = words.replace(/[&<>"]/gu, (character) => escapes[character] ?? "");
    const div = `<div xmlns="http://www.w3.org/1999/xhtml"><p>${safe.replace(/\r\n?|\n/gu, "<br/>")}</p></div>`;
    return { title, text: { status: "generated", div } };
  },
  from: (value) => {
    const found = partOf(value);
    return found?.["title"] === title ? narrativeText(partOf(found["text"])?.["div"]) : undefined;
  },
});

const number: Codec = {
  to: (value) => {
    const words = cleanText(value);
    return words === undefined ? undefined : { value: words };
  },
  from: (value) => textOf(partOf(value)?.["value"]),
};
const signer: Codec = {
  to: (value, scope) => {
    const party = firstOf(practitioner).to(value, scope);
    return party === undefined ? undefined : { mode: "legal", party };
  },
  from: (value, scope, place, name) => practitioner.from(partOf(value)?.["party"], scope, place, name),
};

const own = (field: string, to: string, as: Codec): FieldRow => ({ field, to, as, basis: "own" });
const words = (field: string, title: string): FieldRow => own(field, "section[+]", section(title));
const date = (field: string): FieldRow => own(field, "date", dateTime);
const from = (field: string): FieldRow => own(field, "event[0].period.start", dateTime);
const until = (field: string): FieldRow => own(field, "event[0].period.end", dateTime);

const signed = own("MA_TTDV", "attester[+]", signer);
const dischargeDiagnosis = words("CHAN_DOAN_RV", "Chẩn đoán ra viện");
const treatment = words("PP_DIEUTRI", "Phương pháp điều trị");
const stay = [from("NGAY_VAO"), until("NGAY_RA")];
const leave = [from("TU_NGAY"), until("DEN_NGAY")];
const terminationReason = words("NGUYENNHAN_DINHCHI", "Nguyên nhân đình chỉ thai nghén");

/** The papers of a visit (giấy tờ của lượt khám), XML7 to XML14 as far as they are about this patient. */
export const paperMaps: readonly PaperMap[] = [
  {
    table: "XML7",
    title: "Giấy ra viện",
    resource: "Composition",
    rows: [
      own("SO_LUU_TRU", "identifier", number),
      date("NGAY_CT"),
      own("MA_BS", "author[+]", firstOf(practitioner)),
      signed,
      ...stay,
      dischargeDiagnosis,
      treatment,
      terminationReason,
      words("GHI_CHU", "Ghi chú"),
    ],
  },
  {
    table: "XML8",
    title: "Tóm tắt hồ sơ bệnh án",
    resource: "Composition",
    rows: [
      date("NGAY_CT"),
      signed,
      ...stay,
      words("CHAN_DOAN_VAO", "Chẩn đoán lúc vào"),
      dischargeDiagnosis,
      words("QT_BENHLY", "Quá trình bệnh lý và diễn biến lâm sàng"),
      words("TOMTAT_KQ", "Tóm tắt kết quả cận lâm sàng"),
      treatment,
      words("GHI_CHU", "Ghi chú"),
    ],
  },
  {
    table: "XML9",
    title: "Giấy chứng sinh",
    resource: "Composition",
    rows: [
      own("SO", "identifier", number),
      date("NGAY_CT"),
      signed,
      words("NGUOI_DO_DE", "Người đỡ đẻ"),
      words("NGUOI_GHI_PHIEU", "Người ghi phiếu"),
      words("GHI_CHU", "Ghi chú"),
    ],
  },
  {
    table: "XML10",
    title: "Giấy chứng nhận nghỉ dưỡng thai",
    resource: "Composition",
    rows: [
      own("SO_CT", "identifier", number),
      date("NGAY_CT"),
      own("MA_BS", "author[+]", firstOf(practitioner)),
      signed,
      ...leave,
      dischargeDiagnosis,
    ],
  },
  {
    table: "XML11",
    title: "Giấy chứng nhận nghỉ việc hưởng bảo hiểm xã hội",
    resource: "Composition",
    rows: [
      own("SO_CT", "identifier", number),
      date("NGAY_CT"),
      own("MA_BS", "author[+]", firstOf(practitioner)),
      signed,
      ...leave,
      dischargeDiagnosis,
      treatment,
      terminationReason,
    ],
  },
  {
    table: "XML13",
    title: "Giấy chuyển tuyến khám bệnh, chữa bệnh bảo hiểm y tế",
    resource: "Composition",
    rows: [
      own("SO_CHUYENTUYEN", "identifier", number),
      date("NGAY_RA"),
      own("MA_BAC_SI", "author[+]", firstOf(practitioner)),
      signed,
      from("NGAY_VAO"),
      words("DAU_HIEU_LS", "Dấu hiệu lâm sàng"),
      dischargeDiagnosis,
      words("QT_BENHLY", "Quá trình bệnh lý và diễn biến lâm sàng"),
      words("TOMTAT_KQ", "Tóm tắt kết quả cận lâm sàng"),
      treatment,
      words("TINH_TRANG_CT", "Tình trạng người bệnh lúc chuyển"),
      words("HUONG_DIEU_TRI", "Hướng điều trị"),
    ],
  },
  {
    table: "XML14",
    title: "Giấy hẹn khám lại",
    resource: "Composition",
    rows: [
      own("SO_GIAYHEN_KL", "identifier", number),
      date("NGAY_CT"),
      own("MA_BAC_SI", "author[+]", firstOf(practitioner)),
      signed,
      ...stay,
      dischargeDiagnosis,
    ],
  },
];
