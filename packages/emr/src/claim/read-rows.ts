import type { ClaimTableId } from "@lienthong/bhyt";
import { type BackScope, readMap } from "../mapping/read-back.ts";
import { RowTexts } from "../mapping/row-texts.ts";
import type { Part } from "../mapping/places.ts";
import { clinicalImpressionMap, surgeryNoteMap } from "./maps/clinical-impression.ts";
import { medicineItemMap, serviceItemMap } from "./maps/claim.ts";
import { paperMaps } from "./maps/composition.ts";
import { formMaps } from "./maps/form.ts";
import { newbornMap } from "./maps/newborn.ts";
import { medicationAdministrationMap, medicationRequestMap } from "./maps/medication.ts";
import { diagnosticReportMap, observationMap, serviceReportMap } from "./maps/observation.ts";
import { procedureMap, serviceRequestMap } from "./maps/service.ts";
import { deviceMap, supplyMap } from "./maps/supply.ts";
import type { ResourceMap } from "../mapping/row.ts";

/** The resources, and the line of the claim, that one row became. */
export interface RowParts {
  readonly resources: readonly Part[];
  readonly item?: Part | undefined;
}

/** The map of each kind of resource for rows of a table; the first that has a text for a field gives it. */
const detailMaps: Readonly<Record<string, Readonly<Record<string, ResourceMap>>>> = {
  XML2: { MedicationRequest: medicationRequestMap, MedicationAdministration: medicationAdministrationMap },
  XML3: {
    ServiceRequest: serviceRequestMap,
    Procedure: procedureMap,
    DiagnosticReport: serviceReportMap,
    Device: deviceMap,
    SupplyDelivery: supplyMap,
  },
  XML4: { Observation: observationMap, DiagnosticReport: diagnosticReportMap },
  XML5: { ClinicalImpression: clinicalImpressionMap, Procedure: surgeryNoteMap },
  ...Object.fromEntries(paperMaps.map((map) => [map.table, { Composition: map }])),
  ...Object.fromEntries(formMaps.map((map) => [map.table, formParts(map)])),
};

function formParts(map: (typeof formMaps)[number]): Readonly<Record<string, ResourceMap>> {
  const paper = paperMaps.find(({ table }) => table === map.table);
  return {
    Observation: map,
    ...(paper && { Composition: paper }),
    ...(map.table === newbornMap.table && { RelatedPerson: newbornMap }),
  };
}

const itemMaps: Readonly<Record<string, ResourceMap>> = { XML2: medicineItemMap, XML3: serviceItemMap };

/** What the elements say of one row of a detail table: its place and visit by where it stands, the rest by the maps. */
export function readRow(
  table: ClaimTableId,
  index: number,
  key: string,
  { resources, item }: RowParts,
  scope: BackScope,
): RowTexts {
  const texts = new RowTexts(table);
  texts.set("MA_LK", key);
  texts.set("STT", String(index + 1));
  // By kind of resource, not as they come: a server may give them back in any order.
  for (const [type, ofType] of Object.entries(detailMaps[table] ?? {})) {
    for (const resource of resources) {
      if (resource["resourceType"] === type) readMap(ofType, resource, scope, texts);
    }
  }
  const map = itemMaps[table];
  if (map) readMap(map, item, scope, texts);
  if (table === "XML4") readOrder(resources, scope, texts);
  return texts;
}

/** The service code of a result is that of the order it answers. */
function readOrder(resources: readonly Part[], scope: BackScope, texts: RowTexts): void {
  for (const resource of resources) {
    const orders = resource["basedOn"];
    if (!Array.isArray(orders)) continue;
    const found = new RowTexts("XML3");
    readMap(serviceRequestMap, scope.resolve(orders[0]), scope, found);
    const code = found.get("MA_DICH_VU");
    if (code !== undefined && texts.get("MA_DICH_VU") === undefined) texts.set("MA_DICH_VU", code);
  }
}
