import { statSync } from "node:fs";
import { join } from "node:path";
import { attempt, differences } from "../lib/compare.mjs";
import { readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "worked examples of TT 22/2021, TT 27/2020 and TT 58/2011";
export const data = "specs/hocba";

export async function run(path) {
  const { answerWorkedExample, canonicalPromotion } = await loadPackage("@lienthong/transcript/conformance");
  // An outcome may be said in other words of the circular, and why a mark is refused in any words.
  const inOurWords = (expected) => {
    const words = { ...expected };
    delete words.reason;
    if (typeof words.result === "string") words.result = canonicalPromotion(words.result);
    return words;
  };
  const file = statSync(path).isDirectory() ? join(path, "worked-examples.json") : path;
  const results = readJsonFile(file).examples.map((example) => {
    const { id, expected, confidence } = example;
    const result = attempt(id, () => differences(inOurWords(expected), answerWorkedExample(example)));
    // Two readings of the text can be defended: neither is a failure, and the choice is an option of the package.
    return result.status === "failed" && confidence === "ambiguous"
      ? { id, status: "skipped", detail: `ambiguous in the text of the circular: ${result.detail}` }
      : result;
  });
  return { results, groups: groupResults(results, ({ id }) => id.replace(/-\d+$/u, "")) };
}
