import type { Bar } from "./tally.ts";
import { printable } from "../printable.ts";
import { escapeHtml } from "./escape-html.ts";

/** Bars that are drawn; the rest is said in one line. */
const mostBars = 12;
const longestLabel = 200;
const longestNote = 160;

/** How a chart writes its values and names what it leaves out. */
export interface ChartStyle {
  readonly format: (value: string) => string;
  readonly none: string;
  readonly others: (count: number) => string;
}

/**
 * A chart of horizontal bars with its title; nothing when there are no bars. It is a table with a drawn column, so that its
 * words are as large as others on every screen and a screen reader reads them.
 */
export function barChart(title: string, bars: readonly Bar[], style: ChartStyle): string {
  if (bars.length === 0) return "";
  const shown = bars.slice(0, mostBars);
  const largest = Math.max(...shown.map(({ value }) => Number(value)), 1);
  const rows = shown.map(({ label, value, note = "" }) => {
    const width = Math.max(0.5, Math.round((Number(value) / largest) * 1000) / 10);
    const name = (label === "" ? style.none : label).slice(0, longestLabel);
    const bar = `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10"/></svg>`;
    const words = note.length > longestNote ? `${note.slice(0, longestNote).trimEnd()}…` : note;
    const small = words === "" ? "" : `<small>${escapeHtml(printable(words))}</small>`;
    return `<tr><th scope="row">${escapeHtml(name)}${small}</th><td class="bar">${bar}</td><td class="number">${escapeHtml(style.format(value))}</td></tr>`;
  });
  const rest = bars.length - shown.length;
  return `<figure><table class="${shown.some(({ note }) => note !== undefined) ? "bars told" : "bars"}"><caption>${escapeHtml(title)}</caption><tbody>${rows.join("")}</tbody></table>${rest > 0 ? `<p>${escapeHtml(style.others(rest))}</p>` : ""}</figure>`;
}
