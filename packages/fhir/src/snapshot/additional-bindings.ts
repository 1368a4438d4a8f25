import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { UsageCondition } from "./facts.ts";

const urls: ReadonlySet<unknown> = new Set([
  "http://hl7.org/fhir/StructureDefinition/additional-binding",
  "http://hl7.org/fhir/tools/StructureDefinition/additional-binding",
]);

/** One additional binding (ràng buộc bổ sung) of an element. */
interface AdditionalBinding {
  readonly purpose: unknown;
  readonly valueSet: string;
  /** When it holds; undefined when that cannot be told from a record, or it asks of one repetition at least. */
  readonly conditions: readonly UsageCondition[] | undefined;
}

/**
 * Additional bindings, as R5 has them or as the extension that stands for them before. To ask one repetition at least
 * of an element that occurs once (`isSingle`) is to ask its value.
 */
export function additionalBindings(binding: JsonObject, isSingle: boolean): readonly AdditionalBinding[] {
  const found: AdditionalBinding[] = [];
  const add = (purpose: unknown, valueSet: unknown, usages: readonly unknown[], any: unknown): void => {
    if (typeof valueSet !== "string") return;
    found.push({
      purpose,
      valueSet,
      conditions: any === true && !isSingle ? undefined : conditionsOf(usages),
    });
  };
  for (const item of listOf(binding["additional"])) {
    if (isObject(item)) add(item["purpose"], item["valueSet"], listOf(item["usage"]), item["any"]);
  }
  for (const item of listOf(binding["extension"])) {
    if (!isObject(item) || !urls.has(item["url"])) continue;
    const parts = listOf(item["extension"]).filter(isObject);
    const part = (name: string) => parts.find(({ url }) => url === name);
    const set = part("valueSet");
    add(
      part("purpose")?.["valueCode"],
      set?.["valueCanonical"] ?? set?.["valueUri"],
      parts.filter(({ url }) => url === "usage").map((usage) => usage["valueUsageContext"]),
      part("any")?.["valueBoolean"],
    );
  }
  return found;
}

function conditionsOf(usages: readonly unknown[]): readonly UsageCondition[] | undefined {
  const conditions = usages.map(conditionOf);
  return conditions.includes(undefined) ? undefined : conditions.filter((one) => one !== undefined);
}

/** A usage by the record itself names the profile as the system of its code, and a path as the code. */
function conditionOf(usage: unknown): UsageCondition | undefined {
  if (!isObject(usage) || !isObject(usage["code"]) || !isObject(usage["valueCodeableConcept"]))
    return undefined;
  const { system, code } = usage["code"];
  const codings = listOf(usage["valueCodeableConcept"]["coding"]).filter(isObject);
  if (typeof system !== "string" || typeof code !== "string" || codings.length === 0) return undefined;
  return { profile: system, path: code, codings };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
