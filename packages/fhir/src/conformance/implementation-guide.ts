import type { JsonObject } from "../plan/plan.ts";
import type { Walk } from "../walk/walk.ts";
import { itemsOf, rootOf, textIn } from "./place.ts";

const packageName = /^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+$/u;

/** Checks how a guide (bộ hướng dẫn triển khai) names the guides that it depends on. */
export function checkImplementationGuide(walk: Walk, guide: JsonObject): void {
  checkOwner(walk, guide);
  for (const { value: dependency, at } of itemsOf(guide, "dependsOn", rootOf(guide, "dependsOn"))) {
    const [url, ...versions] = textIn(dependency, "uri")?.split("|", 3) ?? [];
    const [stated] = versions;
    const version = textIn(dependency, "version");
    if (stated !== undefined && (stated === "" || version === undefined)) {
      walk.reportAt(at, "fhir.conformance.guide-version-in-uri", "error");
    }
    if (url !== undefined && url.length < 4096 && !url.includes("/ImplementationGuide/")) {
      walk.reportAt(at, "fhir.conformance.guide-uri", "error");
    }
    const name = textIn(dependency, "packageId");
    if (name !== undefined && (name.length > 500 || !packageName.test(name))) {
      walk.reportAt(at, "fhir.conformance.guide-package", "error");
    }
  }
}

const base = "http://hl7.org/fhir/";
const structure = `${base}StructureDefinition/structuredefinition-`;

/** The guides of HL7 say who owns them, and how far they are. */
function checkOwner(walk: Walk, guide: JsonObject): void {
  if (textIn(guide, "url")?.startsWith(base) !== true) return;
  const root = rootOf(guide, "url");
  const stated = new Set(itemsOf(guide, "extension", root).map(({ value }) => value["url"]));
  for (const name of ["standards-status", "wg"]) {
    const extension = structure + name;
    if (!stated.has(extension)) walk.reportAt(root, "fhir.conformance.guide-owner", "error", { extension });
  }
}
