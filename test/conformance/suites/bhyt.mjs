import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "../lib/compare.mjs";
import { listedFiles, readJsonFile } from "../lib/files.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title =
  "claim files and check-in messages: valid ones without error, faulty ones caught by the right rule";
export const data = "samples/vn-health";

const isError = ({ severity }) => severity === "error" || severity === "fatal";

/** Whether an issue reports a rule of the reference data (`MON-013`): as its own code, or named by a structural one. */
const reports = (id) => (issue) =>
  issue.code === `bhyt.rule.${id.toLowerCase()}` || issue.params?.rule === id;

export async function run(given) {
  const bhyt = await loadPackage("@lienthong/bhyt");
  const { folder, rows: files } = listedFiles(given, "MANIFEST.json", (manifest) => manifest.files);
  const results = files.flatMap(({ file, profile, expectedAtLeast }) => {
    if (profile === "BHYT card QR")
      return readJsonFile(join(folder, file)).items.map(({ name, payload }) =>
        attempt(`${file}#${name}`, () => errorsOf(bhyt.validateCardQr(payload).issues)),
      );
    const text = readFileSync(join(folder, file), "utf8");
    return [
      attempt(file, () => {
        const issues = issuesOf(bhyt, text);
        if (expectedAtLeast.length === 0) return errorsOf(issues);
        return expectedAtLeast
          .filter((id) => !issues.some(reports(id)))
          .map((id) => `rule ${id} was not reported`);
      }),
    ];
  });
  return { results };
}

function issuesOf(bhyt, text) {
  if (text.includes("<CHI_TIEU_TRANG_THAI_KCB")) return bhyt.validateCheckIn(text).issues;
  const { file, issues } = bhyt.readClaimFile(text);
  return file === undefined ? issues : [...issues, ...bhyt.checkClaimFile(file).issues];
}

function errorsOf(issues) {
  return issues.filter(isError).map(({ code, path }) => `${code} at ${path}`);
}
