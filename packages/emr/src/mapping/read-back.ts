import type { ExtensionKey } from "../target/keys.ts";
import type { Names } from "../target/names.ts";
import { type Line, linesOf } from "./lines.ts";
import { type Part, listIn, partOf } from "./places.ts";
import type { ReadScope, ResourceMap } from "./row.ts";
import type { RowTexts } from "./row-texts.ts";

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
export function readMap(
  map: ResourceMap,
  resource: Part | undefined,
  scope: BackScope,
  texts: RowTexts,
): void {
  if (resource === undefined) return;
  let taken: Set<unknown> | undefined;
  scope.root = resource;
  for (const line of linesOf(map)) {
    // Most lines start at an element that the resource does not have.
    if (resource[line.first] === undefined || texts.values[line.index] !== undefined) continue;
    scope.form = line.form;
    if (line.isShared) taken ??= new Set();
    const found = readStep(line, 0, resource, scope, line.isShared ? taken : undefined, "");
    if (found !== "") texts.values[line.index] = found;
  }
}

/** Follows a path; gives what was found before and what is found now, until there is enough. */
function readStep(
  line: Line,
  at: number,
  place: Part,
  scope: BackScope,
  taken: Set<unknown> | undefined,
  before: string,
): string {
  const step = line.steps[at];
  if (step === undefined) return before;
  const { name, kind } = step;
  let found = before;
  if (kind === "extension") {
    for (const one of listIn(place["extension"])) {
      const part = partOf(one);
      if (part === undefined || !scope.names.isExtensionOf(name as ExtensionKey, part["url"])) continue;
      found = readStep(line, at + 1, part, scope, taken, found);
      if (isEnough(line, found)) return found;
    }
    return found;
  }
  const value = place[name];
  if (value === undefined) return found;
  if (kind === "one") return readValue(line, at, value, place, scope, taken, found);
  for (const one of listIn(value)) {
    found = readValue(line, at, one, place, scope, taken, found);
    if (isEnough(line, found) || (kind === "first" && at < line.steps.length - 1)) return found;
  }
  return found;
}

/** A line of one value is read when it has one; a list takes all there are. */
function isEnough({ row }: Line, found: string): boolean {
  return found !== "" && row.as.isList !== true;
}

function readValue(
  line: Line,
  at: number,
  value: unknown,
  place: Part,
  scope: BackScope,
  taken: Set<unknown> | undefined,
  before: string,
): string {
  const step = line.steps[at];
  if (at < line.steps.length - 1) {
    const part = partOf(value);
    return part === undefined ? before : readStep(line, at + 1, part, scope, taken, before);
  }
  const mark = typeof value === "object" ? value : place;
  if (taken?.has(mark) === true) return before;
  const text = line.row.as.from(value, scope, place, step?.name ?? "");
  if (text === undefined || text === "") return before;
  taken?.add(mark);
  return before === "" ? text : `${before};${text}`;
}
