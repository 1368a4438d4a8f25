import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { attempt } from "../lib/compare.mjs";
import { listedFiles } from "../lib/files.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title =
  "claim files: read, written and read again give the same records, and the same bytes the second time; and the same records by way of FHIR";
export const data = "samples/vn-health";

export async function run(given) {
  const { readClaimFile, formatClaimFile } = await loadPackage("@lienthong/bhyt");
  const { bundleToClaimFile, claimFileToBundle } = await loadPackage("@lienthong/emr");
  const { formatFhir, parseFhir } = await loadPackage("@lienthong/fhir");
  const { folder, rows: files } = listedFiles(given, "MANIFEST.json", (manifest) => manifest.files);
  const results = files
    .map(({ file }) => ({ file, text: readFileSync(join(folder, file), "utf8") }))
    .filter(({ text }) => text.includes("<GIAMDINHHS"))
    .map(({ file, text }) =>
      attempt(file, () => {
        const first = readClaimFile(text).file;
        if (first === undefined) return ["not even the envelope was read"];
        const written = formatClaimFile(first);
        const second = readClaimFile(written).file;
        if (!isDeepStrictEqual(first, second)) return ["the second reading differs from the first"];
        if (formatClaimFile(second) !== written) return ["the second writing differs from the first"];
        return ["vn-core", "none"]
          .filter((target) => {
            const { bundle } = claimFileToBundle(first, { target });
            const back = parseFhir(formatFhir(bundle, { format: "json" }), { format: "json" });
            return !isDeepStrictEqual(bundleToClaimFile(back).file, first);
          })
          .map((target) => `the file that comes back from FHIR (${target}) differs from the first`);
      }),
    );
  return { results };
}
