import type { JsonObject } from "../plan/plan.ts";
import type { Walk } from "../walk/walk.ts";
import { itemsOf, rootOf, textIn } from "./place.ts";

const packageName = /^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+$/u;

/** Checks how a guide (bộ hướng dẫn triển khai) names the guides that it depends on. */
export function checkImplementationGuide(walk: Walk, guide: JsonObject): void {
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
