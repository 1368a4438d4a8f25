// Reads the conformance resources of one FHIR version out of its package, whatever the layout.
import { readFileSync } from "node:fs";
import { packageFiles } from "./package-files.mjs";

const wanted = new Set(["StructureDefinition", "ValueSet", "CodeSystem"]);
const bundles = new Set([
  "dist/fhir/r4/profiles-types.json",
  "dist/fhir/r4/profiles-resources.json",
  "dist/fhir/r4/profiles-others.json",
  "dist/fhir/r4/extension-definitions.json",
  "dist/fhir/r4/valuesets.json",
  "dist/fhir/r4/v3-codesystems.json",
  "dist/fhir/r4/v2-tables.json",
]);

/**
 * Types of R4 that the pinned package alters (fields of its own, and parts of R5), as HL7 published them in 4.0.1 and as
 * the Maven package ca.uhn.hapi.fhir:hapi-fhir-validation-resources-r4 8.8.1 (CC0-1.0) has them. For each type its
 * elements: the id of one that is right, or the element.
 */
const asPublished = JSON.parse(readFileSync(new URL("r4-as-published.json", import.meta.url), "utf8"));

function restoreElements(structures) {
  for (const [type, published] of Object.entries(asPublished)) {
    const { snapshot } = structures.get(`http://hl7.org/fhir/StructureDefinition/${type}`);
    const given = new Map(snapshot.element.map((element) => [element.id, element]));
    snapshot.element = published.map((one) => {
      const element = typeof one === "string" ? given.get(one) : one;
      if (element === undefined) throw new Error(`the package has no element ${one}`);
      return element;
    });
  }
}

/** `{ structures, valueSets, codeSystems }`, each a Map by canonical URL. */
export function loadDefinitions(input) {
  const structures = new Map();
  const valueSets = new Map();
  const codeSystems = new Map();
  const keep = (resource, isMore) => {
    const map = { StructureDefinition: structures, ValueSet: valueSets, CodeSystem: codeSystems }[
      resource.resourceType
    ];
    if (map === undefined || resource.url === undefined) return;
    const isExtension = resource.type === "Extension" && resource.derivation === "constraint";
    // A package may carry a few resources of another version of FHIR (SubscriptionStatus 4.3.0 in R4).
    if (resource.fhirVersion !== undefined && resource.fhirVersion !== input.fhirVersion && !isMore) return;
    // The extensions pack has the current state of the core extensions.
    if (!map.has(resource.url) || (isMore && isExtension)) map.set(resource.url, resource);
  };
  for (const source of [input, ...(input.more ?? [])]) {
    for (const file of packageFiles(source)) {
      if (bundles.has(file.name)) {
        for (const { resource } of JSON.parse(file.text()).entry) keep(resource, source !== input);
      } else if (/^(?:StructureDefinition|ValueSet|CodeSystem)-[^/]*\.json$/.test(file.name)) {
        const resource = JSON.parse(file.text());
        if (wanted.has(resource.resourceType)) keep(resource, source !== input);
      }
    }
  }
  if (input.fhirVersion === "4.0.1") restoreElements(structures);
  return { structures, valueSets, codeSystems };
}
