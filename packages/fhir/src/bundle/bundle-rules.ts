import type { Definitions } from "../definitions/definitions.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import { indexBundle } from "./bundle-index.ts";
import { checkFirstEntry } from "./first-entry.ts";
import { checkFullUrls } from "./full-url.ts";
import { checkLinks } from "./links.ts";
import { checkReachable } from "./reachable.ts";
import { checkReferenceInBundle, noteUriInBundle } from "./references.ts";
import { checkSearchSet } from "./search-set.ts";

const uriTypes: ReadonlySet<string> = new Set(["uri", "url", "canonical"]);
const firstTypes: Readonly<Record<string, string>> = { document: "Composition", message: "MessageHeader" };

/** The rules for Bundles (gói tài nguyên) that hold between their entries; FHIR, "Bundle" and "Documents". */
export function bundleRules(definitions: Definitions): CheckModule {
  const isResourceName = (name: string) => definitions.isResourceName(name);

  const enter = (walk: Walk, value: unknown) => {
    if (!isObject(value)) return;
    const index = indexBundle(value, definitions.fhirVersion === "5.0.0");
    const links = firstTypes[index.type] !== undefined && index.entries.length > 0 ? [] : undefined;
    walk.bundle = { index, depth: walk.depth, links, outer: walk.bundle };
  };

  const check = (walk: Walk) => {
    const { bundle } = walk;
    if (bundle === undefined) return;
    const { index } = bundle;
    walk.bundle = bundle.outer;
    const linked = checkLinks(walk, index);
    checkFirstEntry(walk, index);
    checkSearchSet(walk, index, isResourceName);
    checkFullUrls(walk, index, isResourceName);
    if (index.entries[0]?.type === firstTypes[index.type]) checkReachable(walk, bundle, linked);
  };

  return {
    beforeType: ({ name }) => (name === "Bundle" ? [enter] : []),
    forType: ({ name }) => {
      if (name === "Bundle") return [check];
      if (name !== "Reference") return [];
      return [
        (walk, value) => {
          if (walk.bundle === undefined || !isObject(value)) return;
          const { reference } = value;
          if (typeof reference === "string") checkReferenceInBundle(walk, reference);
        },
      ];
    },
    forProperty: ({ type, owner }) =>
      uriTypes.has(type) &&
      !(owner.name === "Coding" || owner.name === "Quantity" || owner.name === "Extension")
        ? [
            (walk, value) => {
              if (walk.bundle?.links !== undefined && typeof value === "string") noteUriInBundle(walk, value);
            },
          ]
        : [],
  };
}
