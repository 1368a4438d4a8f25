import { communes } from "../../unit/communes.ts";
import { district, formerCommunes } from "../../unit/former.ts";
import { formatUnitName, formatUnitNameEn } from "../../unit/full-name.ts";
import { provinces } from "../../unit/provinces.ts";
import { formerProvince } from "../../unit/former-provinces.ts";
import type { Commune, District, FormerCommune, Province } from "../../unit/unit.ts";

/** A source of numbers that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Unit = Commune | FormerCommune | District | Province;
type Random = () => number;

export const pick = <Item>(list: readonly Item[], random: Random): Item =>
  list[Math.floor(random() * list.length)] as Item;

/** The units of an address, from the commune up. */
export type Levels = readonly Unit[];

const lists = { former: formerCommunes(), current: communes() };
const byCode = new Map(provinces().map((unit) => [unit.code, unit]));

/** Commune, district and province of before 1 July 2025. */
export function formerLevels(commune: FormerCommune): Levels {
  return [commune, district(commune.district), formerProvince(commune.province)].filter(
    (unit) => unit !== undefined,
  );
}

/** Commune and province of today. */
export function currentLevels(commune: Commune): Levels {
  return [commune, byCode.get(commune.province)].filter((unit) => unit !== undefined);
}

export const anyFormer = (random: Random): FormerCommune => pick(lists.former, random);
export const anyCurrent = (random: Random): Commune => pick(lists.current, random);

const short: Readonly<Record<Unit["type"], readonly string[]>> = {
  tinh: ["T.", "Tỉnh ", "tỉnh ", ""],
  "thanh-pho": ["TP.", "TP ", "Tp. ", "thành phố "],
  quan: ["Q.", "Q. ", "quận "],
  huyen: ["H.", "H. ", "huyện "],
  "thi-xa": ["TX.", "TX ", "thị xã "],
  xa: ["X.", "X. ", "xã "],
  phuong: ["P.", "P. ", "F. ", "phường "],
  "thi-tran": ["TT.", "TT ", "thị trấn "],
  "dac-khu": ["ĐK ", "đặc khu "],
};
const houses = ["Tổ 5", "Thôn 2", "Khu phố 1", "Ấp 3", "Bản Mới", "UBND", "Trạm y tế", "45/7 Lê Lợi", ""];
const streets = ["Số 12 đường Trần Phú", "123 Nguyễn Huệ", "Tổ dân phố 7", "12A ngõ 5 Nguyễn Trãi", "KV 4"];

const withHouse = (units: readonly string[], random: Random, separator = ", "): string =>
  [pick([...houses, ...streets], random), ...units].filter((part) => part !== "").join(separator);

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/đ/gu, "d")
    .replace(/Đ/gu, "D");

const isNumbered = ({ name }: Unit): boolean => /^[\dIVX]+$/u.test(name);
const abbreviated = (unit: Unit, random: Random): string => pick(short[unit.type], random) + unit.name;
const either = (unit: Unit, random: Random): string =>
  random() < 0.5 ? formatUnitName(unit) : abbreviated(unit, random);

const otherToneMarks: readonly (readonly [string, string])[] = [
  ["òa", "oà"],
  ["óa", "oá"],
  ["ỏa", "oả"],
  ["ọa", "oạ"],
  ["ùy", "uỳ"],
  ["úy", "uý"],
  ["ủy", "uỷ"],
  ["ụy", "uỵ"],
];

/** Ways to write an address in full. */
export const ways: Readonly<Record<string, (levels: Levels, random: Random) => string>> = {
  full: (levels, random) => withHouse(levels.map(formatUnitName), random),
  abbreviated: (levels, random) =>
    withHouse(
      levels.map((unit) => abbreviated(unit, random)),
      random,
    ),
  "without marks": (levels, random) =>
    plain(
      withHouse(
        levels.map((unit) => either(unit, random)),
        random,
      ),
    ),
  "in capitals": (levels, random) => withHouse(levels.map(formatUnitName), random).toUpperCase(),
  "in small letters": (levels, random) => withHouse(levels.map(formatUnitName), random).toLowerCase(),
  "without commas": (levels, random) =>
    withHouse(
      levels.map((unit) => either(unit, random)),
      random,
      " ",
    ),
  "with dashes": (levels, random) => withHouse(levels.map(formatUnitName), random, " - "),
  decomposed: (levels, random) => withHouse(levels.map(formatUnitName), random).normalize("NFD"),
  "with tone marks on the other vowel": (levels, random) =>
    otherToneMarks.reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      withHouse(levels.map(formatUnitName), random),
    ),
  "with postal code and country": (levels, random) =>
    `${withHouse(levels.map(formatUnitName), random)}, ${10000 + Math.floor(random() * 89999)}, Việt Nam`,
  "with a telephone number": (levels, random) =>
    `${withHouse(levels.map(formatUnitName), random)}. ĐT: 0901 234 567`,
  "in English": (levels) => `${levels.map(formatUnitNameEn).join(", ")}, Vietnam`,
  "from the province down": (levels) => [...levels].reverse().map(formatUnitName).join(", "),
};

/** Bare names, which are less sure. */
export const bareNames = (levels: Levels, random: Random): string =>
  withHouse(
    levels.map((unit) => (isNumbered(unit) ? formatUnitName(unit) : unit.name)),
    random,
  );

/** One letter lost, added, changed, or swapped with the next. */
function damage(text: string, random: Random): string {
  const characters = Array.from(text);
  const at = pick(
    characters.flatMap((character, index) => (/\p{L}/u.test(character) ? [index] : [])),
    random,
  );
  const other = pick(Array.from("abcdeghiklmnopqrstuvxy"), random);
  const kind = Math.floor(random() * 4);
  if (kind === 0) characters.splice(at, 1);
  else if (kind === 1) characters.splice(at, 0, other);
  else if (kind === 2) characters[at] = other;
  else characters.splice(at, 2, characters[at + 1] ?? "", characters[at] ?? "");
  return characters.join("");
}

const damagedAt = (levels: Levels, index: number, random: Random): Levels =>
  levels.map((unit, level) =>
    level === index && !isNumbered(unit) ? { ...unit, name: damage(unit.name, random) } : unit,
  );

const glue = (text: string, random: Random): string =>
  text.replaceAll(" ", () => (random() < 0.5 ? "" : " "));

/** Ways in which scanning and typing damage an address. */
export const damages: Readonly<Record<string, (levels: Levels, random: Random) => string>> = {
  "glued, with capitals": (levels, random) =>
    withHouse(
      levels.map((unit) => either(unit, random).replaceAll(" ", "")),
      random,
    ),
  "glued, in small letters": (levels, random) =>
    glue(withHouse(levels.map(formatUnitName), random), random).toLowerCase(),
  "glued into one word without marks": (levels) =>
    plain(levels.map(formatUnitName).join("").replaceAll(" ", "")).toLowerCase(),
  "with one name without marks": (levels, random) => {
    const index = Math.floor(random() * levels.length);
    return ways["full"]?.(
      levels.map((unit, level) => (level === index ? { ...unit, name: plain(unit.name) } : unit)),
      random,
    ) as string;
  },
  "with a letter of one name damaged": (levels, random) =>
    withHouse(damagedAt(levels, Math.floor(random() * levels.length), random).map(formatUnitName), random),
  "with a letter of two names damaged": (levels, random) =>
    withHouse(damagedAt(damagedAt(levels, 0, random), 1, random).map(formatUnitName), random),
  "with all of it mixed": (levels, random) => {
    const units = levels.map((unit, level) => {
      const chance = random();
      const [made = unit] = chance < 0.3 ? damagedAt(levels, level, random).slice(level, level + 1) : [unit];
      return either(chance > 0.85 ? { ...unit, name: plain(unit.name) } : made, random);
    });
    return glue(withHouse(units, random, pick([", ", " ", " , "], random)), random);
  },
};
