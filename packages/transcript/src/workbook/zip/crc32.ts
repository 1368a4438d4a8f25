let table: Uint32Array | undefined;

function crcTable(): Uint32Array {
  if (table) return table;
  const made = new Uint32Array(256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    made[index] = value;
  }
  table = made;
  return made;
}

/** The running CRC-32 of ZIP: start with 0, feed each piece with the value before. */
export function crc32(bytes: Uint8Array, before: number): number {
  const known = crcTable();
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ (known[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
