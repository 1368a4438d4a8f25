import type { Catalogue } from "@lienthong/core";
import type { CardMessageKey } from "../codes.ts";

/** Các câu về số, ngày, họ tên, mã QR và vùng đọc máy bằng tiếng Việt. */
export const vi = {
  "identity.number.not-text": "Số định danh cá nhân phải ở dạng văn bản: ở dạng số sẽ mất các số 0 ở đầu.",
  "identity.number.empty": "Thiếu số định danh cá nhân. Hãy nhập đủ 12 chữ số.",
  "identity.number.length": "Số định danh cá nhân có {found} ký tự; phải có đúng 12 chữ số.",
  "identity.number.leading-zero-lost":
    "Có thể bảng tính đã bỏ số 0 ở đầu số định danh cá nhân. Hãy đối chiếu với thẻ.",
  "identity.number.not-digits": "Ký tự thứ {at} của số định danh cá nhân không phải chữ số.",
  "identity.number.place-unassigned":
    "Ba chữ số đầu của số định danh cá nhân không phải mã tỉnh, thành phố (001 đến 096) hay mã nước (101 đến 295). Hãy kiểm tra lại số.",
  "identity.number.separators-removed": "Đã bỏ dấu cách, dấu chấm hoặc gạch nối trong số định danh cá nhân.",
  "identity.number.birth-year-unlikely":
    "Theo số định danh cá nhân, người này sinh từ năm 2100 trở đi. Hãy kiểm tra lại số.",
  "identity.number.birth-in-future":
    "Theo số định danh cá nhân, người này sinh sau ngày của hồ sơ. Hãy kiểm tra lại số.",
  "identity.number.birth-year-differs":
    "Năm sinh trong số định danh cá nhân khác với ngày sinh. Có thể vẫn đúng nếu đã cải chính hộ tịch; hãy đối chiếu giấy tờ.",
  "identity.number.sex-differs":
    "Giới tính trong số định danh cá nhân khác với giới tính đã khai. Có thể vẫn đúng nếu đã cải chính hộ tịch; hãy đối chiếu giấy tờ.",
  "identity.old-number.not-text": "Số giấy tờ cũ (CMND) phải ở dạng văn bản.",
  "identity.old-number.format": "Số giấy tờ cũ (CMND) phải có 9 hoặc 12 chữ số.",
  "identity.old-number.separators-removed": "Đã bỏ dấu cách, dấu chấm hoặc gạch nối trong số giấy tờ cũ.",
  "identity.date.not-text": "Ngày phải ở dạng văn bản.",
  "identity.date.format":
    "Không đọc được ngày. Hãy ghi ngày/tháng/năm, 8 chữ số ddmmyyyy, hoặc chỉ ghi năm khi không biết rõ hơn.",
  "identity.date.impossible": "Không có ngày này trong lịch.",
  "identity.date.order": "Ngày cấp thẻ trước ngày sinh: một trong hai ngày bị sai.",
  "identity.date.after-record": "Ngày cấp thẻ sau ngày của hồ sơ. Hãy đối chiếu với thẻ.",
  "identity.sex.unknown": 'Giới tính phải là "Nam" hoặc "Nữ".',
  "identity.name.missing": "Thiếu họ và tên.",
  "identity.name.digits": "Họ và tên có chữ số. Hãy quét hoặc nhập lại.",
  "identity.name.too-long": "Họ và tên dài hơn {limit} ký tự.",
  "identity.text.not-text": "Nội dung này phải ở dạng văn bản.",
  "identity.text.too-long": "Nội dung này dài hơn {limit} ký tự.",
  "identity.text.not-well-formed": "Nội dung có ký tự hỏng (Unicode). Hãy quét hoặc nhập lại.",
  "identity.text.damaged": "Một số chữ bị mất hoặc sai bảng mã. Hãy đặt máy quét ở UTF-8 rồi quét lại.",
  "identity.scan.prefix-removed": "Đã bỏ ký hiệu {prefix} (AIM) mà máy quét thêm vào đầu dữ liệu quét.",
  "identity.scan.blanks-removed":
    "Đã bỏ ký tự trống, xuống dòng hoặc điều khiển: {before} ở đầu, {after} ở cuối dữ liệu quét.",
  "identity.qr.not-text": "Dữ liệu quét phải ở dạng văn bản.",
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
  "identity.qr.decomposed": "Chữ và dấu lưu rời nhau đã được ghép lại (Unicode NFC).",
  "identity.qr.mojibake-repaired":
    "Máy quét đọc sai bảng mã Unicode. Nội dung đã được khôi phục; hãy đối chiếu với thẻ và đặt máy quét ở UTF-8.",
  "identity.qr.mojibake":
    "Máy quét đọc sai bảng mã Unicode và không khôi phục được nội dung. Hãy đặt máy quét ở UTF-8 rồi quét lại.",
  "identity.qr.old-encoding":
    "Dữ liệu quét dùng bảng mã cũ {encoding}, đã được chuyển sang Unicode; hãy đối chiếu với thẻ và đặt máy quét ở UTF-8.",
  "identity.qr.old-encoding-suspected":
    "Có chữ giống bảng mã cũ {encoding}; đã giữ nguyên, hãy đối chiếu với thẻ.",
  "identity.qr.separator-replaced":
    'Máy quét gõ ký tự khác thay cho "|". Hãy đặt cùng kiểu bàn phím cho máy quét và máy tính.',
  "identity.qr.no-diacritics":
    "Dữ liệu quét đã mất dấu tiếng Việt, khác với thẻ. Hãy đặt máy quét ở UTF-8 rồi quét lại.",
  "identity.qr.keyboard-input-method":
    "Nội dung giống kiểu gõ {method}. Hãy tắt bộ gõ tiếng Việt (Unikey, EVKey) và quét lại.",
  "identity.qr.address-missing": "Địa chỉ để trống.",
  "identity.qr.unknown-fields":
    "Giữ nguyên {count} mục sau mục thứ bảy: ý nghĩa các mục này trên thẻ 2024 chưa được công bố.",
  "identity.mrz.not-text": "Vùng đọc máy (MRZ) phải ở dạng văn bản.",
  "identity.mrz.lines": "Vùng đọc máy (MRZ) của thẻ có 3 dòng, mỗi dòng 30 ký tự. Hãy đọc lại thẻ.",
  "identity.mrz.characters":
    "Dòng {line} của vùng đọc máy có ký tự lạ (chỉ được có A-Z, 0-9 và <). Hãy đọc lại thẻ.",
  "identity.mrz.lower-case": "Chữ thường được đọc như chữ in hoa.",
  "identity.mrz.blanks-removed": "Đã bỏ {count} ký tự trống bên trong vùng đọc máy.",
  "identity.mrz.document-code": 'Vùng đọc máy không bắt đầu bằng "ID" như trên thẻ Việt Nam.',
  "identity.mrz.not-vietnamese": "Vùng đọc máy không phải của thẻ Việt Nam (VNM).",
  "identity.mrz.check-digit": "Một chữ số kiểm tra sai: có ít nhất một ký tự đọc nhầm. Hãy đọc lại thẻ.",
  "identity.mrz.check-digit.documentNumber":
    "Chữ số kiểm tra của số giấy tờ (dòng 1) sai: có ít nhất một ký tự đọc nhầm. Hãy đọc lại thẻ.",
  "identity.mrz.check-digit.personalNumber":
    "Chữ số kiểm tra của số định danh cá nhân (cuối dòng 1) sai: có thể có ký tự đọc nhầm. Hãy đối chiếu với thẻ.",
  "identity.mrz.check-digit.birthDate":
    "Chữ số kiểm tra của ngày sinh (dòng 2) sai: có ít nhất một ký tự đọc nhầm. Hãy đọc lại thẻ.",
  "identity.mrz.check-digit.expiryDate":
    "Chữ số kiểm tra của ngày hết hạn (dòng 2) sai: có ít nhất một ký tự đọc nhầm. Hãy đọc lại thẻ.",
  "identity.mrz.check-digit.composite":
    "Chữ số kiểm tra chung (cuối dòng 2) sai: có ít nhất một ký tự đọc nhầm. Hãy đọc lại thẻ.",
  "identity.mrz.personal-number-missing":
    "Không có 12 chữ số của số định danh cá nhân ở đúng chỗ trên dòng 1.",
  "identity.mrz.document-number-differs":
    "9 chữ số của số thẻ không phải 9 chữ số cuối của số định danh cá nhân.",
  "identity.mrz.century-unknown": "Vùng đọc máy chỉ có hai chữ số của năm sinh nên không biết thế kỷ.",
  "identity.mrz.name-truncated": "Họ tên chiếm hết dòng và có thể bị cắt bớt.",
} satisfies Catalogue<CardMessageKey>;
