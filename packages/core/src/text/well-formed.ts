const loneSurrogate = /\p{Surrogate}/u;

/**
 * Whether a text has no half of a surrogate pair standing alone (ký tự Unicode bị cắt đôi).
 *
 * @example
 * ```ts
 * import { isWellFormedText } from "@lienthong/core";
 *
 * isWellFormedText("Nguyễn Văn An"); // true
 * isWellFormedText("\ud83d"); // false: the first half of an emoji
 * ```
 */
export function isWellFormedText(text: string): boolean {
  return !loneSurrogate.test(text);
}

/** Offset of the first lone surrogate, or -1. */
export function findLoneSurrogate(text: string): number {
  return text.search(loneSurrogate);
}
