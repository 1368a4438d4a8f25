/** Control characters, invisible ones and direction overrides, which could move the cursor or disguise what a terminal shows. */
const dangerous = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text from a file or its name, made safe for a terminal: control characters are shown as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(dangerous, (unit) => `\\u{${(unit.codePointAt(0) ?? 0).toString(16)}}`);
}
