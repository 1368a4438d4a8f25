// A right visit with every paper a case needs, and the rules that a break of another rule breaks too.
import type { Visit } from "../claim-file/types.ts";
import { type RuleId, summaryFields } from "../generated/rules.ts";
import { addDecimals, decimal, formatDecimal, type Decimal } from "@lienthong/core";
import { codeList } from "../tables/code-list.ts";
import type { FieldSpec } from "../tables/field-spec.ts";
import { type ClaimTableId, claimTableOrder, tableSpec } from "../tables/table-spec.ts";
import { type Changes, aVisit } from "../testing.cases.ts";
import { inpatient } from "./cases/rule-case.cases.ts";

type Row = Record<string, string>;
type Rows = Partial<Record<ClaimTableId, Row[]>>;

/** Right values of required fields whose form says too little. */
const knownValues: Readonly<Record<string, string>> = {
  MA_CSKCB: "01999",
  MA_TINH_TRANG_DK: "2",
  MA_XU_TRI: "2",
  NOI_LAY_MAU_XN: "01999",
  NOI_XN_KD: "01999",
  NOI_BDDT_ARV: "01999",
  MA_KHOA_RV: "K01",
  MAHUYEN_CU_TRU: "001",
  MAXA_CU_TRU: "00001",
  MA_THE_TAM: "TE1010000000001",
  SINHCON_PHAUTHUAT: "0",
  SINHCON_DUOI32TUAN: "0",
};

/** A right value of a required field. */
function rightValue(table: ClaimTableId, field: FieldSpec): string {
  const known = knownValues[field.name];
  if (known !== undefined) return known;
  const list = codeList(field.codeList, table);
  const code = list?.codes?.keys().next().value;
  if (code !== undefined) return code;
  switch (field.form) {
    case "text":
      return "X";
    case "day":
    case "birth-day":
      return "20260715";
    case "minute":
    case "day-or-minute":
    case "birth-minute":
      return "202607151000";
    default:
      return "1";
  }
}

function sum(rows: Rows, field: string, only: (row: Row) => boolean = () => true): string {
  const zero = decimal("0");
  if (zero === undefined) throw new Error("0 is a number");
  const all = [...(rows.XML2 ?? []), ...(rows.XML3 ?? [])].filter(only);
  const total = all.reduce<Decimal>(
    (left, row) => addDecimals(left, decimal(row[field] ?? "") ?? zero),
    zero,
  );
  return formatDecimal(total, 2);
}

const isSupply = (row: Row): boolean =>
  row["MA_NHOM"] === "10" || row["MA_NHOM"] === "11" || (row["MA_VAT_TU"] ?? "") !== "";

/** Totals of XML1 by the rows, where the case does not name one. */
function putTotals(rows: Rows, summary: Row, named: ReadonlySet<string>): void {
  const totals: Row = {
    T_THUOC: sum({ XML2: rows.XML2 ?? [] }, "THANH_TIEN_BV"),
    T_VTYT: sum({ XML3: (rows.XML3 ?? []).filter(isSupply) }, "THANH_TIEN_BV"),
    T_TONGCHI_BV: sum(rows, "THANH_TIEN_BV"),
    T_TONGCHI_BH: sum(rows, "THANH_TIEN_BH"),
    T_BNTT: sum(rows, "T_BNTT"),
    T_BNCCT: sum(rows, "T_BNCCT"),
    T_BHTT: sum(rows, "T_BHTT"),
    T_NGUONKHAC: sum(rows, "T_NGUONKHAC"),
    T_BHTT_GDV: sum(rows, "T_BHTT", (row) => row["MA_PTTT"] === "1"),
  };
  for (const [field, value] of Object.entries(totals)) if (!named.has(field)) summary[field] = value;
}

/** Cases that break a total by a row. */
const totalRules: ReadonlySet<RuleId> = new Set(["MON-012", "MON-019"]);

/**
 * A visit with the changes of a case that is right but for them: papers that the case needs are there and filled, rows
 * are numbered, totals are sums. What the case itself names is left as it is.
 */
export function rightVisit(changes: Changes, rule?: RuleId): Visit {
  const usual = aVisit(changes);
  const rows: Rows = {};
  for (const table of claimTableOrder) {
    const found = usual[table];
    if (found) rows[table] = found.map((row) => ({ ...row }));
  }
  const namedIn = (table: ClaimTableId, index: number): ReadonlySet<string> =>
    new Set(Object.keys(changes[table]?.[index] ?? {}));
  const summary = rows.XML1?.[0];
  if (summary === undefined) return usual;
  const named = namedIn("XML1", 0);
  const isStay = ["03", "04", "09"].includes(summary["MA_LOAI_KCB"] ?? "");
  if (isStay && rows.XML7 === undefined && rule !== "DOC-001")
    rows.XML7 = [{ ...aVisit({ XML7: [{}] }).XML7?.[0] }];
  if (rows.XML13 && rule !== "DOC-013") {
    if (!named.has("MA_LOAI_RV")) summary["MA_LOAI_RV"] = "2";
    if (!named.has("MA_NOI_DEN")) summary["MA_NOI_DEN"] = "01998";
  }
  if (rule === undefined || !totalRules.has(rule)) putTotals(rows, summary, named);
  for (const [table, list] of Object.entries(rows) as [ClaimTableId, Row[]][]) {
    const repeated = new Map(
      (summaryFields[table] ?? "").split(" ").map((entry): [string, string] => {
        const [own = "", first = own] = entry.split("=");
        return [own, first];
      }),
    );
    list.forEach((row, index) => {
      const given = namedIn(table, index);
      if ("STT" in row && !given.has("STT")) row["STT"] = String(index + 1);
      for (const field of tableSpec(table).fields) {
        const { name, requirement } = field;
        if (given.has(name) || table === "XML1") continue;
        const dates = { NGAY_VAO: "NGAY_VAO", NGAY_RA: "NGAY_RA" } as const;
        const origin = name in dates && table === "XML7" ? name : repeated.get(name);
        if (origin !== undefined && (row[name] !== "" || requirement === "required"))
          row[name] = summary[origin] ?? "";
        if (row[name] === "" && (requirement === "required" || requirement === "disputed"))
          row[name] = rightValue(table, field);
      }
      if (table === "XML7" && !given.has("NGAY_CT")) row["NGAY_CT"] = (summary["NGAY_RA"] ?? "").slice(0, 8);
    });
  }
  // Rows of texts by the published names, as every visit has them.
  return rows as unknown as Visit;
}

/** Every table of a claim file, each with one right row. */
export const everyTable = Object.fromEntries(
  (["XML4", "XML5", "XML6", "XML7", "XML9", "XML10", "XML11", "XML13", "XML14", "XML15"] as const).map(
    (table) => [table, [{}]],
  ),
);

/** The whole visit with one value changed. */
export function withValue(table: ClaimTableId, field: string, value: string): Visit {
  // A summary of the record belongs to those who stay.
  const changes = table === "XML8" ? { XML1: [inpatient], XML8: [{ MA_LOAI_KCB: "03" }] } : everyTable;
  const visit = rightVisit(changes);
  const rows = (visit[table] ?? []).map((row, index) => (index === 0 ? { ...row, [field]: value } : row));
  return { ...visit, [table]: rows };
}

/** A value that breaks a check of one field. */
export function wrongValue(kind: string, table: ClaimTableId, field: string): string {
  const spec = tableSpec(table).fields.find(({ name }) => name === field);
  switch (kind) {
    case "required":
      return "";
    case "date":
      return "2026023".padEnd(spec?.form === "minute" || spec?.form === "birth-minute" ? 12 : 8, "1");
    case "length":
      return "x".repeat((spec?.maxLength ?? 0) + 1);
    default:
      return spec?.form === "integer"
        ? "9".repeat(Math.max(1, spec.maxLength))
        : "~".repeat(Math.min(Math.max(1, spec?.maxLength ?? 1), 2));
  }
}

/** Why a break of one rule breaks others of the same values. */
export type Related = readonly [rule: RuleId, others: readonly RuleId[], why: string];

export const related: readonly Related[] = [
  ["CARD-002", ["CARD-014"], "the level of the card decides the percentage of each row"],
  ["CARD-005", ["CARD-006"], "a card that ends before it begins holds on no day of the visit"],
  ["CARD-008", ["CARD-014"], "a temporary card has its own level"],
  [
    "CARD-009",
    ["CARD-004", "MON-016", "MON-017", "MON-018"],
    "the case names other shares in XML1, without a card",
  ],
  ["CARD-014", ["MON-008"], "the percentage of a row divides its money"],
  [
    "CARD-014",
    ["STR-012", "DT-001"],
    "the border case moves only the day of discharge, and drops the medicines",
  ],
  ["VIS-012", ["DT-010"], "the kind of stay decides how days are counted"],
  ["VIS-013", ["SVC-007", "SVC-008"], "the service that may not be there lacks its doer and device too"],
  ["VIS-013", ["DT-010"], "the kind of visit decides how days are counted"],
  ["DT-010", ["SVC-007"], "the services of the case lack their doer"],
  [
    "MON-001",
    ["MON-002", "MON-007", "MON-008", "MON-018"],
    "the amount of a row is divided among the payers and summed",
  ],
  ["MON-003", ["MON-004"], "both amounts of a row follow from the same percentage"],
  [
    "MON-004",
    ["MON-003", "MON-008", "MON-017"],
    "both amounts of a row follow from the same percentage, and are summed",
  ],
  [
    "MON-006",
    ["MON-005", "MON-007", "MON-009", "MON-018"],
    "money of other sources is one of the shares of a row",
  ],
  ["MON-007", ["MON-008", "MON-017", "MON-018"], "a share that is off is off in the sums as well"],
  ["MON-008", ["CARD-014"], "the percentage of a row is that of the card"],
  ["MON-009", ["MON-005"], "the case names the whole of other sources, not its four parts"],
  ["MON-012", ["SVC-003", "SVC-004"], "the supply of the case has neither name nor tender"],
  ["MON-013", ["MON-018"], "the total is compared with the rows and with its shares"],
  ["MON-014", ["MON-017"], "the total is compared with the rows and with its shares"],
  ["MON-015", ["MON-017", "MON-018"], "the share is compared with the rows and with the total"],
  ["MON-016", ["MON-017", "MON-018"], "the share is compared with the rows and with the total"],
  ["MON-017", ["MON-016", "MON-018"], "the share is compared with the rows and with the total"],
  ["MON-018", ["MON-015"], "the share is compared with the rows and with the total"],
  ["MON-021", ["MON-003", "MON-004", "MON-022"], "the amounts of a row follow from its percentages"],
  ["MON-022", ["MON-003", "MON-004"], "the amounts of a row follow from its percentages"],
  ["MON-023", ["MON-001", "MON-002", "MON-004"], "the amounts of a row follow from its quantity and price"],
  ["SVC-003", ["SVC-004"], "the supply of the case has no tender"],
  ["SVC-004", ["SVC-003"], "the supply of the case has no name"],
  ["SVC-007", ["SVC-008"], "the service of the case lacks its device too"],
  ["SVC-008", ["SVC-007"], "the service of the case lacks its doer too"],
  ["SVC-009", ["SVC-007"], "the service of the case lacks its doer too"],
  ["SVC-013", ["DT-010", "VIS-012"], "bed days, days of treatment and length of stay hang together"],
  ["SVC-014", ["MON-003", "MON-004"], "the amounts of a row follow from its quantity"],
  ["LAB-005", ["SVC-007", "SVC-008"], "the service of the case lacks its doer and device"],
  ["DOC-011", ["DOC-003"], "the loss of the case names no cause"],
];
