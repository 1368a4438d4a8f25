import type { Chain } from "./chain.ts";
import type { Reading } from "./reading.ts";

const separators = " \t\n\r\u00a0,;.:|/\\–—-";
const country: ReadonlySet<string> = new Set(["vietnam", "viet", "nam", "vn"]);

/** The text without the units: each piece as it was written, without the separators at its ends. */
export function restOfText(text: string, reading: Reading, chain: Chain | undefined): string {
  const { offsets, ends, letters } = reading;
  const parts = [chain?.commune, chain?.district, chain?.province, chain?.repeated].filter(
    (part) => part !== undefined,
  );
  parts.sort((a, b) => a.from - b.from);
  const pieces: string[] = [];
  let at = 0;
  let last = 0;
  for (const { from, to } of parts) {
    const start = offsets[from] ?? text.length;
    if (start > at) pieces.push(text.slice(at, start));
    at = Math.max(at, ends[to - 1] ?? at);
    last = Math.max(last, to);
  }
  if (parts.length === 0 || last === letters.length || !isCountry(reading, last)) pieces.push(text.slice(at));
  return pieces
    .map((piece) => trim(piece).normalize("NFC"))
    .filter((piece) => piece !== "")
    .join(", ");
}

function trim(piece: string): string {
  let start = 0;
  let end = piece.length;
  while (start < end && separators.includes(piece.charAt(start))) start++;
  while (end > start && separators.includes(piece.charAt(end - 1))) end--;
  return piece.slice(start, end);
}

/** Whether nothing but the country and a postal code stands after the units. */
function isCountry({ letters, words }: Reading, from: number): boolean {
  for (let word = 0; word + 1 < words.length; word++) {
    if ((words[word] as number) < from) continue;
    const text = letters.slice(words[word], words[word + 1]);
    if (!country.has(text) && !/^\d{5,6}$/u.test(text)) return false;
  }
  return true;
}
