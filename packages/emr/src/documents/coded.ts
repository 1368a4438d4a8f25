import { type Part, listIn, partOf } from "../mapping/places.ts";
import { numberIn, textIn } from "./texts-of.ts";

/** A concept in words and codes (mã và tên). */
export interface CodedText {
  readonly text?: string;
  readonly codes: readonly { readonly system?: string; readonly code: string }[];
}

/** A CodeableConcept as words and codes; `undefined` when it says nothing. */
export function codedText(value: unknown): CodedText | undefined {
  const concept = partOf(value);
  if (concept === undefined) return undefined;
  const codes = listIn(concept["coding"]).flatMap((one) => {
    const coding = partOf(one);
    const [system, code] = [textIn(coding?.["system"]), textIn(coding?.["code"])];
    return code === undefined ? [] : [{ ...(system !== undefined && { system }), code }];
  });
  const text = textIn(concept["text"]) ?? displayOf(concept);
  if (text === undefined && codes.length === 0) return undefined;
  return { ...(text !== undefined && { text }), codes };
}

function displayOf(concept: Part): string | undefined {
  const display = listIn(concept["coding"]).map((one) => textIn(partOf(one)?.["display"]));
  return display.find((text) => text !== undefined);
}

/** A Quantity with its digits as they were written. */
export function quantityOf(value: unknown): { readonly value: string; readonly unit?: string } | undefined {
  const quantity = partOf(value);
  const number = quantity && numberIn(quantity, "value");
  if (number === undefined) return undefined;
  const unit = textIn(quantity?.["unit"]) ?? textIn(quantity?.["code"]);
  return { value: number, ...(unit !== undefined && { unit }) };
}

/** The members that have a value. */
export function defined<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  const known = Object.entries(value).filter(([, one]) => one !== undefined);
  // Nothing but members of `value` that are not undefined.
  return Object.fromEntries(known) as { [Key in keyof Value]?: Exclude<Value[Key], undefined> };
}
