import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findSubject } from "../model/subject.ts";

const facts = new URL("../../../../../shared/specs/hocba/assessment-rules.json", import.meta.url);
const list = new URL("../../../../docs/rules-hocba.md", import.meta.url);
const rows = readFileSync(list, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `tt"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const ruleOf = (row: readonly string[]): string => (row[1] ?? "").replaceAll("`", "");
const filesIn = (cell = ""): string[] =>
  [...cell.matchAll(/`(?<file>[a-z0-9/.-]+\.ts)`/gu)].map((match) => match[1] ?? "");

describe("the list of rules", () => {
  it.skipIf(!existsSync(facts))("has a row for every rule of the facts, and no other", () => {
    const rules = JSON.parse(readFileSync(facts, "utf8")) as Record<string, Record<string, unknown>>;
    const known = ["tt27", "tt22", "tt58"].flatMap((set) =>
      Object.keys(rules[set] ?? {}).map((rule) => `${set}.${rule}`),
    );
    expect(rows.map(ruleOf).sort()).toEqual(known.sort());
  });

  it.each(rows.map((row) => [ruleOf(row), row] as const))(
    "%s names code and a test that are there",
    (_rule, row) => {
      const [, , , table, code, test] = row;
      expect(filesIn(code).length).toBeGreaterThan(0);
      expect(filesIn(test).length).toBeGreaterThan(0);
      for (const file of [...filesIn(table), ...filesIn(code), ...filesIn(test)])
        expect(existsSync(new URL(`../${file}`, import.meta.url))).toBe(true);
    },
  );

  it.skipIf(!existsSync(facts))("knows the comment-only subjects of the facts as such", () => {
    const rules = JSON.parse(readFileSync(facts, "utf8")) as {
      readonly tt22: { readonly commentOnlySubjects: { readonly value: readonly string[] } };
    };
    const grades = [6, 10];
    for (const name of rules.tt22.commentOnlySubjects.value)
      expect(grades.map((grade) => findSubject(name, grade)?.kind).filter(Boolean), name).toContain(
        "comment",
      );
  });
});
