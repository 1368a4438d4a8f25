import { isAllDigits, isBirthMonthText, isBirthText, isMinuteText } from "./date-text.ts";

/** 9 or 12 digits, or a passport: a capital letter and 7 digits. */
export function isIdentityNumber(text: string): boolean {
  if (text.length === 9 || text.length === 12) return isAllDigits(text);
  return text.length === 8 && text >= "A" && text.charAt(0) <= "Z" && isAllDigits(text.slice(1));
}

/** Whether a birth lies after a moment, both as far as they are known. */
export function isBornAfter(birth: string, moment: string): boolean {
  if (!isMinuteText(moment)) return false;
  if (isBirthMonthText(birth)) return birth.slice(0, 6) > moment.slice(0, 6);
  if (!isBirthText(birth)) return false;
  if (birth.slice(4, 8) === "0000") return birth.slice(0, 4) > moment.slice(0, 4);
  if (birth.length === 8 || birth.slice(8) === "0000") return birth.slice(0, 8) > moment.slice(0, 8);
  return birth > moment;
}
