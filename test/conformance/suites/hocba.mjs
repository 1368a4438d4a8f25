import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { attempt, differences } from "../lib/compare.mjs";
import { readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "worked examples of TT 22/2021, TT 27/2020 and TT 58/2011";
export const data = "specs/hocba";

/** Each point that a circular leaves open, read the other way than by default. */
const readings = [
  { loweringSubjectFillsCount: true },
  { commentSubjectMayLower: false },
  { unlistedFallStands: true },
];

/** The examples of a file, or of every file in a folder that holds some: under "examples", or as a bare list. */
function examplesIn(path) {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => join(path, name))
    : [path];
  const lists = files
    .map((file) => readJsonFile(file))
    .map((data) => (Array.isArray(data) ? data : data.examples));
  const examples = lists.flatMap((list) => (Array.isArray(list) ? list : []));
  if (examples.length === 0) throw new Error(`no worked examples in ${path}`);
  return examples.filter((each) => typeof each?.id === "string" && typeof each.category === "string");
}

export async function run(path) {
  const { answerWorkedExample, canonicalPromotion } = await loadPackage("@lienthong/transcript/conformance");
  // An outcome may be said in other words of the circular, and why a mark is refused or doubted in any words.
  const inOurWords = (expected) => {
    const words = { ...expected };
    delete words.reason;
    if (typeof words.warning === "string") words.warning = true;
    if (typeof words.result === "string") words.result = canonicalPromotion(words.result);
    return words;
  };
  const results = examplesIn(path).map((example) => {
    const { id, expected, confidence } = example;
    const result = attempt(id, () => differences(inOurWords(expected), answerWorkedExample(example)));
    if (result.status !== "failed" || confidence === "confirmed") return result;
    // Where the text leaves a point open the choice is an option of the package: not a failure, and listed.
    const option = readings.find((each) => {
      const other = () => differences(inOurWords(expected), answerWorkedExample(example, each));
      return attempt(id, other).status === "passed";
    });
    if (option !== undefined)
      return {
        id,
        status: "skipped",
        detail: `passes with readings ${JSON.stringify(option)}: ${result.detail}`,
      };
    return confidence === "ambiguous"
      ? { id, status: "skipped", detail: `ambiguous in the text of the circular: ${result.detail}` }
      : result;
  });
  return { results, groups: groupResults(results, ({ id }) => id.replace(/-\d+$/u, "")) };
}
