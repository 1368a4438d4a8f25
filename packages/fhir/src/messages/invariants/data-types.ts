/** Ràng buộc của các kiểu dữ liệu và của mọi tài nguyên, theo khóa. */
export const dataTypeInvariants: Readonly<Record<string, string>> = {
  "age-1":
    "tuổi (Age) có value thì phải có code là đơn vị thời gian; system nếu có phải là UCUM; value phải lớn hơn 0",
  "att-1": "tệp đính kèm có data thì phải có contentType",
  "av-1": "đã chọn cả ngày (allDay) thì không được ghi availableStartTime và availableEndTime",
  "cnt-3":
    "số đếm (Count) có value thì phải có code, code phải là 1; system nếu có phải là UCUM; value phải là số nguyên",
  "cod-1":
    "Coding không nên có display khi chưa có code: riêng display không đủ tin cậy để xử lý, hãy cân nhắc ghi vào CodeableConcept.text",
  "cpt-2": "có value thì phải có system, để biết đó là điện thoại, thư điện tử hay loại khác",
  "dis-1": "khoảng cách (Distance) có value thì phải có code là đơn vị độ dài; system nếu có phải là UCUM",
  "dom-2": "tài nguyên được chứa bên trong không được chứa tiếp tài nguyên khác",
  "dom-3":
    "tài nguyên được chứa bên trong phải được trỏ tới từ tài nguyên này, hoặc trỏ tới tài nguyên chứa nó",
  "dom-4": "tài nguyên được chứa bên trong không được có meta.versionId và meta.lastUpdated",
  "dom-5": "tài nguyên được chứa bên trong không được có nhãn bảo mật (meta.security)",
  "dom-6": "tài nguyên nên có phần diễn giải cho người đọc (text.div)",
  "dom-r4b":
    "tài nguyên của R4 chứa một loại tài nguyên chỉ có từ R4B: hệ thống chỉ dùng R4 có thể không đọc được",
  "dos-1": "chỉ được ghi asNeededFor khi asNeeded là true hoặc bỏ trống",
  "drq-1": "phải có path hoặc searchParam, và chỉ một trong hai",
  "drq-2": "phải có path hoặc searchParam, và chỉ một trong hai",
  "drt-1": "khoảng thời gian (Duration) có code thì phải có value, và system phải là UCUM",
  "drt-1.Duration.4.3": "khoảng thời gian (Duration) có value thì phải có code, và system phải là UCUM",
  "ele-1": "phần tử phải có giá trị hoặc có phần tử con",
  "exp-1": "phải có expression hoặc reference",
  "exp-2":
    "name phải dùng được làm tên biến: bắt đầu bằng chữ cái không dấu, sau đó chỉ gồm chữ cái không dấu, chữ số và dấu gạch dưới, tối đa 64 ký tự",
  "ext-1": "phần mở rộng phải có value[x] hoặc có phần mở rộng con, và chỉ một trong hai",
  "ident-1":
    "mã định danh nên có value; nếu giá trị bị che hoặc thiếu thì nên ghi lý do bằng phần mở rộng, ví dụ data-absent-reason",
  "inv-1.RatioRange":
    "phải có denominator cùng với lowNumerator hoặc highNumerator; nếu không có gì trong số đó thì phải có phần mở rộng",
  "inv-2.RatioRange": "lowNumerator không được lớn hơn highNumerator",
  "per-1": "start không được sau end",
  "qty-3": "có mã đơn vị đo (code) thì phải có system",
  "rat-1":
    "numerator và denominator phải cùng có hoặc cùng không có; nếu không có cả hai thì phải có phần mở rộng",
  "ratrng-1":
    "phải có denominator cùng với lowNumerator hoặc highNumerator; nếu không có gì trong số đó thì phải có phần mở rộng",
  "ratrng-2": "lowNumerator không được lớn hơn highNumerator",
  "ref-1": "tham chiếu bắt đầu bằng # phải trỏ tới một tài nguyên được chứa bên trong (contained)",
  "ref-2":
    "tham chiếu phải có ít nhất một trong các phần tử reference, identifier, display, hoặc có phần mở rộng",
  "rng-2": "low không được lớn hơn high",
  "sdd-1": "dữ liệu lấy mẫu phải có interval hoặc offsets, và chỉ một trong hai",
  "sqty-1": "không được dùng comparator ở đây: kiểu SimpleQuantity không có phần tử này",
  "tim-1": "có duration thì phải có durationUnit",
  "tim-2": "có period thì phải có periodUnit",
  "tim-4": "duration không được là số âm",
  "tim-5": "period không được là số âm",
  "tim-6": "có periodMax thì phải có period",
  "tim-7": "có durationMax thì phải có duration",
  "tim-8": "có countMax thì phải có count",
  "tim-9": "có offset thì phải có when, và when không được là C, CM, CD hoặc CV",
  "tim-10": "không được có đồng thời timeOfDay và when",
  "trd-1": "không được có đồng thời data và timing",
  "trd-2": "chỉ được có condition khi có data",
  "trd-3":
    "type là named-event thì phải có name, là periodic thì phải có timing, bắt đầu bằng data- thì phải có data",
  "txt-1": "phần diễn giải chỉ được dùng định dạng chữ, bảng, liên kết và hình ảnh",
  "txt-2": "phần diễn giải phải có nội dung",
};
