import type { Result } from "@lienthong/core";
import { ChipFault } from "../chip-fault.ts";
import { type ChipIssue, issueOf } from "../chip-issue.ts";
import { type Tlv, readChildren, readTlv } from "../der.ts";
import type { ChipIssueCode } from "../messages/codes.ts";
import { type ChipPhoto, readFaceRecord } from "./face-record.ts";

/** What is known of the portraits in EF.DG2 without looking at them. */
export interface Dg2 {
  readonly photos: readonly ChipPhoto[];
}

const longestFile = 1 << 20;
/** Templates at most (ICAO Doc 9303-10 section 4.7.2 allows nine). */
const mostTemplates = 9;
const tags = {
  file: 0x75,
  group: 0x7f61,
  count: 0x02,
  template: 0x7f60,
  header: 0xa1,
  record: 0x5f2e,
  constructedRecord: 0x7f2e,
} as const;

/**
 * Tells format, size and number of the portraits on the chip (EF.DG2, ảnh khuôn mặt, ICAO Doc 9303-10 section 4.7.2, ISO/IEC 19794-5:2005)
 * and keeps no pixel: a photo is sensitive personal data, and to know that it is there and whole often is enough. Nothing is decoded, and
 * reading does not prove it genuine: `validateChip` does.
 *
 * @example
 * ```ts
 * import { validateDg2 } from "@lienthong/identity/chip";
 *
 * validateDg2(new Uint8Array([0x75, 0x00])).issues[0]?.code; // "identity.photo.structure"
 * ```
 */
export function validateDg2(input: unknown): Result<Dg2, ChipIssueCode> {
  const issues: ChipIssue[] = [];
  try {
    return { ok: true, value: { photos: readPhotos(input, issues) }, issues };
  } catch (error) {
    return { ok: false, issues: [...issues, issueOf(error)] };
  }
}

function readPhotos(bytes: unknown, issues: ChipIssue[]): readonly ChipPhoto[] {
  if (!(bytes instanceof Uint8Array)) throw new ChipFault("identity.photo.not-bytes");
  if (bytes.length > longestFile) throw new ChipFault("identity.photo.too-long", { limit: longestFile });
  if (bytes[0] !== tags.file) throw new ChipFault("identity.photo.wrong-file");
  const file = one(readTlv(bytes, 0, bytes.length), tags.file);
  const group = one(readTlv(bytes, file.start, file.end), tags.group);
  if (file.end !== bytes.length || group.end !== file.end) throw structure();
  const [count, ...templates] = readChildren(bytes, group, mostTemplates + 1) ?? [];
  const said = count?.tag === tags.count && count.end - count.start === 1 ? bytes[count.start] : undefined;
  if (said === undefined || said !== templates.length) throw structure();
  const photos = templates.flatMap((template) => {
    const [header, record, ...more] = readChildren(bytes, one(template, tags.template)) ?? [];
    if (header?.tag !== tags.header || !record || more.length > 0) throw structure();
    if (record.tag !== tags.record && record.tag !== tags.constructedRecord) throw structure();
    return readFaceRecord(bytes.subarray(record.start, record.end), issues);
  });
  if (photos.length === 0) throw new ChipFault("identity.photo.none");
  return photos;
}

function one(element: Tlv | null | undefined, tag: number): Tlv {
  if (element?.tag !== tag) throw structure();
  return element;
}

const structure = (): ChipFault => new ChipFault("identity.photo.structure");
