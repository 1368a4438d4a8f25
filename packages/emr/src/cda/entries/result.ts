import type { Period } from "fhir/r4.js";
import { settleVitalSign } from "../../lib/settle-vital-sign.ts";
import type { Draft } from "../../mapping/draft.ts";
import type { CdaElement } from "../cda-element.ts";
import type { CdaContext, Made } from "../context.ts";
import {
  conceptOf,
  dateTimeOf,
  identifiersOf,
  isRange,
  periodOf,
  quantityOf,
  wordsOf,
} from "../data-types.ts";
import { set } from "../header.ts";
import { absentReason } from "./null-flavor.ts";
import type { Subject } from "./concern.ts";

const states: Readonly<Record<string, string>> = {
  completed: "final",
  active: "registered",
  held: "registered",
  suspended: "registered",
  aborted: "cancelled",
};
const interpretations = new Set(
  "< > A AA B D DET E EX H HH HU HX I IE IND L LL LU LX N ND NEG NR NS POS R RR S SDD SYN-R SYN-S U W WR".split(
    " ",
  ),
);

/** Social history observation (C-CDA R2.1, 3.108 and others): smoking, work, pregnancy and the like. */
export function convertSocialHistory(context: CdaContext, entry: CdaElement, subject: Subject): Made[] {
  const observation = entry.one("observation");
  const made = observation && convertObservation(context, observation, subject, undefined, "social-history");
  return made === undefined ? [] : [made];
}

/** Result organizer (C-CDA R2.1, 3.91) to DiagnosticReport and Observations. */
export function convertResults(context: CdaContext, entry: CdaElement, subject: Subject): Made[] {
  const organizer = entry.one("organizer");
  if (organizer === undefined) {
    const alone = entry.one("observation");
    const made = alone && convertObservation(context, alone, subject, undefined);
    return made === undefined ? [] : [made];
  }
  const report = context.begin("DiagnosticReport", organizer);
  const { resource } = report;
  set(resource, "identifier", identifiersOf(organizer));
  resource["status"] = states[organizer.one("statusCode")?.attribute("code") ?? ""] ?? "unknown";
  resource["code"] = conceptOf(organizer.one("code"), context) ?? { text: "CDA" };
  resource["subject"] = subject;
  const period = periodOf(organizer.one("effectiveTime"), context);
  setEffective(resource, period);
  const results = organizer.all("component").flatMap((component) => {
    const observation = component.one("observation");
    const made = observation && convertObservation(context, observation, subject, period);
    return made === undefined ? [] : [made];
  });
  set(
    resource,
    "result",
    results.map(({ fullUrl }) => ({ reference: fullUrl })),
  );
  return [report, ...results];
}

function setEffective(resource: Draft, period: Period | undefined): void {
  if (period?.end === undefined) set(resource, "effectiveDateTime", period?.start);
  else resource["effectivePeriod"] = period;
}

/** An observation with its value; `category` is the kind of section it stands in. */
export function convertObservation(
  context: CdaContext,
  observation: CdaElement,
  subject: Subject,
  around: Period | undefined,
  category = "laboratory",
): Made | undefined {
  const code = conceptOf(observation.one("code"), context);
  if (code === undefined) {
    context.report("emr.cda.bad-entry", "warning", observation, { element: "code" });
    return undefined;
  }
  const made = context.begin("Observation", observation);
  const { resource } = made;
  set(resource, "identifier", identifiersOf(observation));
  resource["status"] = states[observation.one("statusCode")?.attribute("code") ?? ""] ?? "unknown";
  resource["category"] = [
    {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: category }],
    },
  ];
  resource["code"] = code;
  resource["subject"] = subject;
  setEffective(resource, periodOf(observation.one("effectiveTime"), context) ?? around);
  const value = observation.one("value");
  if (value !== undefined) addValue(resource, value, context);
  const hasValue = Object.keys(resource).some((name) => name.startsWith("value"));
  if (!hasValue) set(resource, "dataAbsentReason", absentReason(value));
  if (!settleVitalSign(resource)) {
    context.report("emr.cda.vital-sign", "information", observation);
    context.losses.push({ place: `${observation.path}/code[0]`, reason: "no-place" });
  }
  const flags = observation.all("interpretationCode").flatMap((flag) => interpretationOf(flag));
  set(resource, "interpretation", flags);
  set(resource, "method", conceptOf(observation.one("methodCode"), context));
  set(
    resource,
    "referenceRange",
    observation.all("referenceRange").flatMap((range) => rangeOf(range, context)),
  );
  return made;
}

function interpretationOf(flag: CdaElement): object[] {
  const code = flag.attribute("code");
  const display = flag.attribute("displayName");
  if (code === undefined) return [];
  flag.attribute("codeSystem");
  const isKnown = interpretations.has(code);
  return [
    {
      ...(isKnown && {
        coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", code }],
      }),
      ...((!isKnown || display !== undefined) && { text: display ?? code }),
    },
  ];
}

/** The value by its `xsi:type`. */
function addValue(resource: Draft, value: CdaElement, context: CdaContext): void {
  switch (value.type) {
    case "PQ":
    case "REAL": {
      const quantity = quantityOf(value);
      if (quantity !== undefined) resource["valueQuantity"] = quantity;
      else if (value.attribute("value") !== undefined) context.bad("emr.cda.bad-value", value);
      return;
    }
    case "INT": {
      const digits = value.attribute("value") ?? "";
      if (/^[+-]?\d{1,9}$/u.test(digits)) resource["valueInteger"] = Number(digits);
      else if (digits !== "") context.bad("emr.cda.bad-value", value);
      return;
    }
    case "IVL_PQ":
      addInterval(resource, value, context);
      return;
    case "CD":
    case "CE":
    case "CO":
    case "CV":
      set(resource, "valueCodeableConcept", conceptOf(value, context));
      return;
    case "BL": {
      const truth = value.attribute("value");
      if (truth === "true" || truth === "false") resource["valueBoolean"] = truth === "true";
      return;
    }
    case "TS":
      set(resource, "valueDateTime", dateTimeOf(value, context));
      return;
    default:
      set(resource, "valueString", wordsOf(value, context));
  }
}

/** The text of a number belongs to its object: that is added to, not copied. */
function addInterval(resource: Draft, value: CdaElement, context: CdaContext): void {
  const low = quantityOf(value.one("low"));
  const high = quantityOf(value.one("high"));
  const isOpen = (end: "low" | "high"): boolean => value.one(end)?.attribute("inclusive") === "false";
  if (low !== undefined && high !== undefined) {
    if (isRange(low, high)) resource["valueRange"] = { low, high };
    else context.bad("emr.cda.bad-value", value);
  } else if (high !== undefined)
    resource["valueQuantity"] = Object.assign(high, { comparator: isOpen("high") ? "<" : "<=" });
  else if (low !== undefined)
    resource["valueQuantity"] = Object.assign(low, { comparator: isOpen("low") ? ">" : ">=" });
}

function rangeOf(range: CdaElement, context: CdaContext): object[] {
  const observed = range.one("observationRange");
  const value = observed?.one("value");
  const low = quantityOf(value?.one("low"));
  const high = quantityOf(value?.one("high"));
  const text = wordsOf(observed?.one("text"), context) ?? (value?.type === "ST" ? value.text : undefined);
  const isOrdered = isRange(low, high);
  const made = {
    ...(low && isOrdered && { low }),
    ...(high && isOrdered && { high }),
    ...(text !== undefined && { text }),
  };
  return Object.keys(made).length === 0 ? [] : [made];
}
