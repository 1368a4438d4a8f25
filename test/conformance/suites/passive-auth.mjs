import { X509Certificate } from "node:crypto";
import { attempt } from "../lib/compare.mjs";
import { bytesOfHex, namedFiles, readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "security objects of chips: hashes, signatures, path to a configured authority";
export const data = "specs/vneid/vectors/passive-auth";

const day = 86_400_000;

/**
 * When certificates must be valid: as the data says; else on 1 December 2026, or a day after the youngest authority of the documents that
 * are right came into force, whichever is later.
 */
function timeOf({ time, cases }) {
  if (time !== undefined) return time;
  const anchors = cases.filter(({ valid }) => valid).flatMap(({ trustAnchorsPem }) => trustAnchorsPem);
  const begun = anchors.map((pem) => Date.parse(new X509Certificate(pem).validFrom) + day);
  return new Date(Math.max(Date.UTC(2026, 11, 1), ...begun)).toISOString();
}

/** What the data says of a refusal, as codes; other words stand for the refusal alone. */
const reasons = [
  [/^DG\d+ hash mismatch$/u, ["identity.data-group.changed"]],
  [/not under a trusted CSCA$/u, ["identity.certificate.unknown-issuer", "identity.certificate.signature"]],
];

function compareRefusal({ error }, issues) {
  const codes = issues.filter(({ severity }) => severity === "error").map(({ code }) => code);
  const wanted = reasons.find(([words]) => words.test(error ?? ""))?.[1];
  return wanted && !codes.every((code) => wanted.includes(code))
    ? [`expected "${error}", found ${codes.join(", ")}`]
    : [];
}

function compare(chip, row, time) {
  const dataGroups = Object.fromEntries(
    Object.entries(row.dataGroups).map(([number, hex]) => [number, bytesOfHex(hex)]),
  );
  const files = { sod: bytesOfHex(row.sodHex), dataGroups };
  const result = chip.validateChip(files, { trustAnchors: row.trustAnchorsPem, time: row.time ?? time });
  const codes = result.issues.map(({ code }) => code).join(", ") || "no issue";
  const isProved = result.ok && result.value.trust === "trusted-issuer";
  if (isProved !== row.valid)
    return [`expected ${row.valid ? "valid" : "invalid"}, found the contrary (${codes})`];
  if (!row.valid) return compareRefusal(row, result.issues);
  const checked = Object.keys(row.dataGroups).join();
  return result.value.dataGroups.join() === checked ? [] : [`data groups ${checked} were not all checked`];
}

export async function run(folder) {
  const chip = await loadPackage("@lienthong/identity/chip");
  const results = namedFiles(folder, ["cases.json"]).flatMap(({ path }) => {
    const list = readJsonFile(path);
    const time = timeOf(list);
    return list.cases.map((row, index) =>
      attempt(`${row.valid ? "valid" : "invalid"}#${index}`, () => compare(chip, row, time)),
    );
  });
  return { results, groups: groupResults(results, ({ id }) => id.split("#")[0]) };
}
