const longestCode = 255;

/** A format code without quoted text, escaped characters and bracketed conditions, in lower case. */
function bareCode(code: string): string {
  let bare = "";
  let closing = "";
  for (let at = 0; at < code.length && at < longestCode; at += 1) {
    const char = code.charAt(at);
    if (closing !== "") {
      if (char === closing) closing = "";
    } else if (char === '"') closing = '"';
    else if (char === "[") closing = "]";
    else if (char === "\\" || char === "_" || char === "*") at += 1;
    else bare += char;
  }
  return bare.toLowerCase();
}

/** Whether a number format shows a day: one of the built-in dates, or a code with day, month or year. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code !== undefined) {
    const bare = bareCode(code);
    return !bare.includes("general") && /[dy]/u.test(bare);
  }
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}
