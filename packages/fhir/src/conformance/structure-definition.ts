import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { checkExtensionDefinition } from "./extension-definition-rules.ts";
import { checkSliceNames } from "./slice-names.ts";
import { checkSnapshot } from "./snapshot-rules.ts";
import { checkElements } from "./structure-elements.ts";
import { checkConstraintKeys } from "./constraint-keys.ts";
import type { ConformanceContext } from "./core-search-parameters.ts";
import { baseOf, checkAgainstBase } from "./differential-rules.ts";
import { itemsOf, propertyAt, rootOf, textIn, type Placed } from "./place.ts";

const base = "http://hl7.org/fhir/StructureDefinition/";
const snapshotMatch = notCheckedNote("fhir.unchecked.module", "StructureDefinition.snapshot");

/** The types of FHIR that others are made from; FHIR, "Data Types" and "Base Resource Definitions". */
const abstractTypes: ReadonlySet<string> = new Set(
  (
    "Base Element BackboneElement BackboneType DataType PrimitiveType Resource DomainResource CanonicalResource " +
    "MetadataResource"
  ).split(" "),
);

/** Checks a structure definition (định nghĩa cấu trúc, hồ sơ); FHIR, "StructureDefinition" and "Profiling FHIR". */
export function checkStructureDefinition(
  walk: Walk,
  structure: JsonObject,
  context: ConformanceContext,
): void {
  const { definitions } = context;
  const fhirVersion = textIn(structure, "fhirVersion");
  // What belongs to a type can only be told from the definitions of its own version.
  const isOwnVersion = fhirVersion === undefined || fhirVersion === definitions.fhirVersion;
  if (isOwnVersion) {
    checkTypeName(walk, structure, context);
    checkBase(walk, structure, context);
    checkExtensionDefinition(walk, structure, context);
    checkSnapshot(walk, structure, context);
  }
  if (isObject(structure["differential"]) && isObject(structure["snapshot"])) walk.skip(snapshotMatch);
  for (const view of ["differential", "snapshot"] as const) {
    const holder = structure[view];
    if (!isObject(holder)) continue;
    const elements = itemsOf(holder, "element", { path: `.${view}`, container: structure, key: view });
    checkElements(walk, structure, elements, { view, context, isOwnVersion });
    if (view === "differential" && isOwnVersion) checkDifferential(walk, structure, elements, context);
  }
}

/** What a differential adds to its base. */
function checkDifferential(
  walk: Walk,
  structure: JsonObject,
  elements: readonly Placed[],
  context: ConformanceContext,
): void {
  const canonical = baseOf(structure);
  const root = canonical === undefined ? undefined : context.trees.rootOf(canonical);
  const profile = { url: textIn(structure, "url"), version: textIn(structure, "version") };
  if (canonical !== undefined) checkSliceNames(walk, elements);
  checkConstraintKeys(walk, elements, profile, root);
  if (root !== undefined) checkAgainstBase(walk, elements, root, context.trees, context);
}

/** Types of FHIR are only narrowed by others; types of others have a name with their address. */
function checkTypeName(walk: Walk, structure: JsonObject, { definitions }: ModuleContext): void {
  const type = textIn(structure, "type");
  const kind = textIn(structure, "kind");
  // FHIR defines a few logical models of its own.
  if (type === undefined || kind === undefined || textIn(structure, "url") === base + type) return;
  const place = propertyAt(rootOf(structure, "type"), structure, "type");
  const isConstraint = structure["derivation"] === "constraint";
  if (type.includes(":")) {
    if (kind !== "logical") walk.reportAt(place, "fhir.conformance.type-not-logical", "error");
  } else if (definitions.type(type) !== undefined || definitions.isResourceName(type)) {
    if (!isConstraint) {
      walk.reportAt(place, "fhir.conformance.type-of-fhir", "error", { type });
    }
  } else if (!isConstraint) walk.reportAt(place, "fhir.conformance.type-without-address", "error");
}

/** A constraint has the type and the kind of what it constrains. */
function checkBase(walk: Walk, structure: JsonObject, { definitions, trees }: ConformanceContext): void {
  const baseDefinition = textIn(structure, "baseDefinition");
  if (baseDefinition === undefined) return;
  if (structure["derivation"] === undefined && structure["_derivation"] === undefined) {
    walk.reportAt(rootOf(structure, "baseDefinition"), "fhir.conformance.derivation-missing", "error");
  }
  const given = trees.structureOf(baseDefinition);
  const name = baseDefinition.startsWith(base) ? baseDefinition.slice(base.length) : "";
  const core = given === undefined ? definitions.type(name) : undefined;
  const kind = given === undefined ? kindOf(core?.kind) : given.kind || undefined;
  if (structure["derivation"] !== "constraint") {
    // Anything may be made from what is abstract; else a type is made from one of its kind.
    const isConcrete = given === undefined ? !abstractTypes.has(name) : !given.isAbstract;
    if (isConcrete) checkKind(walk, structure, kind);
    return;
  }
  const type = given === undefined ? core?.name : given.type;
  if (type !== undefined && textIn(structure, "type") !== undefined && type !== structure["type"]) {
    walk.reportAt(rootOf(structure, "type"), "fhir.conformance.base-type", "error", { type });
  }
  checkKind(walk, structure, kind);
}

function checkKind(walk: Walk, structure: JsonObject, kind: string | undefined): void {
  if (kind === undefined || textIn(structure, "kind") === undefined || kind === structure["kind"]) return;
  walk.reportAt(rootOf(structure, "kind"), "fhir.conformance.base-kind", "error", { kind });
}

function kindOf(kind: "primitive" | "complex" | "resource" | undefined): string | undefined {
  return kind === undefined || kind === "resource" ? kind : `${kind}-type`;
}
