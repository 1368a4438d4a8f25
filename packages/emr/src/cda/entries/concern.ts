import type { CdaElement } from "../cda-element.ts";
import type { CdaContext, Made } from "../context.ts";
import { conceptOf, identifiersOf, periodOf, wordsOf } from "../data-types.ts";
import { set } from "../header.ts";

/** What entries refer to. */
export interface Subject {
  readonly reference: string;
}

/** An observation, and the concern that holds it. */
export interface Concern {
  readonly act: CdaElement | undefined;
  readonly observation: CdaElement;
}

/** Observations inside a concern act; the observation itself where there is no act. */
export function concernsOf(entry: CdaElement): readonly Concern[] {
  const act = entry.one("act");
  const alone = entry.one("observation");
  if (alone !== undefined) return [{ act: undefined, observation: alone }];
  if (act === undefined) return [];
  return innerOf(act).map((observation) => ({ act, observation }));
}

function innerOf(element: CdaElement): readonly CdaElement[] {
  return element.all("entryRelationship").flatMap((relationship) => relationship.all("observation"));
}

/** An observation inside another, by its template. */
function innerObservation(observation: CdaElement, template: string): CdaElement | undefined {
  return innerOf(observation).find((inner) => inner.hasTemplate(template));
}

/** The code of a value that a table of ours knows; its system and name say no more. */
function knownCode<Value>(
  value: CdaElement | undefined,
  known: Readonly<Record<string, Value>>,
): Value | undefined {
  const code = value?.node.attributes.get("code")?.value.trim() ?? "";
  if (!Object.hasOwn(known, code)) return undefined;
  for (const name of ["code", "codeSystem", "displayName"]) value?.attribute(name);
  return known[code];
}

const concernStates: Readonly<Record<string, string>> = {
  active: "active",
  suspended: "inactive",
  aborted: "inactive",
  completed: "resolved",
};

function coded(system: string, code: string): object {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] };
}

/** SNOMED CT codes of a problem status observation. */
const problemStates: Readonly<Record<string, string>> = {
  "55561003": "active",
  "73425007": "inactive",
  "413322009": "resolved",
};

/** Problem observation (C-CDA R2.1, 3.79) to Condition. */
export function convertProblem(
  context: CdaContext,
  { act, observation }: Concern,
  subject: Subject,
  category: "problem-list-item" | "encounter-diagnosis",
): Made | undefined {
  const code = conceptOf(observation.one("value"), context) ?? textCode(observation, context);
  if (code === undefined) {
    context.report("emr.cda.bad-entry", "warning", observation, { element: "value" });
    return undefined;
  }
  const made = context.begin("Condition", observation);
  const { resource } = made;
  set(resource, "identifier", identifiersOf(observation));
  const period = periodOf(observation.one("effectiveTime"), context);
  const stated = knownCode(
    innerObservation(observation, "2.16.840.1.113883.10.20.22.4.6")?.one("value"),
    problemStates,
  );
  const ofConcern = knownCode(act?.one("statusCode"), concernStates);
  const state = period?.end === undefined ? (stated ?? ofConcern ?? "active") : "resolved";
  resource["clinicalStatus"] = coded("condition-clinical", state);
  if (observation.attribute("negationInd") === "true")
    resource["verificationStatus"] = coded("condition-ver-status", "refuted");
  resource["category"] = [coded("condition-category", category)];
  resource["code"] = code;
  resource["subject"] = subject;
  set(resource, "onsetDateTime", period?.start);
  set(resource, "abatementDateTime", period?.end);
  return made;
}

function textCode(observation: CdaElement, context: CdaContext): { text: string } | undefined {
  const text = wordsOf(observation.one("text"), context);
  return text === undefined ? undefined : { text };
}

/** Kinds of allergy (SNOMED CT) as category and type. */
const allergyKinds: Readonly<Record<string, { readonly category?: string; readonly type?: string }>> = {
  "416098002": { category: "medication", type: "allergy" },
  "419511003": { category: "medication" },
  "59037007": { category: "medication", type: "intolerance" },
  "414285001": { category: "food", type: "allergy" },
  "418471000": { category: "food" },
  "235719002": { category: "food", type: "intolerance" },
  "426232007": { category: "environment", type: "allergy" },
  "419199007": { type: "allergy" },
};
const severities: Readonly<Record<string, string>> = {
  "255604002": "mild",
  "6736007": "moderate",
  "24484000": "severe",
};
const criticalities: Readonly<Record<string, string>> = {
  CRITL: "low",
  CRITH: "high",
  CRITU: "unable-to-assess",
};

/** Allergy observation (C-CDA R2.1, 3.6) to AllergyIntolerance. */
export function convertAllergy(context: CdaContext, { act, observation }: Concern, patient: Subject): Made {
  const made = context.begin("AllergyIntolerance", observation);
  const { resource } = made;
  set(resource, "identifier", identifiersOf(observation));
  const period = periodOf(observation.one("effectiveTime"), context);
  const ofConcern = knownCode(act?.one("statusCode"), concernStates);
  const state = period?.end === undefined ? (ofConcern ?? "active") : "resolved";
  resource["clinicalStatus"] = coded("allergyintolerance-clinical", state);
  if (observation.attribute("negationInd") === "true")
    resource["verificationStatus"] = coded("allergyintolerance-verification", "refuted");
  const kind = knownCode(observation.one("value"), allergyKinds);
  set(resource, "type", kind?.type);
  set(resource, "category", kind?.category === undefined ? undefined : [kind.category]);
  const critical = innerObservation(observation, "2.16.840.1.113883.10.20.22.4.145")?.one("value");
  set(resource, "criticality", knownCode(critical, criticalities));
  const substance = observation.down("participant", "participantRole", "playingEntity");
  const code =
    conceptOf(substance?.one("code"), context) ?? nameCode(substance) ?? textCode(observation, context);
  resource["code"] = code ?? conceptOf(observation.one("value"), context) ?? { text: "CDA" };
  resource["patient"] = patient;
  set(resource, "onsetDateTime", period?.start);
  const reactions = innerOf(observation).filter((inner) =>
    inner.hasTemplate("2.16.840.1.113883.10.20.22.4.9"),
  );
  set(
    resource,
    "reaction",
    reactions.flatMap((reaction) => reactionOf(reaction, context) ?? []),
  );
  return made;
}

function nameCode(substance: CdaElement | undefined): { text: string } | undefined {
  const text = substance?.one("name")?.text;
  return text === undefined ? undefined : { text };
}

function reactionOf(reaction: CdaElement, context: CdaContext): object | undefined {
  const manifestation = conceptOf(reaction.one("value"), context);
  if (manifestation === undefined) return undefined;
  const severity = knownCode(
    innerObservation(reaction, "2.16.840.1.113883.10.20.22.4.8")?.one("value"),
    severities,
  );
  const onset = periodOf(reaction.one("effectiveTime"), context)?.start;
  return {
    manifestation: [manifestation],
    ...(severity !== undefined && { severity }),
    ...(onset !== undefined && { onset }),
  };
}
