const escape = /_x([0-9A-Fa-f]{4})_/gu;

/** Text of an `.xlsx`, in which `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(escape, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** The reverse: what XML cannot hold, and text that looks like an escape, as escapes. */
export function escapeText(text: string): string {
  let safe = "";
  for (const char of text.replace(escape, (whole) => `_x005F_${whole.slice(1)}`)) {
    const code = char.charCodeAt(0);
    const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a;
    const isLone = char.length === 1 && code >= 0xd800 && code <= 0xdfff;
    const isNot = code === 0xfffe || code === 0xffff;
    safe +=
      isControl || isLone || isNot
        ? `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`
        : char === "&"
          ? "&amp;"
          : char === "<"
            ? "&lt;"
            : char === ">"
              ? "&gt;"
              : char === '"'
                ? "&quot;"
                : char;
  }
  return safe;
}
