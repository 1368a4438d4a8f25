import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { loadDefinitions } from "../../../packages/fhir/scripts/definitions/load.mjs";
import { attempt } from "../lib/compare.mjs";
import { groupResults } from "../lib/groups.mjs";
import { NotReady } from "../lib/packages.mjs";
import { root } from "../lib/paths.mjs";

export const title = "snapshots of the official profiles and extensions, made again from their differentials";
// The definitions are the pinned packages that the generators read; nothing of them is among the shared data.
export const data = "";

const inputs = join(root, "packages/fhir/scripts/definitions/inputs.json");
const nothing = { min: 0, max: Infinity, types: [], invariants: [] };

/** One case for each official profile: every element of its published snapshot, by what a check needs of it. */
export async function run() {
  const engine = await loadSource();
  const results = [];
  const elements = { compared: 0, agreed: 0 };
  for (const input of JSON.parse(readFileSync(inputs, "utf8"))) {
    const definitions = engine[input.folder];
    const structures = structuresOf(input, engine);
    const snapshots = engine.createSnapshots({
      definitions,
      find: (canonical) => structures.get(canonical.split("|", 1)[0]),
      regenerate: true,
    });
    for (const structure of structures.values()) {
      if (!isCase(structure, input)) continue;
      const id = `${input.folder} ${structure.url.replace("http://hl7.org/fhir/StructureDefinition/", "")}`;
      const compare = () => missesOf(structure, snapshots.of(structure), engine, elements);
      results.push({ ...attempt(id, compare), group: input.folder });
    }
  }
  return {
    results,
    groups: groupResults(results, ({ group }) => group),
    figures: {
      "elements compared": elements.compared,
      "elements agreed": elements.agreed,
      "elements agreed %": ((100 * elements.agreed) / elements.compared).toFixed(2),
    },
  };
}

/** The snapshot code is inside the package: it is bundled from its source for this suite. */
async function loadSource() {
  const source = "./packages/fhir/src";
  const contents = [
    `export { createSnapshots } from "${source}/snapshot/generate.ts";`,
    `export { listElements } from "${source}/snapshot/list-elements.ts";`,
    `export { mergeFacts } from "${source}/snapshot/read-facts.ts";`,
    `export { readStructure } from "${source}/snapshot/structure.ts";`,
    ...["r4", "r4b", "r5"].map((version) => `export { ${version} } from "${source}/${version}.ts";`),
  ].join("\n");
  const bundled = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    conditions: ["@lienthong/source"],
    logLevel: "error",
  });
  const scratch = mkdtempSync(join(tmpdir(), "lienthong-snapshots-"));
  try {
    const file = join(scratch, "snapshots.mjs");
    writeFileSync(file, bundled.outputFiles[0].text);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function structuresOf(input, { readStructure }) {
  let definitions;
  try {
    definitions = loadDefinitions(input);
  } catch (error) {
    throw new NotReady(`The definitions of FHIR are not at hand (${input.package}): ${error.message}`);
  }
  const structures = new Map();
  for (const [url, resource] of definitions.structures) {
    const structure = readStructure(resource);
    if (structure !== undefined) structures.set(url, structure);
  }
  return structures;
}

/** Extensions of the common pack belong to the version of FHIR that it was made for. */
function isCase({ resource, differential, snapshot }, { fhirVersion }) {
  const { derivation, fhirVersion: made = fhirVersion } = resource;
  return (
    derivation === "constraint" && made === fhirVersion && differential.length > 0 && snapshot.length > 0
  );
}

function missesOf(structure, snapshot, { listElements, mergeFacts }, elements) {
  elements.compared += structure.snapshot.length;
  if (!snapshot.ok) return [`${snapshot.fault}: ${snapshot.about}`];
  const made = new Map(listElements(snapshot.root).map(({ id, facts }) => [id, facts]));
  return structure.snapshot.flatMap((raw) => {
    const found = made.get(raw.id);
    const misses =
      found === undefined ? ["missing"] : differencesOf(raw, found, mergeFacts(nothing, raw, structure.url));
    if (misses.length === 0) elements.agreed++;
    return misses.map((miss) => `${raw.id}: ${miss}`);
  });
}

/** What a check would see differently. Facts of the root element apart from its slicing are those of the type. */
function differencesOf({ id }, found, expected) {
  const isRoot = !id.includes(".");
  const sides = (textOf) => [textOf(found), textOf(expected)];
  const compared = {
    min: isRoot ? [] : sides(({ min }) => String(min)),
    max: isRoot ? [] : sides(({ max }) => String(max)),
    type: isRoot ? [] : sides(({ types }) => typesText(types, id)),
    fixed: sides(({ fixed }) => statedText(fixed)),
    pattern: sides(({ pattern }) => statedText(pattern)),
    binding: sides(({ binding }) => bindingText(binding)),
    // A published snapshot writes the slicing of extensions by URL everywhere; it needs not be written.
    slicing:
      expected.slicing === undefined || /xtension$/u.test(id)
        ? []
        : sides(({ slicing }) => JSON.stringify(slicing)),
  };
  return Object.entries(compared).flatMap(([aspect, [ours, published]]) =>
    ours === published ? [] : [`${aspect} ${shortened(ours)}, published ${shortened(published)}`],
  );
}

/** The id of an element is a string, published as the type `id` in some; Resource as a target means any. */
function typesText(types, id) {
  return types
    .map(({ code, profiles, targetProfiles }) => {
      const name = code === "id" && id.endsWith(".id") ? "string" : code;
      const targets = targetProfiles.filter((url) => !url.endsWith("/Resource"));
      return `${name}{${profiles.join()}}(${targets.join()})`;
    })
    .sort()
    .join("|");
}

const statedText = (stated) => (stated === undefined ? "" : `${stated.type} ${JSON.stringify(stated.value)}`);

/** Bindings that are examples bind nothing; the definitions leave them out. */
const bindingText = (binding) =>
  binding?.valueSet === undefined || binding.strength === "example"
    ? ""
    : `${binding.strength} ${binding.valueSet.split("|", 1)[0]}`;

const shortened = (text = "nothing") => (text.length > 100 ? `${text.slice(0, 97)}…` : text || "nothing");

/** Known kinds of differences, by the lines that tell of them, and why they stay. */
const reasons = [
  [
    /: min [1-9]\d*, published 0$/u,
    "slices that must be there make their element required (ElementDefinition, slicing); the published snapshot left its min",
  ],
  [
    /extension:\w+\.\w+(?:\[x\])?: missing$/u,
    "the published snapshot goes into extensions that its differential leaves closed, and that are not among the definitions",
  ],
  [
    /\.value\[x\](?:\.\w+)?: (?:missing$|type .*published Quantity|slicing .*"closed")/u,
    "a choice named in short (valueQuantity) without min excluded other types before R4 only; the tool that published this still did so, and the definitions of the package say it outright",
  ],
  [
    /^unknown-element: /u,
    "the differential names an element that its base does not have: the published definition is at fault",
  ],
  [/: binding .*published nothing$/u, "the published snapshot lost the binding of its differential"],
  [
    /extension:\w+: max 1, published Infinity$/u,
    "the extension says itself that it occurs once; its definition is newer than the published snapshot",
  ],
  [
    /: type Reference.*published Reference/u,
    "the base allows more targets than when the snapshot was published",
  ],
];

/** Why a published snapshot says something else than its differential and base do, as far as it is known. */
export function reasonFor({ detail }) {
  const known = detail.split("; ").map((line) => reasons.find(([pattern]) => pattern.test(line))?.[1]);
  return known.includes(undefined) ? "not looked into yet" : [...new Set(known)].join("; ");
}
