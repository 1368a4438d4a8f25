import { foldVietnamese, removeDiacritics } from "@lienthong/core";
import { subjects } from "../../generated/subjects.ts";
import { tt27 } from "../../rules/tt27-2020.ts";
import { builtInSpellings } from "./spellings.ts";
import { languageSpellings, subjectSpellings, unclearSpellings } from "./subject-spellings.ts";
import type { HeaderMeaning, WorkbookLayout } from "./workbook-layout.ts";

/** One thing that a header text says. */
export type Facet =
  | { readonly kind: "meaning"; readonly meaning: HeaderMeaning }
  /** A subject, as spelt: which one it is depends on the level of school. */
  | { readonly kind: "subject"; readonly name: string }
  | { readonly kind: "competence"; readonly name: string }
  | { readonly kind: "quality"; readonly name: string }
  /** A short form that may be several things, by name. */
  | { readonly kind: "unclear"; readonly candidates: readonly string[] }
  | { readonly kind: "number" };

/** What one phrase of a header text may say; the column decides which. */
export type Phrase = readonly Facet[];

const longestHeader = 200;

/**
 * A header text as words to compare: NFC, small letters, tone marks in one place, `kỳ` as `kì`, everything
 * that is neither letter nor digit as a blank.
 */
export function headerWords(text: string): string {
  return foldVietnamese(text.slice(0, longestHeader))
    .replaceAll("ỳ", "ì")
    .replaceAll("ý", "í")
    .replaceAll("ỹ", "ĩ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Words without marks, i and y alike, as headings typed without a Vietnamese keyboard have them. */
export function plainWords(words: string): string {
  return removeDiacritics(words).replaceAll("y", "i");
}

/** Whether a text has no letter with a mark: "TOAN", "Hoc ki I". */
export function isUnmarked(words: string): boolean {
  return /^[\x20-\x7e]+$/u.test(words);
}

/** What a text without marks may stand for: one of two subjects when they differ by marks alone. */
function mergeFacets(before: readonly Facet[], more: readonly Facet[]): readonly Facet[] {
  const names = [...before, ...more].flatMap((facet) => (facet.kind === "subject" ? [facet.name] : []));
  const subjects = [...new Map(names.map((name) => [headerWords(name), name])).values()];
  if (subjects.length > 1) return [{ kind: "unclear", candidates: subjects }];
  const said = new Set(before.map((facet) => JSON.stringify(facet)));
  return [...before, ...more.filter((facet) => !said.has(JSON.stringify(facet)))];
}

/** Knows what header texts mean. */
export interface Vocabulary {
  /** The phrases of a text when every word of it is understood; undefined otherwise. */
  understand(text: string): readonly Phrase[] | undefined;
  /** Whether a text means exactly this. */
  means(text: string, meaning: HeaderMeaning): boolean;
}

const longestPhrase = 10;

/** The vocabulary of the built-in spellings, subjects and competences, and of a layout before them. */
export function createVocabulary(layout?: WorkbookLayout): Vocabulary {
  const known = new Map<string, Facet[]>();
  const learn = (spelling: string, facet: Facet): void => {
    const words = headerWords(spelling);
    const before = known.get(words) ?? [];
    const isKnown = before.some(
      (each) =>
        each.kind === facet.kind &&
        (each.kind !== "meaning" || facet.kind !== "meaning" || each.meaning === facet.meaning),
    );
    if (words !== "" && !isKnown) known.set(words, [...before, facet]);
  };
  for (const subject of subjects)
    for (const name of [subject.name, ...subject.aliases]) {
      learn(name, { kind: "subject", name });
      learn(name.replace(/ (?:và|của) /gu, " "), { kind: "subject", name });
    }
  for (const [name, spellings] of Object.entries(subjectSpellings))
    for (const spelling of spellings) learn(spelling, { kind: "subject", name });
  for (const name of Object.values(languageSpellings).flat()) learn(name, { kind: "subject", name });
  for (const [spelling, candidates] of Object.entries(unclearSpellings))
    learn(spelling, { kind: "unclear", candidates });
  for (const name of tt27.qualities.value) learn(name, { kind: "quality", name });
  for (const name of [...tt27.generalCompetences.value, ...tt27.specificCompetences.value])
    learn(name, { kind: "competence", name });
  const learnMeanings = (spellings: NonNullable<WorkbookLayout["headers"]>): void => {
    for (const meaning of Object.keys(builtInSpellings) as HeaderMeaning[])
      for (const spelling of spellings[meaning] ?? []) learn(spelling, { kind: "meaning", meaning });
  };
  learnMeanings(builtInSpellings);
  // A layout's own spellings replace what the built-in ones say.
  for (const spellings of Object.values(layout?.headers ?? {}))
    for (const spelling of spellings) known.delete(headerWords(spelling));
  learnMeanings(layout?.headers ?? {});
  for (const [name, spellings] of Object.entries(layout?.subjects ?? {}))
    for (const spelling of spellings) {
      known.delete(headerWords(spelling));
      learn(spelling, { kind: "subject", name });
    }

  let unmarked: Map<string, readonly Facet[]> | undefined;
  const lookUp = (words: string): readonly Facet[] | undefined => {
    const found = known.get(words);
    if (found || !isUnmarked(words)) return found;
    if (!unmarked) {
      unmarked = new Map();
      for (const [each, facets] of known) {
        const plain = plainWords(each);
        unmarked.set(plain, mergeFacets(unmarked.get(plain) ?? [], facets));
      }
    }
    return unmarked.get(plainWords(words));
  };

  /** The facets of one phrase, also with a number behind it: TX1, ĐĐGtx2. */
  const phraseOf = (words: string): readonly Phrase[] | undefined => {
    const found = lookUp(words);
    if (found) return [found];
    if (/^[1-9][0-9]?$/u.test(words)) return [[{ kind: "number" }]];
    const head = /^(?<head>\p{L}{2,12})[1-9]$/u.exec(words)?.groups?.["head"];
    const counted = head === undefined ? undefined : lookUp(head);
    return counted?.some((each) => each.kind === "meaning" && each.meaning.startsWith("part."))
      ? [counted, [{ kind: "number" }]]
      : undefined;
  };

  /** Texts already met: the same few stand above many columns. */
  const met = new Map<string, readonly Phrase[] | undefined>();
  const mostMet = 5_000;
  const understand = (text: string): readonly Phrase[] | undefined => {
    if (met.has(text)) return met.get(text);
    const phrases = understandAnew(text);
    if (met.size < mostMet) met.set(text, phrases);
    return phrases;
  };
  const understandAnew = (text: string): readonly Phrase[] | undefined => {
    const words = headerWords(text).split(" ");
    const phrases: Phrase[] = [];
    for (let at = 0; at < words.length;) {
      let taken = 0;
      for (let length = Math.min(longestPhrase, words.length - at); length > 0 && taken === 0; length -= 1) {
        const found = phraseOf(words.slice(at, at + length).join(" "));
        if (!found) continue;
        phrases.push(...found);
        taken = length;
      }
      if (taken === 0) return undefined;
      at += taken;
    }
    return phrases;
  };

  return {
    understand,
    means: (text, meaning) =>
      (lookUp(headerWords(text)) ?? []).some((each) => each.kind === "meaning" && each.meaning === meaning),
  };
}
