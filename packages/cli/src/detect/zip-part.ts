const localHeader = { signature: [0x50, 0x4b, 0x03, 0x04], length: 30 } as const;

/** Whether a zip archive has a part of this name in its root, as far as that can be seen without unpacking. */
export function hasRootPart(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => letter.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, localHeader.length); at >= 0; at = bytes.indexOf(first, at + 1)) {
    const header = at - localHeader.length;
    const isPart = (expected: readonly number[], from: number): boolean =>
      expected.every((byte, index) => bytes[from + index] === byte);
    if (
      isPart(wanted, at) &&
      isPart(localHeader.signature, header) &&
      bytes[header + 26] === wanted.length &&
      bytes[header + 27] === 0
    )
      return true;
  }
  return false;
}
