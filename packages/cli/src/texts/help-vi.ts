import type { Texts } from "./texts.ts";

const common = `  --lang vi|en             ngôn ngữ của câu báo (mặc định: vi)
  --format text|json|operationoutcome
                           cách in kết quả: cho người đọc (mặc định), JSON,
                           hoặc FHIR OperationOutcome
  --strict                 coi cảnh báo như lỗi
  -r, --recursive          đọc mọi tệp trong thư mục được ghi tên
  --school-year 2025-2026  năm học, khi bảng điểm không ghi
  --grade 1…12             khối lớp, khi bảng điểm không ghi
  --catalogues THƯ_MỤC     danh mục cho quy tắc BHYT cần danh mục: thuoc.csv, dich-vu.csv,
                           nhan-vien.csv, co-so.csv, khoa.csv, may.csv, icd10.csv,
                           benh-yhct.csv, quoc-tich.csv, tinh.csv, xa.csv, tinh-the.csv,
                           luong-co-so.csv
  --fhir-version r4|r4b|r5 phiên bản của tệp FHIR (mặc định: r4)
  -q, --quiet              chỉ in lỗi và cảnh báo
  -h, --help               hướng dẫn này
  -V, --version            phiên bản`;

const typegenCommon = `  --lang vi|en             ngôn ngữ của câu báo (mặc định: vi)
  --format text|json|operationoutcome
                           cách in kết quả: cho người đọc (mặc định), JSON,
                           hoặc FHIR OperationOutcome
  --strict                 coi cảnh báo như lỗi
  -q, --quiet              chỉ in lỗi và cảnh báo`;

const exitCodes = `Mã thoát
  0   không có lỗi (có thể có cảnh báo)
  1   có lỗi trong tệp, hoặc không đọc, không ghi được tệp; với --strict: có cảnh báo
  2   gõ sai lệnh
  70  lỗi của chính chương trình`;

/** What the command line says of its commands and options, in Vietnamese. */
export const help: Texts["help"] = {
  all: `lienthong: đọc, kiểm tra và chuyển đổi hồ sơ y tế, học bạ và căn cước công dân

Cách dùng
  lienthong check TỆP…
  lienthong convert TỆP… --to fhir|bhyt|clr|json -o NƠI_GHI
  lienthong places TỆP.csv --column CỘT
  lienthong typegen GÓI_FHIR… --out THƯ_MỤC
  lienthong view KHUNG_NHÌN TỆP.ndjson… --out TỆP.csv
  lienthong transcript check|convert|render THƯ_MỤC… -o NƠI_GHI
  lienthong verify TỆP… --trust THƯ_MỤC
  lienthong sign TỆP --key KHOÁ.pem --certificate CHỨNG_THƯ.pem -o TỆP

  check       nói rõ tệp sai ở đâu, theo văn bản nào
  convert     kiểm tra rồi chuyển sang khuôn dạng khác
  places      tìm đơn vị hành chính hiện nay của từng địa chỉ trong bảng
  typegen     sinh kiểu TypeScript từ hồ sơ (profile) FHIR
  view        lập bảng từ tài nguyên FHIR
  transcript  kiểm tra, chuyển đổi, in học bạ của cả trường
  verify      kiểm tra chữ ký số
  sign        ký bằng khoá trong tệp, để thử và cho hệ thống nội bộ

Loại tệp được tự nhận ra từ nội dung: XML giám định BHYT và check-in (QĐ 3176/QĐ-BYT),
FHIR R4, R4B, R5 (JSON, XML, NDJSON), bảng điểm Excel (.xlsx, .xls), học bạ (JSON, XML, CLR,
ELMO, ELM, OneRoster), nội dung mã QR của căn cước và thẻ BHYT. Tên tệp «-» là đầu vào chuẩn.

Ví dụ
  lienthong check ho-so.xml
  lienthong check --recursive thang-7/ --format json > ket-qua.json
  lienthong convert ho-so.xml --to fhir -o ho-so.fhir.json
  lienthong convert lop-6a.xlsx --to clr -o lop-6a.clr.json
  lienthong convert can-cuoc.txt --to fhir -o nguoi-benh.json
  lienthong help convert   (hướng dẫn của từng lệnh)

Tùy chọn
${common}

${exitCodes}
`,
  check: `lienthong check TỆP… : kiểm tra từng tệp và nói rõ chỗ sai

Ví dụ
  lienthong check ho-so.xml
  lienthong check *.xml --quiet
  lienthong check --recursive thang-7/ --format json > ket-qua.json
  lienthong check thang-7/*.xml --report bao-cao.html --report bao-cao.xlsx
  lienthong check thang-7.xml --catalogues danh-muc/
  cat ho-so.xml | lienthong check -

Tùy chọn
  --report TỆP             ghi báo cáo, loại theo đuôi tệp: .html là trang có biểu đồ, bộ lọc,
                           số tiền có nguy cơ bị từ chối, in được; .xlsx là bảng tính cho
                           kế toán; .csv là một bảng; dùng được nhiều lần
  -f, --force              ghi đè báo cáo đã có
${common}

${exitCodes}
`,
  convert: `lienthong convert TỆP… --to fhir|bhyt|clr|json -o NƠI_GHI : kiểm tra rồi chuyển đổi

  --to fhir   XML giám định BHYT thành Bundle, mã QR căn cước thành Patient (FHIR R4)
  --to bhyt   Bundle FHIR R4 thành XML giám định BHYT
  --to clr    bảng điểm Excel thành học bạ CLR 2.0
  --to json   tệp bất kỳ (trừ NDJSON) thành JSON của Liên Thông

Ví dụ
  lienthong convert ho-so.xml --to fhir -o ho-so.fhir.json
  lienthong convert ho-so.xml --to fhir -o ho-so.fhir.xml
  lienthong convert thang-7.xml --to fhir -o thang-7.ndjson
  lienthong convert thang-7/*.xml --to fhir -o ket-qua/
  lienthong convert ho-so.fhir.json --to bhyt -o ho-so.xml
  lienthong convert lop-6a.xlsx --to clr -o lop-6a.clr.json

Tùy chọn
  -o, --output NƠI_GHI     tệp, thư mục (có nhiều tệp vào), hoặc «-» để in ra màn hình;
                           với --to fhir, đuôi .xml cho ra FHIR XML, đuôi .ndjson cho ra
                           NDJSON (mỗi dòng một tài nguyên, mỗi lượt khám một Bundle)
  -f, --force              ghi đè tệp đã có
  --allow-errors           vẫn chuyển hồ sơ đọc được nhưng còn lỗi nghiệp vụ
  --issuer URI             địa chỉ định danh của trường cấp học bạ (với --to clr)
  --issuer-name TÊN        tên trường
  --issued 2026-05-31      ngày cấp (mặc định: hôm nay)
  --detail averages|marks  học bạ chỉ có điểm trung bình (mặc định) hoặc cả điểm thành phần
  --profile r4|vn-core     dạng FHIR của hồ sơ BHYT: R4 chung (mặc định) hoặc VN Core
${common}

Kết quả được ghi trọn vẹn hoặc không ghi gì; tệp có lỗi thì không có tệp ra.

${exitCodes}
`,
  places: `lienthong places TỆP.csv --column CỘT : tìm đơn vị hành chính hiện nay của từng địa chỉ

Đọc địa chỉ ba cấp (trước 01/7/2025) hoặc hai cấp, viết tắt, không dấu, dính chữ, sai chữ.
Không đoán: địa chỉ chưa đủ rõ thì ghi các khả năng. Không dùng mạng.

Bảng CSV, UTF-8, phân cách bằng dấu phẩy, chấm phẩy hoặc tab; dòng đầu là tên cột. Thêm các cột
lt_status (exact, default, candidates, unknown, empty), lt_commune_code, lt_commune,
lt_province_code, lt_province, lt_candidates, lt_address, lt_confidence, lt_reasons.

Ví dụ
  lienthong places danh-sach.csv --column dia_chi > ket-qua.csv
  lienthong places danh-sach.csv --column dia_chi --as-of 2025-06-30 -o ket-qua.csv

Tùy chọn
  --column CỘT             tên cột có địa chỉ
  --as-of 2025-06-30       ngày của các địa chỉ, khi tên thuộc cả đơn vị cũ lẫn mới
  -o, --output NƠI_GHI     tệp, hoặc «-» để in ra màn hình (mặc định)
  -f, --force              ghi đè tệp đã có
  --strict                 mã thoát 1 khi có địa chỉ chưa rõ
  --lang vi|en             ngôn ngữ của câu báo (mặc định: vi)
  -q, --quiet              không in số liệu tổng hợp

${exitCodes}
`,
  typegen: `lienthong typegen GÓI_HAY_THƯ_MỤC_HAY_TỆP… --out THƯ_MỤC : sinh kiểu TypeScript từ hồ sơ FHIR

Đọc gói FHIR NPM (.tgz hoặc thư mục), thư mục có tệp JSON, hoặc tệp JSON (StructureDefinition,
ValueSet, CodeSystem, Bundle). Mỗi hồ sơ cho một tệp .ts: kiểu, hàm đọc và ghi từng nhóm con,
từng phần mở rộng, và hàm kiểm tra isX.

Ví dụ
  lienthong typegen hl7.fhir.vn.core.tgz --out src/fhir
  lienthong typegen ho-so/ --out src/fhir --profile VNCorePatient
  lienthong typegen --profile bp --out src/fhir

Tùy chọn
  --out THƯ_MỤC            nơi ghi; tệp do typegen sinh trước đó được thay, tệp khác thì không
  -f, --force              ghi đè cả tệp khác
  --profile ĐỊA_CHỈ|TÊN    chỉ sinh hồ sơ này và những gì nó cần; dùng được nhiều lần
  --fhir-version r4|r4b|r5 phiên bản FHIR (mặc định: của gói, nếu không có thì r4)
${typegenCommon}

${exitCodes}
`,
  transcript: `lienthong transcript check|convert|render THƯ_MỤC… : bảng điểm và học bạ của cả trường

Đọc bảng điểm Excel (.xlsx, .xls) và học bạ JSON, XML, CLR, ELMO, ELM, OneRoster (.zip hoặc thư mục
có manifest.csv), bản ghi Trung tâm dữ liệu quốc gia; loại tệp được tự nhận ra. check kiểm tra từng
tệp và so với quy định đánh giá; convert chuyển sang khuôn dạng khác và liệt kê phần không chuyển
được; render ghi bản in A4, mỗi năm học một tờ. Không so sánh học sinh với nhau; tên và kết quả chỉ
có trong tệp được ghi, không in ra màn hình.

Ví dụ
  lienthong transcript check nam-hoc-2025/ -o bao-cao/
  lienthong transcript convert nam-hoc-2025/ --to json -o hoc-ba/
  lienthong transcript convert hoc-ba/ --to elmo -o elmo/
  lienthong transcript convert hoc-ba/ --to oneroster --facts nam-hoc.json -o oneroster/
  lienthong transcript convert oneroster/ --to xlsx -o bang-diem/
  lienthong transcript render nam-hoc-2025/ -o ban-in/ --school "Trường THCS Mẫu"
  lienthong transcript render lop-6a.xlsx --to pdf -o ban-in/ --font thuong.ttf --font dam.ttf

Tùy chọn
  -o, --out THƯ_MỤC        nơi ghi; với check: mỗi tệp một trang báo cáo .html (có thể bỏ qua)
  --to KHUÔN_DẠNG          convert: json, xml, elmo (2.0), elmo-1.7, elm: mỗi học sinh một tệp;
                           clr, ndc, xlsx, oneroster (.zip), oneroster-csv: mỗi tệp vào một kết quả.
                           Phần không chuyển được: in ra và ghi ở loss.csv trong thư mục kết quả
  --to html|pdf            render: loại bản in (mặc định: html)
  --identity MỤC,MỤC       convert: thông tin học sinh được đưa vào CLR, ELMO, ELM, OneRoster: name,
                           code, personalNumber, birthDate, gender, birthPlace (mặc định: name,code)
  --facts TỆP.json         điều khuôn dạng cần mà học bạ không có: ngày của năm học (OneRoster), mã
                           danh mục (ndc), trường; cấu trúc ở README
  --font TỆP.ttf           PDF: phông chữ thường, rồi đậm, nghiêng, đậm nghiêng
  --school TÊN             render: tên trường
  --layout TỆP.json        bố cục bảng điểm của riêng trường
  --regulations TỆP.json   văn bản đánh giá thêm vào các văn bản có sẵn
  --issuer, --issuer-name, --issued
                           convert --to clr, elm: nơi cấp, tên; --to clr, elm, elmo, ndc: ngày cấp
  --allow-errors           ghi kết quả cả khi tệp vào có lỗi
  -f, --force              ghi đè tệp đã có
  --strict                 coi cảnh báo như lỗi
  --school-year 2025-2026  năm học, khi bảng điểm không ghi
  --grade 1…12             khối lớp, khi bảng điểm không ghi
  --lang vi|en             ngôn ngữ của câu báo (mặc định: vi)
  -q, --quiet              chỉ in lỗi và cảnh báo

${exitCodes}
`,
  verify: `lienthong verify TỆP… --trust THƯ_MỤC : kiểm tra chữ ký số XML (XML-DSig, XAdES), PDF (PAdES),
JSON (JWS, JAdES), giấy tờ tiết lộ chọn lọc (SD-JWT), chứng nhận số (CLR, Open Badges; có proof
hoặc JWT) và thẻ sức khoẻ (SMART Health Cards: thẻ, tệp hoặc chữ shc:/ trong mã QR)

Nói rõ từng chữ ký: hợp lệ, đúng nhưng chưa tin cậy, đã bị thay đổi (ở đâu), hay không kết
luận được (vì sao). Tệp thuộc loại nào thì xem ở nội dung, không xem ở tên. THƯ_MỤC chứa chứng
thư gốc mà quý vị tin cậy (.pem, .crt, .cer, .der), có thể có danh sách thu hồi (.crl), trả lời
OCSP (.ors), khoá công khai (.jwk, .jwks), tài liệu khoá của bên cấp chứng nhận số (.did.json)
và danh sách ai được ký với vai trò nào (signers.json: [{ "id", "role", "issuers" }]), nơi cấp thẻ
sức khoẻ (health-card-issuers.json: [{ "iss", "keys", "revocations" }]) và ngữ cảnh JSON-LD khác
(contexts.json: { địa chỉ: ngữ cảnh }). Không có chứng thư gốc nào dựng sẵn, không gọi mạng.

Ví dụ
  lienthong verify hoc-ba.xml --trust goc/ --role GVCN --role CBQL
  lienthong verify hoc-ba.jws --trust goc/ --content hoc-ba.json
  lienthong verify ket-qua.pdf --trust goc/
  lienthong verify hoc-ba-clr.json --trust goc/ --role GVCN --role CBQL
  lienthong verify the.smart-health-card --trust noi-cap/

Tùy chọn
  --trust THƯ_MỤC          chứng thư gốc (bắt buộc)
  --at THỜI_ĐIỂM           kiểm tra tại thời điểm này (mặc định: bây giờ)
  --role VAI_TRÒ           vai trò phải có chữ ký đúng (XML, chứng nhận số); ghi nhiều lần được
  --content TỆP            nội dung để riêng mà chữ ký JSON ký; ghi nhiều lần được
  --status-list TỆP        danh sách trạng thái của giấy tờ (SD-JWT, chứng nhận số); ghi nhiều lần được
  --format text|json       cách in kết quả (mặc định: text)
  --lang vi|en             ngôn ngữ của câu báo (mặc định: vi)

${exitCodes}
`,
  sign: `lienthong sign TỆP --key KHOÁ.pem --certificate CHỨNG_THƯ.pem -o TỆP : ký số

Tệp XML được ký theo XAdES B-B, PDF theo PAdES B-B, tệp khác (JSON, …) theo JAdES B-B. Chứng nhận số (CLR,
Open Badges) ký bằng khoá không có chứng thư: thêm một proof (Data Integrity), hoặc thành JWT. Dùng khoá trong tệp, để thử và cho hệ thống nội bộ. Chữ ký có giá trị pháp lý cần khoá trong
thiết bị hoặc của nhà cung cấp: xem giao diện Signer của @lienthong/signature.

Ví dụ
  lienthong sign hoc-ba.xml --key gvcn.key --certificate gvcn.pem --part HB1 \\
    --into /HOCBA/CHUKY/GVCN --role GVCN -o hoc-ba-ky.xml
  lienthong sign hoc-ba.json --p12 truong.p12 --passphrase-file mat-khau.txt -o hoc-ba.jws
  lienthong sign hoc-ba.pdf --p12 truong.p12 --passphrase-file mat-khau.txt -o hoc-ba-ky.pdf
  lienthong sign hoc-ba-clr.json --key ht.key \\
    --verification-method did:web:truong.example#hieu-truong -o hoc-ba-clr-ky.json

Tùy chọn
  --key TỆP                khoá riêng, PEM
  --certificate TỆP        chứng thư người ký, rồi các chứng thư cấp trên; ghi nhiều lần được
  --p12 TỆP                thay cho hai tùy chọn trên: khoá và chứng thư trong tệp PKCS#12 (AES)
  --passphrase-file TỆP    tệp chứa mật khẩu của khoá; «-» là đầu vào chuẩn; không có thì lấy ở
                           biến môi trường LIENTHONG_KEY_PASSPHRASE
  --to KIỂU                xades, pades, jades, data-integrity hoặc vc-jwt (mặc định: theo nội dung)
  --detached               JSON: để nội dung riêng, không đặt vào chữ ký
  --beside TỆP             JSON: ký thêm bên cạnh chữ ký JSON đã có trong tệp này
  --part ID                XML: ký phần tử có Id này; ghi nhiều lần được (mặc định: cả tài liệu)
  --into ĐƯỜNG_DẪN         XML: phần tử chứa chữ ký (mặc định: phần tử gốc)
  --role VAI_TRÒ           XML: vai trò người ký khai, ví dụ GVCN, CBQL
  --reason CÂU             PDF: lý do ký
  --location NƠI           PDF: nơi ký
  --certify 1|2|3          PDF: chứng thực; sau đó không được đổi gì (1), được điền mẫu và ký (2),
                           thêm cả chú thích (3)
  --verification-method ID chứng nhận số: tên của khoá trong tài liệu khoá (mặc định: did:key)
  --cryptosuite TÊN        chứng nhận số: eddsa-jcs-2022, ecdsa-jcs-2019 (mặc định, theo loại khoá),
                           eddsa-rdfc-2022, ecdsa-rdfc-2019
  --at THỜI_ĐIỂM           thời điểm ký (mặc định: bây giờ)
  -o, --output TỆP         nơi ghi; «-» là đầu ra chuẩn
  -f, --force              ghi đè tệp đã có
  --lang vi|en             ngôn ngữ của câu báo (mặc định: vi)
  -q, --quiet              chỉ in lỗi

${exitCodes}
`,
  view: `lienthong view KHUNG_NHÌN TỆP… --out TỆP.csv|.ndjson : tài nguyên FHIR thành bảng (SQL on FHIR)

KHUNG_NHÌN là tệp .json có ViewDefinition, hoặc khung nhìn dựng sẵn trên hồ sơ đã chuyển sang
FHIR: encounters, encounter-diagnoses, diagnoses, costs, claims, totals. TỆP là NDJSON, mỗi dòng một
tài nguyên hoặc một Bundle, lớn bao nhiêu cũng được, hoặc tệp .json có một; «-» là đầu vào chuẩn.

Ví dụ
  lienthong view costs ho-so.ndjson --out chi-phi.csv --sql chi-phi.sql
  lienthong view khung-nhin.json Patient.ndjson --out nguoi-benh.ndjson
  lienthong view encounters ho-so.fhir.json

Tùy chọn
  --out, -o TỆP            .csv (RFC 4180, UTF-8) hoặc .ndjson; «-» in CSV ra màn hình (mặc định)
  --sql TỆP                ghi thêm câu lệnh CREATE TABLE của PostgreSQL
  --spreadsheet            CSV cho bảng tính: có BOM, không để chữ thành công thức
  --allow-errors           giữ các dòng khi một số bản ghi có lỗi
  -r, --recursive          đọc mọi tệp trong thư mục được ghi tên
  -f, --force              ghi đè tệp đã có
  --fhir-version r4|r4b|r5 phiên bản của tài nguyên (mặc định: r4)
  --strict                 mã thoát 1 cả khi khung nhìn có cảnh báo
  --lang vi|en             ngôn ngữ của câu báo (mặc định: vi)
  -q, --quiet              không in số liệu tổng hợp

${exitCodes}
`,
};
