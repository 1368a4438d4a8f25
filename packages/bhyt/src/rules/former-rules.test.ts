import { describe, expect, it } from "vitest";
import { type Changes, aFile, aVisit } from "../testing.cases.ts";
import { checkClaimFile } from "./check-claim-file.ts";
import { checkRow } from "./check-rows-alone.ts";
import { formerCases } from "./cases/former.cases.ts";
import { formerRules } from "./former-rules.ts";

const at = (changes: Changes, rules: readonly ("MON-025" | "SVC-019")[]) =>
  checkClaimFile(aFile(aVisit(changes)), { rules }).issues.map(({ path, severity }) => `${severity} ${path}`);

describe("a rule of the time of QĐ 4210", () => {
  it.each(formerCases)("%s: %s", (rule, _title, changes, fields) => {
    expect(at(changes, [rule])).toEqual(fields.map((field) => `warning ${field}`));
  });

  it("has a case in which it speaks and one in which it is silent", () => {
    for (const { id } of formerRules) {
      const own = formerCases.filter(([rule]) => rule === id);
      expect(own.some(([, , , fields]) => fields.length > 0)).toBe(true);
      expect(own.some(([, , , fields]) => fields.length === 0)).toBe(true);
    }
  });

  it("is named as not checked where it does not hold, and other rules where they do not", () => {
    const of = (changes: Changes): ReadonlyMap<string, unknown> => {
      const { notChecked } = checkClaimFile(aFile(aVisit(changes)));
      return new Map(notChecked.map(({ rule, reason, isPartly }) => [`${rule} ${reason}`, isPartly]));
    };
    expect(of({}).get("MON-025 older-standard")).toBe(true);
    expect(of({}).get("MON-026 older-standard")).toBe(false);
    const before = of({ XML1: [{ NGAY_VAO: "202406300800", NGAY_RA: "202406300900" }] });
    expect(before.get("DT-001 other-version")).toBe(false);
    expect(before.has("MON-025 other-version")).toBe(false);
  });

  it("is not run on a visit whose table could not be read, nor on rows alone", () => {
    const changes = { XML1: [{ NGAY_VAO: "202406300800", NGAY_RA: "202406300900" }] };
    const visit = { ...aVisit(changes), unread: [{ LOAIHOSO: "XML3", NOIDUNGFILE: "?" }] };
    const { notChecked } = checkClaimFile(aFile(visit), { rules: ["SVC-019"] });
    expect(notChecked.map(({ reason }) => reason)).toContain("unread-table");
    const alone = checkRow("XML3", { MA_VAT_TU: "N06.02.020", SO_LUONG: "2" }, { rules: ["SVC-019"] });
    expect(alone.issues.filter(({ code }) => code.startsWith("bhyt.rule."))).toEqual([]);
  });
});
