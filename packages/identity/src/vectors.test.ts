import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  compareNumberWithPerson,
  maskPersonalNumber,
  parsePersonalNumber,
  validateCardQr,
  validateDg1,
  validateDg13,
  validateMrz,
  validatePersonalNumber,
  validateVietnameseDate,
} from "./index.ts";

const vectors = new URL("../../../../shared/specs/vneid/vectors/", import.meta.url);
const isHere = existsSync(vectors);

interface Case {
  readonly in: string;
  readonly [key: string]: unknown;
}

function read<Row = Case>(name: string, list = "cases"): readonly Row[] {
  if (!isHere) return [];
  const file = JSON.parse(readFileSync(new URL(name, vectors), "utf8")) as Record<string, readonly Row[]>;
  return file[list] ?? [];
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../gu) ?? [], (pair) => parseInt(pair, 16));

describe.skipIf(!isHere)("vectors of ../shared (skipped when the folder is absent)", () => {
  it.each(read("cccd/number.json"))("number $in", (row) => {
    const result = validatePersonalNumber(row.in);
    expect(result.ok).toBe(row["valid"]);
    if (!result.ok) return;
    expect(result.value).toMatchObject({
      placeCode: row["prefix"],
      sex: row["sex"],
      birthYear: row["birthYear"],
    });
    expect(maskPersonalNumber(row.in)).toMatch(/^\d{3}\*{6}\d{3}$/u);
  });

  it.each(read<Case & { birthDate: string; sex: "male" | "female" }>("cccd/number.json", "crossChecks"))(
    "number $in against $birthDate, $sex",
    (row) => {
      const issues = compareNumberWithPerson(parsePersonalNumber(row.in).number, row);
      expect(issues.length === 0).toBe(row["consistent"]);
      expect(issues.every((one) => one.severity === "warning")).toBe(true);
    },
  );

  interface QrCase {
    readonly in: string;
    readonly ok: boolean;
    readonly expect?: object;
  }
  it.each(read<QrCase>("cccd/qr.json").map((row, index) => ({ ...row, index })))(
    "QR case $index: $note$error",
    (row) => {
      const result = validateCardQr(row.in);
      expect(result.ok).toBe(row.ok);
      if (result.ok) expect(result.value).toMatchObject(row.expect as object);
    },
  );

  it("says what it repaired in each damaged QR case", () => {
    const notes = read("cccd/qr.json").map((row) => [
      row["note"] ?? row["error"],
      validateCardQr(row.in).issues.map((one) => `${one.severity} ${one.code}`),
    ]);
    expect(Object.fromEntries(notes.filter(([note]) => note !== undefined))).toMatchObject({
      "NFD input, NFC expected": ["information identity.qr.decomposed"],
      "keyboard-wedge scanner adds CRLF": ["information identity.scan.blanks-removed"],
      BOM: ["information identity.qr.byte-order-mark"],
      "mojibake: UTF-8 read as Latin-1 by the scanner; repair must be reported as a warning": [
        "warning identity.qr.mojibake-repaired",
      ],
      "six fields: old-number field missing": ["error identity.qr.too-few-fields"],
    });
  });

  interface MrzCase {
    readonly lines: readonly string[];
    readonly valid: boolean;
    readonly dg1Hex?: string;
    readonly truncatedName?: boolean;
    readonly expect: { readonly sex: string };
  }
  it.each(read<MrzCase>("cccd/mrz.json").map((row, index) => ({ ...row, index })))(
    "MRZ case $index: $error",
    (row) => {
      const result = validateMrz(row.lines);
      expect(result.ok).toBe(row.valid);
      expect(validateMrz(row.lines.join("\r\n"))).toEqual(result);
      expect(validateMrz(row.lines.join(""))).toEqual(result);
      if (!result.ok) return;
      const sex = row.expect.sex === "M" ? "male" : "female";
      expect(result.value).toMatchObject({ ...row.expect, sex });
      expect(result.value.isNamePossiblyTruncated).toBe(row.truncatedName ?? false);
      expect(result.issues.filter((one) => one.severity !== "information")).toEqual([]);
      expect(validateDg1(bytesOf(row.dg1Hex ?? ""))).toEqual(result);
    },
  );

  interface ChipCase {
    readonly hex: string;
    readonly expect?: object;
  }
  it.each(read<ChipCase>("cccd/dg13.json").map((row, index) => ({ ...row, index })))(
    "DG13 case $index: $note$error",
    (row) => {
      const result = validateDg13(bytesOf(row.hex));
      expect(result.ok).toBe(row.expect !== undefined);
      if (result.ok) expect(result.value).toEqual(row.expect);
    },
  );

  it.each(read<Case & { iso?: string; hint?: string }>("text/cases.json", "dates"))("date $in", (row) => {
    const order = row.hint?.startsWith("yyyyMMdd") ? "year-first" : "day-first";
    const result = validateVietnameseDate(row.in, { order });
    expect(result.ok ? result.value : undefined).toBe(row.iso);
  });
});
