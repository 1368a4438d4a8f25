import { decodeBase64 } from "@lienthong/core";
import { settlePeriod } from "../../lib/settle-period.ts";
import { ExactNumber } from "../../mapping/draft.ts";
import { codingsOf, concept, conceptText, systemOf } from "../codecs/coded.ts";
import { organization, practitioner } from "../codecs/people.ts";
import { put, type Codec, type Scope, type SegmentMap } from "../codecs/rule.ts";
import { byTable, dateTime, dateTimeOf, exactNumber } from "../codecs/simple.ts";
import type { FieldValue, Segment } from "../text/segment.ts";

/** Observation result status (bảng 0085) as observation-status. */
const statuses = {
  C: "corrected",
  D: "entered-in-error",
  F: "final",
  I: "registered",
  O: "registered",
  P: "preliminary",
  R: "preliminary",
  S: "preliminary",
  U: "final",
  V: "final",
  W: "entered-in-error",
  X: "cancelled",
};

/** Interpretations (bảng 0078) that v3-ObservationInterpretation has under the same code. */
const interpretations = new Set("< > A AA B D H HH I L LL MS N R S U VS W".split(" "));

const interpretation: Codec = (value, scope) => {
  const code = value.text();
  if (code === undefined) return undefined;
  if (!interpretations.has(code)) {
    scope.report("emr.hl7v2.unknown-code", value, { table: "0078", reason: "text" });
    return { text: code };
  }
  return {
    coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", code }],
  };
};

/** The machine that measured, by its number; it has no resource here. */
const machine: Codec = (value) => {
  const id = value.text(1);
  const name = value.text(2);
  if (id === undefined) return undefined;
  return { identifier: { value: id }, ...(name !== undefined && { display: name }) };
};

/** OBX to Observation, without its value (chương 7.4.2). */
export const observationMap: SegmentMap = {
  segment: "OBX",
  resource: "Observation",
  rules: [
    { field: 11, to: "status", as: byTable("0085", statuses, "unknown") },
    { field: 3, to: "code", as: concept },
    { field: 8, to: "interpretation[+]", as: interpretation },
    { field: 14, to: "effectiveDateTime", as: dateTime },
    { field: 16, to: "performer[+]", as: practitioner },
    { field: 17, to: "method", as: conceptText },
    { field: 18, to: "device", as: machine },
    { field: 23, to: "performer[+]", as: organization },
  ],
};

type Made = Record<string, unknown>;

/** A quantity in the unit of OBX-6. */
function quantity(digits: ExactNumber, unit: FieldValue | undefined, comparator?: string): Made {
  const [coded] = unit === undefined ? [] : codingsOf(unit);
  const isUcum = systemOf(unit?.text(3)) === "http://unitsofmeasure.org" && coded?.code !== undefined;
  const shown = unit?.text(2) ?? unit?.text(1);
  const made: Made = {};
  put(made, "value", digits);
  return Object.assign(made, {
    ...(comparator !== undefined && { comparator }),
    ...(shown !== undefined && { unit: shown }),
    ...(isUcum && { system: "http://unitsofmeasure.org", code: coded.code }),
  });
}

/** SN: comparator, number, separator, number. */
function structuredNumber(value: FieldValue, unit: FieldValue | undefined): Made | undefined {
  const comparator = value.text(1);
  const first = exactNumber(value.text(2) ?? "");
  const separator = value.text(3);
  const second = exactNumber(value.text(4) ?? "");
  if (first === undefined) return undefined;
  if (separator === undefined || second === undefined) {
    if (comparator === undefined || comparator === "=") return { valueQuantity: quantity(first, unit) };
    if (!["<", "<=", ">", ">="].includes(comparator)) return undefined;
    return { valueQuantity: quantity(first, unit, comparator) };
  }
  if (separator === "-") return { valueRange: { low: quantity(first, unit), high: quantity(second, unit) } };
  if (separator === ":" || separator === "/")
    return {
      valueRatio: { numerator: quantity(first, undefined), denominator: quantity(second, undefined) },
    };
  return undefined;
}

/** The value of OBX-5 by the type that OBX-2 names; `attachment` for embedded data. */
export function observationValue(segment: Segment, scope: Scope): Made | undefined {
  const kind = segment.text(2) ?? "ST";
  const values = segment.all(5);
  const [value] = values;
  if (value === undefined) return undefined;
  const unit = segment.one(6);
  switch (kind) {
    case "NM": {
      const digits = exactNumber(value.text() ?? "");
      if (digits !== undefined) return { valueQuantity: quantity(digits, unit) };
      scope.report("emr.hl7v2.bad-number", value);
      return words(values);
    }
    case "SN": {
      const made = structuredNumber(value, unit);
      if (made !== undefined) return made;
      scope.report("emr.hl7v2.bad-number", value);
      return words(values);
    }
    case "CE":
    case "CF":
    case "CWE":
    case "CNE": {
      const made = concept(value, scope);
      return made === undefined ? undefined : { valueCodeableConcept: made };
    }
    case "DT":
    case "TS":
    case "DTM": {
      const made = dateTimeOf(value, 1, scope);
      return made === undefined ? undefined : { valueDateTime: made };
    }
    case "TM": {
      const match = /^([01]\d|2[0-3])([0-5]\d)([0-5]\d)?$/u.exec(value.text() ?? "");
      if (match !== null) return { valueTime: `${match[1]}:${match[2]}:${match[3] ?? "00"}` };
      scope.report("emr.hl7v2.bad-date", value);
      return words(values);
    }
    case "DR":
      return range(value, scope) ?? words(values);
    case "ED":
      return attachment(value, scope);
    case "RP":
      return pointer(value) ?? words(values);
    default:
      return words(values);
  }
}

/** Longer values than FHIR's string may have are cut by no one: they do not occur in results. */
function words(values: readonly FieldValue[]): Made | undefined {
  const whole = values.flatMap((value) => value.whole() ?? []).join("\n");
  return whole === "" ? undefined : { valueString: whole };
}

/** DR: from one moment to another. */
function range(value: FieldValue, scope: Scope): Made | undefined {
  const { start, end, change } = settlePeriod(dateTimeOf(value, 1, scope), dateTimeOf(value, 2, scope));
  if (change !== undefined || (start === undefined && end === undefined)) return undefined;
  return { valuePeriod: { ...(start !== undefined && { start }), ...(end !== undefined && { end }) } };
}

/** RP: an address of the data. */
function pointer(value: FieldValue): Made | undefined {
  const address = value.text(1);
  if (address === undefined || !/^https?:\/\/[^\s<>"]{1,2000}$/u.test(address)) return undefined;
  return { attachment: { url: address } };
}

/** ED: type, subtype, encoding and data. */
function attachment(value: FieldValue, scope: Scope): Made | undefined {
  const kind = value.text(2);
  const subtype = value.text(3);
  const encoding = value.text(4);
  const data = value.text(5);
  if (data === undefined) return undefined;
  if (encoding?.toLowerCase() !== "base64" || !decodeBase64(data).ok) {
    scope.report("emr.hl7v2.bad-base64", value);
    return undefined;
  }
  const type = { APPLICATION: "application", IM: "image", IMAGE: "image", TEXT: "text", AUDIO: "audio" }[
    kind?.toUpperCase() ?? ""
  ];
  const isType = subtype !== undefined && /^[\w.+-]{1,60}$/u.test(subtype);
  const contentType =
    type !== undefined && isType
      ? `${type}/${subtype.toLowerCase()}`
      : subtype === "PDF"
        ? "application/pdf"
        : undefined;
  return {
    attachment: { ...(contentType !== undefined && { contentType }), data: data.replace(/\s/gu, "") },
  };
}

/** OBX-7 as words, with its ends where it is a plain range of numbers. */
export function referenceRange(segment: Segment): Made | undefined {
  const text = segment.one(7)?.whole();
  if (text === undefined) return undefined;
  const match = /^([+-]?[\d.]{1,40})\s*-\s*([+-]?[\d.]{1,40})$/u.exec(text);
  const low = exactNumber(match?.[1] ?? "");
  const high = exactNumber(match?.[2] ?? "");
  const unit = segment.one(6);
  if (low === undefined || high === undefined || Number(low.text) > Number(high.text)) return { text };
  return { low: quantity(low, unit), high: quantity(high, unit), text };
}
