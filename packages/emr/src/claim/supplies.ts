import { hasText } from "../mapping/apply.ts";
import type { Draft } from "../mapping/draft.ts";
import type { FieldUse } from "../mapping/field-use.ts";
import type { SourceRow } from "../mapping/row.ts";
import { hl7 } from "../target/hl7.ts";
import type { Entry } from "./context.ts";
import { deviceMap, deviceSupplyMap, supplyMap } from "./maps/supply.ts";
import { type VisitContext, addOfVisit, fill, unknownConcept } from "./visit.ts";

/** What a supply became, and how a procedure says that it used it. */
export interface Supply {
  readonly resources: readonly Draft[];
  readonly used: { readonly reference?: Entry["reference"]; readonly concept?: unknown };
}

/**
 * A supply of the visit (vật tư y tế): that it was delivered, how much of it and when; and a Device where the product is named,
 * as FHIR keeps models and not codes there.
 */
export function addSupply(visit: VisitContext, row: SourceRow, index: number, use: FieldUse): Supply {
  const device = hasText(row, "MA_HIEU_SP") ? addDevice(visit, row, index, use) : undefined;
  const item: Draft = device === undefined ? {} : { itemReference: device.reference };
  const isDone = hasText(row, "NGAY_TH_YL");
  const start = {
    resourceType: "SupplyDelivery",
    id: "",
    ...(isDone && { status: "completed" }),
    patient: visit.patient.reference,
    type: { coding: [{ system: hl7.supplyItemType, code: "device" }] },
    suppliedItem: item,
  };
  const { resource } = addOfVisit(visit, `XML3-${index}`, start);
  fill(visit, device === undefined ? supplyMap : deviceSupplyMap, resource, row, use);
  if (device !== undefined)
    return { resources: [resource, device.resource], used: { reference: device.reference } };
  const concept = (item["itemCodeableConcept"] ??= unknownConcept(hl7.dataAbsentReason));
  return { resources: [resource], used: { concept } };
}

function addDevice(visit: VisitContext, row: SourceRow, index: number, use: FieldUse): Entry {
  const device = addOfVisit(visit, `XML3-${index}`, { resourceType: "Device", id: "" });
  fill(visit, deviceMap, device.resource, row, use);
  return device;
}

/** A supply that names the service it was used in is what the procedure of that service used. */
export function useInProcedure(procedure: Draft, { used }: Supply): void {
  const { reference, concept } = used;
  const [name, value] = reference === undefined ? ["usedCode", concept] : ["usedReference", reference];
  const list = (procedure[name] ??= []) as unknown[];
  list.push(value);
}
