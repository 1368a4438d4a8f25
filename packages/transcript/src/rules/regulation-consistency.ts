import type { LevelRule, Regulation, SecondaryRegulation } from "./regulation.ts";

/** Whether a level asks for nothing. */
function isOpen(rule: LevelRule): boolean {
  return Object.keys(rule).every((key) => key === "level");
}

function secondaryInconsistency(regulation: SecondaryRegulation): string | undefined {
  const levels = regulation.learningLevels.value;
  const names = levels.map(({ level }) => level);
  const conduct = regulation.conductLevels.value;
  const last = levels.at(-1);
  // The last level takes all that is left: without it a pupil could have no level.
  if (last === undefined || !isOpen(last) || new Set(names).size < names.length) return "learningLevels";
  for (const { wouldBe, obtained, result } of regulation.adjustment.value) {
    const places = [wouldBe, result, obtained].map((level) => names.indexOf(level));
    const [best = -1, middle = -1, lowest = -1] = places;
    // One step up from the level obtained, and never above the level that would hold.
    if (best < 0 || middle !== lowest - 1 || middle < best) return "adjustment";
  }
  const rows = regulation.conductYear?.value ?? [];
  if (rows.some(({ hk1, hk2, year }) => [...hk1, hk2, year].some((level) => !conduct.includes(level))))
    return "conductYear";
  const { conductAtLeast, learningAtLeast } = regulation.promotion.value;
  if (!conduct.includes(conductAtLeast) || !names.includes(learningAtLeast)) return "promotion";
  const isKnown = (row: { conductAtLeast: string; learningAtLeast: string }): boolean =>
    conduct.includes(row.conductAtLeast) && names.includes(row.learningAtLeast);
  return regulation.titles.value.every(isKnown) ? undefined : "titles";
}

/** The part of a table that does not agree with the rest of it, or undefined. */
export function findInconsistency(regulation: Regulation): string | undefined {
  if (regulation.kind === "secondary") return secondaryInconsistency(regulation);
  const overall = regulation.overall.value;
  const codes = overall.map(({ code }) => code);
  const { subjects, competencesAndQualities, everyFinalTestAtLeast } = overall.at(-1) ?? { subjects: [] };
  if (subjects ?? competencesAndQualities ?? everyFinalTestAtLeast) return "overall";
  if (regulation.completion.value.some((code) => !codes.includes(code))) return "completion";
  return regulation.awards.value.every((row) => codes.includes(row.overall)) ? undefined : "awards";
}
