import type { WorkbookIssueCode } from "../../messages/codes.ts";

/** One part of an archive as its central directory names it. */
export interface ZipPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly headerOffset: number;
}

/** The parts of an archive, or the code of what is wrong with it. */
export type ZipDirectory =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, ZipPart> }
  | { readonly ok: false; readonly code: WorkbookIssueCode };

const endLength = 22;
const longestComment = 0xffff;

function asciiName(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text.replaceAll("\\", "/").replace(/^\//u, "");
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

/** Reads the central directory of a ZIP archive. Part names of workbooks are ASCII. */
export function readZipDirectory(bytes: Uint8Array, maxParts: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return { ok: false, code: "transcript.workbook.truncated" };
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > maxParts || count === 0xffff || start === 0xffffffff)
    return { ok: false, code: "transcript.workbook.too-many-parts" };
  const parts = new Map<string, ZipPart>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      return { ok: false, code: "transcript.workbook.damaged" };
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = asciiName(bytes.subarray(at + 46, at + 46 + nameLength));
    // Two parts of one name: readers differ on which counts, so an archive that has them is refused.
    if (parts.has(name)) return { ok: false, code: "transcript.workbook.damaged" };
    parts.set(name, {
      name,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      headerOffset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return { ok: true, parts };
}
