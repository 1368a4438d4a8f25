import { attempt, differences } from "../lib/compare.mjs";
import { namedFiles, readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "former units to those of today and back: every pair of the official table";
export const data = "specs/vn-admin";

const lastDay = { asOf: "2025-06-30" };

const extents = { w: "whole", m: "all-people", p: "part", a: "area", q: "people" };

/** The answer that the table has for one former commune, in the words of the package. */
function expectedAnswer(preferred, parts) {
  const units = parts.map(([code, extent]) => ({ code, extent: extents[extent] }));
  if (units.length === 1) return { status: "exact", unit: { code: preferred }, units };
  return preferred === null
    ? { status: "candidates", reason: "split", units }
    : { status: "default", unit: { code: preferred }, units };
}

/** One case a pair: the whole answer is right, this target is in it, and the way back leads to the former commune. */
function mappingCases({ items, islandDistricts = {} }, { toCurrent, toFormer }) {
  const pairs = items.flatMap(([from, preferred, parts = [[preferred, "w"]]]) =>
    parts.map(([target, extent]) => ({
      group: parts.length === 1 ? "whole" : preferred === null ? "split, no default" : "split with default",
      id: `${from}>${target}`,
      compare: () => {
        const answer = toCurrent(from, lastDay);
        const expected = expectedAnswer(preferred, parts);
        const back = toFormer(target).units.find(({ code }) => code === from);
        return [
          ...differences(expected, answer),
          ...(expected.unit === undefined && answer.unit !== undefined
            ? ["a unit where only candidates are known"]
            : []),
          ...differences(extents[extent], back?.extent, "back"),
        ];
      },
    })),
  );
  const islands = Object.entries(islandDistricts).map(([district, zone]) => ({
    group: "island districts",
    id: `${district}>${zone}`,
    compare: () => [
      ...differences({ status: "exact", unit: { code: zone } }, toCurrent(district, lastDay)),
      ...differences({ status: "exact", unit: { code: district } }, toFormer(zone)),
    ],
  }));
  return [...pairs, ...islands];
}

function provinceCases({ items }, { toCurrent, toFormer }) {
  return items.map(({ code, to }) => ({
    group: "provinces",
    id: `${code}>${to}`,
    compare: () => [
      ...differences({ status: "exact", unit: { code: to } }, toCurrent(code, lastDay)),
      ...(toFormer(to).units.some((unit) => unit.code === code) ? [] : [`${to} does not lead back`]),
    ],
  }));
}

export async function run(folder) {
  const places = await loadPackage("@lienthong/places");
  const groups = new Map();
  const results = namedFiles(folder, ["commune-mapping.json", "provinces-old.json"]).flatMap(({ path }) => {
    const content = readJsonFile(path);
    const cases = Array.isArray(content.items[0])
      ? mappingCases(content, places)
      : provinceCases(content, places);
    return cases.map(({ id, group, compare }) => {
      groups.set(id, group);
      return attempt(id, compare);
    });
  });
  return { results, groups: groupResults(results, ({ id }) => groups.get(id)) };
}
