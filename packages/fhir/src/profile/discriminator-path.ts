import type { Definitions } from "../definitions/definitions.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ElementNode } from "../snapshot/facts.ts";
import type { Snapshots } from "../snapshot/generate.ts";
import type { ProfileRun } from "./profile-run.ts";
import type { ProfileRegistry } from "./profile-registry.ts";
import type { Item } from "./value-plan.ts";

/** One step of the path of a discriminator, which may be: `$this`, names, `extension(url)`, `resolve()`, `ofType(X)`. */
export type PathStep =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "extension"; readonly url: string }
  | { readonly kind: "resolve" }
  | { readonly kind: "type"; readonly type: string };

const maxSteps = 20;
/** Elements that one path is followed to, where there are slices at every step. */
const maxNodes = 1000;

/** Reads the path of a discriminator; undefined when it is none. */
export function readDiscriminatorPath(path: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let rest = path.trim();
  if (rest.length > 1000) return undefined;
  while (rest !== "") {
    if (steps.length >= maxSteps) return undefined;
    const match =
      /^(?:\$this|extension\(['"]([^'"]+)['"]\)|(resolve)\(\)|(?:ofType|as)\((?:FHIR\.)?([A-Za-z0-9]+)\)|([A-Za-z][A-Za-z0-9]*)(?:\[x\])?)(?:\.|$)/u.exec(
        rest,
      );
    if (match === null) return undefined;
    const [whole, url, resolve, type, name] = match;
    if (url !== undefined) steps.push({ kind: "extension", url });
    else if (resolve !== undefined) steps.push({ kind: "resolve" });
    else if (type !== undefined) steps.push({ kind: "type", type });
    else if (name !== undefined) steps.push({ kind: "name", name });
    rest = rest.slice(whole.length);
  }
  return steps;
}

/** The elements of a profile that a path leads to, slices on the way included. */
export function nodesAt(
  slice: ElementNode,
  steps: readonly PathStep[],
  snapshots: Snapshots,
  registry: ProfileRegistry,
): readonly ElementNode[] {
  let nodes: readonly ElementNode[] = [slice];
  for (const step of steps)
    nodes = nodes.flatMap((node) => nextNodes(node, step, snapshots, registry)).slice(0, maxNodes);
  return nodes;
}

function nextNodes(
  node: ElementNode,
  step: PathStep,
  snapshots: Snapshots,
  registry: ProfileRegistry,
): readonly ElementNode[] {
  switch (step.kind) {
    case "name": {
      const found = snapshots
        .childrenOf(node)
        .filter(({ name }) => name === step.name || name === `${step.name}[x]`);
      return found.flatMap((child) => [withStated(child, node), ...child.slices]);
    }
    case "extension": {
      const extensions = snapshots.childrenOf(node).filter(({ name }) => name === "extension");
      return extensions.flatMap(({ slices }) =>
        slices.filter((slice) => extensionUrl(slice, snapshots) === step.url),
      );
    }
    case "type":
      return [
        {
          ...node,
          facts: { ...node.facts, types: node.facts.types.filter(({ code }) => code === step.type) },
        },
      ];
    case "resolve":
      return node.facts.types.flatMap(({ targetProfiles }) =>
        targetProfiles.map((url): ElementNode => {
          const root = registry.rootOf(url);
          const code = registry.typeOf(url) ?? "Resource";
          return {
            name: node.name,
            path: node.path,
            sliceName: undefined,
            children: root?.children,
            slices: [],
            facts: {
              min: 1,
              max: 1,
              invariants: [],
              types: [{ code, profiles: [url], targetProfiles: [], aggregation: [] }],
            },
          };
        }),
      );
  }
}

/** An element with what its parent states of it as part of a fixed value or pattern. */
function withStated(child: ElementNode, { facts: { fixed, pattern } }: ElementNode): ElementNode {
  const stated = fixed ?? pattern;
  if (stated === undefined || child.facts.fixed !== undefined || child.facts.pattern !== undefined)
    return child;
  if (!isObject(stated.value)) return child;
  const value = stated.value[child.name];
  if (value === undefined) return child;
  const part = { type: stated.type, value, container: stated.value, key: child.name, sibling: undefined };
  return { ...child, facts: { ...child.facts, pattern: part } };
}

/** The URL that extensions of a slice must have. */
export function extensionUrl(slice: ElementNode, snapshots: Snapshots): string | undefined {
  const url = snapshots.childrenOf(slice).find(({ name }) => name === "url")?.facts.fixed?.value;
  if (typeof url === "string") return url;
  return slice.facts.types[0]?.profiles[0]?.split("|", 1)[0];
}

/** The values that a path leads to from an item. */
export function valuesAt(
  run: ProfileRun,
  item: Item,
  steps: readonly PathStep[],
  definitions: Definitions,
): readonly Item[] {
  let items: readonly Item[] = [item];
  for (const step of steps) items = items.flatMap((one) => nextValues(run, one, step, definitions));
  return items;
}

function nextValues(run: ProfileRun, item: Item, step: PathStep, definitions: Definitions): readonly Item[] {
  const holder = isObject(item.value) ? item.value : isObject(item.sibling) ? item.sibling : undefined;
  switch (step.kind) {
    case "name":
      return holder === undefined ? [] : members(holder, step.name, definitions);
    case "extension":
      return holder === undefined
        ? []
        : members(holder, "extension", definitions).filter(
            ({ value }) => isObject(value) && value["url"] === step.url,
          );
    case "type":
      return item.type === step.type ? [item] : [];
    case "resolve": {
      const reference = typeof item.value === "string" ? item.value : holder?.["reference"];
      const resolved = typeof reference === "string" ? run.resolve(reference) : undefined;
      if (resolved === undefined) return [];
      const { resourceType } = resolved.resource;
      return [
        newItem(
          { target: resolved.resource },
          "target",
          -1,
          resolved.resource,
          undefined,
          typeof resourceType === "string" ? resourceType : "",
        ),
      ];
    }
  }
}

function members(
  holder: Readonly<Record<string, unknown>>,
  name: string,
  definitions: Definitions,
): readonly Item[] {
  if (holder[name] !== undefined || holder[`_${name}`] !== undefined) return membersOf(holder, name, "");
  for (const key in holder) {
    const plain = key.startsWith("_") ? key.slice(1) : key;
    if (!plain.startsWith(name) || plain.length === name.length) continue;
    const written = plain.slice(name.length);
    const lower = written.charAt(0).toLowerCase() + written.slice(1);
    const type =
      definitions.type(written) !== undefined
        ? written
        : definitions.type(lower) !== undefined
          ? lower
          : undefined;
    if (type !== undefined && /^[A-Z]/u.test(written)) return membersOf(holder, plain, type);
  }
  return [];
}

function membersOf(holder: Readonly<Record<string, unknown>>, key: string, type: string): readonly Item[] {
  const value = holder[key];
  const sibling = holder[`_${key}`];
  if (!Array.isArray(value) && !Array.isArray(sibling))
    return [newItem(holder, key, -1, value, sibling, typeOf(value, type))];
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const siblings: readonly unknown[] = Array.isArray(sibling) ? sibling : [];
  const items: Item[] = [];
  for (let i = 0; i < Math.max(list.length, siblings.length); i++) {
    items.push(newItem(list, i, i, list[i], siblings[i], typeOf(list[i], type)));
  }
  return items;
}

function typeOf(value: unknown, type: string): string {
  return isObject(value) && typeof value["resourceType"] === "string" ? value["resourceType"] : type;
}

function newItem(
  container: object,
  key: string | number,
  index: number,
  value: unknown,
  sibling: unknown,
  type: string,
): Item {
  return { property: undefined, container, key, pathName: String(key), index, value, sibling, type };
}
