/** White space of ISO 32000-2 table 1. */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00;
}

/** Delimiters of ISO 32000-2 table 2: ( ) < > [ ] { } / % */
function isDelimiter(byte: number | undefined): boolean {
  return byte !== undefined && "()<>[]{}/%".includes(String.fromCharCode(byte));
}

/** Whether a byte goes on with a keyword, name or number. */
export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !isSpace(byte) && !isDelimiter(byte);
}

/** The value of a hexadecimal digit, -1 for anything else. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
