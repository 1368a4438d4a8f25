import { attempt, differences } from "../lib/compare.mjs";
import { namedFiles, readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "units of addresses in free text, of before and since 1 July 2025";
export const data = "specs/vn-admin";

const codesOf = (units) => units.map(({ code }) => code).sort();

/** A result in the words of the cases: null where the package says nothing. */
function answer({ commune, candidates, province, written }) {
  const former = written?.generation === "former" ? written : {};
  return {
    newCommune: commune?.code ?? null,
    newCandidates: codesOf(candidates),
    newProvince: province?.code ?? null,
    oldCommune: former.commune?.code,
    oldDistrict: former.district?.code,
    oldProvince: former.province?.code,
  };
}

const isNoisy = ({ tags = [] }) => tags.includes("ocr-noise");

const share = (count, total) =>
  total === 0 ? "none" : `${count} of ${total} (${((100 * count) / total).toFixed(1)} %)`;

export async function run(folder) {
  const { resolveAddress } = await loadPackage("@lienthong/places");
  const cases = namedFiles(folder, ["address-cases.json"]).flatMap(({ path }) => readJsonFile(path).items);
  const results = cases.map(({ id, text, expect, tags }) => {
    const expected = { ...expect, newCandidates: [...(expect.newCandidates ?? [])].sort() };
    return { ...attempt(id, () => differences(expected, answer(resolveAddress(text)))), tags };
  });
  const isWrong = ({ text, expect }) => {
    const { commune } = resolveAddress(text);
    return commune !== undefined && commune.code !== expect.newCommune;
  };
  const figures = {};
  for (const [name, of] of [
    ["clean", cases.filter((one) => !isNoisy(one))],
    ["damaged", cases.filter(isNoisy)],
  ]) {
    const ids = new Set(of.map(({ id }) => id));
    const passed = results.filter(({ id, status }) => ids.has(id) && status === "passed").length;
    figures[`${name}: exact`] = share(passed, of.length);
    figures[`${name}: wrong unit`] = share(of.filter(isWrong).length, of.length);
  }
  const groups = {};
  for (const tag of new Set(results.flatMap(({ tags = [] }) => tags)))
    Object.assign(
      groups,
      groupResults(
        results.filter(({ tags = [] }) => tags.includes(tag)),
        () => tag,
      ),
    );
  return { results: results.map(({ tags: _, ...result }) => result), groups, figures };
}

/** Why a case is missed, for the list of known gaps. */
export const reasonFor = () => "what is left of the damaged name is a sound name too: candidates are given";
