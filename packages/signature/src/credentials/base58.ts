const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** Signatures and keys are far shorter; the time taken grows with the square. */
const longest = 200;

/** The bytes of base58 (alphabet of Bitcoin, Controlled Identifiers 1.0 section 2.4), or `undefined` for anything else. */
export function decodeBase58(text: string): Uint8Array | undefined {
  if (text.length === 0 || text.length > longest) return undefined;
  let value = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    value = value * 58n + BigInt(digit);
  }
  const hex = value === 0n ? "" : value.toString(16);
  const pairs = (hex.length % 2 === 0 ? hex : `0${hex}`).match(/../gu) ?? [];
  const zeros = leading(text, "1");
  return Uint8Array.of(...new Uint8Array(zeros), ...pairs.map((pair) => Number.parseInt(pair, 16)));
}

/** Base58 of bytes. */
export function encodeBase58(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  let text = "";
  for (; value > 0n; value /= 58n) text = alphabet.charAt(Number(value % 58n)) + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return "1".repeat(zeros < 0 ? bytes.length : zeros) + text;
}

function leading(text: string, character: string): number {
  let count = 0;
  while (count < text.length && text.charAt(count) === character) count += 1;
  return count;
}
