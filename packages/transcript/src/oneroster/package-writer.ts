import { manifestFiles, type OneRosterTable, oneRosterTables } from "./tables.ts";
import { Papa } from "./papa.js";

/** The files of a OneRoster package, name and CSV text; they travel together in one zip file. */
export type OneRosterFiles = Readonly<Record<string, string>>;

/** Rows of the tables, each row once by its id. */
export class PackageWriter {
  readonly #rows = new Map<OneRosterTable, Map<string, readonly string[]>>();

  /** Adds a row unless there is one of the same id. Columns that are not named stay empty. */
  add(table: OneRosterTable, sourcedId: string, values: Readonly<Record<string, string | undefined>>): void {
    const rows = this.#rows.get(table) ?? new Map<string, readonly string[]>();
    this.#rows.set(table, rows);
    if (rows.has(sourcedId)) return;
    const row = { ...values, sourcedId };
    rows.set(
      sourcedId,
      oneRosterTables[table].map(
        ({ name }) => (row as Readonly<Record<string, string | undefined>>)[name] ?? "",
      ),
    );
  }

  /** The CSV files, manifest first. */
  finish(systemName: string): OneRosterFiles {
    const csv = (rows: readonly (readonly string[])[]): string =>
      `${Papa.unparse(rows, { newline: "\r\n" })}\r\n`;
    const isThere = (name: string): boolean => [...this.#rows.keys()].some((table) => table === name);
    const manifest = [
      ["propertyName", "value"],
      ["manifest.version", "1.0"],
      ["oneroster.version", "1.2"],
      ...manifestFiles.map((name) => [`file.${name}`, isThere(name) ? "bulk" : "absent"]),
      ["source.systemName", systemName],
    ];
    const files: Record<string, string> = { "manifest.csv": csv(manifest) };
    for (const table of manifestFiles) {
      const rows = [...this.#rows].find(([name]) => name === table);
      if (rows)
        files[`${table}.csv`] = csv([oneRosterTables[rows[0]].map(({ name }) => name), ...rows[1].values()]);
    }
    return files;
  }
}
