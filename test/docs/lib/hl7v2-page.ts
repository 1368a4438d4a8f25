import { hl7v2MappingLines } from "@lienthong/emr/hl7v2";

/** What each field is called; the names are ours, after the meaning in HL7 v2.5.1. */
const fields: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  AL1: { 2: "Loại dị ứng", 3: "Dị nguyên", 4: "Mức độ nặng", 5: "Phản ứng", 6: "Ngày phát hiện" },
  DG1: {
    3: "Mã chẩn đoán",
    4: "Tên chẩn đoán",
    5: "Thời điểm chẩn đoán",
    6: "Loại chẩn đoán (lúc vào, lúc ra)",
  },
  IN1: {
    2: "Chương trình bảo hiểm",
    3: "Mã tổ chức bảo hiểm, khi không có tên",
    4: "Tổ chức bảo hiểm",
    12: "Ngày bắt đầu hiệu lực",
    13: "Ngày hết hiệu lực",
    36: "Số thẻ",
    49: "Số của người được bảo hiểm",
  },
  MSH: { 3: "Phần mềm gửi", 4: "Nơi gửi", 7: "Thời điểm lập bản tin", 10: "Số bản tin" },
  NK1: {
    2: "Họ tên người thân",
    3: "Quan hệ",
    4: "Địa chỉ",
    5: "Điện thoại",
    6: "Điện thoại nơi làm việc",
    15: "Giới tính",
  },
  NTE: { 3: "Ghi chú" },
  OBR: {
    2: "Số phiếu của nơi chỉ định",
    3: "Số phiếu của nơi thực hiện",
    4: "Dịch vụ",
    7: "Thời điểm lấy mẫu hoặc thực hiện",
    16: "Người chỉ định",
    22: "Thời điểm trả kết quả",
    24: "Bộ phận thực hiện",
    25: "Trạng thái kết quả",
    27: "Mức khẩn",
    31: "Lý do chỉ định",
    32: "Người đọc kết quả",
    36: "Thời điểm dự kiến",
  },
  OBX: {
    2: "Kiểu giá trị",
    3: "Chỉ số",
    5: "Giá trị",
    6: "Đơn vị đo",
    7: "Khoảng tham chiếu",
    8: "Nhận định bất thường",
    11: "Trạng thái kết quả",
    14: "Thời điểm đo",
    16: "Người chịu trách nhiệm",
    17: "Phương pháp",
    23: "Nơi thực hiện",
  },
  ORC: {
    1: "Lệnh",
    2: "Số phiếu của nơi chỉ định",
    3: "Số phiếu của nơi thực hiện",
    5: "Trạng thái chỉ định",
    9: "Thời điểm chỉ định",
    12: "Người chỉ định",
  },
  PID: {
    2: "Số người bệnh (trường cũ)",
    3: "Số người bệnh, số định danh",
    4: "Số khác",
    5: "Họ tên",
    7: "Ngày giờ sinh",
    8: "Giới tính",
    9: "Tên khác",
    11: "Địa chỉ",
    13: "Điện thoại, thư điện tử",
    14: "Điện thoại nơi làm việc",
    15: "Ngôn ngữ",
    16: "Tình trạng hôn nhân",
    18: "Số tài khoản",
    19: "Số an sinh xã hội",
    20: "Số giấy phép lái xe",
    24: "Sinh đôi trở lên",
    25: "Thứ tự khi sinh",
    26: "Quốc tịch",
    29: "Thời điểm tử vong",
    30: "Đã tử vong",
  },
  PV1: {
    2: "Loại lượt khám",
    3: "Nơi nằm: khoa, phòng, giường",
    4: "Hình thức vào",
    7: "Bác sĩ điều trị",
    8: "Bác sĩ giới thiệu",
    9: "Bác sĩ hội chẩn",
    10: "Chuyên khoa",
    14: "Nguồn vào",
    17: "Bác sĩ cho nhập viện",
    19: "Số lượt khám",
    36: "Loại ra viện",
    44: "Thời điểm vào",
    45: "Thời điểm ra",
    50: "Số lượt khám khác",
  },
  PV2: { 3: "Lý do vào" },
  RXO: {
    1: "Thuốc",
    2: "Liều mỗi lần, ít nhất",
    3: "Liều mỗi lần, nhiều nhất",
    4: "Đơn vị của liều",
    6: "Ghi chú cho dược sĩ",
    7: "Cách dùng",
    11: "Số lượng cấp",
    12: "Đơn vị cấp",
  },
  RXR: { 1: "Đường dùng" },
  TQ1: { 9: "Mức khẩn" },
};

/** The page for domain experts: where each field of an HL7 v2 message goes. */
export function hl7v2Page(): string {
  const lines = hl7v2MappingLines();
  const segments = [...new Set(lines.map(({ segment }) => segment))];
  const intro = [
    "# Ánh xạ bản tin HL7 v2 sang FHIR",
    "",
    "Trang này dành cho người làm chuyên môn: mỗi trường của bản tin HL7 v2 (ADT^A01, A03, A04, A08; ORU^R01; ORM^O01) được ghi vào đâu khi chuyển",
    "sang FHIR R4 bằng `hl7v2ToBundle` (`@lienthong/emr/hl7v2`). Trường không có trong bảng được liệt kê trong `losses`, không bỏ đi lặng lẽ.",
    "",
    "`[+]` là thêm vào danh sách mỗi lần lặp. Với ORU, OBR thành DiagnosticReport và ORC thành ServiceRequest; với ORM, ORC và OBR cùng",
    "thành ServiceRequest, ORC và RXO thành MedicationRequest.",
    "",
    "Tệp này được sinh từ bảng ánh xạ của `@lienthong/emr` bằng `pnpm guards -u`; không sửa tay.",
  ];
  const sections = segments.map((segment) => {
    const rows = lines
      .filter((line) => line.segment === segment)
      .map(
        ({ field, resource, path }) =>
          `| ${segment}-${field} | ${fields[segment]?.[field] ?? ""} | ${resource} | \`${path}\` |`,
      );
    return [
      `## ${segment}`,
      "",
      "| trường | nội dung | tài nguyên | phần tử |",
      "| --- | --- | --- | --- |",
      ...rows,
    ].join("\n");
  });
  return `${[intro.join("\n"), ...sections].join("\n\n")}\n`;
}
