import type { CdaElement } from "../cda-element.ts";
import type { CdaContext, Made } from "../context.ts";
import { conceptOf, identifiersOf, periodOf, wordsOf } from "../data-types.ts";
import { set } from "../header.ts";
import type { Subject } from "./concern.ts";
import { performersOf } from "./people.ts";

const states: Readonly<Record<string, string>> = {
  completed: "completed",
  active: "in-progress",
  aborted: "stopped",
  cancelled: "not-done",
  held: "on-hold",
  suspended: "on-hold",
};

/** Procedure activity (C-CDA R2.1, 3.82 to 3.84: procedure, act, observation) to Procedure. */
export function convertProcedure(context: CdaContext, entry: CdaElement, subject: Subject): Made[] {
  const act = entry.one("procedure") ?? entry.one("act") ?? entry.one("observation");
  // What is only meant has not been done.
  if (act === undefined || act.node.attributes.get("moodCode")?.value === "INT") return [];
  const words = wordsOf(act.one("text"), context);
  const code = conceptOf(act.one("code"), context) ?? (words === undefined ? undefined : { text: words });
  if (code === undefined) {
    context.report("emr.cda.bad-entry", "warning", act, { element: "code" });
    return [];
  }
  const made = context.begin("Procedure", act);
  const { resource } = made;
  set(resource, "identifier", identifiersOf(act));
  const state = act.one("statusCode")?.attribute("code") ?? "";
  const isNot = act.attribute("negationInd") === "true";
  resource["status"] = isNot ? "not-done" : Object.hasOwn(states, state) ? states[state] : "unknown";
  resource["code"] = code;
  resource["subject"] = subject;
  const time = act.one("effectiveTime");
  const period = periodOf(time, context);
  if (period?.end === undefined) set(resource, "performedDateTime", period?.start);
  else resource["performedPeriod"] = period;
  set(
    resource,
    "performer",
    performersOf(act).map((actor) => ({ actor })),
  );
  set(
    resource,
    "bodySite",
    act.all("targetSiteCode").flatMap((site) => conceptOf(site, context) ?? []),
  );
  set(resource, "usedCode", devicesOf(act, context));
  return [made];
}

function devicesOf(act: CdaElement, context: CdaContext): readonly object[] {
  return act.all("participant").flatMap((participant) => {
    const device = participant.down("participantRole", "playingDevice");
    return conceptOf(device?.one("code"), context) ?? [];
  });
}
