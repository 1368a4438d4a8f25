import { readFileSync } from "node:fs";

const samples = new URL("../../../../examples/data/vn-health/", import.meta.url);

/** A valid claim file of the example data. */
export function aClaimFile(name = "01-ngoai-tru-hop-le.xml"): string {
  return readFileSync(new URL(name, samples), "utf8");
}
