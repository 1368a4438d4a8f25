import { isObject } from "../structure/json-kind.ts";
import type { NumberText } from "../walk/walk.ts";

/** Where a value is not what a profile states. */
export interface Difference {
  readonly kind: "differs" | "missing" | "extra";
  /** `.coding[0].code`; empty for the value itself. */
  readonly path: string;
  readonly container: object | undefined;
  readonly key: string | number;
}

/** How numbers are written on both sides. */
export interface Texts {
  readonly found: NumberText | undefined;
  readonly stated: NumberText;
}

const maxDifferences = 20;

/** All places where a value differs from a fixed one (giá trị cố định): it must be the same in all its parts. */
export function fixedDifferences(
  found: { readonly container: object; readonly key: string | number; readonly value: unknown },
  stated: { readonly container: object; readonly key: string | number; readonly value: unknown },
  texts: Texts,
): readonly Difference[] {
  const differences: Difference[] = [];
  const compare = (path: string, left: Place, right: Place): void => {
    if (differences.length >= maxDifferences) return;
    const { value } = left;
    const expected = right.value;
    if (Array.isArray(expected) || Array.isArray(value)) {
      const list: readonly unknown[] = Array.isArray(value) ? value : [];
      const other: readonly unknown[] = Array.isArray(expected) ? expected : [];
      for (let i = 0; i < Math.max(list.length, other.length); i++) {
        compareMember(`${path}[${String(i)}]`, { container: list, key: i }, { container: other, key: i });
      }
    } else if (isObject(expected) && isObject(value)) {
      for (const key of new Set([...Object.keys(expected), ...Object.keys(value)])) {
        compareMember(
          `${path}.${key.replace(/^_/u, "")}`,
          { container: value, key },
          { container: expected, key },
        );
      }
    } else if (!isSamePrimitive(left, right, texts)) {
      differences.push({ kind: "differs", path, container: left.container, key: left.key });
    }
  };
  const compareMember = (path: string, left: Spot, right: Spot): void => {
    const value: unknown = Reflect.get(left.container, left.key);
    const expected: unknown = Reflect.get(right.container, right.key);
    if (expected === undefined && value === undefined) return;
    if (value === undefined) differences.push({ kind: "missing", path, ...left, container: undefined });
    else if (expected === undefined) differences.push({ kind: "extra", path, ...left });
    else compare(path, { ...left, value }, { ...right, value: expected });
  };
  compare("", found, stated);
  return differences;
}

interface Spot {
  readonly container: object;
  readonly key: string | number;
}

interface Place extends Spot {
  readonly value: unknown;
}

function isSamePrimitive(left: Place, right: Place, { found, stated }: Texts): boolean {
  if (left.value !== right.value) return false;
  if (typeof left.value !== "number") return true;
  // Decimals are the same when they are written the same: 1.0 is not 1.00.
  const text = found?.(left.container, left.key) ?? String(left.value);
  return text === (stated(right.container, right.key) ?? String(right.value));
}

/** Whether a value holds all that a pattern (khuôn mẫu) states; lists may hold more, in any order. */
export function holdsPattern(found: Place, stated: Place, texts: Texts): boolean {
  const { value } = found;
  const expected = stated.value;
  if (Array.isArray(expected)) {
    if (!Array.isArray(value)) return false;
    const list: readonly unknown[] = value;
    return (expected as readonly unknown[]).every((item, i) =>
      list.some((member, j) =>
        holdsPattern(
          { container: list, key: j, value: member },
          { container: expected, key: i, value: item },
          texts,
        ),
      ),
    );
  }
  if (isObject(expected)) {
    if (!isObject(value)) return false;
    return Object.keys(expected).every((key) => {
      const member = value[key];
      if (member === undefined) return false;
      return holdsPattern(
        { container: value, key, value: member },
        { container: expected, key, value: expected[key] },
        texts,
      );
    });
  }
  return isSamePrimitive(found, stated, texts);
}

const shownLength = 200;
const shownDepth = 8;

/** A stated value in short, for messages. */
export function showStated(value: unknown): string {
  const text = typeof value === "string" ? value : write(value, shownDepth);
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

/** JSON down to some depth: definitions come from others and may be anything, even circular. */
function write(value: unknown, depth: number): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, shownLength));
  if (typeof value !== "object" || value === null) return String(value);
  if (depth === 0) return "…";
  if (Array.isArray(value)) {
    return `[${(value as readonly unknown[])
      .slice(0, 10)
      .map((item) => write(item, depth - 1))
      .join(",")}]`;
  }
  const members = Object.entries(value).slice(0, 10) as readonly (readonly [string, unknown])[];
  return `{${members.map(([key, item]) => `"${key}":${write(item, depth - 1)}`).join(",")}}`;
}
