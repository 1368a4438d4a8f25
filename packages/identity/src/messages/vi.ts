import type { Catalogue } from "@lienthong/core";
import type { IdentityIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "identity.number.not-text":
    "Số định danh cá nhân không phải là chữ. Hãy đọc ở dạng văn bản: ở dạng số sẽ mất các số 0 ở đầu.",
  "identity.number.empty": "Thiếu số định danh cá nhân. Hãy nhập đủ 12 chữ số.",
  "identity.number.length": "Số định danh cá nhân có {found} ký tự; phải có đúng 12 chữ số.",
  "identity.number.leading-zero-lost":
    "Số định danh cá nhân thiếu chữ số và có thể đúng nếu thêm số 0 ở đầu. Có thể bảng tính đã bỏ số 0; hãy đối chiếu với thẻ.",
  "identity.number.not-digits":
    "Ký tự thứ {at} của số định danh cá nhân không phải chữ số. Chỉ dùng các chữ số từ 0 đến 9.",
  "identity.number.place-unassigned":
    "Ba chữ số đầu của số định danh cá nhân không phải mã của tỉnh, thành phố (001 đến 096) hay quốc gia (101 đến 295) nào. Hãy kiểm tra lại số.",
  "identity.number.separators-removed": "Đã bỏ dấu cách, dấu chấm hoặc gạch nối trong số định danh cá nhân.",
  "identity.number.birth-year-unlikely":
    "Theo chữ số thứ tư của số định danh cá nhân, người này sinh từ năm 2100 trở đi. Hãy kiểm tra lại số.",
  "identity.number.birth-in-future":
    "Theo số định danh cá nhân, người này sinh sau ngày của hồ sơ. Hãy kiểm tra lại số.",
  "identity.number.birth-year-differs":
    "Năm sinh trong số định danh cá nhân khác với ngày sinh. Có thể vẫn đúng nếu đã cải chính hộ tịch; hãy đối chiếu giấy tờ.",
  "identity.number.sex-differs":
    "Giới tính trong số định danh cá nhân khác với giới tính đã khai. Có thể vẫn đúng nếu đã cải chính hộ tịch; hãy đối chiếu giấy tờ.",
  "identity.old-number.not-text": "Số giấy tờ cũ (CMND) không phải là chữ.",
  "identity.old-number.format": "Số giấy tờ cũ (CMND) phải có 9 hoặc 12 chữ số.",
  "identity.old-number.separators-removed": "Đã bỏ dấu cách, dấu chấm hoặc gạch nối trong số giấy tờ cũ.",
  "identity.passport.not-text": "Số hộ chiếu không phải là chữ.",
  "identity.passport.format": "Số hộ chiếu chỉ có chữ in hoa A đến Z và chữ số, từ 5 đến 15 ký tự.",
  "identity.passport.long": "Số hộ chiếu dài hơn 9 ký tự. Hãy đối chiếu với hộ chiếu.",
  "identity.date.not-text": "Ngày không phải là chữ.",
  "identity.date.format":
    "Không đọc được ngày. Hãy ghi ngày/tháng/năm, 8 chữ số ddmmyyyy, hoặc chỉ ghi năm khi không biết rõ hơn.",
  "identity.date.impossible": "Không có ngày này trong lịch.",
  "identity.date.order": "Ngày cấp thẻ trước ngày sinh của chủ thẻ. Một trong hai ngày bị sai.",
  "identity.sex.unknown": 'Giới tính phải là "Nam" hoặc "Nữ".',
  "identity.name.missing": "Thiếu họ và tên.",
  "identity.name.digits": "Họ và tên có chữ số. Hãy quét hoặc nhập lại.",
  "identity.name.too-long": "Họ và tên dài hơn {limit} ký tự.",
  "identity.text.not-text": "Nội dung này không phải là chữ.",
  "identity.text.too-long": "Nội dung này dài hơn {limit} ký tự.",
  "identity.text.not-well-formed": "Nội dung có nửa ký tự không đọc được. Hãy quét hoặc nhập lại.",
  "identity.text.damaged":
    "Một số chữ đã bị mất và thay bằng dấu hỏi. Hãy đặt máy quét ở chế độ Unicode (UTF-8) rồi quét lại.",
  "identity.qr.not-text": "Dữ liệu quét không phải là chữ.",
  "identity.qr.empty": "Dữ liệu quét trống. Hãy quét lại mã QR.",
  "identity.qr.too-long": "Dữ liệu quét dài hơn {limit} ký tự: đây không phải mã QR của thẻ căn cước.",
  "identity.qr.not-a-card":
    "Đây không phải mã QR của thẻ căn cước. Hãy quét mã QR ở mặt trước thẻ CCCD hoặc mặt sau thẻ Căn cước.",
  "identity.qr.health-insurance-card":
    "Đây có vẻ là mã QR của thẻ bảo hiểm y tế, không phải của thẻ căn cước.",
  "identity.qr.too-few-fields":
    "Dữ liệu quét có {found} mục; thẻ căn cước có ít nhất {expected} mục. Hãy quét lại.",
  "identity.qr.torn": "Dữ liệu quét bị đứt đoạn. Hãy giữ yên thẻ và quét lại.",
  "identity.qr.two-cards": "Dữ liệu quét có hai thẻ khác nhau. Hãy xóa ô nhập và quét một thẻ.",
  "identity.qr.doubled": "Cùng một thẻ được quét nhiều lần liền nhau; đã giữ lại một lần.",
  "identity.qr.torn-part-ignored": "Đã bỏ qua một lần quét bị đứt đoạn của cùng thẻ.",
  "identity.qr.line-breaks-removed": "Dữ liệu quét bị ngắt thành nhiều dòng và đã được nối lại.",
  "identity.qr.control-characters": "Đã bỏ các ký tự điều khiển trong dữ liệu quét.",
  "identity.qr.byte-order-mark": "Đã bỏ dấu ẩn ở đầu dữ liệu quét (BOM).",
  "identity.qr.decomposed": "Chữ và dấu được lưu rời nhau; đã ghép lại (Unicode dựng sẵn, NFC).",
  "identity.qr.mojibake-repaired":
    "Máy quét đọc sai bảng mã Unicode. Nội dung đã được khôi phục; hãy đối chiếu với thẻ và đặt máy quét ở UTF-8.",
  "identity.qr.mojibake":
    "Máy quét đọc sai bảng mã Unicode và không khôi phục được nội dung. Hãy đặt máy quét ở UTF-8 rồi quét lại.",
  "identity.qr.separator-replaced":
    'Máy quét gõ ký tự khác thay cho "|". Hãy đặt cùng kiểu bàn phím cho máy quét và máy tính.',
  "identity.qr.no-diacritics":
    "Dữ liệu quét đã mất dấu tiếng Việt. Họ tên và địa chỉ không đúng như trên thẻ; hãy đặt máy quét ở UTF-8 rồi quét lại.",
  "identity.qr.keyboard-input-method":
    "Nội dung giống kiểu gõ {method}: bộ gõ tiếng Việt (Unikey, EVKey) đã làm sai dữ liệu quét hoặc máy quét gõ theo kiểu này. Hãy tắt bộ gõ và quét lại.",
  "identity.qr.address-missing": "Địa chỉ để trống.",
  "identity.qr.unknown-fields":
    "Giữ nguyên {count} mục sau mục thứ bảy: ý nghĩa các mục này trên thẻ 2024 chưa được công bố.",
  "identity.mrz.not-text": "Vùng đọc máy (MRZ) không phải là chữ.",
  "identity.mrz.lines": "Vùng đọc máy (MRZ) của thẻ có 3 dòng, mỗi dòng 30 ký tự. Hãy đọc lại thẻ.",
  "identity.mrz.characters":
    "Dòng {line} có ký tự không bao giờ có trong vùng đọc máy (chỉ có A-Z, 0-9 và <).",
  "identity.mrz.lower-case": "Chữ thường được đọc như chữ in hoa.",
  "identity.mrz.document-code": 'Vùng đọc máy không bắt đầu bằng "ID" như trên thẻ Việt Nam.',
  "identity.mrz.not-vietnamese": "Vùng đọc máy không phải của thẻ Việt Nam (VNM).",
  "identity.mrz.check-digit":
    "Chữ số kiểm tra của {field} sai: có ít nhất một ký tự đọc nhầm. Hãy đọc lại thẻ.",
  "identity.mrz.personal-number-missing":
    "Không có 12 chữ số của số định danh cá nhân ở đúng chỗ trên dòng 1.",
  "identity.mrz.document-number-differs":
    "9 chữ số của số thẻ không phải 9 chữ số cuối của số định danh cá nhân.",
  "identity.mrz.century-unknown":
    "Vùng đọc máy chỉ có hai chữ số của năm sinh và không có gì cho biết thế kỷ.",
  "identity.mrz.name-truncated": "Họ tên chiếm hết dòng và có thể bị cắt bớt.",
  "identity.chip.not-bytes": "Tệp của chip không phải là dãy byte (Uint8Array).",
  "identity.chip.too-long": "Tệp của chip dài hơn {limit} byte.",
  "identity.chip.truncated": "Tệp của chip bị đứt đoạn. Hãy đọc lại chip.",
  "identity.chip.wrong-file": "Đây không phải tệp {expected} của chip.",
  "identity.chip.structure": "Tệp của chip không có cấu trúc như mong đợi.",
  "identity.chip.not-utf8": "Một nội dung chữ trên chip không phải UTF-8.",
  "identity.chip.unknown-index": "Mục {index} của DG13 chưa rõ ý nghĩa và không được dùng.",
  "identity.chip.repeated-index": "Mục {index} của DG13 xuất hiện hai lần; đã giữ mục đầu tiên.",
  "identity.claims.not-an-object": "Dữ liệu nhập tay không phải là tập các mục.",
  "identity.claims.unknown-field": "Mục này không phải mục nhập tay được; đã bỏ qua.",
  "identity.claims.empty": "Chưa nhập mục nào.",
} satisfies Catalogue<IdentityIssueCode>;
