/** What a text is as a number: not one, or how many digits stand after its point. */
export function decimalsOf(text: string): number {
  let index = text.charCodeAt(0) === 45 ? 1 : 0;
  const start = index;
  let point = -1;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 46 && point === -1 && index > start) point = index;
    else if (code < 48 || code > 57) return -1;
  }
  if (index === start) return -1;
  if (point === -1) return 0;
  const decimals = text.length - point - 1;
  return decimals === 0 ? -1 : decimals;
}

/** A code written as a number, without zeros in front: `07` is `7`. */
export function withoutLeadingZeros(text: string): string {
  let index = 0;
  while (index < text.length - 1 && text.charCodeAt(index) === 48) index += 1;
  return index === 0 ? text : text.slice(index);
}
