import { isWellFormedText } from "@lienthong/core";
import type { MdocValue } from "./mdoc-value.ts";

const deepest = 12;

/** Whether a value is one that CBOR of an mdoc can say, no deeper than readers take. */
export function isWritable(value: unknown, depth = 0): value is MdocValue {
  if (depth > deepest) return false;
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return isShort(value);
  if (typeof value === "string") return isWellFormedText(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.every((one) => isWritable(one, depth + 1));
  if (value instanceof Map)
    return [...value].every(
      ([key, one]) =>
        (typeof key === "string" ? isWellFormedText(key) : Number.isSafeInteger(key)) &&
        isWritable(one, depth + 1),
    );
  if (typeof value !== "object" || !("tag" in value) || !("value" in value)) return false;
  const { tag } = value;
  return (
    typeof tag === "number" && Number.isSafeInteger(tag) && tag >= 0 && isWritable(value.value, depth + 1)
  );
}

/** CBOR has 64 bits for a whole number and its sign. */
function isShort(value: bigint | boolean | null): boolean {
  return typeof value !== "bigint" || (value < 1n << 64n && value >= -(1n << 64n));
}
