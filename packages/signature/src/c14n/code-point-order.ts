/** The order of two texts by code points: JavaScript's own compares halves of surrogate pairs. */
export function compareCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const left = one.charCodeAt(at);
    const right = other.charCodeAt(at);
    if (left !== right) return weight(left) - weight(right);
  }
  return one.length - other.length;
}

/** Surrogates stand for code points beyond all others. */
const weight = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
