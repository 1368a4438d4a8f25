/** Whether XML 1.0 can hold every character of a text: no control characters but tab and line ends, no non-characters. */
export function fitsXml(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 ? code !== 9 && code !== 10 && code !== 13 : code === 0xfffe || code === 0xffff)
      return false;
  }
  return true;
}
