import type { Address, ContactPoint, HumanName, Identifier, Reference } from "fhir/r4.js";
import { hl7 } from "../../target/hl7.ts";
import type { FieldValue } from "../text/segment.ts";
import type { Codec } from "./rule.ts";

/** Types of identifiers (bảng 0203) that FHIR's code system has under the same code. */
const identifierTypes = new Set(
  "ACSN AM AN ANON BR BRN DL DN DR EI EN FI FILL GL GN HC JHN LN LR MA MB MC MCN MD MI MR MRT NE NH NI NII NPI OD PC PE PEN PI PLAC PN PNT PPN PRC PRN PT QA RI RN RR RRI SL SN SP SR SS TAX U UPIN VN WC WCN XX".split(
    " ",
  ),
);

/** The assigning authority (HD): an OID, a UUID or an address is a system, a name alone is the assigner. */
function authority(value: FieldValue, component: number): Pick<Identifier, "system" | "assigner"> {
  const name = value.text(component, 1);
  const id = value.text(component, 2);
  const type = value.text(component, 3);
  const system =
    id === undefined
      ? undefined
      : type === "ISO" && /^[0-2](?:\.(?:0|[1-9]\d{0,30})){1,30}$/u.test(id)
        ? `urn:oid:${id}`
        : type === "UUID"
          ? `urn:uuid:${id.toLowerCase()}`
          : type === "URI" && /^[a-z][a-z0-9+.-]{1,20}:\S{1,300}$/iu.test(id)
            ? id
            : undefined;
  const shown = name ?? (system === undefined ? id : undefined);
  return {
    ...(system !== undefined && { system }),
    ...(shown !== undefined && { assigner: { display: shown } }),
  };
}

/** CX as Identifier. */
export const identifier: Codec = (value, scope): Identifier | undefined => {
  const id = value.text(1);
  if (id === undefined) return undefined;
  const kind = value.text(5);
  const isKnown = kind !== undefined && identifierTypes.has(kind);
  if (kind !== undefined && !isKnown)
    scope.report("emr.hl7v2.unknown-code", value, { table: "0203", reason: "text" }, 5);
  return {
    ...(kind !== undefined && {
      type: isKnown ? { coding: [{ system: hl7.identifierType, code: kind }] } : { text: kind },
    }),
    ...authority(value, 4),
    value: id,
  };
};

/** An identifier of a known kind: EI, or a CX whose kind the field says. */
export function identifierOf(kind: string): Codec {
  return (value): Identifier | undefined => {
    const id = value.text(1);
    if (id === undefined) return undefined;
    const namespace = value.text(2);
    const oid = value.text(3);
    const isOid = value.text(4) === "ISO" && oid !== undefined && /^[0-2](?:\.\d{1,30}){1,30}$/u.test(oid);
    return {
      type: { coding: [{ system: hl7.identifierType, code: kind }] },
      ...(isOid && { system: `urn:oid:${oid}` }),
      value: id,
      ...(namespace !== undefined && { assigner: { display: namespace } }),
    };
  };
}

const nameUses: Readonly<Record<string, HumanName["use"]>> = {
  L: "official",
  D: "usual",
  M: "maiden",
  N: "nickname",
  S: "anonymous",
  T: "temp",
};

/** XPN as HumanName; Vietnamese names are put together family, middle, given. */
export const personName: Codec = (value): HumanName | undefined => {
  const family = value.text(1);
  const given = [value.text(3), value.text(2)].flatMap((each) => each ?? []);
  const suffix = value.text(4);
  const prefix = value.text(5);
  const use = nameUses[value.text(7) ?? ""];
  const order = value.text(11);
  const parts = order === "G" ? [...given.slice().reverse(), family] : [family, ...given];
  const whole = parts.filter((part) => part !== undefined).join(" ");
  if (whole === "") return undefined;
  return {
    ...(use && { use }),
    text: whole,
    ...(family !== undefined && { family }),
    // FHIR wants given names in the order in which they are written.
    ...(given.length > 0 && { given: order === "G" ? given.slice().reverse() : given }),
    ...(prefix !== undefined && { prefix: [prefix] }),
    ...(suffix !== undefined && { suffix: [suffix] }),
  };
};

const addressUses: Readonly<Record<string, Address["use"]>> = {
  H: "home",
  P: "home",
  B: "work",
  O: "work",
  C: "temp",
  TM: "temp",
  BA: "old",
};

/** XAD as Address. */
export const address: Codec = (value): Address | undefined => {
  const number = value.text(1, 3);
  const street = value.text(1, 1) ?? value.text(1, 2);
  const lines = [[number, street].flatMap((each) => each ?? []).join(" "), value.text(2) ?? ""].filter(
    (line) => line !== "",
  );
  const use = addressUses[value.text(7) ?? ""];
  const parts = {
    city: value.text(3),
    state: value.text(4),
    postalCode: value.text(5),
    country: value.text(6),
    district: value.text(9),
  };
  const known = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  if (lines.length === 0 && Object.keys(known).length === 0) return undefined;
  return { ...(use && { use }), ...(lines.length > 0 && { line: lines }), ...known };
};

const equipment: Readonly<Record<string, ContactPoint["system"]>> = {
  PH: "phone",
  CP: "phone",
  SAT: "phone",
  FX: "fax",
  BP: "pager",
  INTERNET: "email",
  "X.400": "email",
};

/** XTN as ContactPoint; `use` is what the field says. */
export function telecom(use: "home" | "work"): Codec {
  return (value): ContactPoint | undefined => {
    const kind = value.text(3)?.toUpperCase() ?? "";
    const mail = value.text(4);
    const stated = { PRN: "home", WPN: "work", ORN: "home", VHN: "temp" }[value.text(2)?.toUpperCase() ?? ""];
    const number = ["5", "6", "7", "8"].flatMap((component) => value.text(Number(component)) ?? []).join(" ");
    const written = value.text(1) ?? value.text(12);
    const isMail = mail?.includes("@") === true;
    const contact = isMail ? mail : (written ?? (number === "" ? mail : number));
    if (contact === undefined) return undefined;
    const system = isMail ? "email" : (equipment[kind] ?? "phone");
    const isMobile = kind === "CP";
    return { system, value: contact, use: isMobile ? "mobile" : ((stated ?? use) as ContactPoint["use"]) };
  };
}

/** XCN as a reference to a person who has no resource here. */
export const practitioner: Codec = (value): Reference | undefined => {
  const id = value.text(1);
  const name = [value.text(2), value.text(4), value.text(3)].flatMap((part) => part ?? []).join(" ");
  const named = authority(value, 9);
  if (id === undefined && name === "") return undefined;
  return {
    ...(id !== undefined && { identifier: { ...named, value: id } }),
    ...(name !== "" && { display: name }),
  };
};

/** XON as a reference to an organization that has no resource here. */
export const organization: Codec = (value): Reference | undefined => {
  const name = value.text(1);
  const id = value.text(10) ?? value.text(3);
  if (name === undefined && id === undefined) return undefined;
  return {
    ...(id !== undefined && { identifier: { value: id } }),
    ...(name !== undefined && { display: name }),
  };
};

/** PL as words: point of care, room, bed, facility. */
export const location: Codec = (value): { location: Reference } | undefined => {
  const words = [
    value.text(1),
    value.text(2),
    value.text(3),
    value.text(4),
    value.text(8),
    value.text(7),
    value.text(9),
  ]
    .flatMap((part) => part ?? [])
    .join(" / ");
  return words === "" ? undefined : { location: { display: words } };
};
