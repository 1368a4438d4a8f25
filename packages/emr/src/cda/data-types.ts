import type {
  Address,
  CodeableConcept,
  Coding,
  ContactPoint,
  HumanName,
  Identifier,
  Period,
} from "fhir/r4.js";
import { readHl7Time } from "../lib/hl7-time.ts";
import { settlePeriod } from "../lib/settle-period.ts";
import { type Draft, ExactNumber, putNumber } from "../mapping/draft.ts";
import type { CdaElement } from "./cda-element.ts";
import type { CdaContext } from "./context.ts";

/** Code systems whose OID FHIR has an address for (HL7 terminology, bảng hệ mã). */
const systems: Readonly<Record<string, string>> = {
  "2.16.840.1.113883.6.1": "http://loinc.org",
  "2.16.840.1.113883.6.96": "http://snomed.info/sct",
  "2.16.840.1.113883.6.88": "http://www.nlm.nih.gov/research/umls/rxnorm",
  "2.16.840.1.113883.6.3": "http://hl7.org/fhir/sid/icd-10",
  "2.16.840.1.113883.6.90": "http://hl7.org/fhir/sid/icd-10-cm",
  "2.16.840.1.113883.6.103": "http://hl7.org/fhir/sid/icd-9-cm",
  "2.16.840.1.113883.6.8": "http://unitsofmeasure.org",
  "2.16.840.1.113883.6.73": "http://www.whocc.no/atc",
  "2.16.840.1.113883.6.12": "http://www.ama-assn.org/go/cpt",
  "2.16.840.1.113883.6.69": "http://hl7.org/fhir/sid/ndc",
  "2.16.840.1.113883.12.292": "http://hl7.org/fhir/sid/cvx",
};

const oid = /^[0-2](?:\.(?:0|[1-9]\d{0,38})){1,40}$/u;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** An OID or UUID as URI; undefined for anything else. */
function uriOf(root: string | undefined): string | undefined {
  if (root === undefined) return undefined;
  if (oid.test(root)) return `urn:oid:${root}`;
  return uuid.test(root) ? `urn:uuid:${root.toLowerCase()}` : undefined;
}

/** A CD, CE or CV as coding; undefined without a code. */
function codingOf(element: CdaElement): Coding | undefined {
  const code = element.attribute("code");
  const root = element.attribute("codeSystem");
  const display = element.attribute("displayName");
  if (code === undefined) return undefined;
  const system = root === undefined ? undefined : (systems[root] ?? uriOf(root));
  return { ...(system !== undefined && { system }), code, ...(display !== undefined && { display }) };
}

/** A coded value with its translations and words. */
export function conceptOf(element: CdaElement | undefined, context: CdaContext): CodeableConcept | undefined {
  if (element === undefined) return undefined;
  const own = codingOf(element);
  const coding = [element, ...element.all("translation")].flatMap((each) => codingOf(each) ?? []);
  const words =
    wordsOf(element.one("originalText"), context) ?? own?.display ?? element.attribute("displayName");
  if (coding.length === 0 && words === undefined) return undefined;
  return { ...(coding.length > 0 && { coding }), ...(words !== undefined && { text: words }) };
}

/** Words of an element, or of the place in the narrative that it refers to. */
export function wordsOf(element: CdaElement | undefined, context: CdaContext): string | undefined {
  const reference = element?.one("reference");
  const target = reference?.attribute("value");
  if (element === undefined || reference === undefined || target === undefined) return element?.text;
  const found = context.narrative.get(target.replace(/^#/u, ""));
  if (found === undefined && target.startsWith("#"))
    context.report("emr.cda.bad-reference", "information", reference);
  return found ?? element.text;
}

/** II as Identifier; a root alone is a URI of its own. */
export function identifierOf(element: CdaElement): Identifier | undefined {
  const system = uriOf(element.attribute("root"));
  const value = element.attribute("extension");
  const assigner = element.attribute("assigningAuthorityName");
  const shown = assigner === undefined ? {} : { assigner: { display: assigner } };
  if (value !== undefined) return { ...(system !== undefined && { system }), value, ...shown };
  return system === undefined ? undefined : { system: "urn:ietf:rfc:3986", value: system, ...shown };
}

/** All identifiers of an element. */
export function identifiersOf(element: CdaElement): Identifier[] {
  return element.all("id").flatMap((id) => identifierOf(id) ?? []);
}

/** TS as dateTime. */
export function dateTimeOf(element: CdaElement | undefined, context: CdaContext): string | undefined {
  const value = element?.attribute("value");
  if (element === undefined || value === undefined) return undefined;
  const found = readHl7Time(value, context.zone);
  if (found === undefined) {
    context.bad("emr.cda.bad-date", element);
    return undefined;
  }
  return found.time === undefined ? found.date : `${found.date}T${found.time}`;
}

/** IVL_TS as Period; a moment alone begins and ends it. */
export function periodOf(element: CdaElement | undefined, context: CdaContext): Period | undefined {
  if (element === undefined) return undefined;
  const start = dateTimeOf(element.one("low"), context) ?? dateTimeOf(element, context);
  const high = element.one("high");
  const end = dateTimeOf(high, context);
  const settled = settlePeriod(start, end);
  if (settled.change === "backwards" && high !== undefined) context.bad("emr.cda.bad-date", high);
  else if (settled.change === "cut") context.losses.push({ place: element.path, reason: "bad-value" });
  if (start === undefined && end === undefined) return undefined;
  return {
    ...(settled.start !== undefined && { start: settled.start }),
    ...(settled.end !== undefined && { end: settled.end }),
  };
}

/** Whether two ends of a range compare: in one unit, and in their order. */
export function isRange(low: Draft | undefined, high: Draft | undefined): boolean {
  if (low === undefined || high === undefined) return true;
  return low["unit"] === high["unit"] && Number(low["value"]) <= Number(high["value"]);
}

const plain = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/u;

/** PQ as Quantity: units of CDA are UCUM. */
export function quantityOf(element: CdaElement | undefined): Draft | undefined {
  const digits = element?.attribute("value");
  const unit = element?.attribute("unit");
  const match = digits === undefined ? null : plain.exec(digits);
  if (match === null) return undefined;
  const made: Draft = {};
  const [, sign = "", whole = "", fraction] = match;
  const text = `${sign === "-" ? "-" : ""}${whole}${fraction === undefined ? "" : `.${fraction}`}`;
  putNumber(made, "value", new ExactNumber(text).text);
  // `1` is the unit of what is counted, and no word.
  if (unit !== undefined && unit !== "1" && !/\s/u.test(unit))
    Object.assign(made, { unit, system: "http://unitsofmeasure.org", code: unit });
  else if (unit !== undefined && unit !== "1") made["unit"] = unit;
  return made;
}

const nameUses: Readonly<Record<string, HumanName["use"]>> = {
  L: "official",
  C: "official",
  P: "nickname",
  A: "anonymous",
};

/** PN as HumanName: parts, or text alone. */
export function nameOf(element: CdaElement): HumanName | undefined {
  const parts = (name: string): string[] => element.all(name).flatMap((part) => part.text ?? []);
  const family = parts("family").join(" ");
  const given = parts("given");
  const prefix = parts("prefix");
  const suffix = parts("suffix");
  const use = nameUses[element.attribute("use") ?? ""];
  const isParted = family !== "" || given.length > 0;
  const text = isParted ? undefined : element.text;
  if (!isParted && text === undefined) return undefined;
  return {
    ...(use && { use }),
    ...(text !== undefined && { text }),
    ...(family !== "" && { family }),
    ...(given.length > 0 && { given }),
    ...(prefix.length > 0 && { prefix }),
    ...(suffix.length > 0 && { suffix }),
  };
}

const addressUses: Readonly<Record<string, Address["use"]>> = {
  H: "home",
  HP: "home",
  HV: "home",
  WP: "work",
  TMP: "temp",
  BAD: "old",
};

/** AD as Address. */
export function addressOf(element: CdaElement): Address | undefined {
  const use = addressUses[element.attribute("use") ?? ""];
  const line = element.all("streetAddressLine").flatMap((part) => part.text ?? []);
  const parts = {
    city: element.one("city")?.text,
    district: element.one("county")?.text,
    state: element.one("state")?.text,
    postalCode: element.one("postalCode")?.text,
    country: element.one("country")?.text,
  };
  const known = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  if (line.length === 0 && Object.keys(known).length === 0) {
    const text = element.text;
    return text === undefined ? undefined : { ...(use && { use }), text };
  }
  return { ...(use && { use }), ...(line.length > 0 && { line }), ...known };
}

const telecomUses: Readonly<Record<string, ContactPoint["use"]>> = {
  H: "home",
  HP: "home",
  HV: "home",
  WP: "work",
  MC: "mobile",
};
const schemes: Readonly<Record<string, ContactPoint["system"]>> = {
  tel: "phone",
  fax: "fax",
  mailto: "email",
  sms: "sms",
  http: "url",
  https: "url",
};

/** TEL as ContactPoint. */
export function telecomOf(element: CdaElement): ContactPoint | undefined {
  const value = element.attribute("value");
  const use = telecomUses[element.attribute("use") ?? ""];
  if (value === undefined) return undefined;
  const [, scheme = "", rest = value] = /^([a-z]+):(.*)$/iu.exec(value) ?? [];
  const system = schemes[scheme.toLowerCase()] ?? (scheme === "" ? "phone" : "other");
  const contact = system === "url" || system === "other" ? value : rest.trim();
  if (contact === "") return undefined;
  return { system, value: contact, ...(use && { use }) };
}
