/** What windows-1258 has where windows-1252 has something else, and what neither has (0). */
const vietnamese: Readonly<Record<number, number>> = {
  0x8a: 0,
  0x8e: 0,
  0x9a: 0,
  0x9e: 0,
  0xc3: 0x102,
  0xcc: 0x300,
  0xd0: 0x110,
  0xd2: 0x309,
  0xd5: 0x1a0,
  0xdd: 0x1af,
  0xde: 0x303,
  0xe3: 0x103,
  0xec: 0x301,
  0xf0: 0x111,
  0xf2: 0x323,
  0xf5: 0x1a1,
  0xfd: 0x1b0,
  0xfe: 0x20ab,
};

/** The upper half of the controls of windows-1252, from 0x80; 0 is nothing. */
const windows = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e,
  0x178,
];

/** What 8859/15 has where 8859/1 has something else. */
const latin9: Readonly<Record<number, number>> = {
  0xa4: 0x20ac,
  0xa6: 0x160,
  0xa8: 0x161,
  0xb4: 0x17d,
  0xb8: 0x17e,
  0xbc: 0x152,
  0xbd: 0x153,
  0xbe: 0x178,
};

const plain = (byte: number): number => byte;

/** Character of a byte in the encodings of one byte that are read; 0 is none. */
const encodings: Readonly<Record<string, (byte: number) => number>> = {
  ASCII: (byte) => (byte < 0x80 ? byte : 0),
  "8859/1": plain,
  "8859/15": (byte) => latin9[byte] ?? byte,
  "WINDOWS-1252": (byte) => (byte < 0x80 || byte > 0x9f ? byte : (windows[byte - 0x80] ?? 0)),
  "WINDOWS-1258": (byte) =>
    vietnamese[byte] ?? (byte < 0x80 || byte > 0x9f ? byte : (windows[byte - 0x80] ?? 0)),
};

const otherNames: Readonly<Record<string, string>> = {
  CP1258: "WINDOWS-1258",
  CP1252: "WINDOWS-1252",
  "ISO-8859-1": "8859/1",
  "ISO-8859-15": "8859/15",
};

/** Whether an encoding of one byte is read here. */
export function isSingleByte(name: string): boolean {
  return Object.hasOwn(encodings, otherNames[name] ?? name);
}

/** The text of bytes in an encoding of one byte; undefined when a byte is no character of it. */
export function decodeSingleByte(bytes: Uint8Array, name: string): string | undefined {
  const characterOf = encodings[otherNames[name] ?? name] ?? plain;
  const table = Array.from({ length: 256 }, (_, byte) => characterOf(byte));
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) {
    const codes = Array.from(bytes.subarray(at, at + 8_192), (byte) => table[byte] ?? 0);
    for (const [index, code] of codes.entries()) if (code === 0 && bytes[at + index] !== 0) return undefined;
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join("");
}

/** UTF-16 with its mark, or with the zeros that a header in it has; undefined when it is not that. */
export function decodeUtf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x4d && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x4d);
  if ((!isLittle && !isBig) || bytes.length % 2 === 1) return undefined;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) {
    const part = bytes.subarray(at, at + 8_192);
    const units = Array.from({ length: part.length / 2 }, (_, index) => {
      const [one = 0, other = 0] = [part[index * 2], part[index * 2 + 1]];
      return isLittle ? one + other * 256 : one * 256 + other;
    });
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("");
}
