import { describeIssue } from "@lienthong/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCardQr } from "../parse.ts";
import { validateVneidUserinfo, claimsFromVneid } from "../vneid/userinfo.ts";
import type { IdentityClaims } from "./claim.ts";
import { compareIsoDates } from "./compare-dates.ts";
import { claimsFromCardQr } from "./from-card-qr.ts";
import { mergeClaims } from "./merge.ts";
import { claimsMessages } from "./messages/messages.ts";
import { validateTypedClaims } from "./typed.ts";

const typed = (form: Record<string, unknown>, time?: string): IdentityClaims => {
  const result = validateTypedClaims(form, time === undefined ? {} : { time });
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
};
const vneid = (userinfo: Record<string, unknown>): IdentityClaims => {
  const result = validateVneidUserinfo({ citizenPid: "064185000025", ...userinfo });
  if (!result.ok) throw new Error("must be good");
  return claimsFromVneid(result.value);
};
const card = claimsFromCardQr(
  parseCardQr("064185000025|230000017|Rơ Châm H'Lan|31121985|Nữ|Phường Hội Thương, Pleiku, Gia Lai|01042021"),
);

describe("mergeClaims", () => {
  it("takes each claim whole from the best assured source", () => {
    const merged = mergeClaims([
      card,
      typed({ name: "Rơ Châm H'Lan", email: "a@b.example" }),
      vneid({ fullName: "RO CHAM HLAN" }),
    ]);
    expect(merged.claims.name).toMatchObject({ value: "RO CHAM HLAN", assurance: "vneid" });
    expect(merged.claims.email?.assurance).toBe("typed");
    expect(merged.claims.issueDate?.assurance).toBe("scanned");
    expect(merged.conflicts).toEqual([
      {
        claim: "name",
        chosen: 2,
        decidedBy: "assurance",
        others: [
          { source: 0, relation: "other-precision" },
          { source: 1, relation: "other-precision" },
        ],
      },
    ]);
  });

  it("lets the caller say what is strongest", () => {
    const merged = mergeClaims([vneid({ fullName: "RO CHAM HLAN" }), card], { prefer: ["scanned", "vneid"] });
    expect(merged.claims.name?.value).toBe("Rơ Châm H'Lan");
  });

  it.each<[string, IdentityClaims, IdentityClaims, readonly string[]]>([
    [
      "two numbers",
      typed({ personalNumber: "052090000017" }),
      card,
      ["error identity.merge.numbers-differ personalNumber"],
    ],
    [
      "a number that the other lists as cancelled",
      typed({ personalNumber: "052185000017", oldNumbers: ["064185000025", "230000017"] }),
      card,
      [
        "warning identity.merge.values-differ personalNumber",
        "information identity.merge.other-precision oldNumbers",
      ],
    ],
    [
      "another number, where one source repeats its own as the old one",
      typed({ personalNumber: "052185000017", oldNumbers: ["052185000017"] }),
      typed({ personalNumber: "064185000025" }),
      ["error identity.merge.numbers-differ personalNumber"],
    ],
    [
      "one mark, which may be another name",
      typed({ name: "Phan Minh Anh" }),
      typed({ name: "Phan Minh Ánh" }),
      ["warning identity.merge.values-differ name"],
    ],
    [
      "all marks lost",
      typed({ name: "Phan Thị Ánh" }),
      typed({ name: "PHAN THI ANH" }),
      ["information identity.merge.other-precision name"],
    ],
    [
      "one telephone in two notations",
      typed({ phoneNumber: "0900 000 001" }),
      typed({ phoneNumber: "+84900000001" }),
      [],
    ],
    ["another name", typed({ name: "Siu H'Lan" }), card, ["warning identity.merge.values-differ name"]],
    ["another place of the tone mark", typed({ name: "Lê Hoà" }), typed({ name: "LÊ HÒA" }), []],
    [
      "a year for a date",
      typed({ birthDate: "1985" }),
      card,
      ["information identity.merge.other-precision birthDate"],
    ],
    [
      "another day",
      typed({ birthDate: "30/12/1985" }),
      card,
      ["warning identity.merge.values-differ birthDate"],
    ],
    [
      "a code for a word",
      typed({ ethnicity: "10" }),
      typed({ ethnicity: "Gia-rai" }),
      ["information identity.merge.other-notation ethnicity"],
    ],
    ["the nation in letters", typed({ nationality: "VNM" }), typed({ nationality: "Việt Nam" }), []],
    [
      "another nation",
      typed({ nationality: "Lào" }),
      typed({ nationality: "Việt Nam" }),
      ["warning identity.merge.values-differ nationality"],
    ],
    [
      "a place in other words",
      typed({ permanentAddress: "Phường Pleiku, Gia Lai" }),
      card,
      ["information identity.merge.other-notation permanentAddress"],
    ],
    ["two accounts", vneid({ accountType: 1 }), vneid({ accountType: 2 }), []],
  ])("tells of %s", (_title, one, other, expected) => {
    const { issues } = mergeClaims([one, other]);
    expect(issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual(expected);
  });

  it("says of a date and its year that one says more, whichever was chosen", () => {
    const [issue] = mergeClaims([typed({ birthDate: "1985" }), card]).issues;
    expect(issue && describeIssue(issue, "vi", claimsMessages)).toBe(
      "Có nguồn ghi đầy đủ hơn nguồn khác; các nguồn không mâu thuẫn.",
    );
  });

  it("asks about places when it can", () => {
    const sources = [typed({ permanentAddress: "Phường Pleiku, Gia Lai" }), card];
    expect(mergeClaims(sources, { samePlace: () => true }).conflicts).toEqual([]);
    expect(mergeClaims(sources, { samePlace: () => false }).issues[0]?.code).toBe(
      "identity.merge.values-differ",
    );
  });

  it.each([
    ["time", "2026-03-01T08:30:00+07:00", "2026-03-01T02:30:00Z", 1],
    ["time", "2026-03-01T08:30:00+07:00", undefined, 0],
    ["order", undefined, undefined, 0],
  ])("decides by %s between equals", (decidedBy, one, other, chosen) => {
    const { conflicts } = mergeClaims([typed({ name: "Lê An" }, one), typed({ name: "Lê Bình" }, other)]);
    expect(conflicts).toMatchObject([{ decidedBy, chosen }]);
  });

  it("of one source is that source; of none, nothing", () => {
    expect(mergeClaims([card])).toEqual({ claims: card, conflicts: [], issues: [] });
    expect(mergeClaims([]).claims).toEqual({});
    expect(() => mergeClaims(card as never)).toThrow(TypeError);
  });

  it("tells conflicts without a value", () => {
    const sources = [
      typed({ name: "Siu H'Lan", birthDate: "1986", email: "bimat@b.example" }),
      card,
      typed({ email: "x@y.example" }),
    ];
    const { conflicts, issues } = mergeClaims(sources);
    expect(JSON.stringify([conflicts, issues])).not.toMatch(/Siu|Lan|198|bimat/u);
  });

  it("only ever gives claims that a source gave, whatever the order of the sources", () => {
    const source = fc.constantFrom(
      card,
      typed({ name: "Lê An", birthDate: "1985" }),
      vneid({ fullName: "Lê An" }),
      {},
    );
    fc.assert(
      fc.property(fc.array(source, { maxLength: 5 }), (sources) => {
        const { claims } = mergeClaims(sources);
        for (const [name, claim] of Object.entries(claims))
          expect(sources.some((one) => one[name as keyof IdentityClaims] === claim)).toBe(true);
        expect(Object.keys(mergeClaims([...sources].reverse()).claims)).toEqual(Object.keys(claims));
      }),
      { numRuns: 50 },
    );
  });
});

describe("two dates", () => {
  it.each([
    ["1985-12-31", "1985-12-31", "same"],
    ["1985", "1985-12-31", "partial"],
    ["1985-12", "1985-12-31", "partial"],
    ["1985-11", "1985-12-31", "different"],
    ["1985-01-01", "1985-12-31", "default-day"],
    ["1985-03-05", "1985-05-03", "swapped"],
    ["1985-03-05", "1985-03-06", "typing"],
    ["1985-03-05", "1958-03-05", "typing"],
    ["1985-03-05", "1986-04-05", "different"],
  ])("%s and %s: %s", (one, other, relation) => {
    expect(compareIsoDates(one, other)).toBe(relation);
    expect(compareIsoDates(other, one)).toBe(relation);
  });

  it.each([[null], [5], [[null]], [[5]]])("takes a list of claims, not %j", (wrong) => {
    expect(() => mergeClaims(wrong as never)).toThrow("mergeClaims takes a list of claims");
  });
});
