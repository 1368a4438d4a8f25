import { foldName } from "./fold-name.ts";

/** An entry of a code list, with the names that it goes by. */
interface Named {
  readonly name: string;
  readonly otherNames: readonly string[];
}

const longest = 100;

/** A finder of entries: the one of a name, else all that have it among their other names. */
export function createNameFinder<Entry extends Named>(
  entries: readonly Entry[],
): (name: unknown) => readonly Entry[] {
  const own = new Map(entries.map((entry) => [foldName(entry.name), [entry]]));
  const others = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const name of entry.otherNames) {
      const key = foldName(name);
      const list = others.get(key) ?? [];
      if (!list.includes(entry)) others.set(key, [...list, entry]);
    }
  return (name) => {
    if (typeof name !== "string" || name.length > longest) return [];
    const wanted = foldName(name);
    return own.get(wanted) ?? others.get(wanted) ?? [];
  };
}
