import { readHl7Time } from "../../lib/hl7-time.ts";
import { ExactNumber } from "../../mapping/draft.ts";
import type { FieldValue } from "../text/segment.ts";
import type { Codec, Scope } from "./rule.ts";

/** Text as it is. */
export const text: Codec = (value) => value.text();

/** A date and time as FHIR's `dateTime`. */
export const dateTime: Codec = (value, scope) => dateTimeOf(value, 1, scope);

/** The same of any component. */
export function dateTimeOf(value: FieldValue, component: number, scope: Scope): string | undefined {
  const source = value.text(component);
  if (source === undefined) return undefined;
  const found = readHl7Time(source, scope.zone);
  if (found === undefined) {
    scope.report("emr.hl7v2.bad-date", value, undefined, component);
    return undefined;
  }
  return found.time === undefined ? found.date : `${found.date}T${found.time}`;
}

/** A date; a time beside it is kept by {@link timeToo}. */
export const date: Codec = (value, scope) => {
  const found = dateTimeOf(value, 1, scope);
  return found?.slice(0, 10);
};

/** Only what has a time too. */
export const timeToo: Codec = (value, scope) => instantText(value.text() ?? "", scope.zone);

/** FHIR's `instant` of a text of HL7, when it has a time. */
export function instantText(source: string, zone: string): string | undefined {
  const found = readHl7Time(source, zone);
  return found?.time === undefined ? undefined : `${found.date}T${found.time}`;
}

const plainNumber = /^[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})$/u;

/** A number with its digits kept; undefined when it is none. */
export function exactNumber(source: string): ExactNumber | undefined {
  if (source.length > 60 || !plainNumber.test(source)) return undefined;
  const unsigned = source.replace(/^[+-]/u, "");
  const [whole = "", fraction = ""] = unsigned.split(".");
  const sign = source.startsWith("-") ? "-" : "";
  const digits = `${sign}${whole === "" ? "0" : whole}${fraction === "" ? "" : `.${fraction}`}`;
  return new ExactNumber(digits);
}

/** `Y` and `N`. */
export const yesNo: Codec = (value) => {
  const found = value.text();
  return found === "Y" ? true : found === "N" ? false : undefined;
};

/** A code of a table of HL7 that FHIR has another code for. */
export function byTable(table: string, codes: Readonly<Record<string, string>>, otherwise?: string): Codec {
  return (value, scope) => {
    const code = value.text();
    if (code === undefined) return undefined;
    if (Object.hasOwn(codes, code)) return codes[code];
    if (otherwise !== undefined) scope.report("emr.hl7v2.unknown-code", value, { table, reason: "unknown" });
    return otherwise;
  };
}

/** The same as a CodeableConcept of that system; other codes stay as text. */
export function conceptByTable(
  table: string,
  system: string,
  codes: Readonly<Record<string, string>>,
): Codec {
  return (value, scope) => {
    const code = value.text();
    const label = value.text(2);
    const found = code !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined;
    if (found !== undefined)
      return { coding: [{ system, code: found }], ...(label !== undefined && { text: label }) };
    if (code !== undefined) scope.report("emr.hl7v2.unknown-code", value, { table, reason: "text" });
    const words = label ?? code;
    return words === undefined ? undefined : { text: words };
  };
}
