import type { JsonObject } from "../plan/plan.ts";
import type { ElementFacts, ElementNode } from "../snapshot/facts.ts";
import { placeElements, type Step } from "../snapshot/place.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import type { BaseElement, BaseTrees } from "./base-tree.ts";
import { isOfType, targetChain, withoutVersion } from "./derivation.ts";
import { itemsOf, propertyAt, textIn, type Placed } from "./place.ts";

/** Longer value sets are not compared code by code. */
const mostCodes = 1000;

/** What the elements of one differential are compared with. */
interface Comparison {
  readonly walk: Walk;
  readonly context: ModuleContext;
  /** Ways to the elements that say how they are sliced. */
  readonly sliced: ReadonlySet<string>;
}

/**
 * Checks that a profile (hồ sơ) only narrows what its base says: how often elements occur, of which types, bound to
 * which codes; FHIR, "ElementDefinition", interpretation in a constraint.
 */
export function checkAgainstBase(
  walk: Walk,
  elements: readonly Placed[],
  root: ElementNode,
  trees: BaseTrees,
  context: ModuleContext,
): void {
  const places = new Map(elements.map((placed) => [placed.value, placed]));
  const ways = placeElements(elements.map(({ value }) => value));
  const sliced = new Set(ways.filter(({ raw }) => isObject(raw["slicing"])).map(({ steps }) => wayOf(steps)));
  const comparison: Comparison = { walk, context, sliced };
  for (const { raw, steps } of ways) {
    const placed = places.get(raw);
    if (placed === undefined) continue;
    if (steps.length === 1) checkRootValue(comparison, placed, root.name);
    const base = steps.length > 1 ? trees.find(root, steps) : undefined;
    if (base === undefined) continue;
    checkCount(comparison, placed, base);
    checkTypes(comparison, placed, base);
    checkStatedType(comparison, placed, base.facts);
    checkBinding(comparison, placed, base.facts);
    checkSlicing(comparison, placed, base, steps);
    checkSameSlicing(comparison, placed, base);
  }
}

function wayOf(steps: readonly Step[]): string {
  const last = steps.length - 1;
  return steps
    .map(({ name, slice }, i) => (i === last || slice === undefined ? name : `${name}:${slice}`))
    .join(".");
}

function checkCount({ walk }: Comparison, { value, at }: Placed, { facts }: BaseElement): void {
  const { min, max, sliceName } = value;
  // A slice may occur less often than the element that it is a part of.
  if (typeof min === "number" && min < facts.min && sliceName === undefined) {
    const params = { minimum: facts.min, found: min };
    walk.reportAt(propertyAt(at, value, "min"), "fhir.conformance.minimum-lower", "error", params);
  }
  const most =
    max === "*" ? Infinity : typeof max === "string" && /^\d{1,9}$/u.test(max) ? Number(max) : undefined;
  if (most !== undefined && most > facts.max) {
    const params = { maximum: facts.max, found: String(max) };
    walk.reportAt(propertyAt(at, value, "max"), "fhir.conformance.maximum-higher", "error", params);
  }
}

function checkTypes({ walk, context }: Comparison, { value, at }: Placed, { facts }: BaseElement): void {
  const known = facts.types;
  if (known.length === 0 || known.some(({ code }) => code.includes("/"))) return;
  for (const { value: type, at: place } of itemsOf(value, "type", at)) {
    const code = textIn(type, "code");
    if (code === undefined || code.includes("/")) continue;
    const base = known.find((one) => isOfType(context.definitions, code, one.code) !== false);
    if (base === undefined || isUnknownType(code, base.code, context)) {
      const types = known.map((one) => one.code).join(", ");
      walk.reportAt(place, "fhir.conformance.type-not-in-base", "error", { code, types });
      continue;
    }
    const targets = new Set(base.targetProfiles.map(withoutVersion));
    const stated: readonly unknown[] = Array.isArray(type["targetProfile"]) ? type["targetProfile"] : [];
    if (targets.size === 0 || targets.has(`${core}Resource`)) continue;
    for (const target of stated) {
      const chain = typeof target === "string" ? targetChain(target, context) : undefined;
      if (chain === undefined || chain.some((one) => targets.has(one))) continue;
      walk.reportAt(place, "fhir.conformance.target-not-in-base", "error", { code });
      break;
    }
  }
}

const core = "http://hl7.org/fhir/StructureDefinition/";

/** Whether a name without address is that of no type: those of others are named by their URL. */
function isUnknownType(
  code: string,
  base: string,
  { definitions }: Pick<ModuleContext, "definitions">,
): boolean {
  return code !== base && definitions.type(code) === undefined && !definitions.isResourceName(code);
}

/** The root of a profile has the type of the profile itself. */
function checkRootValue({ walk }: Comparison, { value, at }: Placed, type: string): void {
  for (const key in value) {
    const name = /^(?:fixed|pattern)([A-Z]\w*)$/u.exec(key)?.[1];
    if (name === undefined || name === type) continue;
    walk.reportAt(propertyAt(at, value, key), "fhir.conformance.value-type", "error", { types: type });
  }
}

/** A fixed value or pattern is of one of the types of its element. */
function checkStatedType({ walk, context }: Comparison, { value, at }: Placed, facts: ElementFacts): void {
  const own = itemsOf(value, "type", at).map(({ value: type }) => textIn(type, "code") ?? "/");
  const codes = own.length > 0 ? own : facts.types.map(({ code }) => code);
  if (codes.length === 0 || codes.some((code) => code.includes("/"))) return;
  for (const key in value) {
    const name = /^(?:fixed|pattern)([A-Z]\w*)$/u.exec(key)?.[1];
    if (name === undefined) continue;
    const isOne = codes.some((code) => {
      if (code.charAt(0).toUpperCase() + code.slice(1) === name) return true;
      return isOfType(context.definitions, code, name) !== false;
    });
    if (isOne) continue;
    walk.reportAt(propertyAt(at, value, key), "fhir.conformance.value-type", "error", {
      types: codes.join(", "),
    });
  }
}

function checkBinding(
  { walk, context }: Comparison,
  { value, at }: Placed,
  { binding: base }: ElementFacts,
): void {
  const { binding } = value;
  if (!isObject(binding) || base?.strength !== "required" || base.valueSet === undefined) return;
  const place = propertyAt(at, value, "binding");
  const strength = textIn(binding, "strength");
  if (strength !== undefined && strength !== "required") {
    walk.reportAt(place, "fhir.conformance.binding-weaker", "error", { strength });
    return;
  }
  const valueSet = textIn(binding, "valueSet");
  const { valueSet: set } = base;
  if (valueSet === undefined || withoutVersion(valueSet) === withoutVersion(set)) return;
  const { terminology } = context.vocabulary;
  const isWider = terminology
    .listCodes(valueSet, mostCodes)
    ?.some(({ system, code }) => terminology.membership(set, system, code) === "not-in");
  if (isWider === true) walk.reportAt(place, "fhir.conformance.binding-wider", "error", { valueSet: set });
}

/** A slice needs to be told apart: the base or this differential says how. */
function checkSlicing(
  { walk, sliced }: Comparison,
  { value, at }: Placed,
  base: BaseElement,
  steps: readonly Step[],
): void {
  const sliceName = textIn(value, "sliceName");
  if (sliceName === undefined || !base.isNewSlice || base.isShort || sliceName.includes("/")) return;
  if (base.facts.slicing !== undefined || base.name.endsWith("[x]") || sliced.has(wayOf(steps))) return;
  if (base.name === "extension" || base.name === "modifierExtension") return;
  walk.reportAt(at, "fhir.conformance.slice-without-slicing", "error", { path: textIn(value, "path") ?? "" });
}

/** Slicing is refined, not replaced: discriminators stay and may become more, rules may only become stricter. */
function checkSameSlicing({ walk }: Comparison, { value, at }: Placed, { facts, name }: BaseElement): void {
  const { slicing: base } = facts;
  const { slicing, sliceName } = value;
  if (base === undefined || !isObject(slicing) || sliceName !== undefined) return;
  const place = propertyAt(at, value, "slicing");
  const stated = itemsOf(slicing, "discriminator", place).map(({ value: one }) => one);
  const isSame =
    stated.length === 0 ||
    base.discriminators.every(({ type, path }, i) => {
      const found: JsonObject | undefined = stated[i];
      return found?.["type"] === type && found["path"] === path;
    });
  const rules = textIn(slicing, "rules") ?? base.rules;
  const isStricter =
    name.endsWith("[x]") ||
    rules === base.rules ||
    base.rules === "open" ||
    (base.rules === "openAtEnd" && rules === "closed");
  if (isSame && isStricter) return;
  walk.reportAt(place, "fhir.conformance.slicing-other", "error", { path: textIn(value, "path") ?? "" });
}

/** The canonical of what a structure is made from. */
export function baseOf(structure: JsonObject): string | undefined {
  return structure["derivation"] === "constraint" ? textIn(structure, "baseDefinition") : undefined;
}
