import { describe, expect, it } from "vitest";
import { toCurrent } from "../convert/to-current.ts";
import { communes } from "../unit/communes.ts";
import { formerCommunes } from "../unit/former.ts";
import { formatUnitName } from "../unit/full-name.ts";
import type { Commune, FormerCommune } from "../unit/unit.ts";
import { resolveAddress } from "./resolve-address.ts";
import {
  anyCurrent,
  anyFormer,
  bareNames,
  createRandom,
  currentLevels,
  damages,
  formerLevels,
  pick,
  ways,
} from "./testing/written-addresses.ts";

interface Tally {
  total: number;
  /** One commune, or for a split one without default exactly its candidates. */
  right: number;
  wrong: number;
  wrongTexts: string[];
}

/** Where a commune is today, by the conversion table. */
function expected(commune: Commune | FormerCommune): { unit: string | undefined; units: readonly string[] } {
  if (!("district" in commune)) return { unit: commune.code, units: [commune.code] };
  const answer = toCurrent(commune.code, { asOf: commune.asOf });
  return {
    unit: "unit" in answer ? answer.unit.code : undefined,
    units: answer.units.map(({ code }) => code).sort(),
  };
}

function count(tally: Tally, text: string, commune: Commune | FormerCommune): void {
  const { unit, units } = expected(commune);
  const found = resolveAddress(text);
  tally.total++;
  if (found.commune !== undefined) {
    if (found.commune.code === unit) tally.right++;
    else {
      tally.wrong++;
      tally.wrongTexts.push(text);
    }
  } else if (unit === undefined && found.candidates.length === units.length) {
    const codes = found.candidates.map(({ code }) => code).sort();
    if (codes.every((code, index) => code === units[index])) tally.right++;
  }
}

const newTally = (): Tally => ({ total: 0, right: 0, wrong: 0, wrongTexts: [] });
const perWay = 300;

describe("an address of three levels, of any commune before 1 July 2025", () => {
  it.each(Object.entries(ways))("is read, when written %s", (_, write) => {
    const random = createRandom(1);
    const tally = newTally();
    for (let index = 0; index < perWay; index++) {
      const commune = anyFormer(random);
      count(tally, write(formerLevels(commune), random), commune);
    }
    expect(tally.wrongTexts).toEqual([]);
    expect(tally.right / tally.total).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    ["glued, with capitals", 0.97],
    ["glued, in small letters", 0.95],
    ["glued into one word without marks", 0.95],
    ["with one name without marks", 0.98],
    ["with a letter of one name damaged", 0.8],
    ["with a letter of two names damaged", 0.4],
    ["with all of it mixed", 0.7],
  ])("is read or left open, when %s", (name, least) => {
    const random = createRandom(2);
    const tally = newTally();
    for (let index = 0; index < perWay; index++) {
      const commune = anyFormer(random);
      count(tally, damages[name]?.(formerLevels(commune), random) ?? "", commune);
    }
    expect(tally.right / tally.total).toBeGreaterThanOrEqual(least);
    expect(tally.wrong / tally.total, tally.wrongTexts.join("\n")).toBeLessThanOrEqual(0.01);
  });
});

describe("an address of two levels, of any commune of today", () => {
  it.each(Object.entries(ways))("is read, when written %s", (_, write) => {
    const random = createRandom(3);
    const tally = newTally();
    for (let index = 0; index < perWay; index++) {
      const commune = anyCurrent(random);
      count(tally, write(currentLevels(commune), random), commune);
    }
    expect(tally.wrongTexts).toEqual([]);
    expect(tally.right / tally.total).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    ["glued, with capitals", 0.97],
    ["glued, in small letters", 0.95],
    ["glued into one word without marks", 0.95],
    ["with one name without marks", 0.97],
    ["with a letter of one name damaged", 0.7],
    ["with all of it mixed", 0.65],
  ])("is read or left open, when %s", (name, least) => {
    const random = createRandom(4);
    const tally = newTally();
    for (let index = 0; index < perWay; index++) {
      const commune = anyCurrent(random);
      count(tally, damages[name]?.(currentLevels(commune), random) ?? "", commune);
    }
    expect(tally.right / tally.total).toBeGreaterThanOrEqual(least);
    // A damaged name may be the name of another commune, letter by letter.
    expect(tally.wrong / tally.total, tally.wrongTexts.join("\n")).toBeLessThanOrEqual(0.01);
  });
});

describe("what is easily taken for another", () => {
  const random = createRandom(5);
  const tallyOf = (list: readonly FormerCommune[], write: (commune: FormerCommune) => string): Tally => {
    const tally = newTally();
    for (let index = 0; index < perWay; index++) {
      const commune = pick(list, random);
      count(tally, write(commune), commune);
    }
    return tally;
  };
  const formers = formerCommunes();

  it("a ward with a number is that of its district", () => {
    const numbered = formers.filter(({ name }) => /^\d+$/u.test(name));
    const tally = tallyOf(numbered, (commune) => ways["abbreviated"]?.(formerLevels(commune), random) ?? "");
    expect(tally.wrongTexts).toEqual([]);
    expect(tally.right / tally.total).toBeGreaterThanOrEqual(0.99);
  });

  it("a township is not the commune of its name", () => {
    const townships = formers.filter(({ type }) => type === "thi-tran");
    const tally = tallyOf(townships, (commune) => ways["full"]?.(formerLevels(commune), random) ?? "");
    expect(tally.wrongTexts).toEqual([]);
    expect(tally.right / tally.total).toBeGreaterThanOrEqual(0.98);
  });

  it("a former commune with its district is not the commune of today that has its name", () => {
    const today = new Set(communes().map(({ name, province }) => `${province} ${name}`));
    const namesakes = formers.filter((commune) => {
      const { unit, units } = expected(commune);
      const [first = ""] = units;
      const home = communes().find(({ code }) => code === first)?.province ?? "";
      const bearer = communes().find(({ name, province }) => name === commune.name && province === home);
      return today.has(`${home} ${commune.name}`) && bearer?.code !== unit;
    });
    expect(namesakes.length).toBeGreaterThan(200);
    const tally = newTally();
    for (const commune of namesakes) count(tally, bareNames(formerLevels(commune), random), commune);
    expect(tally.wrongTexts).toEqual([]);
    expect(tally.right / tally.total).toBeGreaterThanOrEqual(0.95);
  });

  it("a split commune gives exactly its parts", () => {
    const split = formers.filter((commune) => expected(commune).unit === undefined);
    expect(split).toHaveLength(380);
    const tally = newTally();
    for (const commune of split) count(tally, ways["full"]?.(formerLevels(commune), random) ?? "", commune);
    expect(tally.right).toBe(380);
  });

  it("a district alone is no commune, with or without its type", () => {
    for (let index = 0; index < perWay; index++) {
      const [, ...above] = formerLevels(anyFormer(random));
      const names = above.map(({ name }) => name).join(", ");
      const full = above.map(formatUnitName).join(", ");
      for (const text of [names, full, `12 Lê Lợi, ${full}`, `Trạm y tế, ${names}`])
        expect(resolveAddress(text).commune, text).toBeUndefined();
    }
  });

  it("a name that the district does not have is not bent to one that it has", () => {
    const tally = { total: 0, found: 0 };
    for (let index = 0; index < perWay; index++) {
      const [, ...above] = formerLevels(anyFormer(random));
      const stranger = anyFormer(random);
      const text = ways["full"]?.([stranger, ...above], random) ?? "";
      const { commune, written } = resolveAddress(text);
      if (commune === undefined) continue;
      tally.total++;
      // A commune of that very name is no stranger.
      if (written?.commune?.name !== stranger.name && commune.name !== stranger.name) tally.found++;
    }
    expect(tally.found).toBeLessThanOrEqual(perWay * 0.005);
  });
});
