import { fromTcvn3, fromVni, fromWindows1258 } from "../text/legacy-letters.ts";
import { hasSyllableForm } from "../text/syllable-form.ts";

/** What a scan says that a scanner or keyboard driver wrote in an encoding of before Unicode. */
interface OldEncoding {
  readonly encoding: "TCVN3" | "VNI" | "windows-1258";
  /** The payload in Unicode; `undefined` when too little speaks for the encoding to change a name by it. */
  readonly text: string | undefined;
}

/** Fewer words than these could be a foreign name: "Loïc" is "Lọc" in VNI. */
const enough = 2;
/** Plain words, and those with letters that Ê-đê has of its own, beside VNI. */
const isNeutral = /^[\0-\x7fñÑôÔ]*$/u;
/** A character that no Vietnamese text in Unicode has; text of TCVN3 always has one. */
const strangeLetter = /[^\0-\x7fÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúý]/u;
const decoders = [
  ["VNI", fromVni],
  ["TCVN3", fromTcvn3],
  ["windows-1258", fromWindows1258],
] as const;

/**
 * Recognises a payload in TCVN3, VNI for Windows or windows-1258 (bảng mã cũ) that was taken for Unicode, such as `Nguyeãn Vaên An`. Words count that are
 * no Vietnamese as they stand and Vietnamese syllables when decoded; where only one word is the other way round, or as many are neither
 * (`Krông`), nothing is said. Text with any letter beyond Latin-1, which nearly every Vietnamese name or address has, is right as it is.
 */
export function readOldEncoding(text: string): OldEncoding | undefined {
  if (/[^\0-\xff]/u.test(text)) return undefined;
  const found = decoders.flatMap(([encoding, decode]) => {
    // Field by field: the letters of one tell whether it is in capitals.
    const fields = text.split("|").map(decode);
    if (fields.includes(undefined) || (encoding === "TCVN3" && !strangeLetter.test(text))) return [];
    const decoded = fields.join("|").normalize("NFC");
    const words = provingWords(text, decoded);
    return words > 0 ? [{ encoding, words, text: words < enough ? undefined : decoded }] : [];
  });
  const [first, second] = found.sort((one, other) => other.words - one.words);
  // Garbled in either case, but it cannot be told how.
  return first && first.words === second?.words ? { ...first, text: undefined } : first;
}

/** How many words prove that the decoded text is the right one; 0 when some speak against it. */
function provingWords(text: string, decoded: string): number {
  const [before, after] = [splitWords(text), splitWords(decoded)];
  let [proving, strange] = [0, 0];
  for (const [at, word] of before.entries()) {
    if (isNeutral.test(word)) continue;
    const read = after[at] ?? "";
    const [was, is] = [hasSyllableForm(word), hasSyllableForm(read)];
    if (was && !is) return 0;
    if (!was && is) proving += 1;
    if (!was && !is) strange += 1;
  }
  return proving > strange ? proving : 0;
}

/** Words between plain characters that are no letters: some letters of TCVN3 look like signs. */
function splitWords(text: string): readonly string[] {
  return text.split(/[\0-@[-`{-\x7f]+/u);
}
