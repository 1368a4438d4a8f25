/** How many bytes at the start tell the kind of a file. */
export const looked = 4096;

/** UTF-16 by its mark, or by NUL in nearly every second byte; other NULs make a file binary. */
export function foreignKind(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | "binary" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  const nul = [0, 0];
  const length = Math.min(bytes.length, looked);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) nul[at % 2] = (nul[at % 2] as number) + 1;
  const [even = 0, odd = 0] = nul;
  if (even + odd === 0) return undefined;
  if (odd > length * 0.3 && even < length * 0.05) return "UTF-16LE";
  if (even > length * 0.3 && odd < length * 0.05) return "UTF-16BE";
  return "binary";
}
