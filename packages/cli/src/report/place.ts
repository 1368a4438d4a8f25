import type { Issue, LegalSource, Position } from "@lienthong/core";
import type { Texts } from "../texts/texts.ts";
import { printable } from "./printable.ts";

/** The place in the file itself, `:line:column`, which editors and terminals can jump to; `""` when unknown. */
export function placeInFile(position: Position | undefined): string {
  if (position === undefined) return "";
  const chain = outermostFirst(position);
  return `:${chain[0]?.line ?? 0}:${chain[0]?.column ?? 0}`;
}

/** The record's own name of the place, and the lines of the inner texts that it stands in. */
export function placeInRecord({ path, position }: Issue, texts: Texts): string {
  const inner = position === undefined ? [] : outermostFirst(position).slice(1);
  const lines = inner.map(({ document, line, column }) => texts.inside(document ?? "?", line, column));
  return printable([wordsOf(path, texts), ...lines].filter((part) => part !== "").join(", "));
}

/** `HOSO[1].XML2[0].SO_LUONG`: visit, table, row and field of a claim file, counted from 0. */
const claimPath = /^(?:HOSO\[(\d{1,9})\]\.?)?(?:(XML\d{1,2})(?:\[(\d{1,9})\])?(?:\.(\w{1,40}))?)?$/u;

/** A place in a claim file as clerks name it, counted from 1; any other path as it is. */
function wordsOf(path: string, texts: Texts): string {
  const found = path === "" ? null : claimPath.exec(path);
  if (found === null) return Object.hasOwn(texts.cardFields, path) ? (texts.cardFields[path] ?? path) : path;
  const [, visit, table, row, field] = found;
  return [
    visit === undefined ? "" : texts.visit(Number(visit) + 1),
    table ?? "",
    row === undefined ? "" : texts.row(Number(row) + 1),
    field ?? "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** The position in the file itself. */
export function outermost(position: Position): Position {
  return position.container === undefined ? position : outermost(position.container);
}

function outermostFirst(position: Position): readonly Position[] {
  const chain: Position[] = [];
  for (let each: Position | undefined = position; each !== undefined; each = each.container)
    chain.unshift(each);
  return chain;
}

/** A legal source as one cites it: document, article, table, field. */
export function citation(source: LegalSource, texts: Texts): string {
  const parts = [source.document];
  if (source.article !== undefined) parts.push(source.article);
  if (source.table !== undefined) parts.push(`${texts.table} ${source.table}`);
  if (source.field !== undefined) parts.push(`${texts.field} ${source.field}`);
  return printable(parts.join(", "));
}
