import { type IdentityIssue, issue } from "../issue.ts";

interface MarkedFields {
  readonly name: string;
  readonly sex: string;
  readonly address: string;
}

/**
 * Recognises a card whose Vietnamese marks were lost or typed as letters: by a scanner that knows no Unicode, or by an
 * input method (bộ gõ) that was on. The QR code of a card holds all marks, and a Vietnamese address nearly always has one.
 */
export function lostMarks(fields: MarkedFields): IdentityIssue | undefined {
  const { name, sex, address } = fields;
  const text = `${name} ${address}`;
  // No name has a digit: one word is enough.
  if (name.split(" ").some(isVniWord))
    return issue("identity.qr.keyboard-input-method", { params: { method: "VNI" } });
  if (/[^\x20-\x7e]/u.test(`${text}${sex}`)) return undefined;
  const method = inputMethod(sex, text);
  if (method) return issue("identity.qr.keyboard-input-method", { params: { method } });
  const words = text.match(/[A-Za-z]{2,}/gu)?.length ?? 0;
  const hasLost = /^nu$/iu.test(sex) || (address !== "" && words >= 4);
  return hasLost ? issue("identity.qr.no-diacritics", { severity: "warning" }) : undefined;
}

/** Telex writes marks as letters (Nuwx), VNI as digits (Nu74). */
function inputMethod(sex: string, text: string): "Telex" | "VNI" | undefined {
  if (/^nuw?xw?$/iu.test(sex)) return "Telex";
  if (/^nu(?:74|47)$/iu.test(sex)) return "VNI";
  const words = text.split(/[^A-Za-z0-9]+/u);
  const telex = words.filter(isTelexWord);
  // Names and places of the Ê-đê end in r without any typing (Ea Kar, Ksor).
  if (telex.length >= 3 && telex.some((word) => /[^r]$/iu.test(word))) return "Telex";
  if (words.filter(isVniWord).length >= 3) return "VNI";
  return undefined;
}

/** A tone letter at the end, or w behind a, o and u and doubled letters for ư, ơ, ă, â, ê, ô, đ: no Vietnamese word has them. */
function isTelexWord(word: string): boolean {
  return /[aeiouyw][a-z]{0,3}[sfrxj]$|[aou]w|aa|ee|dd/iu.test(word) && !/[0-9]/u.test(word);
}

/** A digit 1 to 9 behind a vowel or d in a word of two letters at least (`Phu7o7ng2`, `d9a5t`, but not the `A1` of an address). */
function isVniWord(word: string): boolean {
  return (
    /[aeiouyd][a-z]{0,2}[1-9]/iu.test(word) &&
    /^[a-z][a-z1-9]*$/iu.test(word) &&
    /[a-z][1-9]*[a-z]/iu.test(word)
  );
}
