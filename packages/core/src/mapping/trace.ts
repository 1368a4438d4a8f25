import { plainPath } from "./path.ts";

/** The same data, watched: reading what is not under one of the paths is wrong use of the map. */
export function traced(source: unknown, reads: readonly string[]): unknown {
  return watch(source, "", reads.map(plainPath));
}

function watch(value: unknown, path: string, allowed: readonly string[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver);
      if (typeof name === "symbol" || typeof found === "function") return found;
      if (Array.isArray(target)) return watch(found, path, allowed);
      const inner = path === "" ? name : `${path}.${name}`;
      if (!allowed.some((one) => isWithin(inner, one) || isWithin(one, inner)))
        throw new TypeError(`a custom rule reads ${inner} and does not say so`);
      return watch(found, inner, allowed);
    },
  });
}

/** Whether a path is another one or lies under it. */
export function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
}
