import type { Catalogue } from "@lienthong/core";
import type { ViewMessageKey } from "../codes.ts";

/** Khung nhìn (ViewDefinition) sai ở đâu và cần làm gì. */
export const vi = {
  "fhir.view.not-a-view":
    "Đây không phải định nghĩa khung nhìn: cần một đối tượng JSON có resource và select, resourceType (nếu ghi) là ViewDefinition",
  "fhir.view.missing": "Thiếu {element}: hãy bổ sung",
  "fhir.view.wrong-type": "{element} phải là {expected}",
  "fhir.view.unknown-element": "Khung nhìn không có phần tử {element}: hãy kiểm tra chính tả",
  "fhir.view.unknown-resource": "Phiên bản FHIR {version} không có loại tài nguyên {resource}",
  "fhir.view.other-version":
    "Khung nhìn được viết cho phiên bản FHIR khác, không phải {version}: kết quả có thể thiếu",
  "fhir.view.bad-name":
    "Tên chỉ được gồm chữ cái không dấu, chữ số và dấu gạch dưới, bắt đầu bằng chữ cái, dài nhất {limit} ký tự",
  "fhir.view.name-twice": "Tên {name} được dùng hai lần: mỗi cột và mỗi hằng phải có tên riêng",
  "fhir.view.reserved-name": "Tên {name} đã được FHIRPath dùng: hãy đặt tên khác cho hằng",
  "fhir.view.constant-value": "Hằng {name} phải có đúng một giá trị value[x], đúng kiểu ghi trong tên",
  "fhir.view.one-iteration": "Chỉ được dùng một trong forEach, forEachOrNull và repeat",
  "fhir.view.no-columns": "Khung nhìn không có cột nào: hãy thêm column",
  "fhir.view.union-columns":
    "Các nhánh của unionAll phải có cùng các cột: cùng tên, cùng thứ tự, cùng kiểu; nhánh này khác nhánh đầu",
  "fhir.view.unknown-type": "FHIR không có kiểu {type}",
  "fhir.view.expression": "Không hiểu biểu thức FHIRPath, từ ký tự thứ {offset}",
  "fhir.view.expression.syntax": "Biểu thức FHIRPath sai cú pháp, từ ký tự thứ {offset}",
  "fhir.view.expression.too-long": "Biểu thức FHIRPath quá dài",
  "fhir.view.expression.too-deep": "Biểu thức FHIRPath lồng nhau quá sâu",
  "fhir.view.expression.unknown-function": "FHIRPath không có hàm {name}",
  "fhir.view.expression.wrong-arguments": "Hàm {name} có số tham số không đúng",
  "fhir.view.expression.unknown-type": "FHIR không có kiểu {name}",
  "fhir.view.expression.unknown-variable": "Không có hằng nào tên là %{name}: hãy khai báo trong constant",
  "fhir.view.expression.bad-pattern": "Biểu thức chính quy trong FHIRPath không dùng được",
  "fhir.view.expression.needs-service":
    "Hàm {name} cần dịch vụ bên ngoài nên không dùng được trong khung nhìn",
  "fhir.view.no-such-element":
    "Không có phần tử {name} ở chỗ này của biểu thức nên giá trị sẽ luôn trống: hãy kiểm tra chính tả",
  "fhir.view.not-boolean": "Điều kiện where phải cho kết quả đúng hoặc sai, nhưng biểu thức này thì không",
  "fhir.view.too-large": "Khung nhìn quá lớn: tối đa {limit} cột, lồng nhau {depth} cấp",
  "fhir.view.not-a-resource": "Đây không phải tài nguyên FHIR: cần một đối tượng có resourceType",
  "fhir.view.several-values":
    "Cột {column} có nhiều giá trị: hãy dùng forEach, first(), hoặc ghi collection là true",
  "fhir.view.other-type": "Giá trị của cột {column} không thuộc kiểu {expected}",
  "fhir.view.evaluation": "Không tính được biểu thức trên dữ liệu này ({fault})",
  "fhir.view.too-many-rows": "Một tài nguyên cho quá {limit} dòng: hãy kiểm tra các forEach đứng cạnh nhau",
} as const satisfies Catalogue<ViewMessageKey>;
