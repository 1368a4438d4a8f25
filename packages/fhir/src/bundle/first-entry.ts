import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import type { BundleEntry, BundleIndex } from "./bundle-index.ts";
import { resolveReference } from "./resolve-reference.ts";

const expected: Readonly<Record<string, string>> = { document: "Composition", message: "MessageHeader" };

/** References of the first resource whose targets must be in the Bundle itself, by path. */
const inside: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Composition: [
    ["subject"],
    ["encounter"],
    ["author"],
    ["custodian"],
    ["attester", "party"],
    ["event", "detail"],
  ],
  MessageHeader: [["focus"]],
};

/** A document begins with its Composition and a message with its MessageHeader, with what they point to. */
export function checkFirstEntry(walk: Walk, index: BundleIndex): void {
  const type = expected[index.type];
  if (type === undefined) return;
  const [first] = index.entries;
  if (first === undefined) {
    walk.report("fhir.bundle.no-first-entry", "error", { type });
    return;
  }
  if (first.resource === undefined || first.type !== type) {
    const place = { path: ".entry[0].resource", container: first.entry, key: "resource" };
    walk.reportAt(place, "fhir.bundle.first-entry", "error", { type });
    return;
  }
  for (const steps of inside[type] ?? [])
    checkInside(walk, index, first, first.resource, steps, ".entry[0].resource");
  if (type === "Composition") checkSections(walk, index, first, first.resource, ".entry[0].resource", 0);
}

function checkSections(
  walk: Walk,
  index: BundleIndex,
  first: BundleEntry,
  holder: JsonObject,
  path: string,
  depth: number,
): void {
  const sections: readonly unknown[] = Array.isArray(holder["section"]) ? holder["section"] : [];
  sections.forEach((section, i) => {
    if (!isObject(section) || depth > walk.limits.maxDepth) return;
    const place = `${path}.section[${String(i)}]`;
    for (const name of ["author", "focus", "entry"]) checkInside(walk, index, first, section, [name], place);
    checkSections(walk, index, first, section, place, depth + 1);
  });
}

function checkInside(
  walk: Walk,
  index: BundleIndex,
  first: BundleEntry,
  holder: JsonObject,
  [name = "", ...rest]: readonly string[],
  path: string,
): void {
  const value = holder[name];
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  items.forEach((item, i) => {
    if (!isObject(item)) return;
    const place = `${path}.${name}${Array.isArray(value) ? `[${String(i)}]` : ""}`;
    if (rest.length > 0) {
      checkInside(walk, index, first, item, rest, place);
      return;
    }
    const { reference } = item;
    if (typeof reference !== "string") return;
    const { kind } = resolveReference(reference, first, index);
    const at = { path: place, container: item, key: "reference" };
    if (kind === "not-found") walk.reportAt(at, "fhir.bundle.reference-not-found", "error");
  });
}
