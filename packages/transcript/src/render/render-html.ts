import type { YearRecord } from "../model/year-record.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { layOutBook } from "./lay-out-book.ts";
import { layOutPage, type RenderOptions } from "./lay-out-page.ts";
import { type HeaderCell, type PageFact, type PageTable, signingNote, type TranscriptPage } from "./page.ts";
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

function signing(page: TranscriptPage): string {
  if (page.signatures.length === 0) return "";
  const lines = page.signatures.map(
    (who) => `<p><b>${escapeHtml(who)}</b><small>${escapeHtml(signingNote(page, who))}</small></p>`,
  );
  const date = page.dateLine === undefined ? "" : `<p class="date">${escapeHtml(page.dateLine)}</p>\n`;
  return `${date}<div class="signatures">${lines.join("")}</div>\n`;
}

function section(page: TranscriptPage): string {
  const { title, subtitle, isCover = false, facts: head, tables, results, note } = page;
  return `<section${isCover ? ' class="cover"' : ""}>
<h1>${escapeHtml(title)}</h1>
${subtitle === undefined ? "" : `<h2>${escapeHtml(subtitle)}</h2>\n`}${facts(head)}${tables.map(table).join("")}${facts(results)}${signing(page)}<p class="note">${escapeHtml(note)}</p>
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
  return pagesToHtml(records.map((record) => layOutPage(record, options)));
}

/**
 * A whole transcript as one page of HTML for paper (bản in cuốn học bạ): cover, the page about the pupil, a sheet a school year, as `layOutBook` has them.
 *
 * @example
 * ```ts
 * import { renderTranscriptBookHtml } from "@lienthong/transcript/render";
 *
 * const html = renderTranscriptBookHtml({ years: [{ schoolYear: "2024-2025", grade: 6, subjects: [] }] });
 * html.includes("TRUNG HỌC CƠ SỞ"); // true
 * ```
 */
export function renderTranscriptBookHtml(
  transcript: TranscriptDocument,
  options: RenderOptions = {},
): string {
  return pagesToHtml(layOutBook(transcript, options));
}

/** Pages as one document. */
function pagesToHtml(pages: readonly TranscriptPage[]): string {
  const sections = pages.map(section);
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
