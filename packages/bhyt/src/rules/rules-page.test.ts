import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Visit } from "../claim-file/types.ts";
import type { RuleId, RuleSource } from "../generated/rules.ts";
import { fieldValue } from "../lib/field-value.ts";
import { fieldRules } from "../structure/structure-rules.ts";
import { type ClaimTableId, claimTableOrder, isClaimTableId, tableSpec } from "../tables/table-spec.ts";
import { type Changes, aVisit } from "../testing.cases.ts";
import { catalogueCases } from "../catalogues/catalogues.cases.ts";
import { fileCases } from "./cases/file.cases.ts";
import { formerCases } from "./cases/former.cases.ts";
import { type RuleCase } from "./cases/rule-case.cases.ts";
import { ruleCases } from "./cases/rules.cases.ts";
import { type NotCheckedReason, type RuleHome, ruleCoverage } from "./coverage.ts";
import { everyTable, rightVisit, withValue, wrongValue } from "./mutation.cases.ts";
import { ruleIds, ruleInfo } from "./rule-info.ts";

// Writes docs/rules-bhyt.md: npx vitest run packages/bhyt/src/rules/rules-page -u

const page = fileURLToPath(new URL("../../../../docs/rules-bhyt.md", import.meta.url));

interface RuleText {
  readonly id: string;
  readonly condition: string;
  readonly en: string;
}
const { rules } = JSON.parse(readFileSync(new URL("../../data/rules.json", import.meta.url), "utf8")) as {
  rules: readonly RuleText[];
};
const texts = new Map(rules.map((rule) => [rule.id, rule]));

const groups: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  STR: ["Cấu trúc tệp", "Structure of the file"],
  DEM: ["Hành chính người bệnh", "Patient"],
  CARD: ["Thẻ BHYT", "Card"],
  VIS: ["Lượt khám bệnh, chữa bệnh", "Visit"],
  DX: ["Chẩn đoán", "Diagnoses"],
  DT: ["Ngày giờ", "Dates"],
  MON: ["Tiền", "Money"],
  DRG: ["Thuốc", "Medicines"],
  SVC: ["Dịch vụ, vật tư, giường", "Services, supplies, beds"],
  LAB: ["Cận lâm sàng, diễn biến", "Results and notes"],
  DOC: ["Giấy tờ", "Papers"],
};
const homes: Readonly<Record<RuleHome, string>> = {
  structure: "khi đọc · reading",
  rule: "checkClaimFile",
  "structure and rule": "khi đọc + checkClaimFile",
  "check-in": "check-in (XML0)",
  "other rule": "trong quy tắc khác · another rule",
  catalogue: "checkClaimFile + danh mục · lists",
  "older visits": "checkClaimFile, lượt trước 01/07/2024 · visits before 2024-07-01",
  nowhere: "không · not checked",
};
const gaps: Readonly<Record<NotCheckedReason, string>> = {
  "needs-catalogue": "một phần cần danh mục · part needs lists",
  "needs-other-claims": "cần hồ sơ khác · needs other claims",
  "needs-today": "cần ngày hôm nay · needs today",
  "needs-context": "một phần cần dữ kiện ngoài tệp · part needs facts outside the file",
  "older-standard": "chuẩn cũ 9324/4210 · older standard",
  "not-in-claim-file": "không có trong tệp hồ sơ · not in a claim file",
  "other-version": "phiên bản khác · other version",
  "unread-table": "bảng không đọc được · unread table",
  "needs-summary": "cần XML1 · needs XML1",
  "needs-visit": "cần cả hồ sơ · needs the visit",
};
const confidences: Readonly<Record<string, string>> = {
  confirmed: "≥ 2 nguồn · sources",
  "single-source": "1 nguồn · source",
  unverified: "chưa kiểm chứng · unverified",
};
const severities: Readonly<Record<string, string>> = {
  error: "lỗi · error",
  warning: "cảnh báo · warning",
  information: "thông tin · information",
};

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/gu, " ");
const citation = ({ document, article }: RuleSource): string =>
  article === undefined ? document : `${document}, ${article}`;

/** The values of rows that a rule speaks of, and those that its case names. */
function valuesOf(
  visit: Visit,
  changes: Changes,
  tables: ReadonlySet<ClaimTableId>,
  said: ReadonlySet<string>,
): string {
  const parts: string[] = [];
  for (const table of claimTableOrder) {
    (visit[table] ?? []).forEach((row, index) => {
      const named = new Set(Object.keys(changes[table]?.[index] ?? {}));
      const values = tableSpec(table).fields.flatMap(({ name }) => {
        const value = fieldValue(row, name);
        const isSaid = tables.has(table) && said.has(name);
        return named.has(name) || isSaid ? [`${name}=${value === "" ? "∅" : value}`] : [];
      });
      if (values.length > 0) parts.push(`${table}: ${values.slice(0, 10).join(", ")}`);
    });
  }
  return parts.slice(0, 4).join("; ");
}

function code(text: string): string {
  return text === "" ? "∅" : `\`${text.replaceAll("`", "'").slice(0, 600)}\``;
}

/** The values that a case names, or that the usual visit has where it names none. */
function changedValues(changes: Changes): string {
  const parts = Object.entries(changes).flatMap(([table, rows]) =>
    rows.map((row) => {
      const values = Object.entries(row).map(([name, value]) => `${name}=${value === "" ? "∅" : value}`);
      return `${table}: ${values.join(", ")}`;
    }),
  );
  return parts.slice(0, 3).join("; ");
}

/** The values of the usual visit in the fields that a case changes. */
function sameFields(changes: Changes): Changes {
  const usual = aVisit();
  const rows = Object.entries(changes).map(([table, changed]) => {
    const row = isClaimTableId(table) ? (usual[table]?.[0] ?? {}) : {};
    const names = Object.keys(changed[0] ?? {});
    return [table, [Object.fromEntries(names.map((name) => [name, fieldValue(row, name)]))]];
  });
  return Object.fromEntries(rows) as Changes;
}

function examplesOfCases(rule: RuleId, wrong: RuleCase): readonly [right: string, wrong: string] {
  const { condition = "", en = "" } = texts.get(rule) ?? {};
  const said = new Set(`${condition} ${en}`.match(/[A-Z][A-Z0-9_]{2,}/gu) ?? []);
  const [, , changes, paths] = wrong;
  for (const path of paths) said.add(path.split(".").at(-1) ?? "");
  const tables = new Set(
    claimTableOrder.filter((id) => paths.some((path) => new RegExp(`^${id}\\b`, "u").test(path))),
  );
  const right = ruleCases.find(
    ([id, , change, at]) => id === rule && at.length === 0 && Object.keys(change).length > 0,
  );
  const usual = ruleCases.find(([id, , , at]) => id === rule && at.length === 0);
  const show = (change: RuleCase[2]): string => valuesOf(rightVisit(change, rule), change, tables, said);
  const rightText = show((usual ?? right)?.[2] ?? {});
  return [code(rightText === "" ? show(right?.[2] ?? {}) : rightText), code(show(changes))];
}

function examplesOf(rule: RuleId): readonly [right: string, wrong: string] {
  const file = fileCases.find((one) => one.rule === rule);
  if (file !== undefined) return [code(file.right), code(file.wrong)];
  if (["catalogue", "older visits"].includes(ruleCoverage[rule].home)) {
    const own = [...catalogueCases, ...formerCases].filter(([id]) => id === rule);
    const broken = own.find(([, , , found]) => found.length > 0)?.[2] ?? {};
    const kept = own.find(
      ([, , changes, found]) => found.length === 0 && Object.keys(changes).length > 0,
    )?.[2];
    return [code(changedValues(kept ?? sameFields(broken))), code(changedValues(broken))];
  }
  const wrong = ruleCases.find(([id, , , at]) => id === rule && at.length > 0);
  if (wrong !== undefined) return examplesOfCases(rule, wrong);
  for (const [key, id] of fieldRules()) {
    const [kind = "", path = ""] = key.split(":");
    const [table = "", field = ""] = path.split(".");
    if (id !== rule || !isClaimTableId(table)) continue;
    const value = wrongValue(kind, table, field);
    const whole = table === "XML8" ? withValue(table, "STT", "") : rightVisit(everyTable);
    const right = fieldValue(whole[table]?.[0] ?? {}, field);
    const shown = value.length > 40 ? `${value.slice(0, 3)}… (${value.length} ký tự · characters)` : value;
    return [
      code(`${table}: ${field}=${right === "" ? "∅" : right}`),
      code(`${table}: ${field}=${shown || "∅"}`),
    ];
  }
  return ["–", "–"];
}

function line(rule: RuleId): string {
  const { condition = "", en = "" } = texts.get(rule) ?? {};
  const { sources, confidence, severity } = ruleInfo(rule);
  const { home, gap } = ruleCoverage[rule];
  const [right, wrong] = examplesOf(rule);
  const where = gap === undefined || home === "catalogue" ? homes[home] : `${homes[home]}; ${gaps[gap]}`;
  const cells = [
    `**${rule}**`,
    condition,
    en,
    sources.map(citation).join("; "),
    confidences[confidence] ?? "",
    severities[severity] ?? "",
    where,
    right,
    wrong,
  ];
  return `| ${cells.map(cell).join(" | ")} |`;
}

function pageText(): string {
  const intro = [
    "# Quy tắc kiểm tra hồ sơ BHYT · Rules of claim files",
    "",
    `${ruleIds.length} quy tắc của gói \`@lienthong/bhyt\`: điều kiện, nguồn, mức tin cậy, mức độ, nơi kiểm tra, ví dụ đúng và sai. Mức độ không bao giờ cao hơn mức tin`,
    "cậy cho phép. Ví dụ do máy tạo từ các ca thử, người bệnh và cơ sở đều giả định; `∅` là trường để trống, `–` là không có ví dụ (quy tắc không",
    "được kiểm tra). Quy tắc cần danh mục được thử với danh mục giả định.",
    "",
    `The ${ruleIds.length} rules of \`@lienthong/bhyt\`: condition, source, confidence, severity, where each is checked, a right and a wrong example. No rule is more severe than its`,
    "sources allow. Examples are made from the test cases, with invented persons and facilities; `∅` is an empty field, `–` no example (the rule is",
    "not checked). Rules that need lists are tried with invented ones.",
    "",
    "Tệp này được sinh từ dữ liệu quy tắc và ca thử · written from the rule data and test cases by",
    "`npx vitest run packages/bhyt/src/rules/rules-page -u`.",
  ];
  const head =
    "| mã · code | điều kiện | condition | nguồn · source | tin cậy · confidence | mức độ · severity | kiểm tra · checked | đúng · right | sai · wrong |";
  const parts = Object.entries(groups).map(([prefix, [vi, en]]) => {
    const own = ruleIds.filter((id) => id.startsWith(`${prefix}-`));
    return [`## ${prefix}: ${vi} · ${en}`, "", head, `|${" --- |".repeat(9)}`, ...own.map(line)].join("\n");
  });
  return `${[intro.join("\n"), ...parts].join("\n\n")}\n`;
}

describe("the page of rules", () => {
  it.skipIf(!existsSync(page.replace("rules-bhyt.md", "")))("stands in docs/rules-bhyt.md", async () => {
    await expect(pageText()).toMatchFileSnapshot(page);
  });

  it.each(fileCases)(
    "shows of $rule a text that is right and one that is wrong",
    ({ rule, right, wrong, broken }) => {
      expect(broken(right)).not.toContain(rule);
      expect(broken(wrong)).toContain(rule);
    },
  );

  it("has every rule once, in both languages", () => {
    const text = pageText();
    for (const id of ruleIds) {
      expect(text.split(`| **${id}** |`), id).toHaveLength(2);
      expect(texts.get(id)?.condition.length, id).toBeGreaterThan(0);
      expect(texts.get(id)?.en.length, id).toBeGreaterThan(0);
    }
  });

  it("shows a right and a wrong example for every rule that is checked", () => {
    const shown = ruleIds.filter((id) => {
      const [right, wrong] = examplesOf(id);
      return right !== "–" && wrong !== "–" && right !== wrong;
    });
    const without = ruleIds.filter((id) => !shown.includes(id));
    expect(without.filter((id) => ruleCoverage[id].home !== "nowhere")).toEqual([]);
    expect(without).toEqual(["STR-011", "MON-026", "DOC-021"]);
  });
});
