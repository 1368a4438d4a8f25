import type { Definitions } from "../definitions/definitions.ts";
import type { ExtensionDefinition } from "../definitions/extension-definition.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { Check, JsonObject } from "../plan/plan.ts";
import { isAbsoluteUri } from "../primitives/text.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import type { ContextPaths } from "./context-path.ts";
import { elementNames } from "./element-names.ts";

/** How extensions are judged. */
export interface ExtensionOptions {
  /** The definition of an extension by its URL, from the definitions or from the caller. */
  readonly find: (url: string) => ExtensionDefinition | undefined;
  /** An extension without definition is an error. Otherwise it is named in `notChecked`. */
  readonly refuseUnknown: boolean;
  /** Beginnings of URLs that need no definition. */
  readonly allowedDomains: readonly string[];
  /** Whether value and parts of an extension are checked against its definition as a profile. */
  readonly hasProfile: (url: string) => boolean;
  /** The checks of a value of this type that must be of a value set. */
  readonly boundTo: (type: string, valueSet: string) => readonly Check[];
  /** Judges places that are said in FHIRPath; without it they are named in `notChecked`. */
  readonly paths: ContextPaths | undefined;
}

// Extensions that HL7 defines but that are in none of the packages that the definitions are made from: those of
// its own tools and terminologies, and the elements of one version of FHIR as extensions in another.
const definedElsewhere =
  /^http:\/\/(?:hl7\.org\/fhir\/(?:tools|build|\d\.\d)|terminology\.hl7\.org)\/StructureDefinition\//u;

const structureBase = "http://hl7.org/fhir/StructureDefinition/";

const maxPaths = 2000;

/** Checks extensions (phần mở rộng) against their definitions: place, value, parts. */
export function extensionRules(definitions: Definitions, options: ExtensionOptions): CheckModule {
  const namesByPath = new Map<string, ReadonlySet<string>>();
  const namesAt = (walk: Walk): ReadonlySet<string> => {
    const steps = walk.stepsToHolder();
    const key = steps.join("/");
    let names = namesByPath.get(key);
    if (names === undefined) {
      // Data decides how many paths there are.
      if (namesByPath.size >= maxPaths) namesByPath.clear();
      names = elementNames(definitions, steps);
      namesByPath.set(key, names);
    }
    return names;
  };

  return {
    forProperty({ owner, element, type }) {
      if (type !== "Extension") return [];
      const isInExtension = owner.name === "Extension";
      const isModifier = element.name === "modifierExtension";
      return [
        (walk, value) => {
          if (isObject(value)) checkExtension(walk, value, { isInExtension, isModifier, namesAt, options });
        },
      ];
    },
  };
}

interface Place {
  readonly isInExtension: boolean;
  readonly isModifier: boolean;
  readonly namesAt: (walk: Walk) => ReadonlySet<string>;
  readonly options: ExtensionOptions;
}

function checkExtension(walk: Walk, extension: JsonObject, place: Place): void {
  const { url } = extension;
  if (typeof url !== "string") return;
  if (!isAbsoluteUri(url)) {
    // Parts of an extension are named by its definition, not by an address.
    if (!place.isInExtension) walk.report("fhir.extension.url-relative", "error");
    return;
  }
  const { find, refuseUnknown, allowedDomains } = place.options;
  const definition = find(url);
  if (definition === undefined) {
    // With the version it names nothing; without, perhaps a definition that is known.
    const [bare = ""] = url.split("|", 1);
    const isKnown = bare !== url && find(bare) !== undefined;
    if (bare !== url) walk.report("fhir.extension.url-versioned", isKnown ? "error" : "warning");
    if (isKnown) return;
    if (
      refuseUnknown &&
      !definedElsewhere.test(url) &&
      !allowedDomains.some((domain) => url.startsWith(domain))
    ) {
      walk.report("fhir.extension.unknown", "error");
    } else walk.skipNamed("fhir.unchecked.extension", url);
    return;
  }
  if (definition.isModifier !== place.isModifier) {
    walk.report(definition.isModifier ? "fhir.extension.modifier" : "fhir.extension.not-modifier", "error");
  }
  checkContext(walk, definition, place);
  if (definition.contextInvariants.length > 0) {
    const { paths } = place.options;
    if (paths === undefined) walk.skipNamed("fhir.unchecked.extension", url);
    else if (paths.breaks(definition, walk, walk.holder()))
      walk.reportParent("fhir.extension.context-invariant", "error", { url });
  }
  const isProfile = place.options.hasProfile(url);
  if (!isProfile) checkValue(walk, extension, definition, place.options);
  checkParts(walk, extension, definition, isProfile ? undefined : place.options);
}

function checkContext(walk: Walk, definition: ExtensionDefinition, place: Place): void {
  const { contexts, url } = definition;
  if (contexts.length === 0) return;
  const names = place.namesAt(walk);
  let isUnsure = false;
  for (const { kind, expression } of contexts) {
    if (kind === "element") {
      const fit = fits(expression, names);
      if (fit === true) return;
      if (fit === undefined) isUnsure = true;
    }
    // In the extension, or in its value.
    if (kind === "extension" && [1, 2].some((up) => urlOf(walk.holder(up)) === expression)) return;
    if (kind !== "fhirpath") continue;
    const leads = place.options.paths?.leadsTo(expression, walk, walk.holder());
    if (leads === true) return;
    if (leads === undefined) isUnsure = true;
  }
  if (isUnsure) walk.skipNamed("fhir.unchecked.extension", url);
  else if (place.options.paths?.isExample(names) !== true) {
    const allowed = contexts.map(({ expression }) => expression);
    const shown = allowed.slice(0, 8).join(", ") + (allowed.length > 8 ? ", …" : "");
    walk.reportParent("fhir.extension.context", "error", { url, allowed: shown });
  }
}

/** Whether an element is meant: by its path, or by `url#path` of a type; of a profile it is not known. */
function fits(expression: string, names: ReadonlySet<string>): boolean | undefined {
  const hash = expression.indexOf("#");
  if (hash < 0) return names.has(expression);
  const path = expression.slice(hash + 1);
  if (!names.has(path.replaceAll(/:[^.]+/gu, ""))) return false;
  return expression.slice(0, hash) === structureBase + path.split(".", 1).join() || undefined;
}

function urlOf(value: unknown): unknown {
  return isObject(value) ? value["url"] : undefined;
}

function valueProperty(extension: JsonObject): string | undefined {
  for (const key in extension) {
    const name = key.startsWith("_") ? key.slice(1) : key;
    if (name.startsWith("value") && extension[key] !== undefined) return name;
  }
  return undefined;
}

function checkValue(
  walk: Walk,
  extension: JsonObject,
  { value, url, parts }: Pick<ExtensionDefinition, "value" | "url" | "parts">,
  options: ExtensionOptions,
): void {
  const property = valueProperty(extension);
  if (property === undefined) {
    if (value?.isRequired === true && (extension["extension"] === undefined || parts.length === 0)) {
      walk.report("fhir.extension.value-missing", "error", { url });
    }
    return;
  }
  if (value === undefined) walk.report("fhir.extension.value-not-allowed", "error", { url });
  else if (value.types !== undefined) {
    const type = property.slice("value".length);
    const name = value.types.find((one) => one.charAt(0).toUpperCase() + one.slice(1) === type);
    const coded = extension[property];
    if (name === undefined)
      walk.report("fhir.extension.value-type", "error", { url, types: value.types.join(", ") });
    else if (value.valueSet !== undefined && coded !== undefined) {
      // The code is checked at its own place.
      walk.enter(extension, property, `value.ofType(${name})`, -1);
      for (const check of options.boundTo(name, value.valueSet)) check(walk, coded);
      walk.leave();
    }
  }
}

function checkParts(
  walk: Walk,
  extension: JsonObject,
  { parts, url, hasMoreParts = false }: ExtensionDefinition,
  options: ExtensionOptions | undefined,
): void {
  const list: readonly unknown[] = Array.isArray(extension["extension"]) ? extension["extension"] : [];
  if (list.length === 0 && parts.length === 0) return;
  const counts = new Map<string, number>();
  list.forEach((item, i) => {
    if (!isObject(item) || typeof item["url"] !== "string") return;
    const name = item["url"];
    const part = parts.find((one) => one.name === name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (part === undefined ? isAbsoluteUri(name) || hasMoreParts : part.value === undefined || !options)
      return;
    walk.enter(list, i, "extension", i);
    if (part === undefined) walk.report("fhir.extension.part-unknown", "error", { url });
    else if (options) checkValue(walk, item, { url: name, value: part.value, parts: [] }, options);
    walk.leave();
  });
  if (options === undefined) return;
  for (const { name, min, max } of parts) {
    const count = counts.get(name) ?? 0;
    if (count < min) walk.report("fhir.extension.part-missing", "error", { url, part: name });
    if (count > max) walk.report("fhir.extension.part-too-often", "error", { url, part: name, maximum: max });
  }
}
