import type { Budget } from "../file/budget.ts";
import type { PdfFile } from "../file/pdf-file.ts";
import { PdfView } from "../file/view.ts";
import { PdfReader } from "../syntax/pdf-reader.ts";

/**
 * Whether bytes stand behind a signed file that no table lists: objects that lenient readers find nevertheless, or a table that does not go on
 * from the signed one (incremental saving attacks).
 */
export function hasUnlisted(file: PdfFile, signedEnd: number, budget: Budget): boolean {
  const from = file.revisions.findIndex(({ end }) => end > signedEnd);
  if (file.hasTrailing) return true;
  const before = file.revisions[from === -1 ? file.revisions.length - 1 : from - 1];
  if (!before || before.end > signedEnd) return true;
  if (from === -1) return false;
  const extents: (readonly [start: number, end: number])[] = [];
  for (const revision of file.revisions.slice(from)) {
    const [section] = revision.sections;
    if (!section) continue;
    const view = new PdfView(file.bytes, revision, budget);
    extents.push([section.start, revision.end]);
    for (const [number, place] of section.places)
      if (place.kind === "offset" && place.offset >= signedEnd)
        extents.push([place.offset, view.endOf(place.offset)]);
      else if (place.kind === "offset") view.object(number);
  }
  extents.sort(([one], [other]) => one - other);
  let at = signedEnd;
  for (const [start, end] of extents) {
    const reader = new PdfReader(file.bytes, at);
    if (start > at) reader.skip();
    // A comment may reach into the next object only if it hides it from nobody.
    if (start > at && reader.at < start) return true;
    at = Math.max(at, end);
  }
  return false;
}
