import type { Catalogue } from "@lienthong/core";
import type { CliIssueCode } from "./codes.ts";

/** Câu báo của dòng lệnh, tiếng Việt. */
export const vi = {
  "cli.catalogues.no-folder":
    "Không có thư mục danh mục này. Sau --catalogues là thư mục có các tệp {names}.",
  "cli.catalogues.no-list": "Thư mục không có tệp danh mục nào. Tên tệp dùng được: {names}.",
  "cli.catalogues.unknown-file":
    "Không biết tệp này là danh mục gì nên không dùng. Đổi tên thành một trong: {names}.",
  "cli.check.left-out":
    "Tệp có nhiều hơn {kept} mục nên phần còn lại chỉ được đếm, không liệt kê: {errors} lỗi, {warnings} cảnh báo, {notes} lưu ý. Sửa các mục đã nêu rồi kiểm tra lại.",
  "cli.clr.no-issuer":
    "Chưa biết trường cấp học bạ nên tạm ghi nơi cấp chưa rõ. Thêm --issuer ĐỊA_CHỈ_CỦA_TRƯỜNG trước khi cấp thật.",
  "cli.convert.heads-differ":
    "Các bản ghi có mã cơ sở (MACSKCB) hoặc ngày lập (NGAYLAP) khác nhau; hồ sơ ghi theo bản ghi đầu. Hãy tách theo cơ sở và ngày lập.",
  "cli.convert.impossible":
    "Không chuyển được {kind} sang «{to}». Loại tệp này chuyển được sang: {possible}.",
  "cli.convert.ndjson-only":
    "Với --to fhir, tệp có nhiều bản ghi (NDJSON) chỉ cho ra NDJSON. Đặt tên tệp ra có đuôi .ndjson.",
  "cli.csv.no-column": "Bảng không có cột «{column}». Các cột: {columns}.",
  "cli.csv.no-header": "Bảng không có dòng nào. Dòng đầu phải là tên các cột.",
  "cli.csv.too-many-cells":
    "Dòng {line} có {count} ô, nhiều hơn {expected} ô của dòng tên cột. Ô có dấu phân cách phải đặt trong ngoặc kép.",
  "cli.csv.unclosed-quote": "Ô bắt đầu bằng ngoặc kép ở dòng {line} không có ngoặc kép đóng.",
  "cli.input.denied":
    "Không có quyền đọc tệp hoặc thư mục này. Kiểm tra quyền truy cập hoặc chạy bằng tài khoản được phép đọc.",
  "cli.input.directory":
    "Đây là thư mục, không phải tệp. Ghi rõ tên tệp, hoặc thêm --recursive để đọc mọi tệp trong thư mục.",
  "cli.input.empty": "Tệp rỗng, không có gì để đọc. Xuất lại tệp từ phần mềm nguồn.",
  "cli.input.file-wanted": "Đây là thư mục, chỗ này cần một tệp. Ghi rõ tên tệp.",
  "cli.input.missing": "Không tìm thấy tệp. Kiểm tra lại đường dẫn và tên tệp.",
  "cli.input.no-files": "Thư mục không có tệp nào.",
  "cli.input.too-large": "Tệp lớn quá {limit} MB nên không được đọc. Chia nhỏ tệp rồi thử lại.",
  "cli.input.too-many-files": "Thư mục có quá {limit} tệp. Kiểm tra từng thư mục con.",
  "cli.input.unreadable": "Không đọc được tệp do lỗi của ổ đĩa hoặc mạng. Thử lại hoặc chép tệp về máy.",
  "cli.kind.unknown":
    "Không nhận ra loại tệp. Tệp đọc được: XML giám định BHYT hoặc check-in, FHIR (JSON, XML, NDJSON), bảng điểm Excel (.xlsx, .xls), học bạ (JSON, XML, CLR, ELMO, ELM, OneRoster), nội dung mã QR căn cước hoặc thẻ BHYT.",
  "cli.kind.unknown-json":
    "Tệp JSON không phải FHIR (thiếu «resourceType») cũng không phải học bạ (thiếu «format» của Liên Thông, «ClrCredential» hoặc «EuropeanDigitalCredential» trong «type», hay «idbanghi»).",
  "cli.kind.unknown-xml":
    'Không nhận ra tệp XML có thẻ gốc <{root}>. Thẻ gốc đọc được: GIAMDINHHS, CHI_TIEU_TRANG_THAI_KCB, transcript (học bạ), elmo, hoặc một tài nguyên FHIR có xmlns="http://hl7.org/fhir".',
  "cli.output.denied": "Không có quyền ghi vào {output}. Chọn nơi khác bằng -o.",
  "cli.output.exists": "{output} đã có nên không ghi đè. Chọn tên khác, hoặc thêm --force để ghi đè.",
  "cli.output.no-space": "Ổ đĩa hết chỗ nên không ghi được {output}. Không có tệp dở dang nào để lại.",
  "cli.output.not-generated":
    "{output} không phải tệp do typegen sinh ra nên không ghi đè. Chọn thư mục khác, hoặc thêm --force.",
  "cli.output.unwritable": "Không ghi được {output}. Kiểm tra đường dẫn và ổ đĩa.",
  "cli.usage.bad-option": "Dùng sai tùy chọn {option}: thiếu giá trị, hoặc tùy chọn không nhận giá trị.",
  "cli.usage.bad-value": "Tùy chọn {option} không nhận «{value}». Giá trị dùng được: {allowed}.",
  "cli.usage.convert-only": "Tùy chọn {option} chỉ dùng với lệnh convert.",
  "cli.transcript.bad-file": "Không đọc được tệp {file}: cần JSON đúng cấu trúc.",
  "cli.transcript.bad-font": "Không dùng được tệp phông chữ {file}. Hãy chọn tệp .ttf hoặc .otf có chữ Việt.",
  "cli.transcript.no-dates":
    "OneRoster cần ngày bắt đầu và kết thúc của năm học {year}. Ghi các ngày đó vào tệp sau --facts, mục «schoolYears».",
  "cli.transcript.no-workbook":
    "Không phải bảng điểm Excel (.xlsx, .xls) hay học bạ (JSON, XML, CLR, ELMO, ELM, OneRoster, bản ghi Trung tâm dữ liệu quốc gia).",
  "cli.transcript.passed-over":
    "Bỏ qua tệp này: không phải bảng điểm hay học bạ. Nếu là học bạ, hãy xuất lại từ phần mềm nguồn.",
  "cli.usage.no-action": "Hãy nói làm gì với bảng điểm: {allowed}.",
  "cli.usage.no-font": "Để tạo PDF, hãy ghi từ một đến bốn tệp phông chữ: --font thường.ttf --font đậm.ttf …",
  "cli.usage.no-column": "Thiếu tên cột địa chỉ. Ví dụ: lienthong places danh-sach.csv --column dia_chi",
  "cli.usage.no-command": "Thiếu lệnh. Dùng: lienthong check TỆP… hoặc lienthong convert TỆP… --to … -o …",
  "cli.usage.no-files": "Thiếu tên tệp. Ví dụ: lienthong {example}",
  "cli.usage.no-folder": "Thiếu thư mục ghi kết quả. Thêm --out THƯ_MỤC.",
  "cli.usage.no-output": "Thiếu nơi ghi kết quả. Thêm -o TỆP, -o THƯ_MỤC/ hoặc -o - để in ra màn hình.",
  "cli.usage.no-target": "Thiếu --to. Chọn một trong: {allowed}.",
  "cli.usage.no-view":
    "Thiếu khung nhìn hoặc tệp dữ liệu. Ví dụ: lienthong view costs ho-so.ndjson --out chi-phi.csv",
  "cli.usage.not-used": "Tùy chọn {option} không dùng với lệnh {command}.",
  "cli.usage.one-table": "Lệnh {command} mỗi lần chỉ đọc một bảng.",
  "cli.usage.output-clash": "Hai tệp vào cùng cho ra {output}. Chuyển từng tệp với tên riêng.",
  "cli.usage.output-exists": "{output} đã có. Chọn tên khác, hoặc thêm --force để ghi đè.",
  "cli.usage.output-is-input": "{output} vừa là tệp vào vừa là tệp ra. Chọn tên khác cho tệp ra.",
  "cli.usage.output-not-folder": "Có nhiều tệp vào nên -o phải là thư mục, nhưng {output} là tệp.",
  "cli.usage.several-inputs": "Chỉ in ra màn hình (-o -) được khi có một tệp vào.",
  "cli.usage.unknown-command":
    "Không có lệnh «{command}». Các lệnh: check, convert, places, sign, transcript, typegen, verify, view, help.",
  "cli.usage.unknown-option": "Không có tùy chọn {option}.",
  "cli.view.no-records":
    "Tệp không phải NDJSON: mỗi dòng phải là một tài nguyên FHIR dạng JSON. Với hồ sơ BHYT hãy chuyển trước: lienthong convert HỒ_SƠ.xml --to fhir -o HỒ_SƠ.ndjson",
  "cli.view.no-such-view":
    "Không có khung nhìn dựng sẵn này. Có: {names}; hoặc ghi tên tệp .json có ViewDefinition.",
  "cli.view.no-table-name":
    "Khung nhìn chưa có tên (name) dùng được làm tên bảng nên không viết được câu lệnh SQL.",
  "cli.signature.bad-key":
    "Không mở được khoá hoặc chứng thư trong tệp «{file}». Khoá phải ở dạng PEM; nếu khoá có mật khẩu, hãy đặt biến môi trường LIENTHONG_KEY_PASSPHRASE hoặc dùng --passphrase-file.",
  "cli.signature.bad-p12":
    "Không mở được tệp PKCS#12 «{file}»: mật khẩu sai, hoặc tệp không khoá bằng AES. Mật khẩu lấy từ --passphrase-file hoặc biến môi trường LIENTHONG_KEY_PASSPHRASE.",
  "cli.signature.bad-passphrase-file": "Không đọc được mật khẩu từ tệp «{file}».",
  "cli.signature.bad-credential-key":
    "Không mở được khoá trong tệp «{file}» để ký chứng nhận số. Cần khoá riêng PEM loại Ed25519, P-256 hoặc P-384 (--key, không cần chứng thư); nếu khoá có mật khẩu, hãy đặt biến môi trường LIENTHONG_KEY_PASSPHRASE hoặc dùng --passphrase-file.",
  "cli.signature.content-inside":
    "Chữ ký của tệp này không để nội dung riêng, nên không dùng được --content.",
  "cli.signature.no-roles":
    "Chữ ký trong JSON, PDF và thẻ sức khoẻ không ghi vai trò, nên không kiểm tra được --role. Hãy bỏ --role và tự đối chiếu người ký.",
  "cli.signature.cryptosuite-key":
    "Khoá này không ký được theo {cryptosuite}: eddsa-… cần khoá Ed25519, ecdsa-… cần khoá P-256 hoặc P-384.",
  "cli.signature.no-certificate":
    "Ký theo {form} cần chứng thư của người ký: thêm --certificate CHỨNG_THƯ.pem, hoặc dùng --p12.",
  "cli.signature.not-for-form":
    "{option} không dùng khi ký theo {form}. Hãy bỏ tuỳ chọn này, hoặc chọn kiểu chữ ký khác bằng --to.",
  "cli.signature.pdf-output": "Tệp PDF đã ký không in ra màn hình được. Hãy ghi ra tệp bằng -o TỆP.pdf.",
  "cli.signature.unknown-file":
    "Đây không phải tệp có chữ ký mà lệnh này đọc được: XML, PDF, JSON, JWS, SD-JWT, chứng nhận số hay thẻ sức khoẻ (shc:/).",
  "cli.usage.one-standard-input": "Chỉ một tệp được đọc từ đầu vào chuẩn («-»).",
  "cli.signature.bad-trust":
    "Không đọc được «{file}» trong thư mục tin cậy: không phải chứng thư, danh sách thu hồi, trả lời OCSP, khoá công khai, tài liệu khoá (.did.json, signers.json), danh sách nơi cấp thẻ sức khoẻ (health-card-issuers.json) hay ngữ cảnh JSON-LD (contexts.json).",
  "cli.signature.empty-trust":
    "Thư mục tin cậy không có chứng thư gốc (.pem, .crt, .cer, .der), khoá công khai (.jwk, .jwks) hay tài liệu khoá (.did.json) nào, nên không tin được người ký nào. Hãy chép chứng thư gốc vào thư mục, hoặc chỉ đúng thư mục.",
  "cli.signature.no-folder":
    "--trust phải là một thư mục chứa chứng thư gốc (.pem, .crt, .cer, .der) hoặc khoá công khai (.jwk, .jwks).",
  "cli.usage.no-key":
    "Thiếu khoá hoặc chứng thư: cần --key KHOÁ.pem và --certificate CHỨNG_THƯ.pem, hoặc --p12 TỆP.p12; riêng chứng nhận số chỉ cần --key.",
  "cli.usage.no-trust": "Thiếu --trust THƯ_MỤC: thư mục chứa các chứng thư gốc mà quý vị tin cậy.",
} as const satisfies Catalogue<CliIssueCode>;
