import type { Confidence } from "@lienthong/core";

/**
 * Form of a value: free text, whole number, number with at most 2 or 3 decimals, percentage, day
 * (`yyyymmdd`), minute (`yyyymmddHHMM`), either, or a birth day or minute whose unknown parts are zeros.
 */
export type FieldForm =
  | "text"
  | "integer"
  | "decimal2"
  | "decimal3"
  | "percent"
  | "day"
  | "minute"
  | "day-or-minute"
  | "birth-day"
  | "birth-minute";

/** Whether the standard wants a value: always, under a condition, never; or its sources disagree. */
export type Requirement = "required" | "conditional" | "optional" | "disputed";

/** One field (chỉ tiêu) of a table of QĐ 3176/QĐ-BYT. */
export interface FieldSpec {
  readonly name: string;
  readonly form: FieldForm;
  readonly requirement: Requirement;
  /** Several values separated by `;`. */
  readonly isMulti: boolean;
  /** Greatest length in characters; 0 when there is none. */
  readonly maxLength: number;
  /** The length is that of one of several values. */
  readonly isLengthPerPart: boolean;
  /** Code list (danh mục) of the value; `""` when there is none. */
  readonly codeList: string;
  /** How sure the name and the order are. */
  readonly confidence: Confidence;
  /** How sure length, form and requirement are. */
  readonly detailConfidence: Confidence;
  /** The decision that brought the field or its present form. */
  readonly since: "130" | "4750" | "3176" | "1931";
  /** No source tells whether the version of the record had this field, or where. */
  readonly isUncertain?: true;
}

const forms: Readonly<Record<string, FieldForm>> = {
  s: "text",
  i: "integer",
  a: "decimal2",
  b: "decimal3",
  p: "percent",
  d: "day",
  t: "minute",
  e: "day-or-minute",
  f: "birth-day",
  g: "birth-minute",
};
const requirements: Readonly<Record<string, Requirement>> = {
  r: "required",
  q: "conditional",
  o: "optional",
  x: "disputed",
};
const versions: Readonly<Record<string, FieldSpec["since"]>> = { A: "130", B: "4750", C: "3176", D: "1931" };

/** The confidence behind a letter of the generated data. */
export const confidenceOf: Readonly<Record<string, Confidence>> = {
  c: "confirmed",
  s: "single-source",
  u: "unverified",
};

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError("the generated tables and their reader disagree");
  return value;
}

/**
 * Reads one field of the generated notation: name, six letters (form; requirement; `-` one value, `m` several,
 * `k` several with a length each; confidence of the name; confidence of the details; version), length, code list.
 */
export function readFieldSpec(line: string): FieldSpec {
  const [name = "", code = "", codeList = ""] = line.split(" ");
  return {
    name,
    form: known(forms[code.charAt(0)]),
    requirement: known(requirements[code.charAt(1)]),
    isMulti: code.charAt(2) !== "-",
    isLengthPerPart: code.charAt(2) === "k",
    confidence: known(confidenceOf[code.charAt(3)]),
    detailConfidence: known(confidenceOf[code.charAt(4)]),
    since: known(versions[code.charAt(5)]),
    maxLength: Number(code.slice(6)),
    codeList,
  };
}
