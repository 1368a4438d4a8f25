import type { BindingStrength, ProfileInvariant } from "../definitions/type-definition.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { additionalBindings } from "./additional-bindings.ts";
import type {
  ConditionalBinding,
  Discriminator,
  ElementFacts,
  ProfileBinding,
  ProfileType,
  Slicing,
  StatedValue,
} from "./facts.ts";

const extensionBase = "http://hl7.org/fhir/StructureDefinition/";
const laterBase = "http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.";
const maxRegexLength = 10_000;

/** What an ElementDefinition says, on top of what is already known of the element. */
export function mergeFacts(base: ElementFacts, raw: JsonObject, owner = ""): ElementFacts {
  const invariants = mergeInvariants(base.invariants, raw["constraint"]);
  const { min, max, type, contentReference, maxLength, binding, slicing } = raw;
  const patterns = regexes(raw);
  const minLength = extensionValue(raw, "minLength", "valueInteger");
  const mustHaveValue = raw["mustHaveValue"] ?? laterValue(raw, "mustHaveValue", "valueBoolean")[0];
  const alternatives = [
    ...texts(raw["valueAlternatives"]),
    ...texts(laterValue(raw, "valueAlternatives", "valueCanonical")),
  ];
  const stated = (prefix: "fixed" | "pattern" | "minValue" | "maxValue") => {
    const value = statedValue(raw, prefix);
    return value === undefined ? undefined : { [prefix]: value };
  };
  const most = (typeof max === "string" ? readMax(max) : undefined) ?? base.max;
  return {
    ...base,
    max: most,
    ...(typeof min === "number" && Number.isInteger(min) && min >= 0 && { min }),
    ...(Array.isArray(type) && type.length > 0 && { types: readTypes(type, owner) }),
    ...(typeof contentReference === "string" && { contentReference }),
    ...(typeof maxLength === "number" && { maxLength }),
    ...(typeof minLength === "number" && { minLength }),
    ...(mustHaveValue === true && { mustHaveValue }),
    ...(alternatives.length > 0 && { valueAlternatives: alternatives }),
    ...(patterns.length > 0 && { patterns: [...(base.patterns ?? []), ...patterns] }),
    ...(isObject(binding) && { binding: readBinding(binding, base.binding, most <= 1) }),
    ...(isObject(slicing) && { slicing: readSlicing(slicing) }),
    ...narrativeFacts(raw),
    ...stated("fixed"),
    ...stated("pattern"),
    ...stated("minValue"),
    ...stated("maxValue"),
    invariants,
  };
}

function readMax(text: string): number | undefined {
  if (text === "*") return Infinity;
  return /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

function readTypes(list: readonly unknown[], owner: string): readonly ProfileType[] {
  const types: ProfileType[] = [];
  for (const item of list) {
    if (!isObject(item)) continue;
    const code = typeCode(item);
    if (code === undefined) continue;
    const { versioning } = item;
    const read: ProfileType = {
      code,
      profiles: canonicals(item, "profile", owner),
      targetProfiles: canonicals(item, "targetProfile", owner),
      aggregation: texts(item["aggregation"]),
      ...((versioning === "independent" || versioning === "specific") && { versioning }),
    };
    const same = types.findIndex((other) => other.code === code);
    // R3 repeats a type for each of its profiles; later versions list them.
    const known = types[same];
    if (known === undefined) types.push(read);
    else {
      types[same] = {
        ...known,
        profiles: [...known.profiles, ...read.profiles],
        targetProfiles: [...known.targetProfiles, ...read.targetProfiles],
        aggregation: [...known.aggregation, ...read.aggregation],
      };
    }
  }
  return types;
}

/**
 * The canonicals of a type. `#id` is a profile that the definition contains; one that a type follows may be
 * narrowed to an element of a profile by an extension, which is written as a fragment here.
 */
function canonicals(type: JsonObject, key: "profile" | "targetProfile", owner: string): readonly string[] {
  const siblings: readonly unknown[] = Array.isArray(type[`_${key}`])
    ? (type[`_${key}`] as readonly unknown[])
    : [];
  return texts(type[key]).map((canonical, i) => {
    if (canonical.startsWith("#")) return owner + canonical;
    const sibling = siblings[i];
    const element = isObject(sibling)
      ? extensionValue(sibling, "elementdefinition-profile-element", "valueString")
      : undefined;
    return typeof element === "string" ? `${canonical}#${element}` : canonical;
  });
}

function typeCode(type: JsonObject): string | undefined {
  const { code } = type;
  if (typeof code === "string" && !code.startsWith("http://hl7.org/fhirpath/System.")) return code;
  const fhirType = extensionValue(type, "structuredefinition-fhir-type", "valueUrl", "valueUri");
  if (typeof fhirType === "string") return fhirType;
  return typeof code === "string" ? code.slice(31, 32).toLowerCase() + code.slice(32) : undefined;
}

function readBinding(
  binding: JsonObject,
  base: ProfileBinding | undefined,
  isSingle: boolean,
): ProfileBinding {
  const { strength, valueSet } = binding;
  const required: string[] = [];
  const extensible: string[] = [];
  const scoped: string[] = [];
  const conditional: ConditionalBinding[] = [];
  const max = extensionValue(binding, "elementdefinition-maxValueSet", "valueCanonical", "valueUri");
  const isAdvice = (isStrength(strength) ? strength : base?.strength) === "preferred";
  if (typeof max === "string") (isAdvice ? extensible : required).push(max);
  for (const { purpose, valueSet: set, conditions } of additionalBindings(binding, isSingle)) {
    const isRequired = purpose === "required" || purpose === "maximum";
    if (!isRequired && purpose !== "extensible") continue;
    if (conditions === undefined) scoped.push(set);
    else if (conditions.length > 0) conditional.push({ valueSet: set, isRequired, conditions });
    else (isRequired ? required : extensible).push(set);
  }
  // Before R4 a value set stood in valueSetReference or valueSetUri.
  const reference = isObject(binding["valueSetReference"])
    ? binding["valueSetReference"]["reference"]
    : undefined;
  const set = [valueSet, reference, binding["valueSetUri"]].find((url) => typeof url === "string");
  return {
    strength: isStrength(strength) ? strength : (base?.strength ?? "example"),
    valueSet: typeof set === "string" ? set : base?.valueSet,
    required: joined(base?.required, required) ?? required,
    // What a base profile adds holds in those that are made from it.
    ...optional("extensible", joined(base?.extensible, extensible)),
    ...optional("conditional", joined(base?.conditional, conditional)),
    ...optional("scoped", joined(base?.scoped, scoped)),
  };
}

function joined<One>(before: readonly One[] = [], more: readonly One[]): readonly One[] | undefined {
  if (before.length === 0) return more.length === 0 ? undefined : more;
  return more.length === 0 ? before : [...new Set([...before, ...more])];
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isStrength(value: unknown): value is BindingStrength {
  return value === "required" || value === "extensible" || value === "preferred" || value === "example";
}

function readSlicing(slicing: JsonObject): Slicing {
  const list: readonly unknown[] = Array.isArray(slicing["discriminator"]) ? slicing["discriminator"] : [];
  const discriminators = list.flatMap((item): readonly Discriminator[] => {
    if (!isObject(item)) return [];
    const { type, path } = item;
    return typeof type === "string" && typeof path === "string" ? [{ type, path }] : [];
  });
  const { rules } = slicing;
  return {
    discriminators,
    rules: rules === "closed" || rules === "openAtEnd" ? rules : "open",
    isOrdered: slicing["ordered"] === true,
  };
}

function mergeInvariants(base: readonly ProfileInvariant[], list: unknown): readonly ProfileInvariant[] {
  if (!Array.isArray(list)) return base;
  const byKey = new Map(base.map((invariant) => [invariant.key, invariant]));
  for (const item of list as readonly unknown[]) {
    if (!isObject(item)) continue;
    const { key, severity, human, expression } = item;
    if (typeof key !== "string" || typeof expression !== "string") continue;
    byKey.set(key, {
      key,
      severity: severity === "warning" ? "warning" : "error",
      human: typeof human === "string" ? human : key,
      expression,
    });
  }
  return [...byKey.values()];
}

function statedValue(raw: JsonObject, prefix: string): StatedValue | undefined {
  for (const key in raw) {
    if (!key.startsWith(prefix) || !/^[A-Z]/u.test(key.slice(prefix.length))) continue;
    const value = raw[key];
    if (value === undefined || value === null) continue;
    return { type: key.slice(prefix.length), value, container: raw, key, sibling: raw[`_${key}`] };
  }
  return undefined;
}

function narrativeFacts(raw: JsonObject): Pick<ElementFacts, "narrativeLanguages" | "narrativeSource"> {
  const list: readonly unknown[] = Array.isArray(raw["extension"]) ? raw["extension"] : [];
  const narrativeLanguages = list.flatMap((item): readonly string[] => {
    if (!isObject(item) || item["url"] !== `${extensionBase}narrative-language-control`) return [];
    return typeof item["valueCode"] === "string" ? [item["valueCode"]] : [];
  });
  const level = extensionValue(raw, "narrative-source-control", "valueCode");
  const narrativeSource =
    level === "fatal" || level === "error"
      ? "error"
      : level === "warning" || level === "information"
        ? level
        : undefined;
  return {
    ...(narrativeLanguages.length > 0 && { narrativeLanguages }),
    ...(narrativeSource !== undefined && { narrativeSource }),
  };
}

function regexes(raw: JsonObject): string[] {
  const own = extensionValue(raw, "regex", "valueString");
  const found = typeof own === "string" ? [own] : [];
  const types: readonly unknown[] = Array.isArray(raw["type"]) ? raw["type"] : [];
  if (types.length === 1 && isObject(types[0])) {
    const code = types[0]["code"];
    const text = extensionValue(types[0], "regex", "valueString");
    // The regular expressions of the primitive types themselves are checked with the type.
    if (typeof text === "string" && typeof code === "string" && !code.includes("/System.")) found.push(text);
  }
  return found.filter((text) => text.length <= maxRegexLength);
}

function extensionValue(raw: JsonObject, name: string, ...keys: readonly string[]): unknown {
  const list: readonly unknown[] = Array.isArray(raw["extension"]) ? raw["extension"] : [];
  for (const item of list) {
    if (!isObject(item) || item["url"] !== extensionBase + name) continue;
    for (const key of keys) if (item[key] !== undefined) return item[key];
  }
  return undefined;
}

/** The values of elements of R5 that definitions of R4 state by an extension. */
function laterValue(raw: JsonObject, name: string, key: string): readonly unknown[] {
  return listOf(raw["extension"]).flatMap((item) =>
    isObject(item) && item["url"] === laterBase + name ? [item[key]] : [],
  );
}

function texts(list: unknown): readonly string[] {
  return Array.isArray(list) ? (list as readonly unknown[]).filter((item) => typeof item === "string") : [];
}
