import { createHash } from "node:crypto";

/**
 * URIs for the parts of what was made from a file (`urn:uuid:`, version 8 of RFC 9562): the same file always gives the
 * same names, and nothing about a pupil can be read or guessed from them.
 */
export function namesFor(bytes: Uint8Array): (index: number, part: string) => string {
  const file = createHash("sha256").update(bytes).digest();
  return (index, part) => {
    const hash = createHash("sha256").update(file).update(`${index} ${part}`).digest();
    hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
    hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
    const hex = hash.toString("hex");
    const groups = [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20, 32),
    ];
    return `urn:uuid:${groups.join("-")}`;
  };
}
