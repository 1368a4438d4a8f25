import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shared } from "../../conformance/lib/paths.mjs";

/** The synthetic FHIR R4 resources of the reference data, one JSON text each. */
export function syntheaLines() {
  const path = join(shared, "corpora/synthea/synthea.ndjson");
  if (!existsSync(path)) throw new Error("../shared/corpora/synthea is absent: this row needs it");
  return readFileSync(path, "utf8").trim().split("\n");
}
