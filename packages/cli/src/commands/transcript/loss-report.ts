import type { Locale } from "@lienthong/core";
import { describeLoss, type LossReason } from "@lienthong/transcript/elmo";
import { formatCsvRow } from "../../csv/write-csv.ts";
import { printable } from "../../report/printable.ts";
import type { Texts } from "../../texts/texts.ts";
import type { Loss } from "./contents.ts";

/** Parts of one kind that were lost: `years[].className`, how many values, in how many files. */
interface LostPart {
  readonly path: string;
  readonly why: LossReason;
  count: number;
  files: number;
}

/** What was lost, by the kind of part; never values, which are about a pupil. */
type LossTable = ReadonlyMap<string, Readonly<LostPart>>;

/** Kinds of parts that are printed for one file. */
const mostPrinted = 8;

/** The path of a part without the numbers of the pupil, the year, the subject. */
function kindOfPart(path: string): string {
  return path.replace(/^(?:records)?\[[0-9]+\]\.?/u, "").replaceAll(/\[[0-9]+\]/gu, "[]");
}

/** The losses of one file, by the kind of part. */
function lossTable(losses: readonly Loss[]): LossTable {
  const table = new Map<string, LostPart>();
  for (const { path, why } of losses) {
    const part = kindOfPart(path);
    const key = `${why} ${part}`;
    const known = table.get(key) ?? { path: part, why, count: 0, files: 1 };
    known.count += 1;
    table.set(key, known);
  }
  return table;
}

/** Losses of a run: a line for each kind of part, and a table of all files that is written beside the results. */
export class LossReport {
  readonly #total = new Map<string, LostPart>();
  readonly #rows: string[] = [];
  #noted: LossTable = new Map();
  readonly #locale: Locale;
  readonly #texts: Texts;

  constructor(locale: Locale, texts: Texts) {
    this.#locale = locale;
    this.#texts = texts;
  }

  get isEmpty(): boolean {
    return this.#total.size === 0;
  }

  /** Takes what the file that is worked on lost. */
  note(losses: readonly Loss[]): void {
    this.#noted = lossTable(losses);
  }

  /** Enters what was noted for a file whose results stand there; gives the lines that are printed for it. */
  add(file: string, output: string): string {
    const table = this.#noted;
    this.#noted = new Map();
    for (const [key, { path, why, count }] of table) {
      const known = this.#total.get(key) ?? { path, why, count: 0, files: 0 };
      known.count += count;
      known.files += 1;
      this.#total.set(key, known);
      const sentence = describeLoss({ path, why }, this.#locale);
      this.#rows.push(
        formatCsvRow([printable(file), printable(output), path, why, String(count), sentence], ","),
      );
    }
    return this.#lines(table, "  ");
  }

  /** The sum over all files, for people who look at a folder. */
  summary(): string {
    return `${this.#texts.lossSummary(this.#total.size)}\n${this.#lines(this.#total, "  ", true)}`;
  }

  /** The table as CSV, UTF-8 with its mark, so that spreadsheets read the Vietnamese. */
  csv(): string {
    return `\uFEFF${formatCsvRow(this.#texts.lossColumns, ",")}${this.#rows.join("")}`;
  }

  #lines(table: LossTable, indent: string, withFiles = false): string {
    const parts = [...table.values()];
    const lines = parts.slice(0, mostPrinted).map(({ path, why, count, files }) => {
      const counted = withFiles ? this.#texts.lostIn(count, files) : this.#texts.lost(count);
      return `${indent}${counted}: ${printable(describeLoss({ path, why }, this.#locale))}\n`;
    });
    if (parts.length > mostPrinted)
      lines.push(`${indent}${this.#texts.moreLosses(parts.length - mostPrinted)}\n`);
    return lines.join("");
  }
}
