import type { ExtensionKey } from "../target/keys.ts";
import type { Names } from "../target/names.ts";
import { type Line, linesOf } from "./lines.ts";
import { type Part, listIn, partOf } from "./places.ts";
import type { ReadScope, ResourceMap } from "./row.ts";

/** Texts of one row by field name, so far as elements of FHIR hold them. */
export type Texts = Record<string, string>;

/** What reading back asks for; what is read is set on the way. */
export interface BackScope extends ReadScope {
  form: ReadScope["form"];
  root: ReadScope["root"];
}

/** What readers of one Bundle share. */
export function backScope(names: Names, resolve: ReadScope["resolve"]): BackScope {
  return { names, resolve, form: "text", root: {} };
}

/** Reads the fields of one row from a resource by the lines of a map; a field that has a text keeps it. */
export function readMap(map: ResourceMap, resource: Part | undefined, scope: BackScope, texts: Texts): void {
  if (resource === undefined) return;
  const taken = new Set<unknown>();
  scope.root = resource;
  for (const line of linesOf(map)) {
    const { field } = line.row;
    if (texts[field] !== undefined) continue;
    scope.form = line.form;
    const found: string[] = [];
    readStep(line, 0, resource, scope, taken, found);
    if (found.length > 0) texts[field] = found.join(";");
  }
}

/** Follows a path; true when enough was found. */
function readStep(
  line: Line,
  at: number,
  place: Part,
  scope: BackScope,
  taken: Set<unknown>,
  found: string[],
): boolean {
  const step = line.steps[at];
  if (step === undefined) return true;
  const { name, kind } = step;
  const isLast = at === line.steps.length - 1;
  if (kind === "extension") {
    for (const one of listIn(place["extension"])) {
      const part = partOf(one);
      if (part && scope.names.isExtensionOf(name as ExtensionKey, part["url"]))
        if (readStep(line, at + 1, part, scope, taken, found)) return true;
    }
    return false;
  }
  const value = place[name];
  if (value === undefined) return false;
  if (kind === "one") return enter(line, at, isLast, value, place, scope, taken, found);
  const list = listIn(value);
  for (const one of list) {
    if (enter(line, at, isLast, one, place, scope, taken, found)) return true;
    if (kind === "first" && !isLast) return false;
  }
  return false;
}

function enter(
  line: Line,
  at: number,
  isLast: boolean,
  value: unknown,
  place: Part,
  scope: BackScope,
  taken: Set<unknown>,
  found: string[],
): boolean {
  if (!isLast) {
    const part = partOf(value);
    return part !== undefined && readStep(line, at + 1, part, scope, taken, found);
  }
  const { as } = line.row;
  const mark = typeof value === "object" ? value : place;
  if (line.isShared && taken.has(mark)) return false;
  const text = as.from(value, scope, place, line.steps[at]?.name ?? "");
  if (text === undefined || text === "") return false;
  if (line.isShared) taken.add(mark);
  found.push(text);
  return as.isList !== true;
}
