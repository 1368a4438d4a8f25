import { type Content, type Markup, element } from "../documents/xhtml.ts";

/** A column of a table: its heading, and whether it holds numbers. */
export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

type Cells = readonly Content[];

/**
 * A table whose rows become cards on a telephone. Columns without a single cell are left out. Roles are written because some
 * browsers take them from a table that is shown as blocks.
 */
export function dataTable(
  columns: readonly Column[],
  rows: readonly Cells[],
  foot: readonly Cells[] = [],
): Markup {
  const used = columns
    .map((column, at) => ({ column, at }))
    .filter(({ at }) => [...rows, ...foot].some((cells) => cells[at] !== undefined && cells[at] !== ""));
  const head = used.map(({ column }) =>
    element(
      "th",
      { scope: "col", role: "columnheader", ...(column.isNumber && { class: "lt-number" }) },
      column.title,
    ),
  );
  const line = (cells: Cells): Markup =>
    element(
      "tr",
      { role: "row" },
      used.map(({ column, at }) => {
        const cell = cells[at];
        if (cell === undefined || cell === "") return element("td", { role: "cell" });
        const number = column.isNumber && { class: "lt-number" };
        return element("td", { role: "cell", "data-label": column.title, ...number }, cell);
      }),
    );
  return element(
    "table",
    { class: "lt-rows", role: "table" },
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, head)),
    element("tbody", { role: "rowgroup" }, rows.map(line)),
    foot.length > 0 ? element("tfoot", { role: "rowgroup" }, foot.map(line)) : undefined,
  );
}

/** Facts with their names; those without a value are left out. */
export function factList(facts: readonly (readonly [name: string, value: Content])[]): Content {
  const known = facts.filter(([, value]) => value !== undefined && value !== "");
  if (known.length === 0) return undefined;
  return element(
    "dl",
    { class: "lt-facts" },
    known.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))),
  );
}

/** A section with a heading, left out when nothing is in it. */
export function section(title: string, ...content: readonly Content[]): Content {
  return content.every(isNothing) ? undefined : element("section", {}, element("h2", {}, title), content);
}

function isNothing(one: Content): boolean {
  return one === undefined || one === "" || (Array.isArray(one) && one.every(isNothing));
}
