// Picks from the package hl7.fhir.uv.ips 2.0.0 (CC0-1.0) what the tests of bundleToIps need, without texts and snapshots:
//
//     npm pack hl7.fhir.uv.ips@2.0.0
//     node packages/emr/scripts/pick-ips-profiles.mjs hl7.fhir.uv.ips-2.0.0.tgz
//     npx prettier --write packages/emr/data/ips-2.0.0.json
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const integrity =
  "sha512-4PWToJ9b1FgXsm9DIvHiU6HO9Z5m75jxk0e0MXOmhFlf2m2slk/d6RoiSYIChKJlvmtJ7GbRftt7PphlwmZcbQ==";
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("give the path of hl7.fhir.uv.ips-2.0.0.tgz");
const archive = readFileSync(path);
const found = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
if (found !== integrity) throw new Error(`this is another package: ${found}`);

/** Files of a tar archive, by name. */
function* filesOf(tar) {
  for (let at = 0; at + 512 <= tar.length;) {
    const name = tar.toString("utf8", at, at + 100).replace(/\0.*$/u, "");
    if (name === "") return;
    const size = parseInt(tar.toString("ascii", at + 124, at + 136), 8);
    yield [name, tar.subarray(at + 512, at + 512 + size)];
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

const texts = [
  "short",
  "definition",
  "comment",
  "requirements",
  "mapping",
  "alias",
  "example",
  "isModifierReason",
];

const profiles = [];
const valueSets = new Map();
for (const [name, bytes] of filesOf(gunzipSync(archive))) {
  const file = /^package\/([A-Za-z]+)-([^/]+)\.json$/u.exec(name);
  const isProfile =
    file?.[1] === "StructureDefinition" && !/^(?:Document|DocumentSection|IPSSectionsLM)$/u.test(file[2]);
  if (!isProfile && file?.[1] !== "ValueSet") continue;
  const resource = JSON.parse(bytes.toString("utf8"));
  for (const part of [
    "text",
    "snapshot",
    "mapping",
    "contact",
    "meta",
    "extension",
    "description",
    "purpose",
  ])
    delete resource[part];
  for (const element of resource.differential?.element ?? []) {
    for (const part of [...texts, "extension"]) delete element[part];
  }
  if (isProfile) profiles.push(resource);
  else valueSets.set(resource.url, resource);
}

/** Value sets whose bindings may make a record wrong, or tell one kind of record from another. */
const bound = profiles
  .flatMap(({ differential }) => differential.element)
  .filter(({ binding }) => ["required", "extensible"].includes(binding?.strength))
  .map(({ binding }) => valueSets.get(binding.valueSet));
const resources = [...profiles, ...new Set(bound.filter((valueSet) => valueSet !== undefined))];
resources.sort((a, b) => (a.url < b.url ? -1 : 1));
writeFileSync(new URL("../data/ips-2.0.0.json", import.meta.url), `${JSON.stringify(resources)}\n`);
