import { equalBytes } from "@lienthong/pki";
import { type PdfObject, isKind } from "../syntax/values.ts";

/**
 * Whether two values are the same, however they are written. References must have one number; `follow` is told it, so that what they mean
 * is compared, too.
 */
export function isSameValue(one: PdfObject, other: PdfObject, follow: (number: number) => void): boolean {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object")
    return one === other;
  switch (one.kind) {
    case "name":
      return isKind(other, "name") && one.name === other.name;
    case "real":
      return isKind(other, "real") && one.text === other.text;
    case "string":
      return isKind(other, "string") && equalBytes(one.bytes, other.bytes);
    case "reference": {
      if (!isKind(other, "reference")) return false;
      if (one.number !== other.number || one.generation !== other.generation) return false;
      follow(one.number);
      return true;
    }
    case "array":
      return (
        isKind(other, "array") &&
        one.items.length === other.items.length &&
        one.items.every((item, at) => isSameValue(item, other.items[at] ?? null, follow))
      );
    case "dictionary":
      return (
        isKind(other, "dictionary") &&
        one.entries.size === other.entries.size &&
        [...one.entries].every(
          ([key, value]) =>
            other.entries.has(key) && isSameValue(value, other.entries.get(key) ?? null, follow),
        )
      );
    case "stream":
      return (
        isKind(other, "stream") &&
        isSameValue(one.dictionary, other.dictionary, follow) &&
        equalBytes(one.data, other.data)
      );
  }
}
