import { foldVietnamese } from "@lienthong/core";

/**
 * A name to compare by: tone marks in one place, lower case, no apostrophes, dashes as spaces. Sources differ in these for about 180 of
 * 3,321 names.
 */
export function foldName(name: string): string {
  return foldVietnamese(name).replace(/'/gu, "").replace(/-/gu, " ").replace(/ +/gu, " ").trim();
}
