import { foldVietnamese, removeDiacritics } from "@lienthong/core";

/**
 * How two names relate, closest first:
 *
 * - `same`: letter for letter, but for case and Unicode form.
 * - `tone-style`: the same but for the place of the tone mark, the kind of apostrophe or dash (Hoà, Hòa).
 * - `spacing`: the same but for spaces, apostrophes and dashes (Rơ Châm H'Lan, RƠCHÂM HLAN).
 * - `i-y`: the same but for i and y (Lý, Lí).
 * - `no-marks`: one of them has no marks at all, and the letters agree (as in the MRZ).
 * - `order`: the same words in another order.
 * - `marks-differ`: the letters agree, the marks do not (Thùy, Thụy): often two persons.
 * - `part`: one leaves out words in the middle.
 * - `typing`: one letter typed wrong, left out, added, or two swapped.
 * - `different`: none of these.
 */
export type NameRelation =
  | "same"
  | "tone-style"
  | "spacing"
  | "i-y"
  | "no-marks"
  | "order"
  | "marks-differ"
  | "part"
  | "typing"
  | "different";

const longest = 255;
/** Shortest name, in letters, in which one other letter may be a mistake of typing. */
const shortestTyped = 6;

const compact = (text: string): string => text.replace(/[\s'<-]+/gu, "");
const words = (text: string): readonly string[] => text.split(" ");
const sorted = (list: readonly string[]): string => [...list].sort().join(" ");

/**
 * Compares two names (so sánh họ và tên) and says how they relate. Nothing depends on which word is the family name, so names of the Gia-rai, Ba-na
 * and Ê-đê compare like all others. A name of a machine-readable zone (`RO<<CHAM<HLAN`) may stand on either side.
 *
 * @example
 * ```ts
 * import { compareNames } from "@lienthong/identity";
 *
 * compareNames("Nguyễn Thị Hoà", "NGUYỄN THỊ HÒA"); // "tone-style"
 * compareNames("Rơ Châm H'Lan", "RO<<CHAM<HLAN"); // "no-marks"
 * compareNames("Lê Thùy", "Lê Thụy"); // "marks-differ"
 * ```
 */
export function compareNames(one: string, other: string): NameRelation {
  if (typeof one !== "string" || typeof other !== "string")
    throw new TypeError("compareNames takes two texts");
  if (one.length > longest || other.length > longest) return one === other ? "same" : "different";
  const a = foldVietnamese(withoutFillers(one));
  const b = foldVietnamese(withoutFillers(other));
  if (compact(a) === "" || compact(b) === "") return "different";
  if (a === b) return plain(one) === plain(other) ? "same" : "tone-style";
  if (compact(a) === compact(b)) return "spacing";
  if (withI(a) === withI(b)) return "i-y";
  if (sorted(words(a)) === sorted(words(b))) return "order";
  return compareLetters(a, b);
}

/** Without marks: what they have in common when marks are lost, or differ. */
function compareLetters(a: string, b: string): NameRelation {
  const [bareA, bareB] = [removeDiacritics(a), removeDiacritics(b)];
  const isBare = bareA === a || bareB === b;
  if (compact(bareA) === compact(bareB)) return isBare ? "no-marks" : "marks-differ";
  if (sorted(words(bareA)) === sorted(words(bareB))) return isBare ? "order" : "different";
  const [left, right] = isBare ? [bareA, bareB] : [a, b];
  if (isPart(words(left), words(right)) || isPart(words(right), words(left))) return "part";
  const length = Math.min(compact(left).length, compact(right).length);
  return length >= shortestTyped && isOneSlip(left, right) ? "typing" : "different";
}

const withoutFillers = (text: string): string => text.replace(/<+/gu, " ");
const plain = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

/** `y` as `i`, with its tone: Lý as Lí, Mỹ as Mĩ. */
function withI(text: string): string {
  return text.normalize("NFD").replace(/y/gu, "i").normalize("NFC");
}

/** Whether the first and last words agree and the others of the shorter stand in the longer, in order. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at >= short.length;
}

/** One letter other, more or less, or two neighbours swapped (Damerau distance 1). */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = short.slice(start);
  if (short.length < long.length) return rest === long.slice(start + 1);
  const swapped = `${rest[1] ?? ""}${rest[0] ?? ""}${rest.slice(2)}`;
  return rest.slice(1) === long.slice(start + 1) || (rest.length > 1 && swapped === long.slice(start));
}
