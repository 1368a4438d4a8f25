import { cleanText, foldVietnamese, removeDiacritics } from "@lienthong/core";
import { compoundFamilyNames, eDeClans, frequentFamilyNames, giaRaiClans } from "./name-lists.ts";

/** Why a name was split so, or not at all. */
export type NameSplitReason =
  | "frequent-family-name"
  | "two-family-names"
  | "compound-family-name"
  | "clan-first"
  | "clan-last"
  | "personal-name-first"
  | "family-name-unknown"
  | "one-word"
  | "not-a-name";

/** A name and its parts, as far as they are sure. The whole is the name; parts are for forms that cannot do without. */
export interface SplitName {
  /** The name as it was, clean. */
  readonly whole: string;
  /** Họ. */
  readonly family: string | null;
  /** Chữ đệm; `""` when there is none. */
  readonly middle: string | null;
  /** Tên. */
  readonly given: string | null;
  /** `none`: not split, and no program should. */
  readonly confidence: "high" | "low" | "none";
  readonly reason: NameSplitReason;
}

const longest = 255;
const folded = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldVietnamese));
const bare = (names: ReadonlySet<string>): ReadonlySet<string> => new Set([...names].map(removeDiacritics));

interface Lists {
  readonly families: ReadonlySet<string>;
  readonly bareFamilies: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
  readonly clansFirst: ReadonlySet<string>;
  readonly clansLast: ReadonlySet<string>;
}

let made: Lists | undefined;

function lists(): Lists {
  const families = folded(frequentFamilyNames);
  made ??= {
    families,
    bareFamilies: bare(families),
    compounds: folded(compoundFamilyNames),
    clansFirst: folded(giaRaiClans),
    clansLast: folded(eDeClans),
  };
  return made;
}

/**
 * Splits a name (họ, chữ đệm, tên) where that is safe, and says how sure it is. Names of the Ê-đê (clan last), Ba-na and Xơ Đăng (no clan: A,
 * Y) are never split; of the Gia-rai only after a known clan name, with low confidence; nor is a name whose first word is no frequent
 * family name.
 *
 * @example
 * ```ts
 * import { splitName } from "@lienthong/identity";
 *
 * const { family, given, confidence } = splitName("Nguyễn Văn An");
 * [family, given, confidence]; // ["Nguyễn", "An", "high"]
 * splitName("H'Hen Niê").family; // null
 * splitName("Rơ Châm H'Lan").family; // "Rơ Châm"
 * ```
 */
export function splitName(name: string): SplitName {
  if (typeof name !== "string") throw new TypeError("splitName takes text");
  const whole = name.length > longest ? "" : cleanText(name);
  const words = whole.split(" ");
  const unsplit = (reason: NameSplitReason): SplitName => ({
    whole,
    family: null,
    middle: null,
    given: null,
    confidence: "none",
    reason,
  });
  if (whole === "" || /\p{Nd}/u.test(whole)) return unsplit("not-a-name");
  if (words.length === 1) return unsplit("one-word");
  if (startsWithSexMark(words)) return unsplit("personal-name-first");
  const { families, bareFamilies, compounds, clansFirst, clansLast } = lists();
  const clan = leading(words, clansFirst);
  if (clan > 0 && clan < words.length) return parts(whole, words, clan, clan, "low", "clan-first");
  if (words.some((_, at) => at > 0 && clansLast.has(foldVietnamese(words.slice(at).join(" ")))))
    return unsplit("clan-last");
  // Đinh Y Nhung: what stands behind the mark belongs to it. At the end it is a made-up initial (Nguyễn Văn A).
  if (words.slice(1, -1).some(isSexMark)) return unsplit("family-name-unknown");
  const compound = leading(words, compounds);
  if (compound > 0 && compound < words.length)
    return parts(whole, words, compound, words.length - 1, "low", "compound-family-name");
  const [first = "", second = ""] = words.map(foldVietnamese);
  if (families.has(first)) {
    const isDouble = words.length > 3 && families.has(second);
    return parts(
      whole,
      words,
      1,
      words.length - 1,
      isDouble ? "low" : "high",
      isDouble ? "two-family-names" : "frequent-family-name",
    );
  }
  // All marks lost: the family name may be another one ("Võ", "Vỡ"), so this is never sure.
  if (whole === removeDiacritics(whole) && bareFamilies.has(first))
    return parts(whole, words, 1, words.length - 1, "low", "frequent-family-name");
  return unsplit("family-name-unknown");
}

/** H'Lan, K'Wẻ: the mark of the sex stands before the personal name; alone, it is Y, A or H. */
const isSexMark = (word: string): boolean => /^(?:[HK]['’ʼ]|[YAH]$)/iu.test(word);
const startsWithSexMark = ([first = ""]: readonly string[]): boolean => isSexMark(first);

/** How many words at the start make a name of the list, the longest first. */
function leading(words: readonly string[], list: ReadonlySet<string>): number {
  for (let count = Math.min(4, words.length); count > 0; count -= 1)
    if (list.has(foldVietnamese(words.slice(0, count).join(" ")))) return count;
  return 0;
}

function parts(
  whole: string,
  words: readonly string[],
  familyEnd: number,
  givenStart: number,
  confidence: "high" | "low",
  reason: NameSplitReason,
): SplitName {
  return {
    whole,
    family: words.slice(0, familyEnd).join(" "),
    middle: words.slice(familyEnd, givenStart).join(" "),
    given: words.slice(givenStart).join(" "),
    confidence,
    reason,
  };
}
