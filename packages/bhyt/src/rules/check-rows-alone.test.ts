import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClaimFileCheck } from "./check-options.ts";
import { createCatalogues } from "../catalogues/catalogues.ts";
import type { Visit } from "../claim-file/types.ts";
import { type ClaimTableId, claimTableOrder } from "../tables/table-spec.ts";
import { aRow, aVisit } from "../testing.cases.ts";
import { allRules } from "./all-rules.ts";
import { ruleCases } from "./cases/rules.cases.ts";
import { checkRow, checkTable } from "./check-rows-alone.ts";
import { checkVisit } from "./check-visit.ts";

const today = "2026-08-01";

const codesOf = ({ issues }: ClaimFileCheck): readonly string[] => issues.map(({ code }) => code);
const reasonOf = ({ notChecked }: ClaimFileCheck, rule: string): string | undefined =>
  notChecked.find((entry) => entry.rule === rule)?.reason;

function rowsOf(visit: Visit, table: ClaimTableId): readonly object[] {
  return visit[table] ?? [];
}

describe("a row checked alone", () => {
  const single = allRules.filter(({ perRow }) => perRow !== undefined);
  it.each(single.map(({ id, perRow = [] }) => [id, perRow] as const))(
    "finds of %s what the check of the visit finds in that row",
    (id, perRow) => {
      const cases = ruleCases.filter(([rule]) => rule === id);
      const hasPart = allRules.some((rule) => rule.id === id && rule.isPart === true);
      for (const [, title, changes] of cases) {
        const visit = aVisit(changes);
        const all = checkVisit(visit, { rules: [id], today }).issues;
        for (const table of perRow) {
          rowsOf(visit, table).forEach((row, index) => {
            const alone = checkRow(table, row, {
              ...(visit.XML1?.[0] && { summary: visit.XML1[0] }),
              rules: [id],
              today,
            });
            const own = alone.issues.filter(({ code }) => code.startsWith("bhyt.rule."));
            const there = all.filter(({ path }) =>
              new RegExp(`^${table}(\\[${index}\\])?\\.`, "u").test(path),
            );
            const said = own.map(({ path, severity }) => [path.replace("[0]", `[${index}]`), severity]);
            const wanted = there.map(({ path, severity }) => [path, severity]);
            // What a part finds with other tables is left to the check of the visit.
            if (hasPart) expect(wanted, title).toEqual(expect.arrayContaining(said));
            else expect(said, title).toEqual(wanted);
            const whole = alone.notChecked.filter(({ isPartly }) => !isPartly);
            expect(whole.map(({ rule, reason }) => `${rule} ${reason}`)).not.toContain(`${id} needs-visit`);
          });
        }
      }
    },
  );

  it("has its values checked, and its key against the summary", () => {
    const row = { ...aRow("XML2", {}), MA_LK: "LK2", SO_LUONG: "mười" };
    const { issues, ok } = checkRow("XML2", row, { summary: { MA_LK: "LK1" } });
    expect(ok).toBe(false);
    const at = (path: string): string | undefined => issues.find((issue) => issue.path === path)?.code;
    expect(at("XML2[0].SO_LUONG")).toBe("bhyt.field.not-a-number");
    expect(at("XML2[0].MA_LK")).toBe("bhyt.visit.other-key");
    expect(at("XML2[0].TEN_THUOC")).toBe("bhyt.field.required");
  });

  it("is not asked for its number among others", () => {
    const row = aVisit().XML2?.[0] ?? {};
    expect(codesOf(checkRow("XML2", { ...row, STT: "7" }))).toEqual([]);
    expect(codesOf(checkTable("XML2", [{ ...row, STT: "7" }]))).toEqual(["bhyt.row.wrong-number"]);
  });

  it("names the rules that need the summary, the other rows or other tables", () => {
    const row = aVisit().XML2?.[0] ?? {};
    const alone = checkRow("XML2", row);
    expect(reasonOf(alone, "DT-004")).toBe("needs-summary");
    expect(reasonOf(alone, "MON-011")).toBe("needs-visit");
    expect(reasonOf(alone, "DRG-006")).toBe("needs-catalogue");
    expect(reasonOf(alone, "MON-001")).toBeUndefined();
    expect(reasonOf(alone, "SVC-004"), "a rule about another table").toBeUndefined();
    const known = checkRow("XML2", row, { summary: aVisit().XML1?.[0] ?? {} });
    expect(reasonOf(known, "DT-004")).toBeUndefined();
    expect(known.issues).toEqual([]);
  });

  it("does not accuse where only the summary could tell", () => {
    const leave = aRow("XML11", { SO_NGAY_NGHI: "180" });
    const rules = ["DOC-011"] as const;
    const of = (result: ClaimFileCheck): readonly string[] =>
      codesOf(result).filter((code) => code.startsWith("bhyt.rule."));
    expect(of(checkRow("XML11", leave, { rules }))).toEqual([]);
    expect(reasonOf(checkRow("XML11", leave, { rules }), "DOC-011")).toBe("needs-summary");
    expect(of(checkRow("XML11", leave, { rules, summary: { MA_BENH_CHINH: "A15" } }))).toEqual([]);
    expect(of(checkRow("XML11", leave, { rules, summary: { MA_BENH_CHINH: "J20" } }))).toEqual([
      "bhyt.rule.doc-011",
    ]);
  });

  it("is looked up in the lists that the caller has", () => {
    const catalogues = createCatalogues({ medicine: [{ code: "1" }], staff: [{ code: "BS1" }] });
    const row = aVisit().XML2?.[0] ?? {};
    expect(codesOf(checkRow("XML2", row, { catalogues }))).toEqual(["bhyt.catalogue.unknown-medicine"]);
  });

  it("of a visit from before QĐ 4750 is checked for its values only", () => {
    const { notChecked, issues } = checkRow(
      "XML2",
      aRow("XML2", { SO_LUONG: "1", DON_GIA: "1", THANH_TIEN_BV: "2" }),
      {
        summary: { NGAY_RA: "202406301100" },
        rules: ["MON-001"],
      },
    );
    expect(notChecked).toEqual([{ rule: "MON-001", reason: "other-version", isPartly: false }]);
    expect(issues.every(({ code }) => code.startsWith("bhyt.field."))).toBe(true);
  });

  it("may be anything, and nothing of it is changed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...claimTableOrder),
        fc.dictionary(fc.constantFrom("MA_LK", "STT", "SO_LUONG", "NGAY_YL", "MA_THE_BHYT"), fc.anything()),
        fc.dictionary(fc.constantFrom("MA_LK", "NGAY_RA", "MA_THE_BHYT", "constructor"), fc.anything()),
        (table, row, summary) => {
          const before = Object.entries(row);
          expect(Array.isArray(checkRow(table, row, { summary: summary, today }).issues)).toBe(true);
          expect(Object.entries(row)).toEqual(before);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("must be a row of a table of a claim file", () => {
    const wrong: never = null as never;
    expect(() => checkRow("XML2", wrong)).toThrow(TypeError);
    expect(() => checkRow("XML12" as never, {} as never)).toThrow(TypeError);
    expect(() => checkTable("XML2", wrong)).toThrow(TypeError);
    expect(() => checkTable("XML2", [wrong])).toThrow(TypeError);
    expect(() => checkTable("toString" as never, [])).toThrow(TypeError);
  });
});

describe("a table checked alone", () => {
  it("has its sums compared with the summary", () => {
    const { XML1, XML2 = [] } = aVisit({ XML1: [{ T_THUOC: "1.00" }] });
    const found = checkTable("XML2", XML2, { summary: XML1?.[0] ?? {} });
    expect(found.issues.map(({ path }) => path)).toEqual(["XML1.T_THUOC"]);
    expect(reasonOf(found, "MON-011")).toBeUndefined();
    expect(reasonOf(found, "MON-013"), "needs XML3 too").toBe("needs-visit");
    expect(reasonOf(checkTable("XML2", XML2), "MON-011")).toBe("needs-summary");
  });

  it.each(ruleCases.filter(([, , , fields]) => fields.length > 0))(
    "%s, %s: is silent or finds what the check of the visit finds",
    (rule, _title, changes) => {
      const visit = aVisit(changes);
      const all = checkVisit(visit, { rules: [rule], today }).issues.map(({ path }) => path);
      for (const table of claimTableOrder) {
        const result = checkTable(table, rowsOf(visit, table), {
          ...(visit.XML1?.[0] && { summary: visit.XML1[0] }),
          rules: [rule],
          today,
        });
        const own = result.issues.filter(({ code }) => code.startsWith("bhyt.rule."));
        expect(all).toEqual(expect.arrayContaining(own.map(({ path }) => path)));
        const mine = all.filter((path) => new RegExp(`^${table}\\b`, "u").test(path));
        if (own.length < mine.length) expect(reasonOf(result, rule)).toBe("needs-visit");
      }
    },
  );
});
