import { claims, costs, totals } from "./payment-views.ts";
import type { ViewDefinition } from "./view-definition.ts";
import { type StoreViewOptions, createViewNames } from "./view-names.ts";
import { diagnoses, encounterDiagnoses, encounters } from "./visit-views.ts";

/** The ready views: visits, their diagnoses with roles, diagnoses, lines of cost, claims, totals by payer. */
export type StoreViewName =
  "encounters" | "encounter-diagnoses" | "diagnoses" | "costs" | "claims" | "totals";

/**
 * Ready views for the data store of a province (khung nhìn cho kho dữ liệu y tế của tỉnh) over the resources that
 * `claimFileToBundle` makes, in VN Core's names or plain R4: visits, diagnoses, lines of cost, claims, totals by payer. They are
 * ViewDefinitions of SQL on FHIR as JSON, for `createView` of `@lienthong/fhir/views` or any other runner. Columns are
 * named as the fields of QĐ 3176/QĐ-BYT.
 *
 * @example
 * ```ts
 * import { storeViews } from "@lienthong/emr/views";
 * import { createView } from "@lienthong/fhir/views";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const view = createView(storeViews().costs, { definitions: r4 });
 * view.ok && view.value.name; // "chi_phi"
 * ```
 */
export function storeViews(options: StoreViewOptions = {}): Readonly<Record<StoreViewName, ViewDefinition>> {
  const names = createViewNames(options);
  return {
    encounters: names.view(encounters(names)),
    "encounter-diagnoses": names.view(encounterDiagnoses),
    diagnoses: names.view(diagnoses(names)),
    costs: names.view(costs),
    claims: names.view(claims(names)),
    totals: names.view(totals(names)),
  };
}
