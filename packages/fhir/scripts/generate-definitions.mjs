// Generates src/generated/<version>/ from the packages pinned in definitions/inputs.json.
// Run: node packages/fhir/scripts/generate-definitions.mjs [4.0.1|4.3.0|5.0.0 …]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { emitPack } from "./definitions/emit.mjs";
import { loadDefinitions } from "./definitions/load.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const inputs = JSON.parse(readFileSync(path.join(here, "definitions/inputs.json"), "utf8"));
const wanted = process.argv.slice(2);

for (const input of inputs) {
  if (wanted.length > 0 && !wanted.includes(input.fhirVersion)) continue;
  const files = emitPack(input, loadDefinitions(input));
  const folder = path.join(here, "../src/generated", input.folder);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
}
