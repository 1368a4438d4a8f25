/** A part of data from outside. */
export type Part = Record<string, unknown>;

/** One step of a path: a name; then, of a list, the item at an index or with a member of a given value. */
export interface Step {
  readonly name: string;
  readonly index?: number;
  readonly where?: { readonly key: string; readonly value: string };
}

const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const longest = 1_000;

/** The steps of a path such as `name[0].text` or `extension[url='http://example.org/a.b'].valueString`. */
export function parsePath(path: string): readonly Step[] {
  const steps: Step[] = [];
  let rest = path.length > longest ? "" : path;
  for (;;) {
    const match = /^([^.[\]'=]+)(?:\[(?:([0-9]{1,6})|([^.[\]'=]+)='([^']*)')\])?(?:\.(?=.)|$)/u.exec(rest);
    const [whole = "", name, index, key, value] = match ?? [];
    if (name === undefined || forbidden.has(name) || (key !== undefined && forbidden.has(key)))
      throw new TypeError(`not a path of a map: ${path.slice(0, longest)}`);
    if (index !== undefined) steps.push({ name, index: Number(index) });
    else if (key !== undefined) steps.push({ name, where: { key, value: value ?? "" } });
    else steps.push({ name });
    rest = rest.slice(whole.length);
    if (rest === "") return steps;
  }
}

/** The value when it is an object, but no list. */
export function partOf(value: unknown): Part | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Part) : undefined;
}

function enter(part: Part, { name, index, where }: Step): unknown {
  const found = part[name];
  if (index === undefined && where === undefined) return found;
  if (!Array.isArray(found)) return undefined;
  const list: readonly unknown[] = found;
  if (index !== undefined) return list[index];
  return list.find((item) => where !== undefined && partOf(item)?.[where.key] === where.value);
}

/** A function that gives what stands at a path. */
export function getterOf(path: string): (from: Part) => unknown {
  const steps = parsePath(path);
  const [first, second] = steps;
  if (first !== undefined && steps.every(({ index, where }) => index === undefined && where === undefined)) {
    // Most paths are one or two plain names.
    const { name } = first;
    if (second === undefined) return (from) => from[name];
    const next = second.name;
    if (steps.length === 2)
      return (from) => {
        const part = from[name];
        return typeof part === "object" && part !== null ? (part as Part)[next] : undefined;
      };
  }
  return (from) => {
    let value: unknown = from;
    for (const step of steps) {
      const part = partOf(value);
      if (part === undefined) return undefined;
      value = enter(part, step);
    }
    return value;
  };
}

/** Goes one step down, and makes what is not there. */
function make(part: Part, { name, index, where }: Step): Part {
  if (index === undefined && where === undefined) return partOf(part[name]) ?? (part[name] = {});
  const list = listAt(part, name);
  if (index !== undefined) return partOf(list[index]) ?? (list[index] = {});
  const found = list.find((item) => where !== undefined && partOf(item)?.[where.key] === where.value);
  if (found !== undefined) return found as Part;
  const item: Part = where === undefined ? {} : { [where.key]: where.value };
  list.push(item);
  return item;
}

function listAt(part: Part, name: string): unknown[] {
  const found = part[name];
  if (Array.isArray(found)) return found as unknown[];
  const made: unknown[] = [];
  part[name] = made;
  return made;
}

/** A function that puts a value at a path. */
export function setterOf(path: string): (to: Part, value: unknown) => void {
  const steps = parsePath(path);
  const last = steps.at(-1);
  const [first] = steps;
  if (last === undefined || first === undefined) throw new TypeError("a path of a map has a name");
  if (last.where !== undefined)
    throw new TypeError("a path of a map ends with a name or a place, not with a condition");
  const { name, index } = last;
  const put =
    index === undefined
      ? (part: Part, value: unknown): void => {
          part[name] = value;
        }
      : (part: Part, value: unknown): void => {
          listAt(part, name)[index] = value;
        };
  if (steps.length === 1) return put;
  const [start, ...others] = steps.slice(0, -1);
  if (start !== undefined && others.length === 0 && start.index === undefined && start.where === undefined) {
    const { name: over } = start;
    return (to, value) => {
      put((to[over] ??= {}) as Part, value);
    };
  }
  const way = steps.slice(0, -1);
  return (to, value) => {
    let part = to;
    for (const step of way) part = make(part, step);
    put(part, value);
  };
}

/** A path without places: `name[0].text` as `name.text`. */
export function plainPath(path: string): string {
  return parsePath(path)
    .map(({ name }) => name)
    .join(".");
}
