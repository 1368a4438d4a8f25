import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commune, communes } from "./communes.ts";
import { generationOf, listDay } from "./dates.ts";
import { district, districts, formerCommune, formerCommunes } from "./former.ts";
import { formerProvince, formerProvinces } from "./former-provinces.ts";
import { unitLists } from "./lists.ts";
import { province, provinces } from "./provinces.ts";
import { typeHistory } from "./type-history.ts";
import { rubbish } from "../testing/rubbish.ts";

describe("the list of a day", () => {
  it.each([
    ["1990-01-01", "2025-06-30", "former"],
    ["2025-06-30", "2025-06-30", "former"],
    ["2025-07-01", "2025-07-01", "current"],
    ["2026-04-29", "2025-07-01", "current"],
    ["2026-04-30", "2026-04-30", "current"],
    ["2099-12-31", "2026-04-30", "current"],
    ["2024-02-29", "2025-06-30", "former"],
    ["2025-02-29", undefined, undefined],
    ["2025-13-01", undefined, undefined],
    ["20250701", undefined, undefined],
    [undefined, undefined, undefined],
  ])("%s is of %s", (day, list, generation) => {
    expect(listDay(day)).toBe(list);
    expect(generationOf(day)).toBe(generation);
  });
});

describe("on 30 April 2026", () => {
  it("Đồng Nai became a city and ten of its communes wards, codes kept", () => {
    const day = { asOf: "2026-04-29" };
    expect(province("75", day)?.type).toBe("tinh");
    expect(province("75")?.type).toBe("thanh-pho");
    const changed = communes("75").filter((one) => commune(one.code, day)?.type !== one.type);
    expect(changed.map(({ code }) => code)).toEqual([
      "25270",
      "25357",
      "25363",
      "26116",
      "26170",
      "26248",
      "26326",
      "26368",
      "26425",
      "26485",
    ]);
    expect(communes(undefined, day).filter((one) => commune(one.code)?.type !== one.type)).toHaveLength(10);
    expect(changed.every(({ type }) => type === "phuong")).toBe(true);
  });

  it("is told with its decisions", () => {
    expect(typeHistory("75").map(({ type, from, to, source }) => [type, from, to, source.document])).toEqual([
      ["tinh", "2025-07-01", "2026-04-29", "Nghị quyết 202/2025/QH15"],
      ["thanh-pho", "2026-04-30", undefined, "30/2026/QH16"],
    ]);
    expect(typeHistory("26368").map(({ type, source }) => [type, source.document])).toEqual([
      ["xa", "Nghị quyết 1662/NQ-UBTVQH15"],
      ["phuong", "237/NQ-UBTVQH16"],
    ]);
    expect(typeHistory("64")).toEqual([]);
  });
});

describe("the lists", () => {
  it("count what the tables hold", () => {
    const count = (types: readonly string[], type: string) => types.filter((one) => one === type).length;
    for (const list of unitLists) {
      const { asOf } = list;
      const isFormer = asOf === "2025-06-30";
      const top = isFormer ? formerProvinces() : provinces({ asOf });
      const low = (isFormer ? formerCommunes() : communes(undefined, { asOf })).map(({ type }) => type);
      expect(top).toHaveLength(list.provinces);
      expect(top.filter(({ type }) => type === "thanh-pho")).toHaveLength(list.cities);
      expect(isFormer ? districts() : []).toHaveLength(list.districts);
      for (const [type, number] of Object.entries(list.communes)) expect(count(low, type)).toBe(number);
      expect(
        [...top, ...(isFormer ? formerCommunes() : communes(undefined, { asOf }))].every(
          (one) => one.asOf === asOf,
        ),
      ).toBe(true);
    }
  });
});

describe("single units", () => {
  it("are found by code on the list of the day", () => {
    expect(province("52")?.name).toBe("Gia Lai");
    expect(formerProvince("52")?.name).toBe("Bình Định");
    expect(province("52", { asOf: "2025-06-30" })).toBeUndefined();
    expect(commune("21583", { asOf: "2025-06-30" })).toBeUndefined();
    expect(commune("06978")?.name).toBe("Ba Chẽ");
    expect(district("622")).toEqual({
      code: "622",
      asOf: "2025-06-30",
      name: "Pleiku",
      type: "thanh-pho",
      province: "64",
    });
    expect(formerCommune("32244")).toMatchObject({
      name: "Rạch Gốc",
      type: "thi-tran",
      district: "973",
      province: "96",
    });
  });

  it("and lists are found for their province or district only", () => {
    expect(communes("52")).toHaveLength(135);
    expect(communes("64")).toEqual([]);
    expect(formerCommunes("64").length + formerCommunes("52").length).toBe(373);
    expect(formerCommunes("622").every((one) => one.district === "622")).toBe(true);
  });

  it("of any kind of code and day give an answer", () => {
    fc.assert(
      fc.property(rubbish, rubbish, (code, asOf) => {
        const options = { asOf } as { asOf: string };
        const text = code as string;
        for (const find of [province, commune]) expect(() => find(text, options)).not.toThrow();
        for (const find of [formerProvince, district, formerCommune]) expect(find(text)).toBeUndefined();
        expect(() => [provinces(options), communes(text, options), typeHistory(text)]).not.toThrow();
      }),
    );
  });
});
