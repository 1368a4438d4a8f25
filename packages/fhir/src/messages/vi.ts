import type { Catalogue } from "@lienthong/core";
import type { FhirOwnCode } from "./codes.ts";

/** Sai ở đâu và cần làm gì, bằng tiếng Việt. */
export const vi = {
  "fhir.structure.not-a-resource":
    "Đây không phải tài nguyên FHIR: cần một đối tượng JSON hoặc một phần tử XML",
  "fhir.structure.no-resource-type": "Tài nguyên không cho biết thuộc loại nào: hãy thêm resourceType",
  "fhir.structure.unknown-resource-type": "Phiên bản FHIR này không có loại tài nguyên mang tên như vậy",
  "fhir.structure.other-type": "Ở đây cần tài nguyên loại {expected}, nhưng đây là loại {found}",
  "fhir.structure.unknown-element":
    "{type} không có phần tử {element}: hãy kiểm tra chính tả và phiên bản FHIR",
  "fhir.structure.missing": "{type} bắt buộc phải có {element} nhưng đang thiếu",
  "fhir.structure.too-few": "{element} xuất hiện {found} lần; cần ít nhất {minimum} lần",
  "fhir.structure.too-many": "{element} xuất hiện {found} lần; chỉ được phép tối đa {maximum} lần",
  "fhir.structure.not-array":
    "Phần tử này có thể lặp lại nên JSON phải dùng mảng [ … ], kể cả khi chỉ có một giá trị",
  "fhir.structure.unexpected-array": "Phần tử này không được lặp lại nên JSON không được dùng mảng ở đây",
  "fhir.structure.not-object": "Phần tử này gồm nhiều thành phần nên JSON phải dùng đối tượng { … }",
  "fhir.structure.empty-object": "Phần tử này trống: hãy điền giá trị hoặc bỏ hẳn phần tử",
  "fhir.structure.empty-array": "{element} là mảng rỗng: hãy bỏ hẳn phần tử khi không có giá trị",
  "fhir.structure.null-value":
    "Chỉ được dùng null trong mảng khi mảng đi kèm (_tên) có giá trị ở cùng vị trí",
  "fhir.structure.choice-twice": "{element} chỉ được có một giá trị, nhưng {other} cũng đang có mặt",
  "fhir.structure.id-twice":
    "Một phần tử khác của tài nguyên này đã có cùng id: mỗi id chỉ được xuất hiện một lần",
  "fhir.attachment.hash":
    "Giá trị băm (hash) của tệp đính kèm không phải là băm SHA-1 của dữ liệu: một trong hai đã bị hỏng",
  "fhir.attachment.size": "Tệp đính kèm ghi kích thước {stated} byte, nhưng dữ liệu có {found} byte",
  "fhir.binding.not-in-value-set":
    "Mã không thuộc tập giá trị {valueSet}, trong khi bắt buộc phải dùng mã của tập này",
  "fhir.binding.not-in-value-set.listed":
    "Mã không thuộc tập giá trị {valueSet}: bắt buộc phải là một trong các mã {codes}",
  "fhir.binding.no-code": "Bắt buộc phải có mã thuộc tập giá trị {valueSet} nhưng chưa có mã nào",
  "fhir.binding.no-code.listed":
    "Bắt buộc phải có mã thuộc tập giá trị {valueSet} nhưng chưa có mã nào: hãy dùng một trong các mã {codes}",
  "fhir.binding.not-in-extensible":
    "Không có mã nào thuộc tập giá trị {valueSet}; chỉ nên dùng mã khác khi tập này không có mã phù hợp",
  "fhir.binding.not-in-extensible.listed":
    "Không có mã nào thuộc tập giá trị {valueSet}; chỉ nên dùng mã khác khi không mã nào sau đây phù hợp: {codes}",
  "fhir.binding.no-code-extensible": "Chưa có mã nào; nên dùng mã thuộc tập giá trị {valueSet}",
  "fhir.binding.no-code-extensible.listed":
    "Chưa có mã nào; nên dùng một trong các mã của tập giá trị {valueSet}: {codes}",
  "fhir.code.system-relative": "system của mã phải là địa chỉ tuyệt đối, ví dụ http://… hoặc urn:oid:…",
  "fhir.code.system-longer":
    "Tên hệ mã {system} có phần thừa ở cuối: hệ mã này phải được ghi đúng như quy định, không thêm gì phía sau",
  "fhir.code.system-https": "Tên hệ mã {system} phải bắt đầu bằng http:, không phải https:",
  "fhir.code.system-draft": "{system} là địa chỉ của bản nháp FHIR, không phải tên của một hệ mã",
  "fhir.code.system-not-in-fhir":
    "FHIR không có hệ mã nào mang tên {system}: hãy kiểm tra lại tên hệ mã và phiên bản FHIR",
  "fhir.code.system-is-value-set":
    "Địa chỉ này là của một tập giá trị; system phải là địa chỉ của hệ mã chứa mã đó",
  "fhir.code.system-missing":
    "Mã không kèm system nên không rõ nghĩa và không thể kiểm tra: hãy bổ sung system",
  "fhir.code.unknown": "Hệ mã {system} không có mã này",
  "fhir.code.no-answer":
    "Dịch vụ danh mục mã không trả lời {count} câu hỏi về mã, nên các mã đó chưa được kiểm tra: hãy thử lại sau",
  "fhir.code.inactive": "Hệ mã {system} đã ngừng sử dụng mã này: hãy xem lại",
  "fhir.code.display": "Tên hiển thị không phải là tên của mã này trong hệ mã {system}",
  "fhir.code.unit": "Đây không phải đơn vị đo UCUM",
  "fhir.bundle.no-first-entry": "Bundle loại này phải có mục (entry), mục đầu tiên chứa {type}",
  "fhir.bundle.first-entry": "Mục đầu tiên phải chứa {type}",
  "fhir.bundle.full-url-missing": "Mục này phải có fullUrl: chỉ transaction và batch mới được bỏ trống",
  "fhir.bundle.full-url-relative":
    "fullUrl phải là địa chỉ tuyệt đối, ví dụ https://… hoặc urn:uuid:…; tính từ mục này có {count} fullUrl không đúng",
  "fhir.bundle.full-url-without-id": "fullUrl có dạng địa chỉ máy chủ nhưng tài nguyên không có id",
  "fhir.bundle.full-url-mismatch":
    "fullUrl có dạng địa chỉ máy chủ nên phải kết thúc bằng {type}/ và id của tài nguyên",
  "fhir.bundle.full-url-twice": "Đã có mục khác cùng fullUrl và cùng phiên bản (bdl-7)",
  "fhir.bundle.reference-not-found": "Bundle phải chứa tài nguyên mà tham chiếu này trỏ tới",
  "fhir.bundle.reference-ambiguous": "Có nhiều mục cùng mang fullUrl mà tham chiếu này trỏ tới",
  "fhir.bundle.reference-without-full-url":
    "Không xác định được tham chiếu tương đối vì mục chứa nó không có fullUrl",
  "fhir.bundle.reference-form": "Tham chiếu tương đối phải viết theo dạng Loại/id",
  "fhir.bundle.urn-not-found": "Không có mục nào mang fullUrl mà tham chiếu urn: này trỏ tới",
  "fhir.bundle.unreachable": "Không có chuỗi tham chiếu nào nối mục đầu tiên với mục này, theo cả hai chiều",
  "fhir.bundle.link-not-allowed":
    "Liên kết có relation {relation} chỉ dùng cho kết quả tìm kiếm, không dùng ở đây",
  "fhir.bundle.link-twice": "Chỉ được có một liên kết mang relation {relation}",
  "fhir.bundle.stylesheet-not-found": "Không có mục nào mang fullUrl là địa chỉ của tệp định dạng này",
  "fhir.bundle.search-outcome": "Mục có search mode outcome phải chứa OperationOutcome",
  "fhir.bundle.search-id": "Tài nguyên trong kết quả tìm kiếm phải có id",
  "fhir.bundle.search-type": "Tìm kiếm này dành cho {types}; mục này thuộc loại khác",
  "fhir.conformance.include-system-relative":
    "system của tập giá trị phải là địa chỉ tuyệt đối của hệ mã, kể cả với hệ mã được chứa bên trong",
  "fhir.conformance.include-system-version": "Phiên bản của hệ mã phải ghi ở version, không ghi trong system",
  "fhir.conformance.include-system-is-value-set":
    "Địa chỉ này là của một tập giá trị: system phải là địa chỉ của hệ mã, còn tập giá trị ghi ở valueSet",
  "fhir.conformance.include-system-is-supplement":
    "Địa chỉ này là của một bản bổ sung hệ mã: system phải là địa chỉ của hệ mã gốc",
  "fhir.conformance.include-contained-missing": "Tập giá trị không chứa bên trong hệ mã mà system trỏ tới",
  "fhir.conformance.include-unknown-code": "Hệ mã {system} không có mã này",
  "fhir.conformance.filter-value": "Giá trị của điều kiện lọc phải là: {expected}",
  "fhir.conformance.filter-expression":
    "Giá trị của điều kiện lọc chỉ được tính bằng biểu thức text/fhirpath, và khi đó không được ghi sẵn giá trị",
  "fhir.conformance.work-group-missing":
    "Địa chỉ url thuộc HL7: nội dung do HL7 công bố phải nêu nhóm công tác phụ trách, trong phần mở rộng {extension}",
  "fhir.conformance.publisher-missing":
    "Địa chỉ url thuộc HL7: nội dung do HL7 công bố nên nêu bên công bố (publisher)",
  "fhir.conformance.experimental":
    "Ở đây không chấp nhận định nghĩa thử nghiệm: hãy bỏ experimental, hoặc đặt giá trị false",
  "fhir.conformance.code-count": "Hệ mã có {found} mã, nhưng count ghi {stated}",
  "fhir.conformance.codes-not-present": "Hệ mã ghi content là not-present nên không được liệt kê mã",
  "fhir.conformance.supplement-incomplete":
    "Bản bổ sung hệ mã phải có cả content là supplement lẫn supplements trỏ tới hệ mã gốc",
  "fhir.conformance.supplement-unknown-code": "Hệ mã gốc {system} không có mã này nên không thể bổ sung",
  "fhir.conformance.all-codes-value-set":
    "Tập giá trị ghi ở valueSet phải gồm toàn bộ hệ mã này và không có gì khác",
  "fhir.conformance.code-twice": "Hệ mã đã có mã này; mỗi mã chỉ khai một lần",
  "fhir.conformance.property-namespace": "HL7 không định nghĩa uri này; hãy dùng uri của mình",
  "fhir.conformance.property-twice": "Đã có thuộc tính khác cùng mã hoặc cùng uri",
  "fhir.conformance.property-uri": "uri của thuộc tính phải là địa chỉ tuyệt đối",
  "fhir.conformance.property-meaning":
    "uri này là của thuộc tính {code} trong FHIR, nên không được dùng mã khác có nghĩa riêng",
  "fhir.conformance.property-type": "Thuộc tính này phải có kiểu {expected}",
  "fhir.conformance.property-value": "Thuộc tính này chưa có giá trị",
  "fhir.conformance.property-undefined": "Hệ mã chưa khai báo thuộc tính này",
  "fhir.conformance.property-unknown-code": "Hệ mã không có mã mà thuộc tính này trỏ tới",
  "fhir.conformance.map-unknown-code": "Hệ mã {system} không có mã này",
  "fhir.conformance.map-outside-value-set": "Mã này không thuộc tập giá trị {valueSet} của bảng ánh xạ",
  "fhir.conformance.criteria-library": "Tiêu chí viết bằng CQL thì chỉ số phải nêu thư viện (library)",
  "fhir.conformance.criteria-unknown": "Thư viện CQL của chỉ số không có định nghĩa mà tiêu chí này nêu",
  "fhir.conformance.measure-not-found":
    "Không tìm thấy chỉ số (Measure) của báo cáo này nên không đối chiếu được báo cáo với chỉ số",
  "fhir.conformance.measure-part-unnamed":
    "Phần này của báo cáo phải có code để biết thuộc phần nào của chỉ số",
  "fhir.conformance.measure-part-unknown": "Chỉ số không có phần nào mang code như vậy",
  "fhir.conformance.measure-part-twice": "Phần này của chỉ số đã được báo cáo ở trên",
  "fhir.conformance.measure-part-missing": "Báo cáo còn thiếu một phần mà chỉ số yêu cầu",
  "fhir.conformance.measure-subject-count":
    "count ghi {stated} nhưng danh sách đối tượng (subjectResults) có {found} mục",
  "fhir.conformance.measure-subjects": "Chỉ báo cáo kiểu subject-list mới được có danh sách đối tượng",
  "fhir.conformance.measure-score-not-allowed":
    "Không được có measureScore với kiểu báo cáo hoặc cách chấm điểm này",
  "fhir.conformance.measure-score-missing": "Cách chấm điểm {scoring} cần có measureScore",
  "fhir.conformance.measure-proportion": "Tỷ lệ (proportion) phải là số từ 0 đến 1 và không có đơn vị",
  "fhir.conformance.search-components": "Tham số tìm kiếm kiểu composite phải có ít nhất hai thành phần",
  "fhir.conformance.search-expression-base":
    "Biểu thức bắt đầu từ {type}, trong khi tham số tìm kiếm không dành cho loại này (base)",
  "fhir.conformance.search-type": "Tham số tìm kiếm này có kiểu {type} theo định nghĩa của nó",
  "fhir.conformance.search-derived": "{element} không phù hợp với tham số tìm kiếm gốc (derivedFrom)",
  "fhir.conformance.element-path": "Đường dẫn của phần tử phải bắt đầu bằng {type}",
  "fhir.conformance.element-unknown": "FHIR không có phần tử {path}: hãy kiểm tra chính tả và phiên bản",
  "fhir.conformance.element-order":
    "Phần tử đứng sai thứ tự: differential phải theo thứ tự các phần tử của kiểu gốc",
  "fhir.conformance.root-slicing": "Không được phân nhóm (slicing) ở phần tử gốc của hồ sơ",
  "fhir.conformance.slicing-single": "Không được phân nhóm {path} vì phần tử này không lặp lại",
  "fhir.conformance.slicing-other":
    "Cách phân nhóm của {path} trái với hồ sơ gốc: phải giữ các tiêu chí phân biệt của gốc và không được nới quy tắc",
  "fhir.conformance.slice-name": "Nhóm con theo kiểu phải mang tên {expected}",
  "fhir.conformance.element-twice":
    "{path} đã có ở trên: mỗi nhóm con của phần tử phải có tên riêng (sliceName)",
  "fhir.conformance.snapshot-size":
    "Bản đầy đủ (snapshot) có {found} phần tử, nhưng hồ sơ gốc và bản khác biệt (differential) cho ra {expected}",
  "fhir.conformance.discriminator": "Đường dẫn phân biệt các nhóm con (discriminator) không có trong {path}",
  "fhir.conformance.meaning-when-missing":
    "Hồ sơ không được đặt meaningWhenMissing: ý nghĩa khi thiếu do định nghĩa gốc quyết định",
  "fhir.conformance.value-type":
    "Giá trị cố định hoặc mẫu phải thuộc một trong các kiểu của phần tử: {types}",
  "fhir.conformance.filter-op": "Không dùng được phép so sánh {op} cho thuộc tính này của hệ mã",
  "fhir.conformance.supplement-case":
    "Phần bổ sung không được nói về việc phân biệt chữ hoa, chữ thường: điều đó do hệ mã quy định",
  "fhir.conformance.supplement-hierarchy":
    "Ý nghĩa thứ bậc (hierarchyMeaning) của phần bổ sung phải giống như trong hệ mã: {meaning}",
  "fhir.conformance.map-no-value-set":
    "Nguồn và đích của bảng ánh xạ phải là tập giá trị, nhưng đây là thứ khác",
  "fhir.conformance.map-property-system": "Thuộc tính có giá trị là mã phải cho biết hệ mã của các mã đó",
  "fhir.conformance.map-property-unknown": "Bảng ánh xạ chưa khai báo thuộc tính nào mang tên này",
  "fhir.conformance.operation-profile":
    "Hồ sơ của đầu vào hoặc đầu ra của một thao tác phải dành cho Parameters, không phải cho {type}",
  "fhir.conformance.guide-uri":
    "Địa chỉ phải là của chính ImplementationGuide, tức là phải có /ImplementationGuide/",
  "fhir.conformance.guide-version-in-uri":
    "Phiên bản của bộ hướng dẫn phải ghi ở version, không chỉ ghi sau địa chỉ",
  "fhir.conformance.guide-package": "Tên gói không đúng dạng; dạng đúng là như hl7.fhir.us.core",
  "fhir.conformance.guide-owner":
    "Bộ hướng dẫn của HL7 phải ghi phần mở rộng {extension}: nhóm nào phụ trách và đã chín tới đâu",
  "fhir.conformance.expression":
    "Biểu thức FHIRPath này sai cú pháp, hoặc gọi tên một phần tử hay hàm không tồn tại",
  "fhir.conformance.type-not-logical":
    "Chỉ mô hình lô-gic (logical) mới có kiểu mang địa chỉ; tài nguyên và kiểu dữ liệu dùng kiểu của FHIR",
  "fhir.conformance.type-of-fhir":
    "Kiểu {type} do chính FHIR định nghĩa: nơi khác chỉ được thu hẹp kiểu này (derivation = constraint)",
  "fhir.conformance.type-without-address":
    "FHIR không định nghĩa kiểu này: kiểu tự đặt phải mang tên là một địa chỉ đầy đủ (URL)",
  "fhir.conformance.derivation-missing":
    "Định nghĩa có baseDefinition phải cho biết cách dẫn xuất (derivation): constraint hoặc specialization",
  "fhir.conformance.minimum-lower":
    "Hồ sơ không được cho phép ít hơn định nghĩa gốc: ở đây ít nhất {found}, ở gốc ít nhất {minimum}",
  "fhir.conformance.maximum-higher":
    "Hồ sơ không được cho phép nhiều hơn định nghĩa gốc: ở đây nhiều nhất {found}, ở gốc nhiều nhất {maximum}",
  "fhir.conformance.type-not-in-base":
    "Định nghĩa gốc không cho phép kiểu {code} ở đây, chỉ cho phép {types}",
  "fhir.conformance.target-not-in-base":
    "{code} ở đây được trỏ tới một loại mà định nghĩa gốc không cho phép làm đích",
  "fhir.conformance.binding-weaker":
    "Định nghĩa gốc buộc dùng tập giá trị (required): hồ sơ không được nới lỏng thành {strength}",
  "fhir.conformance.binding-wider":
    "Tập giá trị này có mã nằm ngoài tập giá trị mà định nghĩa gốc bắt buộc: {valueSet}",
  "fhir.conformance.binding-no-value-set": "Phần tử này được ràng buộc với một thứ không phải tập giá trị",
  "fhir.conformance.slice-without-slicing":
    "Trước nhóm con này của {path} phải có phần tử cho biết cách phân biệt các nhóm con (slicing)",
  "fhir.conformance.constraint-for-type": "{element} không có ý nghĩa với giá trị kiểu {types}",
  "fhir.conformance.constraint-source":
    "Nguồn (source) của ràng buộc mà hồ sơ thêm vào phải là chính hồ sơ đó, hoặc để trống",
  "fhir.conformance.constraint-key-used":
    "Đã có một ràng buộc khác mang khóa này với biểu thức khác: hãy đặt khóa mới",
  "fhir.conformance.profile-of-other-type": "Hồ sơ này dành cho {type}, không dành cho {code}",
  "fhir.conformance.target-without-reference":
    "Giá trị kiểu {code} không trỏ tới đâu cả: hãy bỏ targetProfile",
  "fhir.conformance.target-no-resource":
    "Tham chiếu chỉ trỏ tới tài nguyên, còn {type} không phải tài nguyên",
  "fhir.conformance.modifier-in-extension":
    "Phần mở rộng làm thay đổi ý nghĩa phải đặt trong modifierExtension, không đặt trong extension",
  "fhir.conformance.extension-in-modifier":
    "Phần mở rộng này không làm thay đổi ý nghĩa: phải đặt trong extension",
  "fhir.conformance.base-type": "Hồ sơ phải có cùng kiểu với định nghĩa gốc: {type}",
  "fhir.conformance.base-kind": "Hồ sơ phải có cùng loại (kind) với định nghĩa gốc: {kind}",
  "fhir.conformance.extension-url":
    "Định nghĩa phần mở rộng phải cố định Extension.url đúng bằng url của chính nó (fixedUri)",
  "fhir.conformance.context-not-extension": "Chỉ định nghĩa phần mở rộng mới được có context",
  "fhir.conformance.context-unknown": "FHIR không có phần tử mà context này nêu",
  "fhir.extension.url-relative": "url của phần mở rộng phải là địa chỉ tuyệt đối",
  "fhir.extension.url-versioned": "url của phần mở rộng không được kèm phiên bản",
  "fhir.extension.unknown": "Không tìm thấy định nghĩa của phần mở rộng này nên không được phép dùng ở đây",
  "fhir.extension.context": "Không được dùng phần mở rộng {url} ở đây; phần mở rộng này dành cho: {allowed}",
  "fhir.extension.context-invariant":
    "Không được dùng phần mở rộng {url} ở đây: điều kiện sử dụng mà định nghĩa của nó nêu không được thỏa mãn",
  "fhir.extension.modifier":
    "Phần mở rộng này làm thay đổi ý nghĩa của phần tử nên phải đặt trong modifierExtension",
  "fhir.extension.not-modifier":
    "Phần mở rộng này không làm thay đổi ý nghĩa của phần tử nên không được đặt trong modifierExtension",
  "fhir.extension.value-type": "Giá trị của phần mở rộng {url} phải thuộc kiểu {types}",
  "fhir.extension.value-missing": "Phần mở rộng {url} phải có giá trị",
  "fhir.extension.value-not-allowed": "Phần mở rộng {url} gồm các thành phần, không có giá trị riêng",
  "fhir.extension.part-missing": "Phần mở rộng {url} phải có thành phần {part}",
  "fhir.extension.part-unknown": "Phần mở rộng {url} không có phần con nào mang tên này",
  "fhir.extension.part-too-often": "Phần mở rộng {url} chỉ được có thành phần {part} tối đa {maximum} lần",
  "fhir.identifier.system-relative":
    "system của mã định danh phải là địa chỉ tuyệt đối, ví dụ http://… hoặc urn:oid:…",
  "fhir.identifier.value-not-uri":
    "system urn:ietf:rfc:3986 đòi hỏi giá trị là một URI đầy đủ, ví dụ urn:uuid:… hoặc https://…",
  "fhir.invariant.failed": "Vi phạm ràng buộc {key} của FHIR: {human}",
  "fhir.limit.too-deep": "Các phần tử lồng nhau quá {maximum} cấp; phần bên trong chưa được kiểm tra",
  "fhir.limit.too-large": "Bản ghi có hơn {maximum} phần tử; phần còn lại chưa được kiểm tra",
  "fhir.limit.too-many-issues": "Đã phát hiện hơn {maximum} vấn đề; việc kiểm tra dừng tại đây",
  "fhir.narrative.not-xhtml": "Phần diễn giải không phải XHTML đúng cú pháp",
  "fhir.narrative.root": "Phần diễn giải phải là một phần tử div",
  "fhir.narrative.namespace": "Phần tử div của phần diễn giải phải có không gian tên {namespace}",
  "fhir.narrative.element":
    "Phần diễn giải không được có phần tử {element}: chỉ dùng định dạng chữ, bảng, liên kết và hình ảnh (txt-1)",
  "fhir.narrative.attribute": "Phần diễn giải không được có thuộc tính {attribute} (txt-1)",
  "fhir.narrative.nesting":
    "Trong phần diễn giải, {element} không được nằm trong {parent}: hãy đặt bên cạnh hoặc dùng phần tử khác",
  "fhir.narrative.loose-text":
    "Trong phần diễn giải, {parent} không được chứa chữ trực tiếp: hãy đặt chữ vào phần tử được phép nằm trong đó",
  "fhir.narrative.id-twice": "Nhiều phần của phần diễn giải có cùng một id",
  "fhir.narrative.link":
    "Liên kết trong phần diễn giải không được bắt đầu bằng {scheme}: không thể mở một cách an toàn",
  "fhir.narrative.link-empty": "Một liên kết hoặc hình ảnh trong phần diễn giải có địa chỉ rỗng",
  "fhir.narrative.link-target":
    "Một liên kết hoặc hình ảnh trong phần diễn giải bắt đầu bằng # nhưng trong bản ghi không có phần nào mang id đó",
  "fhir.narrative.link-character":
    "Địa chỉ liên kết trong phần diễn giải có ký tự không được phép, ví dụ dấu cách hoặc dấu ngoặc nhọn",
  "fhir.narrative.entity":
    "Trong phần diễn giải chỉ được dùng &amp; &lt; &gt; &quot; &apos; và mã số như &#160;; các tên khác chỉ thuộc HTML",
  "fhir.narrative.empty": "Phần diễn giải không có chữ cũng không có hình ảnh (txt-2)",
  "fhir.questionnaire.none":
    "Phiếu trả lời không cho biết thuộc phiếu hỏi nào nên không đối chiếu được câu trả lời với câu hỏi",
  "fhir.questionnaire.not-found":
    "Không tìm thấy phiếu hỏi của phiếu trả lời này nên không đối chiếu được câu trả lời với câu hỏi",
  "fhir.questionnaire.wrong-type": "Địa chỉ canonical này trỏ tới một tài nguyên không phải Questionnaire",
  "fhir.questionnaire.authored-outside": "Ngày trả lời nằm ngoài thời gian hiệu lực của phiếu hỏi",
  "fhir.questionnaire.unknown-item": "Có mục mang linkId mà phiếu hỏi không có",
  "fhir.questionnaire.misplaced-item": "Có mục đặt sai chỗ: trong phiếu hỏi, linkId này thuộc nhóm khác",
  "fhir.questionnaire.order": "Các mục không theo đúng thứ tự của phiếu hỏi",
  "fhir.questionnaire.text": "Nội dung câu hỏi {linkId} khác với nội dung trong phiếu hỏi",
  "fhir.questionnaire.required": "Câu hỏi bắt buộc {linkId} chưa có câu trả lời",
  "fhir.questionnaire.not-enabled":
    "Mục {linkId} có câu trả lời, trong khi điều kiện để hỏi mục này không được thỏa mãn",
  "fhir.questionnaire.item-repeated": "Chỉ được có một mục mang linkId {linkId}",
  "fhir.questionnaire.answer-repeated": "Câu hỏi {linkId} chỉ được có một câu trả lời",
  "fhir.questionnaire.too-few": "{linkId} cần ít nhất {minimum} câu trả lời, hiện có {found}",
  "fhir.questionnaire.too-many": "{linkId} chỉ được có tối đa {maximum} câu trả lời, hiện có {found}",
  "fhir.questionnaire.group-with-answer": "{linkId} là một nhóm nên không được có câu trả lời",
  "fhir.questionnaire.display-with-answer": "{linkId} chỉ để hiển thị nên không được có câu trả lời",
  "fhir.questionnaire.items-outside-answer":
    "Các mục con phải đặt trong answer, vì {linkId} không phải là nhóm",
  "fhir.questionnaire.answer-type": "Câu trả lời phải thuộc kiểu {expected}, nhưng đang thuộc kiểu {found}",
  "fhir.questionnaire.not-an-option": "Câu trả lời không có trong các lựa chọn của câu hỏi {linkId}",
  "fhir.questionnaire.not-in-value-set":
    "Câu trả lời cho câu hỏi {linkId} không thuộc tập giá trị {valueSet} của câu hỏi",
  "fhir.questionnaire.exclusive": "Lựa chọn này của câu hỏi {linkId} không được đi cùng lựa chọn khác",
  "fhir.questionnaire.too-short": "Câu trả lời cho {linkId} có {found} ký tự; cần ít nhất {minimum}",
  "fhir.questionnaire.too-long": "Câu trả lời cho {linkId} có {found} ký tự; chỉ được tối đa {maximum}",
  "fhir.questionnaire.pattern": "Câu trả lời cho {linkId} không theo đúng dạng: {format}",
  "fhir.questionnaire.line-break": "Câu trả lời cho {linkId} nên viết trên một dòng",
  "fhir.questionnaire.below-minimum": "Câu trả lời cho {linkId} nhỏ hơn mức tối thiểu {bound}",
  "fhir.questionnaire.above-maximum": "Câu trả lời cho {linkId} lớn hơn mức tối đa {bound}",
  "fhir.questionnaire.not-comparable":
    "Không so sánh được với mức tối thiểu hoặc tối đa của {linkId}: cả hai phải có mã đơn vị đo của cùng một hệ",
  "fhir.questionnaire.decimal-places":
    "Câu trả lời cho {linkId} có {found} chữ số thập phân; chỉ được tối đa {maximum}",
  "fhir.questionnaire.unit": "Đơn vị đo của {linkId} phải là một trong các đơn vị: {units}",
  "fhir.questionnaire.attachment-type": "Tệp đính kèm của {linkId} phải thuộc loại: {types}",
  "fhir.questionnaire.attachment-size":
    "Tệp đính kèm của {linkId} có {found} byte; chỉ được tối đa {maximum} byte",
  "fhir.questionnaire.reference-type": "Câu trả lời cho {linkId} phải trỏ tới tài nguyên thuộc loại: {types}",
  "fhir.questionnaire.enable-when-target":
    "Điều kiện của {linkId} dựa vào {target}, nhưng phiếu không có mục này",
  "fhir.questionnaire.enable-when-inner":
    "Điều kiện của {linkId} không được dựa vào mục con {target} của chính nó",
  "fhir.questionnaire.enable-when-self": "Điều kiện của {linkId} không được dựa vào chính nó",
  "fhir.questionnaire.enable-when-later": "Điều kiện của {linkId} dựa vào {target}, là mục đứng sau nó",
  "fhir.questionnaire.enable-when-exists":
    "Điều kiện exists của {linkId} phải so sánh với true hoặc false (answerBoolean)",
  "fhir.questionnaire.derived-item": "Phiếu hỏi gốc không có mục {linkId}",
  "fhir.questionnaire.derived-change":
    "{element} của mục {linkId} không phù hợp với phiếu hỏi gốc: phiếu dẫn xuất không được đổi kiểu hay nới lỏng yêu cầu",
  "fhir.questionnaire.derived-option": "Phiếu hỏi gốc không có lựa chọn này cho mục {linkId}",
  "fhir.profile.unknown": "Không biết hồ sơ (profile) này nên chưa kiểm tra bản ghi theo hồ sơ",
  "fhir.profile.unusable": "Không dùng được hồ sơ {profile} ({reason}: {about})",
  "fhir.profile.abstract": "Hồ sơ {profile} là hồ sơ trừu tượng: hãy dùng hồ sơ dẫn xuất từ nó",
  "fhir.profile.wrong-type": "Hồ sơ {profile} dành cho {expected}, không dành cho {found}",
  "fhir.profile.too-few": "{element} xuất hiện {found} lần; hồ sơ {profile} đòi hỏi ít nhất {minimum} lần",
  "fhir.profile.too-many": "{element} xuất hiện {found} lần; hồ sơ {profile} cho phép tối đa {maximum} lần",
  "fhir.profile.not-allowed": "Hồ sơ {profile} không cho phép có {element}",
  "fhir.profile.type": "{element} thuộc kiểu khác với kiểu mà hồ sơ {profile} cho phép: {types}",
  "fhir.profile.fixed": "Giá trị phải đúng như hồ sơ {profile} quy định: {expected}",
  "fhir.profile.fixed-missing": "Thiếu {at} so với giá trị cố định mà hồ sơ {profile} quy định: {expected}",
  "fhir.profile.fixed-extra": "Thừa {at} so với giá trị cố định mà hồ sơ {profile} quy định: {expected}",
  "fhir.profile.no-value": "Hồ sơ {profile} đòi hỏi phần tử này có giá trị, không được chỉ có phần mở rộng",
  "fhir.profile.no-value-alternative":
    "Phần tử không có giá trị, cũng không có phần mở rộng nào mà hồ sơ {profile} cho phép dùng thay: {extensions}",
  "fhir.profile.pattern": "Giá trị phải chứa đủ những gì hồ sơ {profile} quy định: {expected}",
  "fhir.profile.too-short": "Văn bản ngắn hơn {minimum} ký tự mà hồ sơ {profile} đòi hỏi",
  "fhir.profile.too-long": "Văn bản dài hơn {maximum} ký tự mà hồ sơ {profile} cho phép",
  "fhir.profile.regex": "Văn bản không đúng dạng mà hồ sơ {profile} quy định: {regex}",
  "fhir.profile.below-minimum": "Giá trị nhỏ hơn mức tối thiểu của hồ sơ {profile}: {limit}",
  "fhir.profile.above-maximum": "Giá trị lớn hơn mức tối đa của hồ sơ {profile}: {limit}",
  "fhir.profile.binding": "Hồ sơ {profile} bắt buộc dùng mã thuộc tập giá trị {valueSet}",
  "fhir.profile.binding.listed":
    "Hồ sơ {profile} bắt buộc dùng mã thuộc tập giá trị {valueSet}: một trong các mã {codes}",
  "fhir.profile.binding-no-value-set":
    "Hồ sơ {profile} ràng buộc phần tử này với {valueSet}, nhưng đó là hệ mã chứ không phải tập giá trị",
  "fhir.profile.binding-extensible":
    "Nên dùng mã thuộc tập giá trị {valueSet} nếu tập này có mã phù hợp (hồ sơ {profile})",
  "fhir.profile.binding-extensible.listed":
    "Nên dùng mã thuộc tập giá trị {valueSet} nếu có mã phù hợp trong số: {codes} (hồ sơ {profile})",
  "fhir.profile.invariant": "Vi phạm quy tắc {key} của hồ sơ {profile}: {human}",
  "fhir.profile.narrative-language":
    "Phần diễn giải không có các mục theo ngôn ngữ như hồ sơ {profile} đòi hỏi ({rule})",
  "fhir.profile.narrative-source":
    "Hồ sơ {profile} đòi hỏi mỗi phần của đoạn diễn giải có class cho biết nguồn gốc",
  "fhir.profile.not-compliant":
    "Hồ sơ tự nhận là tuân theo một hồ sơ khác nhưng lại cho phép rộng hơn tại {element} ({aspect})",
  "fhir.profile.no-match": "Giá trị không theo hồ sơ nào trong các hồ sơ được phép dùng ở đây: {profiles}",
  "fhir.profile.target-type": "Tham chiếu trỏ tới tài nguyên khác loại mà hồ sơ cho phép: {types}",
  "fhir.profile.target-profile":
    "Tài nguyên được tham chiếu không theo hồ sơ nào trong các hồ sơ được phép: {profiles}",
  "fhir.profile.aggregation": "Hồ sơ {profile} đòi hỏi tài nguyên được tham chiếu nằm ở chỗ khác ({modes})",
  "fhir.profile.versioning.independent":
    "Hồ sơ {profile} không cho phép tham chiếu nêu phiên bản của tài nguyên",
  "fhir.profile.versioning.specific":
    "Hồ sơ {profile} đòi hỏi tham chiếu nêu rõ phiên bản của tài nguyên (_history)",
  "fhir.profile.slice-missing.absent":
    "{slice} xuất hiện {found} lần; hồ sơ {profile} đòi hỏi ít nhất {minimum} lần. Có {others} phần tử khác nhưng thiếu {discriminator}. Dấu hiệu nhận biết: {expected}",
  "fhir.profile.slice-missing.differs":
    "{slice} xuất hiện {found} lần; hồ sơ {profile} đòi hỏi ít nhất {minimum} lần. Có {others} phần tử khác nhưng {discriminator} khác với mong đợi. Dấu hiệu nhận biết: {expected}",
  "fhir.profile.slice-missing":
    "{slice} xuất hiện {found} lần; hồ sơ {profile} đòi hỏi ít nhất {minimum} lần. Dấu hiệu nhận biết: {expected}",
  "fhir.profile.slice-too-many":
    "{slice} xuất hiện {found} lần; hồ sơ {profile} cho phép tối đa {maximum} lần",
  "fhir.profile.slice-closed.absent":
    "Phần tử này không thuộc nhóm nào mà hồ sơ {profile} cho phép vì thiếu {discriminator}. Mong đợi: {expected}",
  "fhir.profile.slice-closed.differs":
    "Phần tử này không thuộc nhóm nào mà hồ sơ {profile} cho phép vì {discriminator} khác với mong đợi: {expected}",
  "fhir.profile.slice-closed":
    "Phần tử này không thuộc nhóm nào mà hồ sơ {profile} cho phép. Chỗ không như mong đợi: {expected}",
  "fhir.profile.slice-several": "Phần tử này thuộc nhiều nhóm cùng lúc: {slices}",
  "fhir.profile.slice-order": "{slice} phải đứng trước các nhóm đang đứng trước nó (hồ sơ {profile})",
  "fhir.profile.slice-at-end": "Phần tử không thuộc nhóm nào phải đứng cuối, sau {slice} (hồ sơ {profile})",
  "fhir.text.html": "Văn bản có vẻ chứa thẻ HTML, có thể gây nguy hiểm khi hiển thị",
  "fhir.package.not-found": "Không tìm thấy tệp hoặc thư mục của gói FHIR",
  "fhir.package.not-a-package": "Đây không phải gói FHIR: thiếu package.json",
  "fhir.package.damaged": "Gói FHIR bị hỏng hoặc không phải tệp .tgz: hãy tải lại",
  "fhir.package.too-many-files": "Gói có quá nhiều tệp nên không được đọc",
  "fhir.package.too-large": "Gói quá lớn sau khi giải nén nên không được đọc tiếp",
  "fhir.package.file-too-large": "Gói có một tệp quá lớn nên không được đọc",
  "fhir.package.not-json": "Tệp này trong gói không phải JSON nên bị bỏ qua",
  "fhir.package.no-name": "package.json không cho biết tên của gói",
  "fhir.package.other-name": "Đây không phải gói {expected}",
  "fhir.package.other-canonical":
    "Gói này thuộc một bộ hướng dẫn khác: địa chỉ canonical không phải là {expected}",
  "fhir.package.no-canonical":
    "Gói không cho biết địa chỉ canonical nên không thể xác nhận là bộ hướng dẫn {expected}",
  "fhir.package.other-fhir-version": "Gói dành cho FHIR {found}, không dành cho {expected}",
  "fhir.package.canonical-twice":
    "Hai gói {package} và {other} cùng có {canonical} với cùng một phiên bản: hãy bỏ một gói",
  "fhir.package.foreign-resources": "Không có tài nguyên nào trong gói mang địa chỉ bắt đầu bằng {expected}",
  "fhir.package.dependency-missing": "Gói {package} cần gói {dependency} phiên bản {version} nhưng chưa có",
  "fhir.reference.no-answer":
    "Không lần theo được {count} tham chiếu vì nơi được hỏi bị lỗi: chúng chưa được kiểm tra, hãy thử lại sau",
  "fhir.reference.contained-unused":
    "Không có chỗ nào trong tài nguyên trỏ tới tài nguyên được chứa này, và ngược lại nó cũng không trỏ ra ngoài (dom-3)",
  "fhir.reference.contained-twice": "Một tài nguyên được chứa khác đã có cùng id",
  "fhir.reference.target-type": "Tham chiếu trỏ tới {found}; ở đây chỉ được trỏ tới: {allowed}",
  "fhir.reference.type-mismatch": "type của tham chiếu khác với loại của tài nguyên được trỏ tới ({found})",
  "fhir.reference.type-not-allowed": "type của tham chiếu không được phép ở đây; chỉ được dùng: {allowed}",
  "fhir.reference.not-found": "Không tìm thấy tài nguyên mà tham chiếu này trỏ tới",
  "fhir.reference.fragment-not-found": "Không có tài nguyên nào được chứa bên trong mang id sau dấu # này",
  "fhir.reference.query":
    "Điều kiện tìm kiếm sau dấu ? phải viết theo dạng tên=giá-trị, các điều kiện cách nhau bằng dấu &",
  "fhir.reference.form": "Tham chiếu tương đối nên viết theo dạng Loại/id, ví dụ Patient/123",
  "fhir.reference.space": "Tham chiếu không được có dấu cách hay dấu xuống dòng",
  "fhir.reference.says-nothing":
    "Tham chiếu không có địa chỉ, định danh hay tên: hãy bổ sung ít nhất một thông tin",
  "fhir.reference.canonical-type": "Địa chỉ canonical này là của {found}; ở đây cần: {allowed}",
  "fhir.reference.target-invalid": "Tài nguyên được trỏ tới có lỗi: hãy kiểm tra riêng tài nguyên đó",
  "fhir.value.wrong-json-type": "Giá trị không đúng kiểu JSON của phần tử này",
  "fhir.value.wrong-json-type.number": "Chỗ này phải là số, không đặt trong dấu ngoặc kép",
  "fhir.value.wrong-json-type.boolean": "Chỗ này phải là true hoặc false, không đặt trong dấu ngoặc kép",
  "fhir.value.wrong-json-type.string": "Chỗ này phải là chữ đặt trong dấu ngoặc kép",
  "fhir.value.empty": "Giá trị trống: hãy bỏ hẳn phần tử khi không có giá trị",
  "fhir.value.too-long": "Văn bản dài hơn mức FHIR cho phép",
  "fhir.value.control-character": "Văn bản chứa ký tự điều khiển mà FHIR không cho phép",
  "fhir.value.not-unicode": "Văn bản chứa một nửa ký tự: đã bị cắt hoặc giải mã sai",
  "fhir.value.boolean-format": "Giá trị phải là true hoặc false",
  "fhir.value.integer-format": "Giá trị phải là số nguyên, không có phần thập phân hay số mũ",
  "fhir.value.integer-range": "Số nằm ngoài khoảng cho phép của kiểu dữ liệu",
  "fhir.value.decimal-format": "Giá trị phải là số thập phân, ví dụ 3.14",
  "fhir.value.code-format":
    "Mã không được có khoảng trắng ở hai đầu, và bên trong chỉ được có khoảng trắng đơn",
  "fhir.value.id-format": "id gồm 1 đến 64 ký tự: chữ cái không dấu, chữ số, dấu gạch nối và dấu chấm",
  "fhir.value.uri-format": "URI không được chứa khoảng trắng",
  "fhir.value.uri-prefix": "Phải viết urn:oid: hoặc urn:uuid: ở đầu, không viết oid: hoặc uuid:",
  "fhir.value.canonical-not-absolute":
    "Địa chỉ canonical phải là địa chỉ tuyệt đối, hoặc bắt đầu bằng # nếu trỏ tới tài nguyên được chứa bên trong",
  "fhir.value.uuid-format":
    "Sau urn:uuid: phải là UUID viết thường, ví dụ c757873d-ec9a-4326-a141-556f43239520",
  "fhir.value.oid-format": "Sau urn:oid: phải là OID, ví dụ 1.2.840.113883",
  "fhir.value.date-format": "Ngày phải viết dạng YYYY, YYYY-MM hoặc YYYY-MM-DD",
  "fhir.value.date-not-real": "Không có ngày này trong lịch",
  "fhir.value.datetime-format":
    "Ngày giờ phải viết dạng YYYY, YYYY-MM, YYYY-MM-DD hoặc YYYY-MM-DDThh:mm:ss+07:00",
  "fhir.value.datetime-needs-zone": "Giờ phải kèm múi giờ, ví dụ +07:00 đối với Việt Nam",
  "fhir.value.instant-format": "Thời điểm phải viết đủ dạng YYYY-MM-DDThh:mm:ss+07:00",
  "fhir.value.time-format": "Giờ phải viết dạng hh:mm:ss",
  "fhir.value.base64-space": "base64 không được có khoảng trắng hay xuống dòng trong FHIR R5",
  "fhir.value.decimal-digits":
    "Số thập phân chỉ được có tối đa 18 chữ số trước và 17 chữ số sau dấu thập phân trong FHIR R5",
  "fhir.value.id-extension": "id của tài nguyên không được có phần mở rộng",
  "fhir.value.base64-format": "Đây không phải base64: có ký tự lạ hoặc sai độ dài",
  "fhir.xml.encoding": "Phần khai báo XML phải ghi encoding là UTF-8: FHIR luôn dùng UTF-8",
  "fhir.xml.namespace": "Phần tử phải thuộc không gian tên {expected}",
  "fhir.xml.attribute": "Không được dùng thuộc tính {attribute} ở đây",
  "fhir.xml.text": "Không được có văn bản giữa các phần tử FHIR: giá trị nằm trong thuộc tính value",
  "fhir.xml.instruction": "Tài nguyên FHIR không được có chỉ thị xử lý (<?…?>): hãy xóa đi",
  "fhir.xml.order": "{element} đứng sau một phần tử mà lẽ ra nó phải đứng trước",
  "fhir.xml.many-resources": "Phần tử này chỉ được chứa một tài nguyên",
  "fhir.xml.no-resource": "Phần tử này phải chứa một tài nguyên",
  "fhir.typegen.no-such-profile":
    "Không tìm thấy hồ sơ này theo địa chỉ, tên hay id: hãy kiểm tra chính tả, hoặc đưa thêm gói chứa hồ sơ",
  "fhir.typegen.nothing":
    "Không có hồ sơ nào để sinh kiểu: hãy đưa StructureDefinition có derivation là constraint",
  "fhir.typegen.not-a-definition":
    "Bỏ qua mục này: không phải tài nguyên, hoặc là StructureDefinition thiếu url hay type",
  "fhir.typegen.not-a-profile":
    "Bỏ qua định nghĩa này: chỉ sinh kiểu cho hồ sơ ràng buộc tài nguyên hoặc kiểu dữ liệu của FHIR",
  "fhir.typegen.unknown-type": "Bỏ qua hồ sơ này: FHIR {version} không có kiểu {type}",
  "fhir.typegen.unknown-base":
    "Không dùng được hồ sơ vì thiếu định nghĩa cơ sở {about}: hãy đưa thêm gói chứa định nghĩa đó",
  "fhir.typegen.unknown-element":
    "Không dùng được hồ sơ vì phần tử {about} không có trong kiểu hoặc hồ sơ cơ sở",
  "fhir.typegen.circular": "Không dùng được hồ sơ vì định nghĩa cơ sở dẫn vòng trở lại {about}",
  "fhir.typegen.empty": "Không dùng được hồ sơ {about} vì không có phần tử nào",
  "fhir.typegen.too-large": "Hồ sơ {profile} quá lớn hoặc quá sâu: phần vượt giới hạn giữ kiểu gốc",
  "fhir.typegen.too-many": "Có {count} hồ sơ, quá giới hạn {limit}: hãy chọn bớt hồ sơ",
  "fhir.typegen.renamed": "Tên {wanted} đã được dùng cho mục khác nên đặt là {name} (hồ sơ {profile})",
  "fhir.typegen.no-accessor":
    "Không sinh hàm cho nhóm con này của hồ sơ {profile}: không thể phân biệt các giá trị nếu chỉ nhìn vào bản ghi",
} satisfies Catalogue<FhirOwnCode>;
