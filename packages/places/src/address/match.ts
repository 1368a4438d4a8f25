import { type Chain, costs } from "./chain.ts";
import { chainsOfLetters } from "./damaged.ts";
import { decide, type Verdict } from "./decide.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { noiseWords } from "./markers.ts";
import { findMarkers, findMentions } from "./mention.ts";
import { readAddress, type Reading } from "./reading.ts";
import { namedMarkers } from "./score.ts";
import { chainsOfWords } from "./whole-words.ts";

/** The end of the address in letters: without country, postal code and telephone number. */
function endOfAddress({ letters, words }: Reading): number {
  let end = words.length - 1;
  let digits = 0;
  for (let word = end - 1; word >= 0; word--) {
    const text = letters.slice(words[word], words[word + 1]);
    if (noiseWords.has(text)) end = word;
    else if (!/^\d+$/u.test(text)) break;
    else {
      // A postal code stands alone; a telephone number may be written in groups.
      digits += text.length;
      if (digits >= 5) end = word;
      continue;
    }
    digits = 0;
  }
  return words[end] as number;
}

/** Score of a chain in whole words that needs no second look. */
const good = { former: 19.5, current: 14.5 } as const;

/** Matches a text against the units. */
export function matchAddress(
  text: string,
  gazetteer: Gazetteer,
  generation?: Chain["generation"],
): { readonly reading: Reading; readonly verdict: Verdict } {
  const reading = readAddress(text);
  const markers = findMarkers(reading);
  const end = endOfAddress(reading);
  const mentions = findMentions(reading, markers, gazetteer);
  const search = { reading, markers, named: namedMarkers(reading, markers), end, gazetteer };
  let chains = chainsOfWords(search, mentions);
  const isGood = chains.some((chain) => chain.commune !== undefined && chain.score >= good[chain.generation]);
  if (!isGood) chains = [...chains, ...chainsOfLetters(search)];
  if (generation !== undefined) chains = chains.map((chain) => preferred(chain, generation));
  return { reading, verdict: decide(chains, gazetteer) };
}

/** What the day of the paper is worth for a reading: more than a missing district. */
const worthOfDay = 5;

/** Prefers a reading of the generation of the day, if it is written as that generation has it. */
function preferred(chain: Chain, generation: Chain["generation"]): Chain {
  const { commune } = chain;
  if (chain.generation !== generation || commune === undefined || commune.cost > costs.noMarker) return chain;
  return { ...chain, score: chain.score + worthOfDay };
}
