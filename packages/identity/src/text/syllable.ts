import { foldVietnamese } from "@lienthong/core";
import { hasSyllableForm } from "./syllable-form.ts";

/** Whether a word, its marks in the right place, could be a Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  if (!hasSyllableForm(word)) return false;
  const lower = word.toLowerCase();
  // hoà and hòa, thuý and thúy: both customs.
  return foldVietnamese(lower) === lower || /(?:o[àảãáạèẻẽéẹ]|u[ỳỷỹýỵ])$/u.test(lower);
}
