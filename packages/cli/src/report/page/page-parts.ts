/** The style of the page: readable on a screen and on paper, without anything from outside. */
export const pageStyle = `
:root { color-scheme: light; --line: #d5dbe1; --ink: #1b2733; --soft: #5a6b7b; --bad: #b3261e; --warn: #8a5a00; --note: #1f5f99; --bar: #2f6f9f; }
* { box-sizing: border-box; }
body { font: 15px/1.5 "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; color: var(--ink); margin: 0 auto; padding: 24px; max-width: 1200px; }
h1 { font-size: 26px; margin: 0; }
h2 { font-size: 19px; margin: 32px 0 8px; }
.soft { color: var(--soft); margin: 4px 0; }
.cards { display: flex; flex-wrap: wrap; gap: 12px; margin: 20px 0; padding: 0; list-style: none; }
.cards li { border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px; min-width: 130px; }
.cards b { display: block; font-size: 24px; font-variant-numeric: tabular-nums; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(420px, 1fr)); gap: 20px; align-items: start; }
figure { margin: 0; border: 1px solid var(--line); border-radius: 8px; padding: 12px; }
figcaption { font-weight: 600; margin-bottom: 8px; }
figure p { margin: 4px 0 0; color: var(--soft); }
svg { width: 100%; height: auto; font-size: 13px; }
svg rect { fill: var(--bar); }
.filters { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; margin: 8px 0; }
label { display: flex; flex-direction: column; font-size: 13px; color: var(--soft); }
input, select { font: inherit; padding: 5px 8px; border: 1px solid #9aa7b3; border-radius: 6px; min-width: 170px; color: var(--ink); background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th, td.severity, td.rule { white-space: nowrap; }
th { background: #eef2f5; position: sticky; top: 0; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.file, td.rule { font-size: 13px; }
tr[data-severity="fatal"] td.severity, tr[data-severity="error"] td.severity { color: var(--bad); font-weight: 600; }
tr[data-severity="warning"] td.severity { color: var(--warn); font-weight: 600; }
tr[data-severity="information"] td.severity { color: var(--note); }
small { color: var(--soft); display: block; }
@media print { .filters { display: none; } body { padding: 0; max-width: none; font-size: 11px; } th { position: static; } tr, figure { break-inside: avoid; } }
@media (max-width: 560px) { .charts { grid-template-columns: 1fr; } }
`;

/** Filters the list; without scripts the whole list is there. */
export const pageScript = `
"use strict";
const rows = Array.from(document.querySelectorAll("tbody.issues tr"));
const texts = rows.map((row) => row.textContent.normalize("NFC").toLowerCase());
const field = (name) => document.getElementById(name);
const count = field("shown");
function apply() {
  const wanted = field("search").value.normalize("NFC").toLowerCase();
  const severity = field("severity").value;
  const rule = field("rule").value;
  const table = field("table").value;
  let shown = 0;
  rows.forEach((row, index) => {
    const fits = texts[index].includes(wanted) && (severity === "" || row.dataset.severity === severity) &&
      (rule === "" || row.dataset.rule === rule) && (table === "" || row.dataset.table === table);
    row.hidden = !fits;
    if (fits) shown += 1;
  });
  count.textContent = shown + " / " + rows.length;
}
for (const name of ["search", "severity", "rule", "table"]) field(name).addEventListener("input", apply);
apply();
`;
