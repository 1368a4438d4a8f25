// Writes DER (X.690), just enough for an invented authority and its card.

const joined = (parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));

export function der(tag, ...parts) {
  const body = joined(parts);
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  const head = tag > 255 ? [tag >> 8, tag & 255] : [tag];
  return joined([head, length, body]);
}

export const sequence = (...parts) => der(0x30, ...parts);
export const set = (...parts) => der(0x31, ...parts);
export const octets = (bytes) => der(0x04, bytes);
export const integer = (number) => der(0x02, [number]);
export const text = (words) => der(0x0c, Buffer.from(words));
export const printable = (words) => der(0x13, Buffer.from(words));
export const utcTime = (digits) => der(0x17, Buffer.from(digits));

export function oid(dotted) {
  const [first, second, ...rest] = dotted.split(".").map(Number);
  const arcs = [first * 40 + second, ...rest].flatMap((arc) => {
    const bytes = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      bytes.unshift(128 + (left % 128));
    return bytes;
  });
  return der(0x06, arcs);
}
