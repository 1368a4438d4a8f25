import { describe, expect, it } from "vitest";
import type { Visit } from "../claim-file/types.ts";
import type { RuleId } from "../generated/rules.ts";
import { fieldRules } from "../structure/structure-rules.ts";
import { isClaimTableId } from "../tables/table-spec.ts";
import { aFile } from "../testing.cases.ts";
import { ruleCases } from "./cases/rules.cases.ts";
import { checkClaimFile } from "./check-claim-file.ts";
import { ruleCoverage } from "./coverage.ts";
import { everyTable, related, rightVisit, withValue, wrongValue } from "./mutation.cases.ts";
import { ruleIds } from "./rule-info.ts";

const today = "2026-08-01";

function rulesBroken(visit: Visit): readonly string[] {
  const { issues } = checkClaimFile(aFile(visit), { structure: true, today });
  return [...new Set(issues.map(({ code, params }) => String(params?.["rule"] ?? code)))];
}

describe("a right visit with all tables", () => {
  it("breaks no rule", () => {
    expect(rulesBroken(rightVisit(everyTable))).toEqual([]);
  });
});

describe("a visit in which one rule is broken", () => {
  const wrong = ruleCases.filter(([, , , fields]) => fields.length > 0);
  it.each(wrong)("breaks %s (%s) and only rules related to it", (rule, _title, changes) => {
    const broken = rulesBroken(rightVisit(changes, rule));
    expect(broken).toContain(rule);
    const allowed = related.filter(([id]) => id === rule).flatMap(([, others]) => others);
    const unlisted = broken.filter((id) => id !== rule && !(allowed as readonly string[]).includes(id));
    // Values that break a rule may be no values of their field at all: the same field, not another rule.
    expect(unlisted.filter((id) => !id.startsWith("bhyt.field."))).toEqual([]);
  });

  const right = ruleCases.filter(
    ([, title, , fields]) => fields.length === 0 && !title.includes("for another"),
  );
  it.each(right)("does not break %s just inside its border (%s)", (rule, _title, changes) => {
    expect(rulesBroken(rightVisit(changes, rule))).not.toContain(rule);
  });

  it("has every listed relation, and no other", () => {
    for (const [rule, others] of related) {
      const broken = new Set(
        wrong
          .filter(([id]) => id === rule)
          .flatMap(([, , changes]) => rulesBroken(rightVisit(changes, rule))),
      );
      for (const other of others) expect(broken, `${rule} breaks ${other}`).toContain(other);
    }
  });
});

describe("a visit in which one value is wrong", () => {
  const fields = [...fieldRules()].flatMap(([key, rule]) => {
    const [kind = "", path = ""] = key.split(":");
    const [table = "", field = ""] = path.split(".");
    return isClaimTableId(table) ? [{ kind, table, field, rule }] : [];
  });
  it.each(fields)("breaks $rule: $kind of $field in $table", ({ kind, table, field, rule }) => {
    const visit = withValue(table, field, wrongValue(kind, table, field));
    expect(rulesBroken(visit)).toContain(rule);
    const { issues } = checkClaimFile(aFile(visit), { structure: true, rules: [] });
    const elsewhere = issues.filter(
      ({ code, params }) => code.startsWith("bhyt.field.") && params?.["field"] !== field,
    );
    expect(elsewhere).toEqual([]);
  });

  const others: readonly (readonly [rule: RuleId, visit: Visit])[] = [
    ["STR-001", withValue("XML2", "MA_LK", "LK9")],
    ["STR-002", { ...rightVisit({}), XML1: [] }],
    ["STR-007", withValue("XML2", "STT", "2")],
    ["STR-008", withValue("XML1", "HO_TEN", "x".repeat(256))],
    ["STR-009", withValue("XML2", "DON_VI_TINH", "")],
    ["STR-012", { ...rightVisit({}), XML4: [] }],
    ["DT-015", withValue("XML2", "NGAY_YL", "202602301015")],
  ];
  it.each(others)("breaks %s", (rule, visit) => {
    expect(rulesBroken(visit)).toContain(rule);
  });

  it("of the envelope breaks STR-003 or STR-006", () => {
    const file = aFile(rightVisit({}));
    const broken = (changed: object): readonly string[] =>
      checkClaimFile({ ...file, ...changed }, { structure: true, rules: [] }).issues.map(({ params }) =>
        String(params?.["rule"]),
      );
    expect(broken({ SOLUONGHOSO: "2" })).toEqual(["STR-003"]);
    expect(broken({ MACSKCB: "01998" })).toEqual(["STR-006"]);
  });

  it("is tried for every rule that is checked on rows, but for those about texts", () => {
    const tried = new Set<string>([
      ...ruleCases.filter(([, , , at]) => at.length > 0).map(([rule]) => rule),
      ...fields.map(({ rule }) => rule),
      ...others.map(([rule]) => rule),
      "STR-003",
      "STR-006",
    ]);
    const homes = ["structure", "rule", "structure and rule"];
    const untried = ruleIds.filter((id) => homes.includes(ruleCoverage[id].home) && !tried.has(id));
    // Base64, names of tables and order of elements: see the tests of reading.
    expect(untried).toEqual(["STR-004", "STR-005", "STR-010"]);
  });
});
