import { fieldMeanings, tableLabels } from "@lienthong/bhyt/labels";
import { type Basis, type FieldCoverage, type TableCoverage, coverage } from "@lienthong/emr";

const basisNames: Readonly<Record<Basis, string>> = {
  confirmed: "VN Core, nhiều trang",
  "single-source": "VN Core, một trang",
  proposal: "đề xuất",
  own: "dự án tự chọn",
};

/** What the resources of FHIR are, for readers who do not know their names. */
const resourceNames: Readonly<Record<string, string>> = {
  Bundle: "cả hồ sơ của một lượt",
  Patient: "người bệnh",
  RelatedPerson: "người thân, ở đây là con trong giấy chứng sinh",
  Organization: "cơ sở khám bệnh, chữa bệnh",
  Coverage: "thẻ bảo hiểm y tế",
  Encounter: "lượt khám bệnh, chữa bệnh",
  Condition: "chẩn đoán",
  Observation: "kết quả đo, xét nghiệm; phiếu có nhiều chỉ tiêu",
  MedicationRequest: "y lệnh thuốc",
  MedicationAdministration: "lần dùng thuốc đã thực hiện",
  ServiceRequest: "chỉ định dịch vụ",
  Procedure: "dịch vụ, phẫu thuật, thủ thuật đã làm",
  DiagnosticReport: "phiếu kết quả cận lâm sàng",
  SupplyDelivery: "vật tư đã cấp",
  Device: "thiết bị, vật tư có mã hiệu sản phẩm",
  ClinicalImpression: "diễn biến lâm sàng",
  Composition: "giấy tờ: giấy ra viện, tóm tắt hồ sơ bệnh án, giấy hẹn khám lại…",
  Claim: "đề nghị thanh toán",
  "Claim.item": "một dòng chi phí của đề nghị thanh toán",
  ExplanationOfBenefit: "tổng chi phí theo nguồn chi trả",
};

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/gu, " ").trim();
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

function places({
  field,
  place,
  lines,
}: FieldCoverage): readonly (readonly [where: string, basis: string])[] {
  if (place === "placed")
    return [
      [field === "STT" ? "thứ tự của dòng trong Bundle" : "lượt khám mà tài nguyên thuộc về", "theo vị trí"],
    ];
  if (place === "carried") return [["phần mở rộng `claim-row`", "mang theo"]];
  return lines.map(({ resource, to, basis, only }) => [
    `\`${resource}.${to}\`${only === undefined ? "" : ` (chỉ \`${only}\`)`}`,
    basisNames[basis],
  ]);
}

function section({ table, fields, count }: TableCoverage): string {
  const rows = fields.flatMap((one, index) =>
    places(one).map(([where, basis], at) =>
      at === 0
        ? row(`\`${one.field}\``, fieldMeanings[table][index]?.[0] ?? "", where, basis)
        : row("", "", where, basis),
    ),
  );
  return [
    `## ${title({ table, fields, count })}`,
    "",
    `${fields.length} chỉ tiêu: ${count.mapped} vào phần tử của FHIR, ${count.placed} do vị trí cho biết, ${count.carried} mang theo trong phần mở rộng.`,
    "",
    row("chỉ tiêu", "ý nghĩa", "nơi ghi trong FHIR", "căn cứ"),
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

const title = ({ table }: TableCoverage): string =>
  `${table}. ${tableLabels[table][0].replace(/^Bảng \d+\. /u, "")}`;

/** How a heading is addressed in Markdown: its letters and digits, with `-` for blanks. */
const anchor = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(" ", "-");

function overview(all: readonly TableCoverage[]): string {
  return [
    row("bảng", "chỉ tiêu", "vào phần tử", "theo vị trí", "mang theo", "chưa định"),
    "| --- | --- | --- | --- | --- | --- |",
    ...all.map((one) => {
      const { count, fields } = one;
      const numbers = [fields.length, count.mapped, count.placed, count.carried, count.undeclared];
      return row(`[${title(one)}](#${anchor(title(one))})`, ...numbers.map(String));
    }),
  ].join("\n");
}

/** The resources that the lines name, each with what it is. */
function legend(all: readonly TableCoverage[]): string {
  const used = new Set(
    all.flatMap(({ fields }) => fields.flatMap(({ lines }) => lines.map(({ resource }) => resource))),
  );
  return [
    row("tài nguyên", "là gì"),
    "| --- | --- |",
    ...[...used].sort().map((name) => row(`\`${name}\``, resourceNames[name] ?? "")),
  ].join("\n");
}

/** The page that shows domain experts where each field of a claim file goes. */
export function mappingPage(): string {
  const all = coverage();
  const sum = (key: "mapped" | "placed" | "carried"): number =>
    all.reduce((total, { count }) => total + count[key], 0);
  const intro = `# Ánh xạ hồ sơ BHYT sang FHIR

Trang này dành cho người làm chuyên môn: mỗi chỉ tiêu của tệp hồ sơ đề nghị thanh toán BHYT (QĐ 3176/QĐ-BYT, các bảng mà tệp
được phép chứa) được ghi vào đâu khi chuyển sang FHIR R4 bằng \`claimFileToBundle\`, và được đọc lại từ đó bằng
\`bundleToClaimFile\`.

- **VN Core, nhiều trang / một trang**: hướng dẫn VN Core (0.1.0 đến 0.6.0) nêu như vậy ở nhiều trang hay chỉ một trang; không đổi được.
- **đề xuất**, **dự án tự chọn**: VN Core chưa nêu; là mặc định, người dùng đổi được bằng \`overrides\`.
- **mang theo**: không phần tử nào của FHIR chứa; nguyên văn đi trong phần mở rộng \`urn:lienthong:ext:claim-row\`. Nếu chọn
  \`residue: "none"\` thì chỉ tiêu này bị bỏ và được liệt kê.
- Giá trị mà FHIR phải viết khác đi (ngày thiếu phần, số có số 0 ở đầu, khoảng trắng thừa, danh sách chỉ ghi được phần đầu) cũng giữ nguyên văn
  trong phần mở rộng, nên đọc lại đúng từng chữ.
- \`[+]\` là thêm vào danh sách, \`extension(tên)\` là phần mở rộng mang tên đó ở đích đã chọn.

Tổng cộng ${all.length} bảng, ${sum("mapped") + sum("placed") + sum("carried")} chỉ tiêu: ${sum("mapped")} vào phần tử của FHIR, ${sum("placed")} do vị trí cho biết, ${sum("carried")} mang theo trong phần mở rộng; không có
chỉ tiêu nào chưa định.

Tệp này được sinh từ bảng ánh xạ của \`@lienthong/emr\` bằng \`pnpm guards -u\`; không sửa tay.`;
  const resources = "## Tài nguyên FHIR được dùng";
  const parts = [intro, "## Tổng quan", overview(all), resources, legend(all), ...all.map(section)];
  return `${parts.join("\n\n")}\n`;
}
