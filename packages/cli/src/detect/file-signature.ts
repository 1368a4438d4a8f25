const zip = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether the bytes begin like an Excel workbook: a zip archive (.xlsx) or a compound file (.xls). */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, zip) || startsWith(bytes, compoundFile);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
