import { addressMap, facilityMap, practitionerMap } from "@lienthong/emr";
import type { MapTableRow } from "@lienthong/core/mapping";

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/gu, " ").trim();
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const code = (text: string): string => (text === "" ? "" : `\`${text}\``);

function section(title: string, rows: readonly MapTableRow[]): string {
  return [
    `## ${title}`,
    "",
    row("nguồn", "nơi ghi trong FHIR", "cách chuyển", "ý nghĩa", "căn cứ", "đọc lại đúng"),
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(({ from, to, rule, text, source, exact }) =>
      row(code(from), code(to), rule, text, source, exact ? "có" : "không"),
    ),
  ].join("\n");
}

/** The page that shows domain experts how addresses, facilities and practitioners are mapped. */
export function partyPage(): string {
  const intro = `# Ánh xạ địa chỉ, cơ sở và người hành nghề sang FHIR

Trang này dành cho người làm chuyên môn: các bảng ánh xạ hai chiều của \`addressToFhir\`, \`facilityToOrganization\` và
\`practitionerToFhir\`. Mỗi dòng là một quy tắc: lấy gì ở nguồn, ghi vào đâu trong FHIR R4, chuyển thế nào, theo căn cứ nào, và chiều ngược lại có
cho đúng giá trị cũ hay không.

Tài khoản VNeID không bao giờ là định danh của người bệnh. Địa chỉ của hệ thống định danh và phần mở rộng theo đích đã chọn: \`vn-core\` chỉ dùng địa
chỉ đã thấy trong các trang công khai của VN Core.

Tệp này được sinh từ các bảng ánh xạ của \`@lienthong/emr\` bằng \`pnpm guards -u\`; không sửa tay.`;
  return `${[
    intro,
    section("Địa chỉ (Address)", addressMap.toTable("vi")),
    section("Cơ sở khám bệnh, chữa bệnh (Organization)", facilityMap.toTable("vi")),
    section("Người hành nghề (Practitioner)", practitionerMap.toTable("vi")),
  ].join("\n\n")}\n`;
}
