import type { Confidence } from "@lienthong/core";
import { type HealthBookField, healthBookFields } from "@lienthong/emr/health-book";
import { type ProfileRow, type ProfileTable, profileTables } from "@lienthong/emr/profiles";

const confidences: Readonly<Record<Confidence, string>> = {
  confirmed: "nhiều nguồn",
  "single-source": "một nguồn",
  unverified: "chưa kiểm chứng",
};

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/gu, " ").trim();
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** What a line demands, in words. */
function demands(one: ProfileRow): string {
  const { min, max, check, fixedCode, codes, system, extension, only, loinc } = one;
  const isSlice = /:[^.]*$/u.test(one.at);
  const found = [
    only === undefined ? undefined : `(chỉ đích \`${only}\`)`,
    min === 1 ? "bắt buộc" : undefined,
    max === "1" ? "nhiều nhất một" : undefined,
    fixedCode === undefined ? undefined : `là \`${fixedCode}\``,
    system === undefined ? undefined : `hệ mã \`${system}\``,
    extension === undefined ? undefined : `phần mở rộng \`${extension}\``,
    loinc === undefined ? undefined : `LOINC \`${loinc}\``,
    codes === undefined ? undefined : `mã trong danh mục \`${codes}\``,
    check === undefined ? undefined : `\`${check.key}\`: \`${check.expression}\``,
  ].filter((part) => part !== undefined);
  const level =
    check === undefined && (isSlice || min !== 1)
      ? ""
      : one.confidence === "confirmed"
        ? " → lỗi"
        : " → cảnh báo";
  return found.length === 0 ? "" : `${found.join("; ")}${check === undefined && min !== 1 ? "" : level}`;
}

function section({ profile, type, vi, rows }: ProfileTable): string {
  const lines = rows.map((one) =>
    row(
      `\`${one.at === "" ? type : `${type}.${one.at}`}\``,
      one.vi,
      demands(one),
      one.field === undefined ? "" : `\`${one.field}\``,
      `${one.from} (${confidences[one.confidence]})`,
    ),
  );
  return [
    `## ${vi} (\`${profile}\`)`,
    "",
    row("phần tử", "nội dung", "yêu cầu", "chỉ tiêu QĐ 3176", "nguồn"),
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

function bookRow({ path, vi, claimField, source }: HealthBookField): string {
  const { document, article = "", confidence = "unverified" } = source;
  const from = `${document}, ${article} (${confidences[confidence]})`;
  return row(`\`${path}\``, vi, claimField === undefined ? "" : `\`${claimField}\``, from);
}

/** The page that shows domain experts what the profiles ask, and what the health book holds. */
export function profilesPage(): string {
  const intro = `# Hồ sơ FHIR của dự án và Sổ sức khỏe điện tử

Trang này dành cho người làm chuyên môn: các hồ sơ FHIR nhỏ mà \`profileResources\` (\`@lienthong/emr/profiles\`) lập ra hỏi gì ở mỗi
phần tử, căn cứ vào đâu, và chắc đến mức nào.

- **nhiều nguồn**: hướng dẫn VN Core nêu ở nhiều trang hoặc nhiều phiên bản, hay luật nêu; trái với yêu cầu này là **lỗi**.
- **một nguồn**: chỉ một nơi nêu; trái với yêu cầu này nhiều nhất là **cảnh báo**.
- **chưa kiểm chứng**: chỉ là lời giải thích, không kiểm tra gì.
- Đây là những điều đọc được công khai từ VN Core 0.1.0 đến 0.6.0 và từ luật, không phải hướng dẫn VN Core; dùng gói chính thức để kiểm tra
  sự phù hợp với VN Core (xem README của \`@lienthong/emr\`).

Tệp này được sinh từ bảng của \`@lienthong/emr\` bằng \`pnpm guards -u\`; không sửa tay.`;
  const book = [
    "## Sổ sức khỏe điện tử",
    "",
    "Nội dung được chia sẻ theo QĐ 31/QĐ-BYT Điều 2 khoản 3, đọc qua một bản tóm lược công khai. QĐ 1332/QĐ-BYT có 46 trường và QĐ 2733/QĐ-BYT",
    "cho biết bảng chứa từng trường (Bảng 1, 2, 3, 4, 8); danh sách nguyên văn chưa có nên không đánh số ở đây. Cột chỉ tiêu là cách hiểu của dự án.",
    "",
    row("trường trong mô hình", "nội dung", "chỉ tiêu QĐ 3176", "nguồn"),
    "| --- | --- | --- | --- |",
    ...healthBookFields().map(bookRow),
  ].join("\n");
  return `${[intro, ...profileTables().map(section), book].join("\n\n")}\n`;
}
