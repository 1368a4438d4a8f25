import type { Bar } from "./tally.ts";
import { escapeHtml } from "./escape-html.ts";

/** Bars that are drawn; the rest is said in one line. */
const mostBars = 12;
const barWidth = 300;
const rowHeight = 24;
const labelWidth = 150;
const valueWidth = 130;

/** How a chart writes its values and names what it leaves out. */
export interface ChartStyle {
  readonly format: (value: string) => string;
  readonly none: string;
  readonly others: (count: number) => string;
}

/** A chart of horizontal bars as SVG, with its title; nothing when there are no bars. */
export function barChart(title: string, bars: readonly Bar[], style: ChartStyle): string {
  if (bars.length === 0) return "";
  const shown = bars.slice(0, mostBars);
  const largest = Math.max(...shown.map(({ value }) => Number(value)), 1);
  const rows = shown.map(({ label, value }, index) => {
    const y = index * rowHeight;
    const width = Math.max(1, Math.round((Number(value) / largest) * barWidth));
    const name = label === "" ? style.none : label;
    const short = name.length > 22 ? `${name.slice(0, 21)}…` : name;
    return `<g><title>${escapeHtml(name)}: ${escapeHtml(style.format(value))}</title><text x="${labelWidth - 8}" y="${y + 16}" text-anchor="end">${escapeHtml(short)}</text><rect x="${labelWidth}" y="${y + 4}" width="${width}" height="16"/><text x="${labelWidth + width + 6}" y="${y + 16}">${escapeHtml(style.format(value))}</text></g>`;
  });
  const height = shown.length * rowHeight + 4;
  const width = labelWidth + barWidth + valueWidth;
  const rest = bars.length - shown.length;
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}">${rows.join("")}</svg>${rest > 0 ? `<p>${escapeHtml(style.others(rest))}</p>` : ""}</figure>`;
}
