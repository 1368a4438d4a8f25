/** Letters of the codes of syllables, in the order of `scripts/lib/columns.mjs`. */
const letters = "#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{}~";

/** Reads numbers back from their differences: a digit of base 36, or a number between underscores. */
export function readDifferences(text: string): readonly number[] {
  const numbers: number[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    let digits = text.charAt(at);
    if (digits === "_") {
      const end = text.indexOf("_", at + 1);
      digits = text.slice(at + 1, end);
      at = end;
    }
    last += Number.parseInt(digits, 36);
    numbers.push(last);
  }
  return numbers;
}

/** A reader of names that are written as codes of syllables, of one or two letters. */
export function nameReader(syllables: string): (text: string) => string {
  const list = syllables.split(" ");
  const tails = Math.max(0, Math.ceil((list.length - letters.length) / (letters.length - 1)));
  const heads = letters.length - tails;
  const at = (text: string, index: number): number => letters.indexOf(text.charAt(index));
  return (text) => {
    const words: (string | undefined)[] = [];
    for (let index = 0; index < text.length; index += 1) {
      const first = at(text, index);
      if (first >= heads) index += 1;
      words.push(list[first < heads ? first : heads + (first - heads) * letters.length + at(text, index)]);
    }
    return words.join(" ");
  };
}

/** Reads `5212 6417`: a code of two digits and a count each, as one code for each of the counted rows. */
export function readCounts(text: string): readonly string[] {
  return text
    .split(" ")
    .flatMap((group) => Array.from({ length: Number(group.slice(2)) }, () => group.slice(0, 2)));
}

/** A number as a code of so many digits. */
export function digits(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
