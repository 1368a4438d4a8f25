// Finds what several versions of FHIR say in the same words, so that it is written once for all of them.

/**
 * Items by the versions that have them, `r4-r4b` or `r5`: `Map<group, item[]>`. Packs are `{ name, items }`, and
 * `textOf` tells what two items have alike.
 */
export function groupByHolders(packs, textOf = (item) => item) {
  const holders = new Map();
  for (const { name, items } of packs) {
    for (const item of items) {
      const text = textOf(item);
      const known = holders.get(text);
      if (known === undefined) holders.set(text, { item, names: [name] });
      else if (known.names.at(-1) !== name) known.names.push(name);
    }
  }
  const groups = new Map();
  for (const { item, names } of holders.values()) {
    const group = names.join("-");
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return groups;
}

/** The groups that a version belongs to beside its own, in the order of their names. */
export function groupsOf(groups, name) {
  return [...groups.keys()].filter((group) => group !== name && group.split("-").includes(name)).sort();
}

/** `OfR4R4B` for `r4-r4b`: the end of the name of a constant that those versions share. */
export function suffixOf(group) {
  return `Of${group.toUpperCase().replaceAll("-", "")}`;
}
