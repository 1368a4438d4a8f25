/** A module for tests: which expression is checked on which types, and by which function. */
export function sitesText(header, sites) {
  const rows = new Map();
  for (const { fhirVersion, key, expression, name, type } of sites) {
    const row = JSON.stringify([fhirVersion, key, expression, name ?? ""]);
    rows.set(row, [...(rows.get(row) ?? []), type]);
  }
  const text = [...rows].map(
    ([row, types]) => `  [${row.slice(1, -1)}, ${JSON.stringify(types.join(" "))}],\n`,
  );
  return (
    `${header}\n/** Version, key, published expression, name of the function, and the types that it is checked on. */\n` +
    `export const invariantSites: readonly (readonly [string, string, string, string, string])[] = [\n${text.join("")}];\n`
  );
}
