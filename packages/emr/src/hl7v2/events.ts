/** What a message is about, which decides how its segments are read. */
export type Family = "visit" | "person" | "merge" | "results" | "orders" | "schedule";

/** A type of message that is converted. */
export interface MessageKind {
  readonly family: Family;
  /** Status that the event gives a visit (Encounter.status). */
  readonly visit?: string;
  /** Status that the event gives an appointment. */
  readonly appointment?: string;
}

const visit = (status: string): MessageKind => ({ family: "visit", visit: status });
const schedule = (status: string): MessageKind => ({ family: "schedule", appointment: status });
const results: MessageKind = { family: "results" };
const orders: MessageKind = { family: "orders" };
const person: MessageKind = { family: "person" };

/** The messages that are converted, by type and event (HL7 v2.5.1, bảng 0003). */
const kinds: Readonly<Record<string, MessageKind>> = {
  "ADT^A01": visit("in-progress"),
  "ADT^A02": visit("in-progress"),
  "ADT^A03": visit("finished"),
  "ADT^A04": visit("in-progress"),
  "ADT^A05": visit("planned"),
  "ADT^A06": visit("in-progress"),
  "ADT^A07": visit("in-progress"),
  "ADT^A08": visit("in-progress"),
  "ADT^A11": visit("cancelled"),
  "ADT^A13": visit("in-progress"),
  "ADT^A28": person,
  "ADT^A31": person,
  "ADT^A40": { family: "merge" },
  "ORU^R01": results,
  "OUL^R22": results,
  "ORM^O01": orders,
  "OMG^O19": orders,
  "OML^O21": orders,
  "OML^O33": orders,
  "OMI^O23": orders,
  "OMP^O09": orders,
  "SIU^S12": schedule("booked"),
  "SIU^S13": schedule("booked"),
  "SIU^S14": schedule("booked"),
  "SIU^S15": schedule("cancelled"),
  "SIU^S17": schedule("entered-in-error"),
  "SIU^S26": schedule("noshow"),
};

/** How a message of that type and event is converted; undefined when it is not. */
export function kindOf(type: string, event: string): MessageKind | undefined {
  const name = `${type}^${event}`;
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

/** Whether some event of that type is converted. */
export function isKnownType(type: string): boolean {
  return Object.keys(kinds).some((name) => name.startsWith(`${type}^`));
}

/**
 * The messages that are converted (các loại bản tin đọc được), as `ADT^A01`.
 *
 * @example
 * ```ts
 * import { hl7v2MessageTypes } from "@lienthong/emr/hl7v2";
 *
 * hl7v2MessageTypes.includes("OML^O21"); // true
 * ```
 */
export const hl7v2MessageTypes: readonly string[] = /* @__PURE__ */ Object.keys(kinds);
