import type { CatalogueEntry, CatalogueName, Catalogues } from "./catalogues.ts";

/** Whether a row of a list holds on a day, `yyyy-mm-dd`; on an unknown day (`""`) every row does. */
function holdsOn({ from, to }: CatalogueEntry, day: string): boolean {
  if (day === "") return true;
  return (from === undefined || from === "" || from <= day) && (to === undefined || to === "" || day <= to);
}

/** What a list says of a code on a day: its rows that hold, or why there are none. */
export type LookUp =
  | { readonly entries: readonly CatalogueEntry[]; readonly fault?: never }
  | { readonly fault: "unknown" | "not-in-force"; readonly entries?: never };

/** Looks a code up in a list. */
export function lookUp(catalogues: Catalogues, name: CatalogueName, code: string, day: string): LookUp {
  const all = catalogues.find(name, code);
  if (all.length === 0) return { fault: "unknown" };
  const entries = all.filter((entry) => holdsOn(entry, day));
  return entries.length === 0 ? { fault: "not-in-force" } : { entries };
}
