import type { Locale } from "@lienthong/core";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { formatDate, formatPeriod } from "./format-date.ts";
import { type NameOfCode, conceptText, numberIn, textIn } from "./texts-of.ts";

/** Digits in groups of three and the decimal mark of the language: `129.505,00`, `129,505.00`. */
export function formatNumber(text: string, locale: Locale): string {
  const found = /^(-?)([0-9]{1,40})(?:\.([0-9]{1,40}))?$/u.exec(text);
  if (!found) return text;
  const [, sign = "", whole = "", part] = found;
  const [group, mark] = locale === "vi" ? [".", ","] : [",", "."];
  const first = whole.length % 3 || 3;
  const groups = [whole.slice(0, first)];
  for (let at = first; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  const grouped = groups.join(group);
  return `${sign}${grouped}${part === undefined ? "" : mark + part}`;
}

/** A Quantity in words, such as `≥ 7,40 mmol/L`. */
export function quantityText(value: unknown, locale: Locale): string | undefined {
  const quantity = partOf(value);
  if (quantity === undefined) return undefined;
  const number = numberIn(quantity, "value");
  const unit = textIn(quantity["unit"]) ?? textIn(quantity["code"]);
  if (number === undefined) return unit;
  const comparator = textIn(quantity["comparator"]);
  return [comparator, formatNumber(number, locale), unit].filter((part) => part !== undefined).join(" ");
}

/** An amount of money, such as `638.000 đ`. */
export function moneyText(value: unknown, locale: Locale): string | undefined {
  const money = partOf(value);
  const amount = money && numberIn(money, "value");
  if (amount === undefined) return undefined;
  const currency = textIn(money?.["currency"]);
  const plain = currency === "VND" || currency === undefined ? amount.replace(/\.0+$/u, "") : amount;
  const shown = formatNumber(plain, locale);
  return currency === "VND" ? `${shown} đ` : [shown, currency].filter((part) => part !== undefined).join(" ");
}

function rangeText(value: unknown, locale: Locale): string | undefined {
  const range = partOf(value);
  const low = quantityText(range?.["low"], locale);
  const high = quantityText(range?.["high"], locale);
  if (low !== undefined && high !== undefined) return `${low} – ${high}`;
  return low !== undefined ? `≥ ${low}` : high !== undefined ? `≤ ${high}` : undefined;
}

/** The answer of `value[x]`, whatever its type. */
export function answerText(holder: Part, locale: Locale, nameOf?: NameOfCode): string | undefined {
  const yes = locale === "vi" ? ["có", "không"] : ["yes", "no"];
  const truth = holder["valueBoolean"];
  const period = partOf(holder["valuePeriod"]);
  return (
    quantityText(holder["valueQuantity"], locale) ??
    conceptText(holder["valueCodeableConcept"], nameOf) ??
    textIn(holder["valueString"]) ??
    (typeof truth === "boolean" ? yes[truth ? 0 : 1] : undefined) ??
    numberIn(holder, "valueInteger") ??
    rangeText(holder["valueRange"], locale) ??
    ratioText(holder["valueRatio"], locale) ??
    textIn(holder["valueTime"]) ??
    formatDate(holder["valueDateTime"], locale) ??
    formatPeriod(period?.["start"], period?.["end"], locale)
  );
}

function ratioText(value: unknown, locale: Locale): string | undefined {
  const ratio = partOf(value);
  const above = quantityText(ratio?.["numerator"], locale);
  const below = quantityText(ratio?.["denominator"], locale);
  return above === undefined || below === undefined ? undefined : `${above} / ${below}`;
}

/** Reference ranges of a result. */
export function referenceText(observation: Part, locale: Locale): string | undefined {
  const found = listIn(observation["referenceRange"]).map((one) => {
    const range = partOf(one);
    return textIn(range?.["text"]) ?? rangeText(range, locale);
  });
  const texts = found.filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join("; ");
}

/** When something took place: `effective[x]`, `performed[x]`, `occurrence[x]` or `onset[x]`. */
export function timeText(resource: Part, name: string, locale: Locale): string | undefined {
  const period = partOf(resource[`${name}Period`]);
  return (
    formatDate(resource[`${name}DateTime`], locale) ??
    formatPeriod(period?.["start"], period?.["end"], locale) ??
    formatDate(resource[`${name}Instant`], locale) ??
    textIn(resource[`${name}String`])
  );
}
