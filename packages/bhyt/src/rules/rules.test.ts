import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Visit } from "../claim-file/types.ts";
import { aFile, aVisit } from "../testing.cases.ts";
import { claimTableOrder, tableSpec } from "../tables/table-spec.ts";
import { allRules } from "./all-rules.ts";
import { checkClaimFile } from "./check-claim-file.ts";
import { ruleCoverage } from "./coverage.ts";
import { ruleCode } from "./rule-code.ts";
import { ruleIds, ruleInfo } from "./rule-info.ts";
import { ruleCases } from "./cases/rules.cases.ts";

const today = "2026-08-01";

describe("each business rule", () => {
  it.each(ruleCases)("%s: %s", (rule, _title, changes, fields) => {
    const { issues } = checkClaimFile(aFile(aVisit(changes)), { rules: [rule], today });
    expect(issues.map((issue) => issue.path)).toEqual(fields);
    for (const issue of issues) {
      expect(issue.code).toBe(ruleCode(rule));
      expect(issue.params?.["rule"]).toBe(rule);
    }
  });

  it("has a case in which it speaks and one in which it is silent", () => {
    for (const { id } of allRules) {
      const cases = ruleCases.filter(([rule]) => rule === id);
      expect(
        cases.some(([, , , fields]) => fields.length > 0),
        `${id} speaks`,
      ).toBe(true);
      expect(
        cases.some(([, , , fields]) => fields.length === 0),
        `${id} is silent`,
      ).toBe(true);
    }
  });

  it("is as bad as its sources are sure", () => {
    for (const id of ruleIds) {
      const { confidence, severity } = ruleInfo(id);
      if (confidence === "single-source") expect(["warning", "information"], id).toContain(severity);
      if (confidence === "unverified") expect(severity, id).toBe("information");
    }
  });
});

describe("the source of a rule", () => {
  it("is the law itself and its part, with the copy that was read apart", () => {
    expect(ruleInfo("MON-013").source).toEqual({
      document: "QĐ 4750/QĐ-BYT",
      article: "Phụ lục, lời diễn giải trường",
      via: "GitHub dh-hos/Mo-ta-he-thong, xlsx",
      confidence: "confirmed",
    });
    const { issues } = checkClaimFile(aFile(aVisit({ XML1: [{ T_TONGCHI_BV: "1.00" }] })), {
      rules: ["MON-013"],
    });
    expect(issues[0]?.source).toEqual({
      ...ruleInfo("MON-013").source,
      table: "XML1",
      field: "T_TONGCHI_BV",
    });
  });

  it("is a public tool only when no law and no list of the insurer says the rule", () => {
    for (const id of ruleIds) {
      const { source, sources } = ruleInfo(id);
      expect(source.document, id).toBe(sources[0]?.document);
      const isTool = sources.map(({ document }) => document.startsWith("GitHub "));
      expect(isTool, id).toEqual([...isTool].sort((a, b) => Number(a) - Number(b)));
    }
    expect(ruleInfo("DT-004").source.document).toContain("tracnn/qlbv_public");
    expect(ruleInfo("DT-004").severity).toBe("warning");
  });

  it("is said to be missing for what was inferred, and then only informs", () => {
    const inferred = ruleIds.filter((id) => ruleInfo(id).source.document.startsWith("Suy ra từ cấu trúc"));
    expect(inferred.length).toBeGreaterThan(0);
    for (const id of inferred) expect(ruleInfo(id).severity, id).toBe("information");
  });
});

describe("the right visit that all cases change", () => {
  it("breaks no rule, in structure or business", () => {
    const { ok, issues } = checkClaimFile(aFile(aVisit()), { structure: true, today });
    expect(issues).toEqual([]);
    expect(ok).toBe(true);
  });
});

describe("what is checked where", () => {
  it("every rule has a place or a reason", () => {
    for (const id of ruleIds) {
      const { home, gap } = ruleCoverage[id];
      if (home === "nowhere") expect(gap, id).toBeDefined();
    }
    expect(ruleIds).toHaveLength(169);
  });

  it("rules said to be checked here are, once each, and no others", () => {
    const here = ruleIds.filter((id) => ["rule", "structure and rule"].includes(ruleCoverage[id].home));
    const whole = allRules.filter(({ isPart }) => isPart !== true).map(({ id }) => id);
    expect(whole.sort()).toEqual(here.sort());
    for (const { id } of allRules) expect(whole).toContain(id);
  });

  it("names every rule that was not checked, with the reason", () => {
    const { notChecked } = checkClaimFile(aFile(aVisit()));
    const named = new Map(notChecked.map((entry) => [entry.rule, entry]));
    expect(named.get("SVC-002")).toEqual({ rule: "SVC-002", reason: "needs-catalogue", isPartly: false });
    expect(named.get("DX-001")).toEqual({ rule: "DX-001", reason: "needs-catalogue", isPartly: true });
    expect(named.get("VIS-016")).toEqual({ rule: "VIS-016", reason: "needs-today", isPartly: true });
    expect(checkClaimFile(aFile(aVisit()), { today }).notChecked.map(({ rule }) => rule)).not.toContain(
      "VIS-016",
    );
    for (const id of ruleIds) if (ruleCoverage[id].home === "nowhere") expect(named.has(id), id).toBe(true);
  });

  it("does not run a rule on a visit in which a table that it needs could not be read", () => {
    const visit: Visit = {
      ...aVisit({ XML1: [{ T_THUOC: "1.00" }] }),
      unread: [{ LOAIHOSO: "XML2", NOIDUNGFILE: "?" }],
    };
    const { issues, notChecked } = checkClaimFile(aFile(visit));
    expect(issues).toEqual([]);
    expect(notChecked).toContainEqual({ rule: "MON-011", reason: "unread-table", isPartly: false, path: "" });
  });

  it("runs no rule on a visit from before QĐ 4750, and says so", () => {
    const before = aFile(aVisit({ XML1: [{ NGAY_VAO: "202406300930", NGAY_RA: "202406300900" }] }));
    const { issues, notChecked } = checkClaimFile(before, { rules: ["DT-001"] });
    expect(issues).toEqual([]);
    expect(notChecked).toEqual([{ rule: "DT-001", reason: "other-version", isPartly: false, path: "" }]);
    const after = aFile(aVisit({ XML1: [{ NGAY_VAO: "202407010930", NGAY_RA: "202407010900" }] }));
    expect(checkClaimFile(after, { rules: ["DT-001"] }).issues).toHaveLength(1);
  });
});

describe("checkClaimFile", () => {
  it("says in which visit of several a rule is broken", () => {
    const file = aFile(aVisit(), aVisit({ XML2: [{}, { THANH_TIEN_BV: "1" }] }));
    const { issues } = checkClaimFile(file, { rules: ["MON-001"] });
    expect(issues.map(({ path }) => path)).toEqual(["HOSO[1].XML2[1].THANH_TIEN_BV"]);
  });

  it("throws a TypeError for what is no claim file, no day and no rule", () => {
    const wrong: never = null as never;
    expect(() => checkClaimFile(wrong)).toThrow(TypeError);
    expect(() => checkClaimFile(aFile(), { today: "1/8/2026" })).toThrow(TypeError);
    expect(() => checkClaimFile(aFile(), { rules: ["XX-001" as never] })).toThrow(TypeError);
  });

  it("keeps at most the issues asked for and says how many more there are", () => {
    const rows = Array.from({ length: 50 }, () => ({ THANH_TIEN_BV: "1" }));
    const { issues, ok } = checkClaimFile(aFile(aVisit({ XML2: rows })), {
      rules: ["MON-001"],
      maxIssues: 10,
    });
    expect(issues).toHaveLength(11);
    expect(issues[10]).toMatchObject({
      code: "bhyt.file.too-many-issues",
      severity: "error",
      params: { dropped: 40 },
    });
    expect(ok).toBe(false);
  });

  it("survives any values in any field of any table", () => {
    const text = fc.oneof(
      fc.constantFrom(
        "",
        "0",
        "-1",
        "1e5",
        "20260715",
        "202607150930",
        ";;;",
        "1.1",
        "U99",
        "K01",
        "99999999999999999999",
      ),
      fc.string({ maxLength: 20, unit: "binary" }),
    );
    const visit = fc
      .constantFrom(...claimTableOrder)
      .chain((table) =>
        fc
          .array(fc.tuple(...tableSpec(table).fields.map(() => text)), { maxLength: 3 })
          .map((rows) => ({ table, rows })),
      );
    fc.assert(
      fc.property(visit, ({ table, rows }) => {
        const { fields } = tableSpec(table);
        const made = rows.map((values) => Object.fromEntries(fields.map(({ name }, i) => [name, values[i]])));
        const { issues } = checkClaimFile(aFile({ ...aVisit(), [table]: made }), { structure: true, today });
        expect(Array.isArray(issues)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("survives rows that are no rows and values that are no texts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.anything(), { maxLength: 3 }),
        fc.constantFrom(...claimTableOrder),
        (rows, table) => {
          const visit = { ...aVisit(), [table]: rows } as Visit;
          expect(checkClaimFile(aFile(visit), { structure: true }).notChecked.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 100 },
    );
  });
});
