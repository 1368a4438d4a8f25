import type { JsonObject } from "../plan/plan.ts";
import type { UsageCondition } from "../snapshot/facts.ts";
import { isObject } from "../structure/json-kind.ts";

const step = /^(?<name>\w+)(?:\[(?<index>\d{1,9}|x)\])?$/u;
/** The JSON name of a choice, which no path says. */
const choiceName = /[a-z](?:CodeableConcept|Coding)$/u;
const longestPath = 1000;

/**
 * Whether a record has one of the codings of a condition at its path; undefined for a path that passes through an element
 * with several values and does not say which one.
 */
export function isUsed(resource: JsonObject, { path, codings }: UsageCondition): boolean | undefined {
  const values = valuesAt(resource, path);
  return values?.some((value) => codingsOf(value).some((one) => isAmong(one, codings)));
}

/** The values at a path such as `Patient.maritalStatus`, `Observation.value[x]` or `Patient.contact[0].relationship`. */
function valuesAt(resource: JsonObject, path: string): readonly unknown[] | undefined {
  if (path.length > longestPath) return [];
  const [type, ...steps] = path.split(".");
  let found: unknown = type === resource["resourceType"] ? resource : undefined;
  for (const one of steps) {
    if (Array.isArray(found)) return undefined;
    const { name = "", index } = step.exec(one)?.groups ?? {};
    const isChoice = index === "x";
    const value = isObject(found) ? elementOf(found, name, isChoice) : undefined;
    found = index === undefined || isChoice ? value : [value].flat()[Number(index)];
  }
  return [found].flat();
}

function elementOf(value: JsonObject, name: string, isChoice: boolean): unknown {
  if (choiceName.test(name)) return undefined;
  const names = [...(isChoice ? [] : [name]), `${name}CodeableConcept`, `${name}Coding`];
  const key = names.find((one) => Object.hasOwn(value, one));
  return key === undefined ? undefined : value[key];
}

function codingsOf(value: unknown): readonly JsonObject[] {
  if (!isObject(value)) return [];
  const { coding } = value;
  return Array.isArray(coding) ? coding.filter(isObject) : [value];
}

function isAmong({ system, code, version }: JsonObject, codings: readonly JsonObject[]): boolean {
  return codings.some(
    (one) =>
      typeof system === "string" &&
      typeof code === "string" &&
      one["system"] === system &&
      one["code"] === code &&
      (one["version"] === undefined || one["version"] === version),
  );
}
