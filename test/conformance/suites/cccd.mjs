import { attempt, caseOf, differences } from "../lib/compare.mjs";
import { bytesOfHex, namedFiles, readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "personal numbers, card QR codes, MRZ and chip data groups";
export const data = "specs/vneid/vectors/cccd";

const sexOfMrz = { M: "male", F: "female", "<": null };

/** Files by name; each gives the comparisons of its cases. */
const readers = {
  "number.json": ({ identity }, { cases = [], crossChecks = [] }) => [
    ...cases.map((row) => () => {
      const result = identity.validatePersonalNumber(row.in);
      return verdictAnd(row.valid, result, () =>
        differences(given({ placeCode: row.prefix, sex: row.sex, birthYear: row.birthYear }), result.value),
      );
    }),
    ...crossChecks.map((row) => () => {
      const number = identity.validatePersonalNumber(row.in);
      if (!number.ok) return ["the number itself was refused"];
      const issues = identity.compareNumberWithPerson(number.value.number, row);
      if (issues.some(({ severity }) => severity !== "warning")) return ["expected warnings only"];
      return differences(row.consistent, issues.length === 0, "consistent");
    }),
  ],
  "qr.json": ({ identity }, { cases }) =>
    cases.map((row) => () => {
      const result = identity.validateCardQr(row.in);
      return verdictAnd(row.ok, result, () => differences(row.expect ?? {}, result.value));
    }),
  "bhyt-qr.json": ({ bhyt }, { cases }) =>
    cases.map((row) => () => {
      const result = bhyt.validateCardQr(row.in);
      return verdictAnd(row.ok, result, () =>
        differences(plainFacility(row.expect ?? {}), healthCardWords(result.value)),
      );
    }),
  "mrz.json": ({ identity }, { cases }) =>
    cases.flatMap((row) => {
      const { sex: letter, ...words } = row.expect ?? {};
      const expected = given({ ...words, sex: sexOfMrz[letter] });
      const compare = (result) => () =>
        verdictAnd(row.valid, result(), () => differences(expected, result().value));
      const lines = compare(() => identity.validateMrz(row.lines.join("\n")));
      return row.dg1Hex === undefined
        ? [lines]
        : [lines, compare(() => identity.validateDg1(bytesOfHex(row.dg1Hex)))];
    }),
  "dg13.json": ({ identity }, { cases }) =>
    cases.map((row) => () => {
      const result = identity.validateDg13(bytesOfHex(row.hex));
      return verdictAnd(row.error === undefined, result, () => differences(row.expect ?? {}, result.value));
    }),
};

/** What a row says, without what it leaves open. */
const given = (expected) =>
  Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined));

/** The facility without the separators that a card prints, as the package gives it. */
const plainFacility = (expected) =>
  given({ ...expected, facility: expected.facility?.replaceAll(/[ -]/gu, "") });

/** A health card in the words of the vectors, which write null where the package writes "". */
function healthCardWords({ number, birth, issued, fiveYears, ...rest }) {
  const words = { code: number.text, birthDate: birth, issueDate: issued, fiveYearsFrom: fiveYears, ...rest };
  return Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, value === "" ? null : value]),
  );
}

function verdictAnd(expectedOk, result, compareValue) {
  if (expectedOk !== result.ok)
    return [
      `expected ${expectedOk ? "valid" : "invalid"}, found ${result.ok ? "valid" : "invalid"} (${result.issues.map(({ code }) => code).join(", ") || "no issue"})`,
    ];
  return result.ok ? compareValue() : [];
}

export async function run(folder) {
  const packages = {
    identity: await loadPackage("@lienthong/identity"),
    bhyt: await loadPackage("@lienthong/bhyt"),
  };
  const results = namedFiles(folder, Object.keys(readers)).flatMap(({ name, path }) => {
    const read = readers[name];
    if (read === undefined) return [caseOf(name, [`no reader for a file of this name`])];
    return read(packages, readJsonFile(path)).map((compare, index) => attempt(`${name}#${index}`, compare));
  });
  return { results, groups: groupResults(results, ({ id }) => id.split("#")[0]) };
}
