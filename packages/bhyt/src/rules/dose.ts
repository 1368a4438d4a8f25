import { digitsAt } from "../lib/date-text.ts";

/** How a dose (liều dùng) is written, and for how many days it is. */
export interface Dose {
  /** Days of use; `undefined` where the form names none, as for a dose that changes within a day. */
  readonly days: number | undefined;
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (digitsAt(text, at, at + 1) >= 0) return true;
  return false;
}

/** The first whole number of a text, or `undefined`. */
function firstNumber(text: string): number | undefined {
  let from = 0;
  while (from < text.length && digitsAt(text, from, from + 1) < 0) from += 1;
  let to = from;
  while (to < text.length && to - from < 4 && digitsAt(text, to, to + 1) >= 0) to += 1;
  return to === from ? undefined : digitsAt(text, from, to);
}

/** `lượng một lần * số lần * số ngày [tổng một ngày]`, or `Sáng: …, Chiều: … [tổng một ngày]`. */
function readOneDose(text: string): Dose | undefined {
  const open = text.lastIndexOf("[");
  if (open === -1 || !text.endsWith("]") || !hasDigit(text.slice(open))) return undefined;
  const parts = text.slice(0, open).split("*");
  const last = parts.at(-1) ?? "";
  if (!parts.every(hasDigit)) return undefined;
  if (parts.length === 1) return last.includes(":") ? { days: undefined } : undefined;
  return parts.length === 3 && last.includes("ngày") ? { days: firstNumber(last) } : undefined;
}

/**
 * Reads LIEU_DUNG as QĐ 4750/QĐ-BYT has it written: `2 viên/lần * 2 lần/ngày * 5 ngày [4 viên/ngày]`, by time of day
 * `Sáng: 3 viên, Chiều: 2 viên [5 viên/ngày]`, or several such, parted by `;`. `undefined` for another form.
 */
export function readDose(text: string): Dose | undefined {
  const plain = text.normalize("NFC").replaceAll("×", "*").replaceAll(" x ", " * ").trim();
  const whole = readOneDose(plain);
  if (whole !== undefined || !plain.includes(";")) return whole;
  let days: number | undefined = 0;
  for (const part of plain.split(";")) {
    const dose = readOneDose(part.trim());
    if (dose === undefined) return undefined;
    days = days === undefined || dose.days === undefined ? undefined : days + dose.days;
  }
  return { days };
}
