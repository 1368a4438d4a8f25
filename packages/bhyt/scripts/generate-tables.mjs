// Turns the compiled facts in ../data into the tables, row types, code lists, rules and labels of src/generated.
// Run: node packages/bhyt/scripts/generate-tables.mjs [--check]
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as prettier from "prettier";

const dataFolder = new URL("../data/", import.meta.url);
const outFolder = new URL("../src/generated/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, dataFolder), "utf8"));
const spec = read("qd3176.json");
const lists = read("codelists.json");
const rules = read("rules.json");
const adjustments = read("adjustments.json");
const versions = read("versions.json");
const checkOnly = process.argv.includes("--check");

const fail = (message) => {
  throw new Error(message);
};

// -- confidence -----------------------------------------------------------------------------------

/** [is the thing itself known, are its details known]: c confirmed, s single source, u unverified. */
function fieldConfidence(label) {
  if (label === "confirmed") return "cc";
  if (label === "name/order confirmed; length single source") return "cs";
  if (label === "single source") return "ss";
  return fail(`unknown confidence of a field: ${label}`);
}

function confidence(label) {
  if (label.startsWith("confirmed")) return "c";
  if (label.startsWith("single source")) return "s";
  if (label.startsWith("from memory")) return "u";
  return fail(`unknown confidence: ${label}`);
}

// -- tables ---------------------------------------------------------------------------------------

const adjusted = new Map();
for (const row of adjustments.fields)
  for (const path of row.fields) adjusted.set(path, { ...adjusted.get(path), ...row.set });

const ownLists = new Set(lists.codeLists.map((list) => list.id));

function format(field) {
  const { type, format: text } = field;
  if (text === "integer") return "i";
  if (text?.startsWith("decimal(2)")) return "a";
  if (text?.startsWith("decimal(3)")) return "b";
  if (text?.startsWith("số, phần trăm")) return "p";
  if (text === "yyyymmdd | yyyymmddHHMM") return "e";
  if (text === "yyyymmdd") return field.vi.includes("ghi 0000") ? "f" : "d";
  if (text === "yyyymmddHHMM") return field.vi.includes("ghi 0000") ? "g" : "t";
  if (text === null && type === "string") return "s";
  return fail(`unknown format of ${field.name}: ${type} ${text}`);
}

const sinceLetter = { 130: "A", 4750: "B", 3176: "C", "1931/2026": "D" };

function fieldLine(table, field) {
  const path = `${table.id}.${field.name}`;
  const extra = adjusted.get(path) ?? {};
  const required =
    field.required === true ? (extra.requiredDisputed ? "x" : "r") : field.required ? "q" : "o";
  const multi = field.multiValue || extra.multiValue ? (extra.lengthPerPart ? "k" : "m") : "-";
  const list = field.codeList ?? (ownLists.has(path) ? path : "");
  if (list && !ownLists.has(list)) fail(`unknown code list ${list}`);
  if (field.separator && field.separator !== ";") fail(`unknown separator in ${path}`);
  const length = field.maxLength === "n" ? 0 : field.maxLength;
  const letters = `${format(field)}${required}${multi}${fieldConfidence(field.confidence)}`;
  const since = sinceLetter[field.since] ?? fail(`unknown since ${field.since}`);
  return `${field.name} ${letters}${since}${length || ""}${list ? ` ${list}` : ""}`;
}

const fieldLines = (table) => table.fields.map((field) => fieldLine(table, field)).join(";");

const quote = (text) => JSON.stringify(text);
const rowType = (id) => `X${id.slice(1).toLowerCase()}Row`;

const tableIds = spec.tables.map((table) => table.id);

/** A field before QĐ 3176; see ../src/tables/former-spec.ts for the notation. */
function formerField({ field, was }) {
  if (was.name) return `${field} =${was.name}`;
  if (was.extra) return `${field} +`;
  const isMinute = was.single || was.format === "yyyymmddHHMM";
  return `${field} ${isMinute ? "t" : "."}${was.length}`;
}
const formerFields = versions.changes.filter((change) => change.in === "3176").map(formerField);

const tablesText = `
/** Names of the tables (bảng chỉ tiêu), \`XML0\` to \`XML15\`. */
export type TableId = ${tableIds.map(quote).join(" | ")};

/** Elements of each table: root, list and row element; a table without list element has one row, its root. */
export const tableElements: Readonly<Record<TableId, readonly [root: string, list: string, item: string]>> = {
${spec.tables
  .map(
    (t) =>
      `${t.id}: [${quote(t.rootElement ?? "")}, ${quote(t.listElement ?? "")}, ${quote(t.itemElement ?? "")}],`,
  )
  .join("\n")}
};

/** Fields of XML0 in order, apart from the others for a page that only checks in. */
export const checkInFields = ${quote(fieldLines(spec.tables.find((t) => t.id === "XML0")))};

/** Fields of each table in order; see ../tables/field-spec.ts for the notation. */
export const tableFields: Readonly<Record<TableId, string>> = {
${spec.tables.map((t) => `${t.id}: ${t.id === "XML0" ? "checkInFields" : quote(fieldLines(t))},`).join("\n")}
};

/** Fields before QĐ 3176, as far as sources tell; see ../tables/former-spec.ts for the notation. */
export const formerFields = ${quote(formerFields.join(";"))};

/** Values allowed for LOAIHOSO in a claim file. */
export const claimTableIds = ${JSON.stringify(
  spec.envelope.structure.find((row) => row.path.endsWith("/LOAIHOSO")).enum,
)} as const satisfies readonly TableId[];
`;

const clean = (text) => text.replaceAll("*/", "* /").replaceAll(/\s+/gu, " ").trim();

const rowTypesText = `
${spec.tables
  .map(
    (t) => `/** ${clean(t.nameVi)} (${t.id}, ${clean(t.nameEn)}), values as in the file. QĐ 3176/QĐ-BYT. */
export interface ${rowType(t.id)} {
${t.fields.map((f) => `/** ${clean(f.vi)}. ${clean(f.en)}. */\nreadonly ${f.name}: string;`).join("\n")}
}`,
  )
  .join("\n\n")}

/** The row type of each table. */
export interface TableRows {
${tableIds.map((id) => `readonly ${id}: ${rowType(id)};`).join("\n")}
}
`;

// -- code lists -----------------------------------------------------------------------------------

const listAdjustments = new Map(adjustments.codeLists.map((row) => [row.id, row]));
const usedLists = new Set(
  spec.tables.flatMap((t) =>
    t.fields.map((f) => f.codeList ?? (ownLists.has(`${t.id}.${f.name}`) ? `${t.id}.${f.name}` : "")),
  ),
);
usedLists.delete("");

function listEntry(list) {
  const change = listAdjustments.get(list.id);
  const set = { ...list, ...change?.set };
  const parts = [`confidence: ${quote(confidence(set.confidence))}`];
  if (list.complete && list.id !== "MA_KHOA") {
    const seen = new Set();
    const codes = list.items.filter((item) => !seen.has(item.code) && seen.add(item.code));
    const text = codes.map((item) =>
      change?.codes?.includes(item.code) ? `${item.code}@${change.codesFrom}` : item.code,
    );
    parts.push(`codes: ${quote(text.join(" "))}`);
  }
  if (set.from) parts.push(`from: ${quote(set.from)}`);
  if (list.xml2)
    parts.push(`only: { XML2: ${quote(list.xml2.join(" "))}, XML3: ${quote(list.xml3.join(" "))} }`);
  if (list.pattern) parts.push(`pattern: /${list.pattern.replaceAll("/", "\\/")}/u`);
  return `${quote(list.id)}: { ${parts.join(", ")} },`;
}

const percent = (factor) => (factor === "" ? "" : String(factor));
const isoDate = (text) => {
  const [day, month, year] = text.split("/");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};
/** Validity and setting of a benefit factor, as its note says in words. */
function benefitEntry(item) {
  const between = /Từ ngày (\d+\/\d+\/\d+) (\d+\/\d+\/\d+)/u.exec(item.noteVi);
  const since = /Từ ngày (\d+\/\d+\/\d+):/u.exec(item.noteVi);
  return {
    code: item.code,
    factor: percent(item.benefitFactor),
    from: between ? isoDate(between[1]) : since ? isoDate(since[1]) : "",
    to: between ? isoDate(between[2]) : "",
    setting: item.noteVi.includes("nội trú")
      ? "inpatient"
      : item.noteVi.includes("ngoại trú")
        ? "outpatient"
        : "",
  };
}
const visitCodes = lists.codeLists.find((list) => list.id === "MA_DOITUONG_KCB").items;

const card = lists.bhytCard;
const codeListsText = `
/** A code list of the standard: how sure we are that it is closed, its codes, the day from which it holds. */
export interface CodeListData {
  readonly confidence: "c" | "s" | "u";
  /** Codes separated by blanks, \`code@2026-06-19\` when the code holds from a day on; absent when the list is not closed. */
  readonly codes?: string;
  readonly from?: string;
  /** The codes that one table may use. */
  readonly only?: Readonly<Record<string, string>>;
  /** The form of a code. */
  readonly pattern?: RegExp;
}

export const codeListData: Readonly<Record<string, CodeListData>> = {
${lists.codeLists
  .filter((list) => usedLists.has(list.id))
  .map(listEntry)
  .join("\n")}
};

/**
 * Benefit factors of categories (MA_DOITUONG_KCB, QĐ 3276/QĐ-BYT; single source): code, factor, first and last day, setting;
 * \`-\` for what is not limited. Categories whose factor is not known are absent.
 */
export const visitBenefits = ${quote(
  visitCodes
    .map(benefitEntry)
    .filter(({ factor }) => factor !== "")
    .map(({ code, factor, from, to, setting }) =>
      `${code} ${factor} ${from || "-"} ${to || "-"} ${setting || "-"}`.replace(/(?: -)+$/u, ""),
    )
    .join(";"),
)};

/** Groups of insured persons (mã đối tượng) by benefit level, and the percentage of each level. */
export const cardGroupsByLevel: Readonly<Record<string, string>> = {
${Object.entries(card.groupsByLevel)
  .map(([level, groups]) => `${quote(level)}: ${quote(groups.join(" "))},`)
  .join("\n")}
};
export const benefitPercent: Readonly<Record<string, number>> = ${JSON.stringify(
  Object.fromEntries(card.benefit.map((row) => [row.level, row.percent])),
)};
`;

// -- rules ----------------------------------------------------------------------------------------

const sourceLetter = new Map(Object.entries(rules.sources).map(([letter, text]) => [text, letter]));
const inferred = "suy ra từ cấu trúc";
const severityWord = { error: "error", warning: "warning", info: "information" };

const repeatsSummary = (field) =>
  field.conditions?.some((text) => text.includes("phải giống thông tin này ở bảng 1"));
const summaryNames = new Set(spec.tables.find((t) => t.id === "XML1").fields.map((f) => f.name));
/** QĐ 3176 renamed some fields of XML13; their notes say from what. TINH_TRANG_CT also changed its meaning. */
function summaryName(table, field) {
  if (summaryNames.has(field.name)) return field.name;
  const former = /đổi tên từ (\w+)/u.exec(field.note ?? "")?.[1];
  return former && former.startsWith("MA_") && summaryNames.has(former)
    ? `${field.name}=${former}`
    : undefined;
}

const { cite, order: sourceOrder } = adjustments.ruleSources;
/** What nobody states comes last. */
const rank = (letter) => (sourceOrder.includes(letter) ? sourceOrder.indexOf(letter) : sourceOrder.length);

function ruleLines() {
  let group = "";
  return rules.rules.map((r) => {
    const sources = r.source
      .map((s) => (s.startsWith(inferred) ? "S0" : (sourceLetter.get(s) ?? fail(s))))
      .sort((a, b) => rank(a) - rank(b))
      .map((letter) => letter.replace(/^S(\d)$/u, "$1"));
    const [own, number] = r.id.split("-");
    const id = own === group ? number : r.id;
    group = own;
    const sureAndBad = `${confidence(r.confidence)}${severityWord[r.severity].charAt(0)}`;
    return [id, r.tables.join(" "), sureAndBad, sources.join(""), ...(r.legacy ? [r.legacy] : [])].join("|");
  });
}

const ruleId = (id) => (rules.rules.some((rule) => rule.id === id) ? id : fail(`no rule ${id}`));

const rulesText = `
/** A document that states a rule, its part, and the copy that was read when it was not the document itself. */
export interface RuleSource {
  readonly document: string;
  readonly article?: string;
  readonly via?: string;
}

/** Ids of the 169 rules, as in the compiled rule list. */
export type RuleId = ${rules.rules.map((r) => quote(r.id)).join(" | ")};

/** Where rules come from; "S0" marks a rule inferred from the structure, for which no source was seen. */
export const ruleSources: Readonly<Record<string, RuleSource>> = {
S0: { document: "Suy ra từ cấu trúc, chưa có nguồn" },
${Object.keys(rules.sources)
  .map((letter) => `${letter}: ${JSON.stringify(cite[letter] ?? fail(`no citation of ${letter}`))},`)
  .join("\n")}
};

/**
 * All rules: id (without its group where that is the same as before), tables, confidence and severity by their first letters,
 * numbers of the sources, and the older standard the rule belongs to, if any; see ../rules/rule-info.ts.
 */
export const ruleData =
  ${quote(ruleLines().join(";"))};

/** Fields that repeat XML1, by table: name, or \`name=name in XML1\`. Where they hold a value, it is that of XML1. */
export const summaryFields: Readonly<Record<string, string>> = {
${spec.tables
  .map((t) => [
    t.id,
    t.fields
      .filter(repeatsSummary)
      .map((f) => summaryName(t, f))
      .filter(Boolean),
  ])
  .filter(([, names]) => names.length > 0)
  .map(([id, names]) => `${id}: ${quote(names.join(" "))},`)
  .join("\n")}
};

/** Which rule a check of one field carries out: rule, check, fields; see ../structure/structure-rules.ts. */
export const structureRules = ${quote(
  adjustments.structureRules
    .map(({ rule, check, fields }) => `${ruleId(rule)} ${check} ${fields.join(" ")}`)
    .join(";"),
)};
`;

// -- labels ---------------------------------------------------------------------------------------

const pair = (row) => JSON.stringify([row.vi, row.en ?? ""]);
const labelsText = `
import type { TableId } from "./tables.ts";

/** A text in Vietnamese and in English ("" where none was written). */
export type Label = readonly [vi: string, en: string];

/** Names of the tables. */
export const tableLabels: Readonly<Record<TableId, Label>> = {
${spec.tables.map((t) => `${t.id}: ${JSON.stringify([t.nameVi, t.nameEn])},`).join("\n")}
};

/** When each table is sent. */
export const tableWhenSent: Readonly<Record<TableId, string>> = {
${spec.tables.map((t) => `${t.id}: ${quote(t.whenSent)},`).join("\n")}
};

/** Meaning of each field, in the order of the table. */
export const fieldMeanings: Readonly<Record<TableId, readonly Label[]>> = {
${spec.tables.map((t) => `${t.id}: [${t.fields.map(pair).join(",")}],`).join("\n")}
};

/** Conditions and notes that the sources give for a field, in Vietnamese, by \`table.field\`. */
export const fieldNotes: Readonly<Record<string, readonly string[]>> = {
${spec.tables
  .flatMap((t) =>
    t.fields
      .filter((f) => f.conditions || f.note)
      .map(
        (f) =>
          `${quote(`${t.id}.${f.name}`)}: ${JSON.stringify([...(f.conditions ?? []), ...(f.note ? [f.note] : [])])},`,
      ),
  )
  .join("\n")}
};

/** Names of code lists and of their codes. */
export const codeListLabels: Readonly<Record<string, { readonly name: Label; readonly codes: Readonly<Record<string, Label>> }>> = {
${lists.codeLists
  .map((list) => {
    const seen = new Set();
    const codes = list.items.filter((item) => !seen.has(item.code) && seen.add(item.code));
    return `${quote(list.id)}: { name: ${pair(list)}, codes: { ${codes.map((i) => `${quote(i.code)}: ${pair(i)}`).join(", ")} } },`;
  })
  .join("\n")}
};
`;

// -- write ----------------------------------------------------------------------------------------

const inputs = ["qd3176.json", "codelists.json", "rules.json", "adjustments.json", "versions.json"];
const hash = createHash("sha256");
for (const name of inputs) hash.update(readFileSync(new URL(name, dataFolder)));
const header = `// Generated by \`node packages/bhyt/scripts/generate-tables.mjs\` from packages/bhyt/data. Do not edit.
// Inputs: ${hash.digest("hex").slice(0, 16)}
`;

const options = { ...(await prettier.resolveConfig(fileURLToPath(outFolder))), parser: "typescript" };
let stale = false;
for (const [name, text] of [
  ["tables.ts", tablesText],
  ["rows.ts", rowTypesText],
  ["code-lists.ts", codeListsText],
  ["rules.ts", rulesText],
  ["labels.ts", labelsText],
]) {
  const target = new URL(name, outFolder);
  const formatted = await prettier.format(`${header}${text}`, options);
  if (checkOnly) {
    if (readFileSync(target, "utf8") !== formatted) {
      stale = true;
      process.stderr.write(`${name} is stale\n`);
    }
  } else writeFileSync(target, formatted);
}
if (stale) process.exitCode = 1;
