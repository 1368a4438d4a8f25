import { attempt } from "../lib/compare.mjs";
import { bytesOfHex, namedFiles, readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "security objects of chips: hashes, signatures, path to a configured authority";
export const data = "specs/vneid/vectors/passive-auth";

/** The certificates of the vectors are valid from 23 November 2026 on; none is checked for another time. */
const time = "2026-12-01T00:00:00Z";

const reasons = {
  "DG13 hash mismatch": "identity.data-group.changed",
  "document signer not under a trusted CSCA": "identity.certificate.unknown-issuer",
};

function compare(chip, row) {
  const dataGroups = Object.fromEntries(
    Object.entries(row.dataGroups).map(([number, hex]) => [number, bytesOfHex(hex)]),
  );
  const files = { sod: bytesOfHex(row.sodHex), dataGroups };
  const result = chip.validateChip(files, { trustAnchors: row.trustAnchorsPem, time });
  const codes = result.issues.map(({ code }) => code).join(", ") || "no issue";
  const isProved = result.ok && result.value.trust === "trusted-issuer";
  if (isProved !== row.valid)
    return [`expected ${row.valid ? "valid" : "invalid"}, found the contrary (${codes})`];
  if (!row.valid) return codes === reasons[row.error] ? [] : [`expected "${row.error}", found ${codes}`];
  const checked = Object.keys(row.dataGroups).join();
  return result.value.dataGroups.join() === checked ? [] : [`data groups ${checked} were not all checked`];
}

export async function run(folder) {
  const chip = await loadPackage("@lienthong/identity/chip");
  const results = namedFiles(folder, ["cases.json"]).flatMap(({ path }) =>
    readJsonFile(path).cases.map((row, index) =>
      attempt(`${row.valid ? "valid" : "invalid"}#${index}`, () => compare(chip, row)),
    ),
  );
  return { results, groups: groupResults(results, ({ id }) => id.split("#")[0]) };
}
