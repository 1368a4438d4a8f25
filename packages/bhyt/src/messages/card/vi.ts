import type { Catalogue } from "@lienthong/core";
import type { CardIssueCode } from "../codes.ts";

/** Vietnamese sentences about card numbers and QR codes of cards. */
export const vi = {
  "bhyt.card.not-text": "Số thẻ phải là một chuỗi ký tự. Hãy nhập hoặc quét lại thẻ.",
  "bhyt.card.wrong-length":
    "Số thẻ dài {length} ký tự; phải là 15 ký tự (mã thẻ), 10 số (mã BHXH) hoặc 12 số (CCCD).",
  "bhyt.card.bad-form":
    "Số thẻ không đúng dạng: 2 chữ cái đối tượng, 1 số mức hưởng (1–5), 2 số mã tỉnh, 10 số mã BHXH.",
  "bhyt.card.unknown-group":
    "Mã đối tượng trên thẻ không có trong danh sách đối tượng tham gia BHYT đã biết.",
  "bhyt.card.unusual-level": "Mức hưởng trên thẻ không khớp nhóm đối tượng. Hãy tra cứu thẻ trên cổng.",
  "bhyt.scan.prefix-removed": "Đã bỏ ký hiệu {prefix} mà máy quét thêm vào đầu.",
  "bhyt.scan.blanks-removed": "Đã bỏ ký tự thừa quanh dữ liệu quét: {before} ở đầu, {after} ở cuối.",
  "bhyt.qr.not-text": "Nội dung mã QR phải là một chuỗi ký tự. Hãy quét lại.",
  "bhyt.qr.too-long": "Nội dung mã QR dài hơn {limit} ký tự.",
  "bhyt.qr.wrong-part-count":
    "Mã QR của thẻ BHYT phải có ít nhất {expected} phần ngăn bằng dấu |, tìm thấy {found}. Có thể quét thiếu hoặc không phải mã của thẻ BHYT.",
  "bhyt.qr.no-terminator": "Mã QR không kết thúc bằng dấu $; có thể quét thiếu.",
  "bhyt.qr.bad-code": "Phần số thẻ trong mã QR không đúng dạng.",
  "bhyt.qr.bad-hex":
    "Phần {part} trong mã QR không giải mã được (phải là chữ UTF-8 viết dạng hex). Hãy quét lại.",
  "bhyt.qr.bad-date": "Phần {part} trong mã QR không phải ngày dd/MM/yyyy có thật.",
  "bhyt.qr.bad-sex": "Phần giới tính trong mã QR phải là 1 (nam) hoặc 2 (nữ).",
  "bhyt.qr.unusual-part-count":
    "Mã QR có {found} phần, khác các mẫu thẻ BHYT đã biết. Hãy đối chiếu với thông tin in trên thẻ.",
  "bhyt.qr.bad-facility":
    "Phần nơi đăng ký khám bệnh, chữa bệnh ban đầu trong mã QR không phải mã cơ sở 5 ký tự.",
} as const satisfies Catalogue<CardIssueCode>;
