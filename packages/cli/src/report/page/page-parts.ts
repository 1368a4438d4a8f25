/** The style of the page: readable on a screen and on paper, without anything from outside. */
export const pageStyle = `
:root { color-scheme: light; --line: #d5dbe1; --edge: #6b7985; --ink: #1b2733; --soft: #52616f; --bad: #b3261e; --warn: #805300; --note: #1f5f99; --bar: #2f6f9f; --head: #eef2f5; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { font: 15px/1.5 "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; color: var(--ink); background: #fff; margin: 0 auto; padding: 24px; max-width: 1200px; overflow-wrap: anywhere; }
h1 { font-size: 26px; line-height: 1.25; margin: 0; }
h2 { font-size: 19px; margin: 32px 0 8px; }
.soft { color: var(--soft); margin: 4px 0; }
.cards { display: flex; flex-wrap: wrap; gap: 12px; margin: 20px 0; padding: 0; list-style: none; }
.cards li { border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px; min-width: 130px; }
.cards b { display: block; font-size: 24px; font-variant-numeric: tabular-nums; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr)); gap: 20px; align-items: start; margin-top: 12px; }
figure { margin: 0; border: 1px solid var(--line); border-radius: 8px; padding: 12px; min-width: 0; }
figure p { margin: 4px 0 0; color: var(--soft); }
table { border-collapse: collapse; width: 100%; }
.bars { font-size: 13px; }
.bars caption { font-size: 15px; font-weight: 600; text-align: left; margin-bottom: 8px; }
.bars th { font-weight: 400; text-align: right; width: 34%; padding: 2px 8px 2px 0; }
.bars.told th { text-align: left; width: 62%; padding: 4px 8px 4px 0; }
.bars small { line-height: 1.3; }
.bars td { padding: 2px 0; }
.bars td.number { padding-left: 8px; width: 1%; }
.bars svg { display: block; width: 100%; height: 14px; }
.bars rect { fill: var(--bar); }
.filters { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; margin: 8px 0; }
label { display: flex; flex-direction: column; font-size: 13px; color: var(--soft); }
input, select, button { font: inherit; padding: 5px 8px; border: 1px solid var(--edge); border-radius: 6px; color: var(--ink); background: #fff; }
input, select { width: 190px; max-width: 100%; }
button { cursor: pointer; padding: 5px 14px; }
:focus-visible { outline: 3px solid var(--note); outline-offset: 1px; }
.findings th, .findings td { text-align: left; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid var(--line); }
.findings th, td.severity { white-space: nowrap; }
.findings th { background: var(--head); position: sticky; top: 0; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.file, td.rule { font-size: 13px; }
td.file { width: 18%; }
td.rule { width: 10%; }
tr[data-severity="fatal"] td.severity, tr[data-severity="error"] td.severity { color: var(--bad); font-weight: 600; }
tr[data-severity="warning"] td.severity { color: var(--warn); font-weight: 600; }
tr[data-severity="information"] td.severity { color: var(--note); }
small { color: var(--soft); display: block; }
@page { size: A4; margin: 15mm; }
@media print { .filters { display: none; } h2 { break-after: avoid; } body { padding: 0; max-width: none; font-size: 11px; } .findings th { position: static; } tr, figure { break-inside: avoid; } .charts { grid-template-columns: 1fr 1fr; gap: 12px; } .bars, .bars caption { font-size: 11px; } .bars rect { print-color-adjust: exact; } }
@media screen and (max-width: 700px) {
  body { padding: 16px; }
  .cards li { flex: 1 1 130px; }
  label, input, select { width: 100%; }
  .findings, .findings tbody, .findings tr, .findings td { display: block; width: 100%; }
  .findings thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .findings tr { border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; margin: 10px 0; }
  .findings td { border: 0; padding: 2px 0; text-align: left; white-space: normal; }
  .findings td.number:not(:empty)::before { content: attr(data-head) ": "; color: var(--soft); }
}
`;

/** Filters the list; without scripts the whole list is there. */
export const pageScript = `
"use strict";
const list = document.querySelector("tbody.issues");
if (list !== null) {
  const rows = Array.from(list.rows);
  const fold = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase().replaceAll("\u0111", "d");
  const texts = rows.map((row) => fold(row.textContent));
  const filters = document.querySelector(".filters");
  const search = document.getElementById("search");
  const choices = Array.from(filters.querySelectorAll("select"));
  const count = document.getElementById("shown");
  const apply = () => {
    const wanted = fold(search.value.trim());
    const chosen = choices.filter((choice) => choice.value !== "").map((choice) => [choice.id, choice.value]);
    let shown = 0;
    rows.forEach((row, index) => {
      const fits = texts[index].includes(wanted) && chosen.every(([name, value]) => row.dataset[name] === value);
      row.hidden = !fits;
      if (fits) shown += 1;
    });
    count.textContent = shown + " / " + rows.length;
  };
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  for (const choice of choices) choice.addEventListener("input", apply);
  const reset = () => {
    search.value = "";
    for (const choice of choices) choice.value = "";
    apply();
    search.focus();
  };
  document.getElementById("reset").addEventListener("click", reset);
  filters.addEventListener("keydown", (event) => {
    if (event.key === "Escape") reset();
  });
  filters.hidden = false;
  apply();
}
`;
