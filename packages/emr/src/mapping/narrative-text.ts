const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function character(name: string): string {
  if (!name.startsWith("#")) return characters[name] ?? `&${name};`;
  const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** The words of a narrative: a line for each line break and paragraph, no other mark-up. */
export function narrativeText(div: unknown): string | undefined {
  if (typeof div !== "string" || div.length > 4_000_000) return undefined;
  const words = div
    .replace(/<\/p>\s*<p>|<br\s*\/>/gu, "\n")
    .replace(/<[^<>]*>/gu, "")
    .replace(/&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]{2,4});/gu, (_all, name: string) => character(name))
    .trim();
  return words === "" ? undefined : words;
}
