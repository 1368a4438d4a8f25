import type { TranscriptEvent } from "../history/event.ts";
import type { TranscriptState } from "../history/state.ts";
import type { TranscriptDocument, TranscriptYear } from "./transcript-document.ts";

/**
 * The transcript that a history leaves (học bạ sau các sự kiện): the latest version of every year that was not withdrawn, each with the
 * school that it was spent at. Who signed, why something was corrected and the versions before stay in the history, which goes along when
 * it is given.
 *
 * @example
 * ```ts
 * import { transcriptFromState } from "@lienthong/transcript/json";
 *
 * const record = { schoolYear: "2024-2025", pupil: { name: "Lê Thị Mẫu" }, subjects: [] };
 * const year = { schoolYear: "2024-2025", record, versions: [], signatures: [], transfers: [], awards: [], remarks: [] };
 * transcriptFromState({ years: [{ ...year, status: "issued" }] }).pupil?.name; // "Lê Thị Mẫu"
 * transcriptFromState({ years: [{ ...year, status: "revoked" }] }).years.length; // 0
 * ```
 */
export function transcriptFromState(
  state: TranscriptState,
  { history }: { readonly history?: readonly TranscriptEvent[] } = {},
): TranscriptDocument {
  const standing = state.years.filter(({ status }) => status !== "revoked");
  const pupil = standing.flatMap(({ record }) => record.pupil ?? []).at(-1);
  const years = standing.map(({ school, record: { pupil: _named, ...record } }): TranscriptYear => ({
    ...(school === undefined ? {} : { school }),
    ...record,
  }));
  return { ...(pupil && { pupil }), years, ...(history && { history }) };
}
