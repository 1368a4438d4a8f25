import { attempt, differences } from "../lib/compare.mjs";
import { namedFiles, readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "Vietnamese text: forms, tone marks, dates, old encodings";
export const data = "specs/vneid/vectors/text";

const decodable = ["TCVN3", "VNI", "VIQR"];

/** Each group gives, for a row, a comparison, or the reason why there is nothing to run yet. */
const groups = {
  normalise: (row, { core, identity }) => {
    if (row.nfc !== undefined) return () => differences(row.nfc, core.toNfc(row.in));
    if (row.clean !== undefined) return () => differences(row.clean, core.cleanText(row.in));
    if (row.upper !== undefined) return () => differences(row.upper, core.toNfc(row.in).toUpperCase());
    return () => differences(row.title, identity.titleCaseName(row.in));
  },
  ascii:
    (row, { core, identity }) =>
    () =>
      row.ascii === undefined
        ? differences(row.mrz, identity.nameInMrzLetters(row.in))
        : differences(row.ascii, core.removeDiacritics(row.in).toUpperCase()),
  toneEquivalence:
    (row, { core }) =>
    () =>
      differences(row.same, core.foldVietnamese(row.a) === core.foldVietnamese(row.b), "same"),
  dates:
    (row, { identity }) =>
    () => {
      const order = row.hint?.startsWith("yyyyMMdd") ? "year-first" : "day-first";
      const result = identity.validateVietnameseDate(row.in, { order });
      if (result.ok !== (row.error === undefined))
        return [
          `expected ${row.error ?? row.iso}, found ${result.ok ? result.value : result.issues[0]?.code}`,
        ];
      return result.ok ? differences(row.iso, result.value) : [];
    },
  legacyEncodings:
    (row, { core, identity }) =>
    () => {
      const read = identity.readLegacyText(row.in);
      const found = read?.encoding ?? core.suspectLegacyText(row.in) ?? "unicode";
      const wanted = decodable.find((one) => one.toLowerCase() === row.encoding.toLowerCase());
      return [
        ...differences(row.encoding.toLowerCase(), found.toLowerCase(), "encoding"),
        ...(row.out === undefined ? [] : differences(row.out, read?.text ?? row.in, "out")),
        // Whoever knows the encoding gets the same.
        ...(wanted && row.out !== undefined
          ? differences(row.out, identity.decodeLegacyText(row.in, wanted), "decoded")
          : []),
      ];
    },
  nameSplit:
    ({ in: name, note: _note, ...expected }, { identity }) =>
    () =>
      differences(expected, identity.splitName(name)),
  addressLevels:
    (row, { places }) =>
    () => {
      return differences(row.levels, places.resolveAddress(row.in).written?.levels, "levels");
    },
};

export async function run(folder) {
  const packages = {
    core: await loadPackage("@lienthong/core"),
    identity: await loadPackage("@lienthong/identity"),
    places: await loadPackage("@lienthong/places"),
  };
  const results = namedFiles(folder, ["cases.json"]).flatMap(({ path }) =>
    Object.entries(readJsonFile(path))
      .filter(([, rows]) => Array.isArray(rows))
      .flatMap(([group, rows]) =>
        rows.map((row, index) => {
          const id = `${group}#${index}`;
          const compare = groups[group]?.(row, packages) ?? "no reader for this group";
          return typeof compare === "string"
            ? { id, status: "skipped", detail: compare }
            : attempt(id, compare);
        }),
      ),
  );
  return { results, groups: groupResults(results, ({ id }) => id.split("#")[0]) };
}
