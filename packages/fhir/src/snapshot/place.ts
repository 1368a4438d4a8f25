import type { JsonObject } from "../plan/plan.ts";

/** One step of the way to an element: `component:systolic`. */
export interface Step {
  readonly name: string;
  readonly slice: string | undefined;
}

/** An element of a list, with its way from the root. */
export interface PlacedElement {
  readonly steps: readonly Step[];
  readonly raw: JsonObject;
}

/** More than that is no profile that anybody wrote. */
export const maxElements = 20_000;
const maxLength = 2000;

/**
 * The way to each element of a differential or snapshot: from ids when all of them agree with their paths,
 * else from paths and slice names in their order.
 */
export function placeElements(list: readonly JsonObject[]): readonly PlacedElement[] {
  const elements = list
    .slice(0, maxElements)
    .filter(({ path }) => typeof path === "string" && path.length < maxLength);
  const byId = elements.map((raw) => ({ raw, steps: stepsOfId(raw) }));
  const placed = byId.filter((element): element is PlacedElement => element.steps !== undefined);
  return placed.length === elements.length ? placed : placeByPath(elements);
}

function stepsOfId(raw: JsonObject): readonly Step[] | undefined {
  const { id, path, sliceName } = raw;
  if (typeof id !== "string" || typeof path !== "string") return undefined;
  const names = path.split(".");
  const parts = id.split(".");
  if (names.length !== parts.length) return undefined;
  const steps: Step[] = [];
  for (const [i, part] of parts.entries()) {
    const colon = part.indexOf(":");
    const name = colon < 0 ? part : part.slice(0, colon);
    if (name !== names[i]) return undefined;
    steps.push({ name, slice: colon < 0 ? undefined : part.slice(colon + 1) });
  }
  const last = steps.at(-1)?.slice;
  return typeof sliceName === "string" && last !== sliceName ? undefined : steps;
}

function placeByPath(elements: readonly JsonObject[]): readonly PlacedElement[] {
  let open: Step[] = [];
  return elements.map((raw) => {
    const { path, sliceName } = raw;
    const names = String(path).split(".");
    const parents = names.slice(0, -1).map((name, i): Step => {
      const known = open[i];
      return known?.name === name ? known : { name, slice: undefined };
    });
    // A step after one that changed is another element, whatever its name.
    const changed = parents.findIndex((step, i) => step !== open[i]);
    const kept =
      changed < 0 ? parents : parents.map((step, i) => (i > changed ? { ...step, slice: undefined } : step));
    open = [
      ...kept,
      { name: names.at(-1) ?? "", slice: typeof sliceName === "string" ? sliceName : undefined },
    ];
    return { raw, steps: open };
  });
}
