import type { Basis, ResourceMap } from "../mapping/row.ts";
import type { Target } from "../target/keys.ts";
import { claimMap, medicineItemMap, serviceItemMap } from "./maps/claim.ts";
import { clinicalImpressionMap, surgeryNoteMap } from "./maps/clinical-impression.ts";
import { paperMaps } from "./maps/composition.ts";
import { coverageMap } from "./maps/coverage.ts";
import { benefitMap } from "./maps/benefit.ts";
import { encounterMap } from "./maps/encounter.ts";
import { formMaps } from "./maps/form.ts";
import { newbornMap } from "./maps/newborn.ts";
import { medicationAdministrationMap, medicationRequestMap } from "./maps/medication.ts";
import {
  bloodGroupMap,
  diagnosticReportMap,
  observationMap,
  serviceReportMap,
  weightMap,
} from "./maps/observation.ts";
import { patientMap } from "./maps/patient.ts";
import { procedureMap, serviceRequestMap } from "./maps/service.ts";
import { deviceMap, supplyMap } from "./maps/supply.ts";

/** One line of the mapping of claim tables to FHIR, for readers. */
export interface MappingLine {
  readonly table: string;
  readonly field: string;
  readonly resource: string;
  /** Path inside the resource: `[+]` appends, `extension(name)` is the extension of that name in the target. */
  readonly to: string;
  readonly basis: Basis;
  /** Whether `overrides` may move or drop it. */
  readonly isDefault: boolean;
  readonly only?: Target;
}

const allMaps: readonly ResourceMap[] = [
  patientMap,
  coverageMap,
  encounterMap,
  weightMap,
  bloodGroupMap,
  claimMap,
  benefitMap,
  medicationRequestMap,
  medicationAdministrationMap,
  medicineItemMap,
  serviceRequestMap,
  procedureMap,
  serviceReportMap,
  supplyMap,
  deviceMap,
  serviceItemMap,
  observationMap,
  diagnosticReportMap,
  clinicalImpressionMap,
  surgeryNoteMap,
  ...formMaps,
  newbornMap,
  ...paperMaps,
];

/** Fields that code places, because they make resources of their own or need each other. */
const placedByCode: readonly (readonly [
  field: string,
  resource: string,
  to: string,
  basis: Basis,
  table?: string,
])[] = [
  ["MA_LK", "Bundle", "identifier", "confirmed"],
  ["MA_CSKCB", "Organization", "identifier", "confirmed"],
  ["CHAN_DOAN_VAO", "Condition", "code.text", "proposal"],
  ["MA_BENH_CHINH", "Condition", "code.coding", "confirmed"],
  ["CHAN_DOAN_RV", "Condition", "code.text", "proposal"],
  ["MA_BENH_KT", "Condition", "code.coding", "confirmed"],
  ["MA_BENH_YHCT", "Condition", "code.coding", "proposal"],
  ["MA_PTTT_QT", "Procedure", "code.coding", "proposal"],
  ["NGAY_RA", "Encounter", "status", "own"],
  ["MA_LOAI_KCB", "Encounter", "class", "own"],
  ["NAM_QT", "Claim", "billablePeriod", "proposal"],
  ["THANG_QT", "Claim", "billablePeriod", "proposal"],
  ["MA_DICH_VU", "Observation", "basedOn", "own", "XML4"],
];

/**
 * Every line of the mapping of claim tables to FHIR (bảng ánh xạ), with the reason for it: lines that VN Core states are fixed,
 * `proposal` and `own` are defaults.
 *
 * @example
 * ```ts
 * import { mappingLines } from "@lienthong/emr";
 *
 * mappingLines.find((line) => line.table === "XML1" && line.field === "HO_TEN")?.to; // "name[0].text"
 * ```
 */
export const mappingLines: readonly MappingLine[] = [
  ...allMaps.flatMap(({ table, resource, rows }) =>
    rows.map(({ field, to, basis, only }): MappingLine => {
      const isDefault = basis === "proposal" || basis === "own";
      return { table, field, resource, to, basis, isDefault, ...(only && { only }) };
    }),
  ),
  ...placedByCode.map(([field, resource, to, basis, table = "XML1"]): MappingLine => ({
    table,
    field,
    resource,
    to,
    basis,
    isDefault: false,
  })),
];
