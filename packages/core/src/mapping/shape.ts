import { parsePath, partOf } from "./path.ts";

/** Which values a record may have, for `coverage`: the paths of its leaves, without places. */
export interface Shape {
  readonly leaves: readonly string[];
}

/**
 * The leaves of a record by name (danh sách chỉ tiêu của bản ghi), such as the fields of a table; lists have no places:
 * `name.text`.
 *
 * @example
 * ```ts
 * import { shapeOf } from "@lienthong/core/mapping";
 *
 * shapeOf(["HO_TEN", "name.text"]).leaves; // ["HO_TEN", "name.text"]
 * ```
 */
export function shapeOf(leaves: readonly string[]): Shape {
  for (const leaf of leaves) parsePath(leaf);
  return { leaves: [...leaves] };
}

const deepest = 12;

/**
 * The leaves of a schema of zod 4, read by its structure (rút danh sách chỉ tiêu từ lược đồ zod), so that zod is no
 * dependency. What is neither object nor list is a leaf.
 *
 * @example
 * ```ts
 * import { shapeOfZod } from "@lienthong/core/mapping";
 *
 * // As z.object({ name: z.string() }) of zod 4 looks inside.
 * const schema = { _zod: { def: { type: "object", shape: { name: { _zod: { def: { type: "string" } } } } } } };
 * shapeOfZod(schema).leaves; // ["name"]
 * ```
 */
export function shapeOfZod(schema: unknown): Shape {
  const leaves: string[] = [];
  collect(schema, "", 0, leaves);
  return { leaves };
}

function collect(schema: unknown, path: string, depth: number, leaves: string[]): void {
  const definition = partOf(partOf(partOf(schema)?.["_zod"])?.["def"]);
  if (definition === undefined) throw new TypeError("shapeOfZod takes a schema of zod 4");
  const inner = definition["element"] ?? definition["innerType"] ?? definition["in"];
  const shape = partOf(definition["shape"]);
  if (shape !== undefined && depth < deepest)
    for (const [name, value] of Object.entries(shape))
      collect(value, path === "" ? name : `${path}.${name}`, depth + 1, leaves);
  else if (inner !== undefined && depth < deepest) collect(inner, path, depth + 1, leaves);
  else if (path !== "") leaves.push(path);
}
