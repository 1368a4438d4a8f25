import type { Draft } from "../../mapping/draft.ts";
import type { CdaElement } from "../cda-element.ts";
import type { CdaContext, Made } from "../context.ts";
import { conceptOf, periodOf, wordsOf } from "../data-types.ts";
import { set } from "../header.ts";
import type { Subject } from "./concern.ts";
import { convertMedication } from "./medication.ts";

/** What is planned, by the element that says so, as kinds of request of FHIR. */
const kinds: Readonly<Record<string, string>> = {
  act: "ServiceRequest",
  observation: "ServiceRequest",
  procedure: "ServiceRequest",
  encounter: "Appointment",
  supply: "DeviceRequest",
};

const states: Readonly<Record<string, string>> = {
  active: "not-started",
  new: "not-started",
  held: "on-hold",
  suspended: "on-hold",
  cancelled: "cancelled",
  aborted: "stopped",
  completed: "completed",
};

/** Plan of treatment section (C-CDA R2.1, 2.42) to one CarePlan; medicines that are planned are orders of their own. */
export function convertPlan(context: CdaContext, section: CdaElement, subject: Subject): readonly Made[] {
  const medicines: Made[] = [];
  const activities: Draft[] = [];
  for (const entry of section.all("entry")) {
    const medicine = convertMedication(context, entry, subject);
    if (medicine !== undefined) medicines.push(medicine);
    for (const name of Object.keys(kinds)) {
      const planned = entry.one(name);
      const detail = planned && detailOf(context, planned, kinds[name]);
      if (detail !== undefined) activities.push({ detail });
    }
  }
  for (const { fullUrl } of medicines.filter(
    ({ resource }) => resource["resourceType"] === "MedicationRequest",
  ))
    activities.push({ reference: { reference: fullUrl } });
  if (activities.length === 0) return medicines;
  const plan = context.begin("CarePlan", section);
  const { resource } = plan;
  // The section holds what is planned; whether the plan still stands it does not say.
  resource["status"] = "unknown";
  resource["intent"] = "plan";
  set(resource, "title", section.one("title")?.text);
  resource["subject"] = subject;
  resource["activity"] = activities;
  return [plan, ...medicines];
}

function detailOf(context: CdaContext, planned: CdaElement, kind: string | undefined): Draft | undefined {
  const words = wordsOf(planned.one("text"), context);
  const code = conceptOf(planned.one("code"), context);
  if (code === undefined && words === undefined) {
    context.report("emr.cda.bad-entry", "warning", planned, { element: "code" });
    return undefined;
  }
  const state = planned.one("statusCode")?.attribute("code") ?? "";
  const detail: Draft = { kind, status: Object.hasOwn(states, state) ? states[state] : "unknown" };
  set(detail, "code", code);
  if (planned.attribute("negationInd") === "true") detail["doNotPerform"] = true;
  set(detail, "scheduledPeriod", periodOf(planned.one("effectiveTime"), context));
  set(detail, "description", words);
  return detail;
}
