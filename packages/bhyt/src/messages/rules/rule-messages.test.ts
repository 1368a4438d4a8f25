import { describe, expect, it } from "vitest";
import { allRules } from "../../rules/all-rules.ts";
import { formerRules } from "../../rules/former-rules.ts";
import { ruleCode } from "../../rules/rule-code.ts";
import { ruleCoverage } from "../../rules/coverage.ts";
import { ruleIds } from "../../rules/rule-info.ts";
import { tableIds, tableSpec } from "../../tables/table-spec.ts";
import { bhytMessages } from "../messages.ts";
import { checkInRules } from "./vi/check-in.ts";

const codes = Object.keys(bhytMessages.vi).filter((code) => code.startsWith("bhyt.rule."));
const sentenceOf = (locale: "vi" | "en", code: string): string =>
  (bhytMessages[locale] as Readonly<Record<string, string>>)[code] ?? "";
const each = (["vi", "en"] as const).flatMap((locale) => codes.map((code) => ({ locale, code })));

const fieldNames = new Set(tableIds.flatMap((id) => tableSpec(id).fields.map(({ name }) => name)));
const advice = {
  vi: /\bHãy \p{Ll}+/u,
  en: /(?:^|[.;,] (?:or |then )?)(?:Add|Check|Compare|Compute|Copy|Correct|Do not|Enter|Find|Keep|Look|Make|Move|Remove|Type|Write|Change)\b/u,
};

describe("the sentence of a rule", () => {
  it("exists for every rule with a check, and for no other", () => {
    const checked = [
      ...[...allRules, ...formerRules].map(({ id }) => ruleCode(id)),
      ...Object.keys(checkInRules),
    ];
    expect([...codes].sort()).toEqual([...new Set(checked)].sort());
    for (const id of ruleIds) {
      const { home } = ruleCoverage[id];
      const code = `bhyt.rule.${id.toLowerCase()}`;
      expect(codes.includes(code), id).toBe(
        ["rule", "structure and rule", "check-in", "older visits"].includes(home),
      );
    }
  });

  it.each(each)("$code in $locale says what is wrong and what to do", ({ locale, code }) => {
    const text = sentenceOf(locale, code);
    expect(text.length).toBeGreaterThan(50);
    expect(text.length).toBeLessThanOrEqual(260);
    expect(text.split(/[.:;] /u).length).toBeGreaterThan(1);
    expect(text).toMatch(advice[locale]);
    expect(text).not.toMatch(/ {2}|\bquy tắc [A-Z]|\bbreaks rule\b/u);
  });

  it.each(each)("$code in $locale names only fields and tables that exist", ({ locale, code }) => {
    // What stands in angle brackets is an example of what a note says.
    const names =
      sentenceOf(locale, code)
        .replaceAll(/<[^<>]*>/gu, "")
        .match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b|\bXML\d+\b/gu) ?? [];
    for (const name of names)
      expect(fieldNames.has(name) || (tableIds as readonly string[]).includes(name), name).toBe(true);
  });

  it.each(codes)("%s names the same fields and codes in both languages", (code) => {
    const named = (locale: "vi" | "en"): readonly string[] =>
      [
        ...new Set(
          sentenceOf(locale, code).match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b|\bXML\d+\b|\{\w+\}/gu) ?? [],
        ),
      ].sort();
    expect(named("en")).toEqual(named("vi"));
  });
});
