import type { ResourceIndex } from "../resources/resource-index.ts";
import type { JsonObject } from "../plan/plan.ts";
import { eachString, plainCopy } from "./plain-json.ts";
import { withoutVersion } from "./context.ts";
import type { FindStructure } from "./select-profiles.ts";

/** What no check needs: words for people, and where things came from. */
const words: ReadonlySet<string> = new Set([
  ...[
    "text",
    "mapping",
    "publisher",
    "contact",
    "copyright",
    "purpose",
    "description",
    "useContext",
    "jurisdiction",
  ],
  ...[
    "short",
    "definition",
    "comment",
    "requirements",
    "alias",
    "example",
    "isSummary",
    "mustSupport",
    "isModifierReason",
  ],
]);
const kinds: ReadonlySet<unknown> = new Set(["StructureDefinition", "ValueSet", "CodeSystem"]);

/** The JSON of profiles and of what they name among the given resources, for a validator. */
export function embedDefinitions(
  roots: readonly { readonly resource: JsonObject; readonly needsSnapshot: boolean }[],
  index: ResourceIndex,
  find: FindStructure,
): readonly string[] {
  const done = new Set<JsonObject>();
  const withSnapshot = new Set(
    roots.flatMap(({ resource, needsSnapshot }) => (needsSnapshot ? [resource] : [])),
  );
  const queue = roots.map(({ resource }) => resource);
  const texts: { readonly url: string; readonly text: string }[] = [];
  for (let resource = queue.shift(); resource !== undefined; resource = queue.shift()) {
    if (done.has(resource) || !kinds.has(resource["resourceType"])) continue;
    done.add(resource);
    const copy = plainCopy(lean(resource, withSnapshot.has(resource)), words);
    if (copy === undefined) continue;
    texts.push({ url: String(resource["url"]), text: JSON.stringify(copy) });
    eachString(copy, (text) => {
      if (!/^[a-z][a-z0-9+.-]*:/iu.test(text.slice(0, 40))) return;
      const known = index.find(text) ?? index.find(withoutVersion(text)) ?? find(text)?.resource;
      if (known !== undefined && !done.has(known)) queue.push(known);
    });
  }
  texts.sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : a.text < b.text ? -1 : 1));
  return texts.map(({ text }) => text);
}

/** A profile is given by its differential where that is enough. */
function lean(resource: JsonObject, needsSnapshot: boolean): JsonObject {
  const { snapshot: _, ...rest } = resource;
  return "differential" in rest && !needsSnapshot ? rest : resource;
}
