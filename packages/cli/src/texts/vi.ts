import type { Texts } from "./texts.ts";
import { help } from "./help-vi.ts";

/** Tiếng Việt. */
export const textsVi: Texts = {
  help,
  kinds: {
    "claim-file": "hồ sơ giám định BHYT",
    "check-in": "check-in BHYT (XML0)",
    "fhir-json": "FHIR JSON",
    "fhir-xml": "FHIR XML",
    workbook: "bảng điểm Excel",
    clr: "học bạ CLR",
    "transcript-json": "học bạ JSON chuẩn",
    "transcript-xml": "học bạ XML chuẩn",
    elmo: "học bạ ELMO",
    elm: "học bạ ELM (Europass)",
    oneroster: "bộ tệp OneRoster",
    "national-records": "bản ghi Trung tâm dữ liệu quốc gia",
    "card-qr": "mã QR căn cước",
    "health-card-qr": "mã QR thẻ BHYT",
  },
  targets: { fhir: "FHIR", clr: "CLR", json: "JSON" },
  severities: { fatal: "lỗi nặng", error: "lỗi", warning: "cảnh báo", information: "lưu ý" },
  standardInput: "đầu vào chuẩn",
  misuse: "Lệnh sai",
  seeHelp: "Xem hướng dẫn: lienthong --help",
  bug: (version) =>
    `Chương trình gặp lỗi của chính nó, không phải của tệp; không có kết quả nào được ghi. Xin báo cho nhóm phát triển kèm phiên bản ${version}; chạy lại với LIENTHONG_DEBUG=1 để có chi tiết kỹ thuật.`,
  clean: "không có lỗi",
  counts: ({ errors, warnings, notes }) => `${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý`,
  summary: (files, wrongFiles, { errors, warnings, notes }) =>
    `Tổng cộng ${files} tệp, ${wrongFiles} tệp có lỗi: ${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý.`,
  converted: (output) => `đã ghi ${output}`,
  typesWritten: (count, folder) => `đã ghi ${count} tệp vào ${folder}`,
  placesFound: (counts) =>
    `${counts.exact} chính xác, ${counts.default} theo mặc định, ${counts.candidates} có nhiều khả năng, ${counts.unknown} không rõ, ${counts.empty} không có địa chỉ`,
  viewShown: (records, rows, failed) => `${records} bản ghi, ${rows} dòng, ${failed} bản ghi có lỗi`,
  moreIssues: (count) => `… và ${count} mục nữa`,
  printed: "đã in ra",
  notWritten: "không ghi kết quả vì tệp có lỗi",
  more: (count) => `… và ${count} mục nữa; dùng --format json để xem tất cả.`,
  inside: (document, line, column) => `nội dung ${document} ${line}:${column}`,
  visit: (visit) => `lượt khám ${visit}`,
  row: (row) => `dòng ${row} của bảng`,
  unmapped: (count) =>
    `${count} giá trị của tệp vào không có trường riêng trong kết quả (danh sách: unmapped của --format json)`,
  notChecked: (count) =>
    `chưa kiểm tra ${count} mục cần danh mục, máy chủ hoặc dữ liệu khác (danh sách: notChecked của --format json)`,
  lost: (count) => `không chuyển được ${count} giá trị`,
  lostIn: (count, files) => `${count} giá trị trong ${files} tệp`,
  moreLosses: (kinds) => `… và ${kinds} loại nữa; tất cả ở tệp loss.csv trong thư mục kết quả`,
  lossSummary: (kinds) => `Không chuyển được ${kinds} loại thông tin:`,
  lossColumns: ["tệp vào", "kết quả", "phần", "lý do", "số giá trị", "nghĩa là"],
  reading: "Đang xử lý",
  cardFields: {
    personalNumber: "số định danh",
    oldNumber: "số giấy tờ cũ",
    name: "họ và tên",
    birthDate: "ngày sinh",
    sex: "giới tính",
    address: "địa chỉ",
    issueDate: "ngày cấp",
    extra: "các mục sau mục thứ bảy",
  },
  table: "bảng",
  field: "chỉ tiêu",
};
