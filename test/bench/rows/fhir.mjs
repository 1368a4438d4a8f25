import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadPackage } from "../../conformance/lib/packages.mjs";
import { syntheaLines } from "../lib/synthea.mjs";

export const title = "check of parsed FHIR R4 resources, Synthea; a fast row that checks little is no peer";
export const floor = "JSON.parse";

const lines = syntheaLines();
const resources = lines.map((line) => JSON.parse(line));
const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
const items = lines.length;

/** A validator of ../shared/peers-bench, when `--peers` names a folder where it is installed. */
const peer = (name) => async () => {
  const folder = process.env["BENCH_PEERS"] ?? "";
  const adapter = join(folder, "adapters", `${name}.mjs`);
  if (folder === "" || !existsSync(adapter) || !existsSync(join(folder, "node_modules")))
    return { missing: "peer not installed" };
  process.chdir(folder);
  const module = await import(pathToFileURL(adapter).href);
  await module.build?.();
  const validate = await module.load();
  return {
    bytes,
    items,
    work() {
      for (const resource of resources) validate(resource);
    },
  };
};

export const contenders = {
  "JSON.parse": () => ({
    bytes,
    items,
    work() {
      for (const line of lines) JSON.parse(line);
    },
  }),
  "@lienthong/fhir validate": async () => {
    const { createValidator } = await loadPackage("@lienthong/fhir");
    const validator = createValidator({ fhirVersion: "4.0.1" });
    return {
      bytes,
      items,
      work() {
        for (const resource of resources) validator.validate(resource);
      },
    };
  },
  medplum: peer("medplum"),
  "ajv, standalone code": peer("ajv-standalone"),
  "fhir.js": peer("fhirjs"),
  "atomic-fhirschema": peer("atomic-fhirschema"),
};
