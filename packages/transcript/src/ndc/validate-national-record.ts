import { isRealDate, type Result, severityFor, toNfc } from "@lienthong/core";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import type { NationalIdentity, NationalLearningRecord, NationalSubjectMark } from "./national-record.ts";

type Open = Readonly<Record<string, unknown>>;

/** One source knows these rules: they may warn, not refuse. */
const severity = /* @__PURE__ */ severityFor("single-source");
const mostMarks = 100;

function own(value: Open, field: string): unknown {
  return Object.hasOwn(value, field) ? value[field] : undefined;
}

function isObject(value: unknown): value is Open {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads fields into a record; what has another type is left out, what only looks wrong is kept with a warning. */
class Fields {
  readonly found: Record<string, unknown> = {};
  readonly #given: Open;
  readonly #path: string;
  readonly #issues: FormatIssues;

  constructor(given: Open, path: string, issues: FormatIssues) {
    this.#given = given;
    this.#path = path;
    this.#issues = issues;
  }

  text(
    name: string,
    rule: { most?: number; form?: RegExp; example?: string; isNeeded?: boolean } = {},
  ): void {
    const value = own(this.#given, name);
    const path = this.#at(name);
    if (value === undefined || value === null) {
      if (rule.isNeeded)
        this.#issues.add("transcript.format.missing", this.#path, { field: name }, { severity });
    } else if (typeof value !== "string")
      this.#issues.add("transcript.format.wrong-type", path, { expected: "text" });
    else {
      if (rule.most !== undefined && value.length > rule.most)
        this.#issues.add("transcript.format.too-long", path, { limit: rule.most }, { severity });
      if (rule.form && !rule.form.test(value.slice(0, 200)))
        this.#issues.add(
          "transcript.format.wrong-form",
          path,
          { expected: rule.example ?? "" },
          { severity },
        );
      this.found[name] = toNfc(value);
    }
  }

  word(name: string, words: readonly string[], isNeeded = false): void {
    const value = own(this.#given, name);
    if (value === undefined || value === null) {
      if (isNeeded) this.#issues.add("transcript.format.missing", this.#path, { field: name }, { severity });
    } else if (typeof value === "string" && words.includes(value)) this.found[name] = value;
    else this.#issues.add("transcript.format.wrong-value", this.#at(name), { allowed: words.join(", ") });
  }

  #at(name: string): string {
    return this.#path === "" ? name : `${this.#path}.${name}`;
  }

  whole(name: string, least: number, isNeeded = false): void {
    const value = own(this.#given, name);
    if (value === undefined || value === null) {
      if (isNeeded) this.#issues.add("transcript.format.missing", this.#path, { field: name }, { severity });
    } else if (typeof value === "number" && Number.isSafeInteger(value) && value >= least)
      this.found[name] = value;
    else this.#issues.add("transcript.format.out-of-range", this.#at(name), { least, most: "…" });
  }
}

const mark = /^(?:10(?:[.]0)?|[0-9](?:[.][0-9])?)$/u;
const average = /^(?:10(?:[.]0{1,2})?|[0-9](?:[.][0-9]{1,2})?)$/u;
const instant = /^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/u;

function readMarks(value: unknown, path: string, issues: FormatIssues): readonly NationalSubjectMark[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    issues.add("transcript.format.wrong-type", path, { expected: "[ ]" });
    return [];
  }
  if (value.length > mostMarks) issues.add("transcript.format.too-many", path, { limit: mostMarks });
  return value.slice(0, mostMarks).flatMap((each: unknown, index) => {
    const place = `${path}[${index}]`;
    if (!isObject(each)) {
      issues.add("transcript.format.wrong-type", place, { expected: "{ }" });
      return [];
    }
    const fields = new Fields(each, place, issues);
    fields.text("mamonhoc", { most: 20, isNeeded: true });
    fields.text("diem", { form: mark, example: "8.5", isNeeded: true });
    const { mamonhoc, diem } = fields.found;
    return typeof mamonhoc === "string" && typeof diem === "string" ? [{ mamonhoc, diem }] : [];
  });
}

function readIdentity(value: unknown, issues: FormatIssues): NationalIdentity {
  if (!isObject(value)) {
    issues.add("transcript.format.missing", "", { field: "nguoiVN" }, { severity });
    return {};
  }
  const fields = new Fields(value, "nguoiVN", issues);
  fields.text("sodinhdanh", { form: /^[0-9]{12}$/u, example: "001234567890", isNeeded: true });
  fields.text("hovaten", { most: 150, isNeeded: true });
  fields.text("ngaythangnamsinh", { form: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u, example: "2013-05-19" });
  fields.text("thangnamsinh", { form: /^[0-9]{4}-[0-9]{2}$/u, example: "2013-05" });
  fields.text("namsinh", { form: /^[0-9]{4}$/u, example: "2013" });
  const dates = ["ngaythangnamsinh", "thangnamsinh", "namsinh"].filter((name) => name in fields.found);
  if (dates.length > 1)
    issues.add("transcript.format.duplicate", "nguoiVN", { field: dates.join(", ") }, { severity });
  return fields.found; // only fields that were read as texts
}

/** The fields of the record itself. */
function readRoot(fields: Fields): void {
  fields.text("idbanghi", { most: 150, isNeeded: true });
  fields.word("sukien", ["NEW", "UPdate", "CANCEL"], true);
  fields.whole("phienban", 1, true);
  fields.text("thoigiancapnhat", { form: instant, example: "2025-06-30T08:00:00", isNeeded: true });
  fields.text("manhomcaphoc", { most: 2, isNeeded: true });
  for (const name of ["matruong", "makhoi", "malop", "mahocsinh"])
    fields.text(name, { most: 20, isNeeded: true });
  fields.text("hocky", { most: 1, isNeeded: true });
  fields.text("diemtongket", { form: average, example: "8.5", isNeeded: true });
  fields.word("mahocluc", ["1", "2", "3", "4"], true);
  fields.word("mahanhkiem", ["1", "2", "3", "4"], true);
  fields.text("madanhhieu", { most: 20 });
  fields.whole("songaynghi", 0);
  fields.text("nhanxet", { most: 255 });
  for (const name of ["colenlop", "corenluyenlai", "coduxettotnghiep"]) fields.word(name, ["0", "1"]);
  fields.text("totnghiepcap", { most: 150 });
}

/**
 * Checks that an unknown value is a learning-result record of the National Data Centre (bản ghi kết quả học tập) and gives a clean copy. Another type of a
 * field is an error; lengths, forms and fields that are asked for are known from one source and give warnings.
 * Never throws on data.
 *
 * @example
 * ```ts
 * import { validateNationalRecord } from "@lienthong/transcript/ndc";
 *
 * validateNationalRecord([]).issues[0]?.code; // "transcript.format.not-this-format"
 * ```
 */
export function validateNationalRecord(input: unknown): Result<NationalLearningRecord, FormatIssue["code"]> {
  const issues = new FormatIssues();
  if (!isObject(input)) {
    issues.add("transcript.format.not-this-format", "", { format: "kết quả học tập" }, { severity: "fatal" });
    return { ok: false, issues: issues.list };
  }
  const fields = new Fields(input, "", issues);
  readRoot(fields);
  const time = fields.found["thoigiancapnhat"];
  const groups = typeof time === "string" ? instant.exec(time.slice(0, 30))?.groups : undefined;
  if (groups && !isRealDate(Number(groups["y"]), Number(groups["m"]), Number(groups["d"])))
    issues.add(
      "transcript.format.wrong-form",
      "thoigiancapnhat",
      { expected: "2025-06-30T08:00:00" },
      { severity },
    );
  const value = {
    ...fields.found,
    diemMon: readMarks(own(input, "diemMon"), "diemMon", issues),
    nguoiVN: readIdentity(own(input, "nguoiVN"), issues),
  };
  const isWhole = ["idbanghi", "sukien", "phienban", "thoigiancapnhat", "hocky"].every(
    (name) => name in value,
  );
  if (!isWhole || issues.list.some((issue) => issue.severity === "error"))
    return { ok: false, issues: issues.list };
  return { ok: true, value: value as unknown as NationalLearningRecord, issues: issues.list }; // every field read above
}
