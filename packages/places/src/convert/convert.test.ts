import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allCommunes } from "../table/all-communes.ts";
import { allFormer } from "../table/all-former.ts";
import { provinceTable } from "../table/province-table.ts";
import { toCurrent } from "./to-current.ts";
import { toFormer } from "./to-former.ts";
import { rubbish } from "../testing/rubbish.ts";

const before = { asOf: "2025-06-30" };
const since = { asOf: "2025-07-01" };
const codes = (units: readonly { readonly code: string }[]) => units.map(({ code }) => code);

describe("a former commune", () => {
  it("that went whole to a new one gives that one", () => {
    expect(toCurrent("23566", before)).toEqual({
      status: "exact",
      unit: { code: "23575", asOf: "2026-04-30" },
      units: [{ code: "23575", asOf: "2026-04-30", extent: "whole" }],
    });
  });

  it("that was split gives candidates, never one of them", () => {
    const found = toCurrent("00019", before);
    expect(found).toMatchObject({ status: "candidates", reason: "split" });
    expect(codes(found.units)).toEqual(["00004", "00070", "00190", "00226"]);
    expect(found).not.toHaveProperty("unit");
  });

  it.each([
    ["all its people went to one", "00112", "00103", "all-people", ["all-people", "area"]],
    ["people are stated for one part only", "00136", "00136", "only-people", ["part", "area"]],
    ["one took all of it", "18796", "18823", "whole-area", ["whole", "people", "people"]],
  ])("that was split gives a default when %s", (_title, code, unit, reason, extents) => {
    const found = toCurrent(code, before);
    expect(found).toMatchObject({ status: "default", reason, unit: { code: unit, asOf: "2026-04-30" } });
    expect(found.units.map(({ extent }) => extent)).toEqual(extents);
    expect(found.units[0]?.code).toBe(unit);
  });

  it("keeps its meaning to the last day of the former list", () => {
    expect(toCurrent("00007", { asOf: "2025-06-30" }).status).toBe("candidates");
    expect(toCurrent("00007", { asOf: "2025-07-01" })).toMatchObject({
      status: "unknown",
      reason: "not-on-the-list",
    });
  });
});

describe("a code of both lists", () => {
  it("is the unit of today itself on a day since 1 July 2025", () => {
    for (const { code } of allCommunes().latest) {
      const found = toCurrent(code, since);
      expect(found.status === "exact" && found.unit.code).toBe(code);
    }
  });

  it("needs no day only where both readings lead to one unit", () => {
    const both = allFormer().communes.filter(({ code }) => allCommunes().rows.has(code));
    expect(both).toHaveLength(3316);
    const answers = both.map(({ code }) => ({ code, found: toCurrent(code) }));
    const sure = answers.flatMap(({ code, found }) =>
      "unit" in found && found.unit.code === code ? found.status : [],
    );
    expect(sure.filter((status) => status === "exact")).toHaveLength(3178);
    expect(sure.filter((status) => status === "default")).toHaveLength(20);
    const open = answers.filter(({ found }) => found.status === "candidates");
    expect(open).toHaveLength(118);
    for (const { code, found } of open) {
      expect(found).toMatchObject({ reason: "day-unknown" });
      expect(codes(found.units)).toContain(code);
    }
  });
});

describe("provinces", () => {
  it.each([
    ["the seven codes that changed owner stay codes of the merged province", "15", "15"],
    ["former Bình Định is in Gia Lai", "52", "52"],
    ["former Gia Lai is in Gia Lai", "64", "52"],
    ["former Long An is in Tây Ninh", "80", "80"],
    ["former Tây Ninh is in Tây Ninh", "72", "80"],
  ])("%s", (_title, code, today) => {
    for (const options of [before, {}]) {
      const found = toCurrent(code, options);
      expect(found.status === "exact" && found.unit.code).toBe(today);
    }
  });

  it("each went whole to one, and back each gives its parts", () => {
    for (const { code } of provinceTable().lists["2025-06-30"] ?? []) {
      const found = toCurrent(code, before);
      expect(found.status).toBe("exact");
      expect(codes(toFormer(found.units[0]?.code ?? "").units)).toContain(code);
    }
    expect(toFormer("52")).toMatchObject({ status: "parts" });
    expect(toFormer("01")).toMatchObject({ status: "exact", unit: { code: "01", asOf: "2025-06-30" } });
  });

  it("of before are not on the list since", () => {
    expect(toCurrent("64", since).status).toBe("unknown");
    expect(toCurrent("03", before).status).toBe("unknown");
  });
});

describe("districts", () => {
  it("were abolished: all communes of today that took a part of one are candidates", () => {
    const found = toCurrent("001", before);
    expect(found).toMatchObject({ status: "candidates", reason: "abolished" });
    expect(codes(found.units)).toContain("00004");
    expect(toCurrent("001", since).status).toBe("unknown");
  });

  it.each(["318", "471", "498", "536", "755"])(
    "%s, an island without communes, is now a special zone",
    (code) => {
      const found = toCurrent(code, before);
      const zone = found.units[0]?.code ?? "";
      expect(found.status).toBe("exact");
      expect(allCommunes().latest[allCommunes().rows.get(zone) ?? -1]?.type).toBe("dac-khu");
      expect(toFormer(zone)).toMatchObject({ status: "exact", unit: { code, asOf: "2025-06-30" } });
    },
  );
});

describe("a commune of today", () => {
  it("gives back each former commune that went to it, to the same extent", () => {
    const pairs = allFormer().communes.flatMap(({ code }) =>
      toCurrent(code, before).units.map((unit) => `${code} ${unit.code} ${unit.extent}`),
    );
    const back = allCommunes().latest.flatMap(({ code }) =>
      toFormer(code)
        .units.filter((part) => part.code.length === 5)
        .map((part) => `${part.code} ${code} ${part.extent}`),
    );
    expect(pairs).toHaveLength(10_565);
    expect(back.sort()).toEqual(pairs.sort());
  });

  it("is made of 1 to 14 former units", () => {
    const sizes = allCommunes().latest.map(({ code }) => toFormer(code).units.length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 14]);
  });

  it("with a code that only one copy of the list has is the same unit", () => {
    expect(toCurrent("06978")).toMatchObject({ status: "exact", unit: { code: "06970" } });
    expect(toFormer("06978")).toEqual(toFormer("06970"));
    expect(toCurrent("06978", before).status).toBe("unknown");
  });

  it("is on the former list under another meaning when a day before is named", () => {
    expect(toFormer("23575", before)).toMatchObject({
      status: "exact",
      unit: { code: "23575", asOf: "2025-06-30" },
    });
    expect(toFormer("11948", before)).toMatchObject({ status: "unknown", reason: "not-on-the-list" });
  });
});

describe("what is no code or no day", () => {
  it.each(["", "5", "1234", "123456", "5２", " 52", "00a07", "x".repeat(1_000_000), "\ud800"])(
    "is unknown (%#)",
    (code) => {
      expect(toCurrent(code)).toEqual({ status: "unknown", reason: "not-a-code", units: [] });
      expect(toFormer(code)).toEqual({ status: "unknown", reason: "not-a-code", units: [] });
    },
  );

  it.each(["", "2025", "2025-02-30", "2025-06-31", "01/07/2025", "2025-07-01T00:00", "x".repeat(1_000_000)])(
    "is no day (%#)",
    (asOf) => {
      for (const code of ["52", "622", "00007"])
        expect(toCurrent(code, { asOf })).toEqual({ status: "unknown", reason: "not-a-day", units: [] });
      expect(toFormer("52", { asOf })).toMatchObject({ reason: "not-a-day" });
      expect(toFormer("00004", { asOf })).toMatchObject({ reason: "not-a-day" });
    },
  );

  it("of any kind gives an answer", () => {
    fc.assert(
      fc.property(rubbish, rubbish, (code, asOf) => {
        const options = { asOf } as { asOf: string };
        expect(["exact", "default", "candidates", "unknown"]).toContain(
          toCurrent(code as string, options).status,
        );
        expect(["exact", "parts", "unknown"]).toContain(toFormer(code as string, options).status);
      }),
    );
  });
});
