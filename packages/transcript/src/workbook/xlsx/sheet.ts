import { type Cell, type Grid, type GridBuilder, numberText, widestSheet } from "../grid.ts";
import type { XlsxPackage } from "./package.ts";
import { createRichText, localName } from "./shared-strings.ts";
import { unescapeText } from "./escaped-text.ts";

/** Row and column, from 0, of an address such as `F12`; undefined when it is none. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 4; at += 1) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const digits = address.slice(at);
  if (at === 0 || column > widestSheet || digits.length > 7 || !/^[1-9][0-9]*$/u.test(digits))
    return undefined;
  return { row: Number(digits) - 1, column: column - 1 };
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string | undefined;
  inline: string | undefined;
}

function cellOf(open: OpenCell, strings: readonly string[], isDate: readonly boolean[]): Cell | undefined {
  const { type, value } = open;
  if (type === "inlineStr") return open.inline ? { kind: "text", text: open.inline } : undefined;
  if (value === undefined || (value === "" && type !== "str"))
    return open.hasFormula ? { kind: "formula-without-value" } : undefined;
  switch (type) {
    case "s": {
      const text = strings[Number(value)];
      return text ? { kind: "text", text } : undefined;
    }
    case "str":
    case "d":
      return value === "" ? undefined : { kind: "text", text: unescapeText(value) };
    case "b":
      return { kind: "boolean", value: value.trim() === "1" };
    case "e":
      return { kind: "error" };
    default: {
      const text = value.length <= 40 ? numberText(Number(value)) : undefined;
      return text === undefined
        ? { kind: "error" }
        : { kind: "number", text, isDate: isDate[open.style] ?? false };
    }
  }
}

/** Reads the cells and merged ranges of one sheet; undefined after an issue. */
export function readSheet(
  files: XlsxPackage,
  part: string,
  builder: GridBuilder,
  strings: readonly string[],
  isDate: readonly boolean[],
): Grid | undefined {
  let row = -1;
  let column = -1;
  let cell: OpenCell | undefined;
  let inValue = false;
  const rich = createRichText();
  const ok = files.readXml(part, {
    open({ local, attributes }) {
      if (local === "row") {
        const number = Number(attributes.get("r")?.value ?? row + 2);
        // A row without a number follows the one before; so does one whose number is none.
        row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
        column = -1;
      } else if (local === "c") {
        const place = parseAddress(attributes.get("r")?.value ?? "");
        row = place?.row ?? Math.max(row, 0);
        column = place?.column ?? column + 1;
        cell = {
          row,
          column,
          type: attributes.get("t")?.value ?? "n",
          style: Number(attributes.get("s")?.value ?? "0"),
          hasFormula: false,
          value: undefined,
          inline: undefined,
        };
      } else if (local === "v" && cell) {
        inValue = true;
        cell.value = "";
      } else if (local === "f" && cell) cell.hasFormula = true;
      else if (local === "mergeCell") {
        const [from = "", to = from] = (attributes.get("ref")?.value ?? "").slice(0, 40).split(":");
        const first = parseAddress(from);
        const last = parseAddress(to);
        if (first && last)
          return builder.merge({
            top: first.row,
            bottom: last.row,
            left: first.column,
            right: last.column,
          });
      } else if (cell) rich.open(local);
      return undefined;
    },
    text(text) {
      if (inValue && cell) cell.value = (cell.value ?? "") + text;
      else if (cell) rich.text(text);
    },
    close(name) {
      const local = localName(name);
      if (local === "v") inValue = false;
      else if (local === "is" && cell) cell.inline = rich.take();
      else if (local === "c" && cell) {
        const found = cellOf(cell, strings, isDate);
        const at = cell;
        cell = undefined;
        rich.take();
        if (found) return builder.put(at.row, at.column, found);
      } else if (cell) rich.close(local);
      return undefined;
    },
  });
  return ok ? builder.build() : undefined;
}
