import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleId } from "../generated/rules.ts";
import { ruleCoverage } from "../rules/coverage.ts";
import { checkClaimFile } from "../rules/check-claim-file.ts";
import { checkVisit } from "../rules/check-visit.ts";
import { ruleIds } from "../rules/rule-info.ts";
import { type Changes, aFile, aVisit } from "../testing.cases.ts";
import { allCatalogueChecks } from "./all-checks.ts";
import { catalogueNames, createCatalogues } from "./catalogues.ts";
import { catalogueCases, lists } from "./catalogues.cases.ts";

const catalogues = createCatalogues(lists);

const find = (rule: RuleId, changes: Changes) =>
  checkClaimFile(aFile(aVisit(changes)), { rules: [rule], catalogues }).issues.map(
    ({ path, code, params }) =>
      `${path} ${code.replace("bhyt.catalogue.", "")}${params?.["reason"] === undefined ? "" : ` ${params["reason"]}`}`,
  );

describe("a rule that needs lists of codes", () => {
  it.each(catalogueCases)("%s: %s", (rule, _title, changes, found) => {
    expect(find(rule, changes)).toEqual(found);
  });

  it("has a case in which it speaks and one in which it is silent", () => {
    for (const { id } of allCatalogueChecks) {
      const own = catalogueCases.filter(([rule]) => rule === id);
      expect(
        own.some(([, , , found]) => found.length > 0),
        `${id} speaks`,
      ).toBe(true);
      expect(
        own.some(([, , , found]) => found.length === 0),
        `${id} is silent`,
      ).toBe(true);
    }
  });

  it("exists wherever a rule is said to need a list", () => {
    const needing = ruleIds.filter((id) => ruleCoverage[id].gap === "needs-catalogue");
    const checked = new Set<string>([...allCatalogueChecks.map(({ id }) => id), "DRG-004"]);
    expect([...checked].sort()).toEqual([...needing].sort());
  });

  it("is as bad as its source is sure, and says the rule and the source", () => {
    const [issue] = checkClaimFile(aFile(aVisit({ XML3: [{ MA_DICH_VU: "02.0000.0000" }] })), {
      rules: ["SVC-002"],
      catalogues,
    }).issues;
    expect(issue).toMatchObject({
      severity: "error",
      params: { rule: "SVC-002" },
      source: { confidence: "confirmed" },
    });
    const [price] = checkClaimFile(aFile(aVisit({ XML2: [{ DON_GIA: "2000" }] })), {
      rules: ["MON-024"],
      catalogues,
    }).issues;
    expect(price?.severity).toBe("warning");
  });
});

describe("lists of codes", () => {
  it("leave nothing unchecked for want of a list when all are given", () => {
    const { notChecked, issues } = checkClaimFile(aFile(aVisit()), { catalogues });
    expect(notChecked.filter(({ reason }) => reason === "needs-catalogue")).toEqual([]);
    expect(issues).toEqual([]);
  });

  it("say which rules wait for the lists that are missing", () => {
    const some = createCatalogues({ country: lists.country, staff: [] });
    const { notChecked } = checkVisit(aVisit(), { catalogues: some });
    const waiting = new Map(notChecked.map((entry) => [entry.rule, entry.isPartly]));
    expect(waiting.has("DEM-007")).toBe(false);
    expect(waiting.get("DEM-009")).toBe(false);
    expect(waiting.get("DX-001")).toBe(true);
    expect(waiting.get("DOC-009")).toBe(true);
    expect(waiting.has("LAB-003")).toBe(false);
  });

  it("of an unknown name are wrong use", () => {
    const lists = { drugs: [] } as object;
    expect(() => createCatalogues(lists)).toThrow(TypeError);
    expect(catalogueNames).toHaveLength(13);
  });

  it("answer names of things that every object has", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogueNames),
        fc.oneof(fc.string(), fc.constant("__proto__"), fc.constant("constructor")),
        (name, code) => {
          expect(Array.isArray(catalogues.find(name, code))).toBe(true);
        },
      ),
    );
  });
});
