import { type Part, partOf } from "../mapping/places.ts";

/** Deeper data is no prescription. */
const deepest = 12;

/** JSON that is the same for the same content: members in order, texts in NFC, nothing that is undefined. */
export function canonicalText(value: unknown, depth = 0): string {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (Array.isArray(value) && depth < deepest)
    return `[${(value as readonly unknown[]).map((one) => canonicalText(one, depth + 1)).join(",")}]`;
  const part = depth < deepest ? partOf(value) : undefined;
  if (part === undefined) {
    return typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))
      ? String(value)
      : "null";
  }
  const members = Object.keys(part)
    .filter((name) => part[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name.normalize("NFC"))}:${canonicalText(part[name], depth + 1)}`);
  return `{${members.join(",")}}`;
}

/** The places where two contents differ, the deepest that both have; at most `most`. */
export function differences(
  one: unknown,
  other: unknown,
  path = "",
  most = 100,
  depth = 0,
): readonly string[] {
  if (canonicalText(one) === canonicalText(other)) return [];
  const [first, second] = [membersOf(one), membersOf(other)];
  if (first === undefined || second === undefined || depth > deepest) return [path];
  const isList = Array.isArray(one);
  const found: string[] = [];
  for (const name of [...new Set([...Object.keys(first), ...Object.keys(second)])].sort()) {
    if (found.length >= most) break;
    const step = isList ? `${path}[${name}]` : path === "" ? name : `${path}.${name}`;
    if ((first[name] === undefined) !== (second[name] === undefined)) found.push(step);
    else found.push(...differences(first[name], second[name], step, most - found.length, depth + 1));
  }
  return found;
}

function membersOf(value: unknown): Part | undefined {
  if (!Array.isArray(value)) return partOf(value);
  return Object.fromEntries((value as readonly unknown[]).map((one, at) => [String(at), one]));
}

/** A copy of plain data that nobody can change. */
export function frozenCopy<Value>(value: Value, depth = 0): Value {
  if (depth > deepest || typeof value !== "object" || value === null) return value;
  const copy: unknown = Array.isArray(value)
    ? (value as readonly unknown[]).map((one) => frozenCopy(one, depth + 1))
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, one]) => one !== undefined)
          .map(([name, one]: [string, unknown]) => [name, frozenCopy(one, depth + 1)]),
      );
  // The same members with the same values, as its type says.
  return Object.freeze(copy) as Value;
}
