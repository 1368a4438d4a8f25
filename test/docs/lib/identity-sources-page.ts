import { claimDataClass, sourceDialects } from "@lienthong/identity";

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/gu, " ").trim();
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

const confidences = {
  confirmed: "xác nhận · confirmed",
  "single-source": "một nguồn · one source",
  unverified: "chưa rõ · not verified",
};
const classes = { basic: "cơ bản · basic", sensitive: "nhạy cảm · sensitive" };

/** The page on what each source calls its fields, what they mean and how sure that is. */
export function identitySourcesPage(): string {
  const dialects = sourceDialects();
  const fields = dialects.reduce((count, one) => count + one.fields.length, 0);
  const intro = [
    "# Nguồn thông tin danh tính · Sources of identity claims",
    "",
    `${dialects.length} nguồn, ${fields} mục: tên mục ở nguồn, ý nghĩa, thông tin được tạo ra và mức chắc chắn. Danh sách được đọc từ mã nguồn công khai và văn`,
    "bản, không phải từ chính hệ thống; mục chỉ có một nguồn xác nhận không bao giờ gây lỗi. Lớp dữ liệu theo NĐ 356/2025/NĐ-CP, Điều 3 và 4.",
    "",
    `${dialects.length} sources, ${fields} fields: name at the source, meaning, claim, confidence. Read in public code and papers, never in the system itself; a field`,
    "that one source tells of never causes an error. Classes of personal data by NĐ 356/2025/NĐ-CP, Điều 3 and 4.",
    "",
    "Tệp này được sinh từ `sourceDialects()` của `@lienthong/identity` · written from the package by `pnpm guards -u`.",
  ].join("\n");
  const sections = dialects.map(({ id, system, source, fields: rows }) =>
    [
      `## ${id}`,
      "",
      `${system}.`,
      "",
      `Đọc ở · read in: ${source}.`,
      "",
      "| mục · field | kiểu · type | ý nghĩa · meaning | thông tin · claim | lớp · class | mức chắc chắn · confidence |",
      "| --- | --- | --- | --- | --- | --- |",
      ...rows.map(({ field, claim, confidence, type, format, meaning }) =>
        row(
          `\`${field}\``,
          format === "" ? type : `${type}: ${format}`,
          `${meaning.vi} · ${meaning.en}`,
          claim === null ? "" : `\`${claim}\``,
          claim === null ? "" : classes[claimDataClass[claim]],
          confidences[confidence],
        ),
      ),
    ].join("\n"),
  );
  return `${[intro, ...sections].join("\n\n")}\n`;
}
