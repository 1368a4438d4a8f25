import { codeOf, coding, dateTime, number, text } from "../../mapping/codecs.ts";
import type { Codec, FieldRow, ResourceMap } from "../../mapping/row.ts";

/** The code of a supply, where nothing but supplies is coded. */
const supplyCode: Codec = {
  to: coding("ma-vat-tu").to,
  from: (value, scope) => codeOf("ma-vat-tu", value, scope),
};

const named = (path: string): readonly FieldRow[] => [
  { field: "MA_VAT_TU", to: `${path}.coding[+]`, as: supplyCode, basis: "proposal" },
  { field: "TEN_VAT_TU", to: `${path}.text`, as: text, basis: "own" },
];

const delivered: readonly FieldRow[] = [
  { field: "SO_LUONG", to: "suppliedItem.quantity.value", as: number, basis: "own" },
  { field: "DON_VI_TINH", to: "suppliedItem.quantity.unit", as: text, basis: "own" },
  { field: "NGAY_TH_YL", to: "occurrenceDateTime", as: dateTime, basis: "own" },
];

/** XML3 to SupplyDelivery: a supply (VTYT) that the patient got, how much of it and when. */
export const supplyMap: ResourceMap = {
  table: "XML3",
  resource: "SupplyDelivery",
  rows: [...named("suppliedItem.itemCodeableConcept"), ...delivered],
};

/** The same where a Device says which supply it was. */
export const deviceSupplyMap: ResourceMap = { table: "XML3", resource: "SupplyDelivery", rows: delivered };

/** XML3 to Device, for supplies whose product is named (MA_HIEU_SP). */
export const deviceMap: ResourceMap = {
  table: "XML3",
  resource: "Device",
  rows: [...named("type"), { field: "MA_HIEU_SP", to: "modelNumber", as: text, basis: "own" }],
};
