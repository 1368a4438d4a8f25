import { foldVietnamese, removeDiacritics } from "@lienthong/core";
import type { Exemption } from "../model/year-record.ts";

const texts: ReadonlyMap<string, Exemption | "here"> = new Map<string, Exemption | "here">([
  ["m", "here"],
  ["mien", "here"],
  ["mien hoc", "here"],
  ["duoc mien", "here"],
  ["duoc mien hoc", "here"],
  ["mien thuc hanh", "practice"],
  ["mien phan thuc hanh", "practice"],
  ["phan thuc hanh", "practice"],
  ["thuc hanh", "practice"],
  ["mien hoc ki i", "hk1"],
  ["mien hki", "hk1"],
  ["mien hoc ki ii", "hk2"],
  ["mien hkii", "hk2"],
  ["mien ca nam", "year"],
]);

/**
 * What a cell says a pupil is exempt from: `here` what the column holds (M, Miễn), a part or a time that it names; undefined
 * when it says something else.
 */
export function readExemptionCell(text: string): Exemption | "here" | undefined {
  if (text.length > 40) return undefined;
  const words = removeDiacritics(foldVietnamese(text)).replaceAll("y", "i");
  return texts.get(words.replace(/[^a-z0-9]+/gu, " ").trim());
}
