import { differences, syllableTable } from "./columns.mjs";
import * as specs from "./specs.mjs";

const byCode = (a, b) => (a.code < b.code ? -1 : 1);

/** The communes of some provinces, as columns. */
export function communeColumns(provinceCodes) {
  const groups = provinceCodes.map((code) => ({
    code,
    communes: specs.communes.filter(({ province }) => province === code).sort(byCode),
  }));
  const communes = groups.flatMap((group) => group.communes);
  const { syllables, encode } = syllableTable(communes.map(({ name }) => name));
  const letter = { xa: "x", phuong: "p", "dac-khu": "d" };
  specs.demand(
    communes.every(
      ({ type, earlierType }) => earlierType === undefined || (type === "phuong" && earlierType === "xa"),
    ),
    "a change of type other than from xã to phường",
  );
  return {
    provinces: groups.map((group) => `${group.code}${group.communes.length}`).join(" "),
    codes: differences(communes.map(({ code }) => Number(code))),
    // "n": a ward since 30 April 2026, a commune before.
    types: communes.map(({ type, earlierType }) => (earlierType === undefined ? letter[type] : "n")).join(""),
    syllables,
    names: communes.map(({ name }) => encode(name)).join("!"),
  };
}

/** Districts, former communes and where they went, of some former provinces, as columns. */
export function formerColumns(provinceCodes) {
  const groups = provinceCodes.map((code) => ({
    code,
    districts: specs.districts.filter(({ province }) => province === code).sort(byCode),
  }));
  const districts = groups
    .flatMap((group) => group.districts)
    .map((district) => ({
      ...district,
      communes: specs.formerCommunes.filter((commune) => commune.district === district.code).sort(byCode),
    }));
  const communes = districts.flatMap((district) => district.communes);
  const others = communes.flatMap(({ others: names }, row) => names.map((name) => ({ row, name })));
  const { syllables, encode } = syllableTable([
    ...districts.map(({ name }) => name),
    ...communes.map(({ name }) => name),
    ...others.map(({ name }) => name),
  ]);
  const districtLetter = { quan: "q", huyen: "h", "thi-xa": "t", "thanh-pho": "p" };
  const communeLetter = { xa: "x", phuong: "p", "thi-tran": "t" };
  return {
    provinces: groups.map((group) => `${group.code}${group.districts.length}`).join(" "),
    districts: differences(districts.map(({ code }) => Number(code))),
    districtTypes: districts.map(({ type }) => districtLetter[type]).join(""),
    codes: differences(communes.map(({ code }) => Number(code))),
    types: communes.map(({ type }) => communeLetter[type]).join(""),
    syllables,
    // A district and its communes; districts apart by "|".
    names: districts
      .map((district) => [district, ...district.communes].map(({ name }) => encode(name)).join("!"))
      .join("|"),
    others:
      others.length === 0
        ? ""
        : `${differences(others.map(({ row }) => row))}|${others.map(({ name }) => encode(name)).join("!")}`,
    islands: districts
      .filter(({ code }) => code in specs.islandDistricts)
      .map(({ code }) => code + specs.islandDistricts[code])
      .join(" "),
    ...moveColumns(communes),
  };
}

/**
 * Where the communes went. A heir is a former commune whose code a new one carries on; a target is given by how many heirs
 * it is away, counted from the heirs before the row. "." whole to itself, "!" split heir, " " split, a letter a distance, "~" one
 * that stands in `far`.
 */
function moveColumns(communes) {
  const current = new Set(specs.communes.map(({ code }) => code));
  const heirs = communes.filter(({ code }) => current.has(code)).map(({ code }) => code);
  const rank = new Map(heirs.map((code, index) => [code, index]));
  const far = [];
  const splits = [];
  let before = 0;
  let moves = "";
  for (const { code } of communes) {
    const { preferred, parts } = specs.moves.get(code);
    const isHeir = rank.has(code);
    const distance = (target) => {
      specs.demand(rank.has(target), `${target} is not in the same new province as its part ${code}`);
      return rank.get(target) - before;
    };
    if (parts.length > 1) {
      moves += isHeir ? "!" : " ";
      specs.demand(
        preferred === null || preferred === parts[0][0],
        `${code}: the default is not the first part`,
      );
      const list = parts.map(([target, extent]) => `${distance(target)}${extent === "p" ? "" : extent}`);
      splits.push((preferred === null ? "" : "d") + list.join(","));
    } else if (isHeir) {
      specs.demand(preferred === code, `${code} carries on as ${code}, but went to ${preferred}`);
      moves += ".";
    } else {
      const zigzag = distance(preferred) >= 0 ? 2 * distance(preferred) : -2 * distance(preferred) - 1;
      if (zigzag < 52) moves += String.fromCharCode((zigzag < 26 ? 97 : 65 - 26) + zigzag);
      else {
        moves += "~";
        far.push(distance(preferred));
      }
    }
    if (isHeir) before += 1;
  }
  return { moves, far: far.join(" "), splits: splits.join(";") };
}
