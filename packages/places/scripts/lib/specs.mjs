import { readFileSync } from "node:fs";

const folder = new URL("../../../../../shared/specs/vn-admin/", import.meta.url);

const read = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
const nfc = (text) => text.normalize("NFC");

export const provinces = read("provinces").items;
export const formerProvinces = read("provinces-old").items;

export const communes = read("communes").items.map(([code, name, type, province, earlierType]) => ({
  code,
  name: nfc(name),
  type,
  province,
  earlierType,
}));

export const districts = read("districts-old").items.map(([code, name, type, province]) => ({
  code,
  name: nfc(name),
  type,
  province,
}));

export const formerCommunes = read("old-communes").items.map(([code, name, type, district, others = []]) => ({
  code,
  name: nfc(name),
  type,
  district,
  others: others.map(nfc),
}));

const mapping = read("commune-mapping");

/** District without communes -> the special zone that it became. */
export const islandDistricts = mapping.islandDistricts;

/** Former code -> { preferred, parts: [new code, extent] }. */
export const moves = new Map(
  mapping.items.map(([from, preferred, parts]) => [
    from,
    parts === undefined ? { preferred, parts: [[preferred, "w"]] } : { preferred, parts },
  ]),
);

export const ethnicGroups = read("ethnic-groups");
export const religions = read("religions");

/** Fails at once when the facts are not as the layout of the columns takes for granted. */
export function demand(holds, what) {
  if (!holds) throw new Error(`the reference data have changed: ${what}`);
}
