import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "../lib/compare.mjs";
import { readJsonFile } from "../lib/files.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { root } from "../lib/paths.mjs";

export const title =
  "documents of Bundles: patient summaries against IPS 2.0.0, health books and converted resources against our profiles, pages, prescriptions there and back, and papers";
export const data = ".";

const timestamp = "2026-11-23T08:00:00+07:00";

/** All claim files of the samples, for both targets, and the patients of Synthea. */
export async function run(folder) {
  const { readClaimFile } = await loadPackage("@lienthong/bhyt");
  const { claimFileToBundle } = await loadPackage("@lienthong/emr");
  const { bundleToIps } = await loadPackage("@lienthong/emr/ips");
  const { bundleToHealthBook, bundleToHealthBookDocument } = await loadPackage("@lienthong/emr/health-book");
  const { profileResources, profilesFor } = await loadPackage("@lienthong/emr/profiles");
  const { renderBundle } = await loadPackage("@lienthong/emr/render");
  const { bundleToPrescriptions, issuePrescription, prescriptionToBundle, validateUnchangedPrescription } =
    await loadPackage("@lienthong/emr/prescription");
  const { bundleToReferrals, bundleToReexaminations } = await loadPackage("@lienthong/emr/papers");
  const { createValidator } = await loadPackage("@lienthong/fhir");
  const validatorOf = (resources) => createValidator({ fhirVersion: "4.0.1", resources, locale: "en" });
  const ips = validatorOf(readJsonFile(join(root, "packages/emr/data/ips-2.0.0.json")));
  const own = {
    none: validatorOf(profileResources({ target: "none" })),
    "vn-core": validatorOf(profileResources({ target: "vn-core" })),
  };
  const errorsOf = (validator, resource, profiles) =>
    validator
      .validate(resource, profiles && { profiles })
      .issues.filter(({ severity }) => severity === "error" || severity === "fatal")
      .map(({ path, message }) => `${path}: ${message}`);
  const counts = { summaries: 0, "health books": 0, pages: 0, prescriptions: 0, papers: 0 };

  /** What every Bundle about one patient must give. */
  const documentsOf = (bundle, target) => {
    const summary = bundleToIps(bundle, { timestamp }).bundle;
    const book = bundleToHealthBookDocument(bundle, { target, timestamp }).bundle;
    if (summary === undefined || book === undefined) return ["no document was made"];
    counts.summaries += 1;
    counts["health books"] += 1;
    const { page, notShown } = renderBundle(bundle, { locale: "vi" });
    counts.pages += 1;
    const faults = [...errorsOf(ips, summary), ...errorsOf(own[target], book)];
    if (bundleToHealthBook(bundle).book === undefined) faults.push("no health book");
    if (/<script|<img|<a |javascript:| on[a-z]+=/u.test(page)) faults.push("the page holds what could run");
    if (Object.keys(notShown).length > 0) faults.push(`the page leaves out ${JSON.stringify(notShown)}`);
    return faults;
  };

  /** Each prescription of a Bundle, issued, written as FHIR and read again: the same, and valid. */
  const prescriptionFaults = (bundle, target) =>
    bundleToPrescriptions(bundle).prescriptions.flatMap((draft, at) => {
      counts.prescriptions += 1;
      const issued = issuePrescription(draft, `01999${String(at).padStart(7, "0")}-C`);
      const written = prescriptionToBundle(issued, { target });
      const [back] = bundleToPrescriptions(written.bundle).prescriptions;
      const changed = validateUnchangedPrescription(issued, back).issues.map(({ path }) => path);
      const lost = written.issues.map(({ path }) => path);
      return [
        ...errorsOf(own[target], written.bundle),
        ...changed
          .filter((path) => !lost.includes(path))
          .map((path) => `prescription ${at}: ${path} changed`),
      ];
    });

  const samples = join(folder, "samples/vn-health");
  const results = readdirSync(samples)
    .filter((name) => /^\d\d-.*\.xml$/u.test(name) && !name.startsWith("05"))
    .flatMap((name) =>
      ["none", "vn-core"].map((target) =>
        attempt(`${name} (${target})`, () => {
          const { file } = readClaimFile(readFileSync(join(samples, name), "utf8"));
          const { bundle } = claimFileToBundle(file, { target });
          const faults = documentsOf(bundle, target);
          // Files that are wrong on purpose may break profiles; right ones may not.
          if (name.startsWith("0")) {
            for (const resource of [bundle, ...bundle.entry.map((entry) => entry.resource)])
              faults.push(...errorsOf(own[target], resource, profilesFor(resource, { target })));
          }
          faults.push(...prescriptionFaults(bundle, target));
          counts.papers +=
            bundleToReferrals(bundle).papers.length + bundleToReexaminations(bundle).papers.length;
          return faults;
        }),
      ),
    );
  const patients = join(folder, "corpora/synthea/bundles.ndjson");
  const lines = existsSync(patients) ? readFileSync(patients, "utf8").trim().split("\n") : [];
  lines.forEach((line, index) => {
    const bundle = JSON.parse(line);
    // Bundles of 150 resources cut from a longer list: some have no Patient.
    if (!bundle.entry.some(({ resource }) => resource.resourceType === "Patient")) return;
    results.push(attempt(`Synthea ${index}`, () => documentsOf(bundle, "none")));
  });
  return { results, figures: counts };
}
