import type { YearRecord } from "../model/year-record.ts";
import { layOutPage, type RenderOptions } from "./lay-out-page.ts";
import type { HeaderCell, PageFact, PageTable, TranscriptPage } from "./page.ts";
import { pageStyle, pageStyleHash } from "./page-style.ts";

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => marks[mark] ?? mark);
}

function facts(list: readonly PageFact[]): string {
  const items = list.map(
    ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return items.length === 0 ? "" : `<dl>${items.join("")}</dl>\n`;
}

function headerCell({ text, columns, rows }: HeaderCell): string {
  const wide = columns > 1 ? ` colspan="${columns}"` : "";
  const tall = rows > 1 ? ` rowspan="${rows}"` : "";
  return `<th scope="${columns > 1 ? "colgroup" : "col"}"${wide}${tall}>${escapeHtml(text)}</th>`;
}

function table({ caption, header, widths, names, rows }: PageTable): string {
  const all = widths.reduce((sum, width) => sum + width, 0);
  // Widths as an attribute: the policy of the page allows no style in an element.
  const columns = widths.map((width) => `<col width="${Math.round((width / all) * 1000) / 10}%">`).join("");
  const head = header.map((cells) => `<tr>${cells.map(headerCell).join("")}</tr>`).join("");
  const body = rows.map((cells) => {
    const row = cells.map((text, column) =>
      names.includes(column) ? `<td class="name">${escapeHtml(text)}</td>` : `<td>${escapeHtml(text)}</td>`,
    );
    return `<tr>${row.join("")}</tr>`;
  });
  return `<table><caption>${escapeHtml(caption)}</caption><colgroup>${columns}</colgroup><thead>${head}</thead><tbody>${body.join("")}</tbody></table>\n`;
}

function section({ title, facts: head, tables, results, signatures, note }: TranscriptPage): string {
  const lines = signatures.map((who) => `<p><b>${escapeHtml(who)}</b><small>(Ký, ghi rõ họ tên)</small></p>`);
  return `<section>
<h1>${escapeHtml(title)}</h1>
${facts(head)}${tables.map(table).join("")}${facts(results)}<div class="signatures">${lines.join("")}</div>
<p class="note">${escapeHtml(note)}</p>
</section>
`;
}

/**
 * School years as one page of HTML for paper (bản in học bạ): A4, one year a sheet, each in its own section. The page
 * needs nothing else; its policy allows no script and no network. What a record states is printed as it states it.
 *
 * @example
 * ```ts
 * import { renderTranscriptHtml } from "@lienthong/transcript/render";
 *
 * const html = renderTranscriptHtml(
 *   [{ schoolYear: "2024-2025", grade: 6, subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }] }],
 *   { school: "Trường THCS Mẫu" },
 * );
 * html.includes("<td>8.5</td>"); // true
 * ```
 */
export function renderTranscriptHtml(records: readonly YearRecord[], options: RenderOptions = {}): string {
  const sections = records.map((record) => section(layOutPage(record, options)));
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${pageStyleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Học bạ</title>
<style>${pageStyle}</style>
</head>
<body>
${sections.join("")}</body>
</html>
`;
}
