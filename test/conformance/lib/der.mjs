/** Writes DER, as far as keys and certificates of tests need it. */
export function der(tag, ...parts) {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

export const derSequence = (...parts) => der(0x30, ...parts);

/** A number that is not negative. */
export function derInteger(bytes) {
  return der(0x02, bytes[0] > 0x7f ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}
