import { has } from "./idioms.ts";
import type { Json } from "./scene.ts";

// By types first: there are a handful of lists, and their texts are constants.
const known = new Map<string, Map<string, ReadonlySet<string>>>();

/** The properties of a choice element: `valueString` and its `_valueString` for each of its types. */
function keysOf(name: string, types: string): ReadonlySet<string> {
  let byName = known.get(types);
  if (byName === undefined) known.set(types, (byName = new Map<string, ReadonlySet<string>>()));
  let keys = byName.get(name);
  if (keys === undefined) byName.set(name, (keys = new Set(types.split("|").flatMap(keysOfType))));
  return keys;

  function keysOfType(type: string): readonly string[] {
    const property = name + type.charAt(0).toUpperCase() + type.slice(1);
    return /^[a-z]/u.test(type) ? [property, `_${property}`] : [property];
  }
}

/** Whether an element of many types is there. Looks at what there is instead of asking for each possibility. */
export function hasChoice(owner: Json, name: string, types: string): boolean {
  const keys = keysOf(name, types);
  for (const property in owner) if (keys.has(property) && has(owner[property])) return true;
  return false;
}
