// Columns: short texts of ASCII letters that gzip packs well, read back by src/table/.

/** Letters of the codes of syllables; free of quotes, the backslash, "!" and "|". */
const letters = Array.from({ length: 92 }, (_, index) => String.fromCharCode(35 + index)).filter(
  (letter) => !"\\`|".includes(letter),
);

/** Syllables by falling frequency: the frequent ones get one letter, the others two. */
export function syllableTable(names) {
  const counts = new Map();
  for (const syllable of names.flatMap((name) => name.split(" ")))
    counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
  const syllables = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([syllable]) => syllable);
  const tails = Math.max(0, Math.ceil((syllables.length - letters.length) / (letters.length - 1)));
  const heads = letters.length - tails;
  const codes = new Map(
    syllables.map((syllable, index) => {
      const rest = index - heads;
      const code =
        rest < 0
          ? letters[index]
          : letters[heads + Math.floor(rest / letters.length)] + letters[rest % letters.length];
      return [syllable, code];
    }),
  );
  return {
    syllables: syllables.join(" "),
    encode: (name) =>
      name
        .split(" ")
        .map((syllable) => codes.get(syllable))
        .join(""),
  };
}

/** Differences of rising numbers: one digit of base 36, or any number between underscores. */
export function differences(numbers) {
  let last = 0;
  return numbers
    .map((number) => {
      const difference = number - last;
      last = number;
      return difference >= 0 && difference < 36 ? difference.toString(36) : `_${difference.toString(36)}_`;
    })
    .join("");
}
