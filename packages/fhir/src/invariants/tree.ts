import { list } from "./idioms.ts";
import { fault, type Json, type Scene } from "./scene.ts";

type Items = readonly unknown[];

const deepest = 200;

/** The objects directly inside: elements, and the `_name` objects of primitives. */
export function inside(items: Items): Items {
  return items.flatMap((item) => {
    if (typeof item !== "object" || item === null) return [];
    return Object.values(item).flatMap((value) => list(value).filter((each) => typeof each === "object"));
  });
}

/** The objects inside, at any depth. */
export function below(items: Items): Items {
  const found: unknown[] = [];
  const descend = (inner: Items, depth: number): void => {
    if (depth > deepest) fault();
    for (const item of inside(inner)) {
      found.push(item);
      descend([item], depth + 1);
    }
  };
  descend(items, 0);
  return found;
}

/** What a step gives, and what it gives on that, and so on. */
export function repeated(items: Items, step: (item: Json) => Items): Items {
  const found = new Set<unknown>();
  let next = items;
  while (next.length > 0) {
    const current = next.filter((item): item is Json => typeof item === "object" && item !== null);
    next = current.flatMap(step).filter((item) => found.size < found.add(item).size);
  }
  return [...found];
}

// By scene, not by resource: the next check may see the same record with other contents.
const indexes = new WeakMap<Scene, { readonly root: Json; readonly byId: ReadonlyMap<string, unknown> }>();

/** Contained resources by id; the first one of an id. */
function containedIn(scene: Scene): ReadonlyMap<string, unknown> {
  const root = scene.rootResource;
  const known = indexes.get(scene);
  if (known?.root === root) return known.byId;
  const index = new Map<string, unknown>();
  for (const each of list(root["contained"])) {
    const id = typeof each === "object" && each !== null ? (each as Json)["id"] : undefined;
    if (typeof id === "string" && !index.has(id)) index.set(id, each);
  }
  indexes.set(scene, { root, byId: index });
  return index;
}

/** Whether a contained resource has the id; undefined when there is none to ask for. */
export function isContained(id: string | undefined, scene: Scene): boolean | undefined {
  return id === undefined ? undefined : containedIn(scene).has(id);
}

/** What references lead to inside the resource; others lead nowhere. */
export function resolved(items: Items, scene: Scene): Items {
  const { rootResource } = scene;
  const hasContained = Array.isArray(rootResource["contained"]);
  return items.flatMap((item) => {
    const reference = typeof item === "object" && item !== null ? (item as Json)["reference"] : item;
    if (typeof reference !== "string" || !reference.startsWith("#")) return [];
    if (reference === "#") return [rootResource];
    return hasContained ? list(containedIn(scene).get(reference.slice(1))) : [];
  });
}

/** Whether the only resource is of that type; undefined when there is none. */
export function isTyped(items: Items, type: string): boolean | undefined {
  if (items.length > 1) fault();
  const [item] = items;
  if (item === undefined) return undefined;
  return typeof item === "object" && item !== null && (item as Json)["resourceType"] === type;
}
