import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import { textIn } from "./place.ts";
import { followPath, isNamed, levelBelow, levelOfTypes, type Level } from "./type-tree.ts";

const longest = 500;
const abstractTypes: ReadonlySet<string> = new Set(["BackboneElement", "Element"]);

/**
 * Whether the path of a discriminator names elements of what is sliced, as far as the types that the slicing
 * element states tell. Expressions that are more than names are taken for right.
 */
export function isValidDiscriminator(
  expression: string,
  element: JsonObject,
  path: string,
  context: ModuleContext,
): boolean {
  const { definitions } = context;
  if (expression.length > longest || !/^[$A-Za-z][A-Za-z0-9.]*$/u.test(expression)) return true;
  const steps = expression.split(".").filter((step) => step !== "$this");
  let level = startOf(element, path, context);
  for (const step of steps) {
    if (level === undefined) return true;
    const found = level.filter((candidate) => isNamed(candidate, step));
    if (found.length === 0) return false;
    const type = definitions.type(path.split(".", 1)[0] ?? "");
    const below = found.map((one) =>
      type === undefined ? undefined : levelBelow(definitions, type, one, step),
    );
    level = below.some((one) => one === undefined) ? undefined : below.flatMap((one) => one ?? []);
  }
  return true;
}

function startOf(element: JsonObject, path: string, { definitions }: ModuleContext): Level {
  const types: readonly unknown[] = Array.isArray(element["type"]) ? element["type"] : [];
  const codes = types.map((type) => (isObject(type) ? textIn(type, "code") : undefined));
  const known = codes.filter((code) => code !== undefined && !code.includes("/"));
  if (codes.length === 0 || known.length < codes.length) return undefined;
  const names = known.flatMap((code) => (code === undefined ? [] : [code]));
  if (!names.some((name) => abstractTypes.has(name))) return levelOfTypes(definitions, names);
  const target = followPath(definitions, path);
  const type = definitions.type(path.split(".", 1)[0] ?? "");
  if (target.kind !== "element" || type === undefined) return undefined;
  return levelBelow(definitions, type, target.element, path.split(".").at(-1) ?? "");
}
