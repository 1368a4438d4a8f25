import type { Definitions } from "../definitions/definitions.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { codeSystemFromResource } from "./code-system-resource.ts";
import { findConcept, type CodeSystem } from "./code-system.ts";
import { compileValueSet } from "./compile-value-set.ts";
import { byGrammar } from "./grammars.ts";
import { listCodes } from "./list-codes.ts";
import { readCodeSystem, systemUrl } from "./read-code-system.ts";
import {
  definitionsTerminology,
  longName,
  type CodeLookup,
  type CodeTest,
  type GivenResources,
  type Membership,
  type TerminologyPack,
  type Terminology,
} from "./terminology.ts";
import { readValueSetRules, valueSetFromResource, valueSetUrl, type ValueSet } from "./value-set.ts";
import { mistakeInSystem } from "./misnamed-system.ts";

/** The generated code systems and value sets of a version of FHIR. Made by the generator, not by hand. */
export interface TerminologyData {
  /** The version that texts mean by `=`. */
  readonly fhirVersion: string;
  /** Texts of code systems, an empty line between two. */
  readonly codeSystems: readonly string[];
  /** Texts of value sets, one a line. */
  readonly valueSets: readonly string[];
}

const unknownSystem: CodeLookup = { kind: "unknown-system" };
const unknownCode: CodeLookup = { kind: "unknown-code" };

/** What is known of a code from its form, or from a registry of codes without names. */
const byForm: Readonly<Record<Membership, CodeLookup>> = {
  in: { kind: "found", displays: [], isInactive: false, isAbstract: false },
  "not-in": unknownCode,
  unknown: unknownSystem,
};

const noData: TerminologyData = { fhirVersion: "", codeSystems: [], valueSets: [] };

/**
 * Code systems and value sets that are among the caller's `resources`, and no others (danh mục mã do bên dùng cung cấp):
 * for pages that do without those of HL7.
 *
 * @example
 * ```ts
 * import { createValidator, givenTerminology } from "@lienthong/fhir/engine";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const rooms = {
 *   resourceType: "CodeSystem",
 *   url: "http://example.vn/CodeSystem/room",
 *   status: "active",
 *   content: "complete",
 *   concept: [{ code: "noi" }],
 * };
 * const validator = createValidator({ definitions: r4, resources: [rooms], terminologyPack: givenTerminology });
 * validator.validate({ resourceType: "Basic", code: { coding: [{ system: rooms.url, code: "ngoai" }] } }).ok; // false
 * ```
 */
export const givenTerminology: TerminologyPack = {
  open: (definitions, given) => openTerminology(definitions, given, noData),
};

/**
 * What generated data, the caller's resources and the definitions know about codes; the caller's resources come first.
 * Texts are read when first needed.
 */
export function openTerminology(
  definitions: Definitions,
  { all, index }: GivenResources,
  data: TerminologyData,
): Terminology {
  const listed = definitionsTerminology(definitions);
  const systems = new Map<string, CodeSystem | undefined>();
  const valueSets = new Map<string, ValueSet | undefined>();
  const tests = new Map<string, CodeTest>();
  let supplements: ReadonlyMap<string, readonly JsonObject[]> | undefined;
  let systemTexts: ReadonlyMap<string, readonly string[]> | undefined;
  let setTexts: ReadonlyMap<string, readonly string[]> | undefined;

  function systemOf(canonical: string): CodeSystem | undefined {
    return readOnce(systems, canonical, () => {
      const own = index.findOf("CodeSystem", canonical);
      supplements ??= indexSupplements(all);
      const system = own && codeSystemFromResource(own, supplements.get(withoutVersion(canonical)));
      if (system !== undefined) return system;
      const bar = canonical.indexOf("|");
      if (bar >= 0) {
        // Another version of a code system may have other codes.
        const found = systemOf(canonical.slice(0, bar));
        return found?.version === canonical.slice(bar + 1) ? found : undefined;
      }
      systemTexts ??= groupTexts(data.codeSystems, "\n\n", systemUrl);
      const texts = systemTexts.get(canonical);
      return texts === undefined ? undefined : readCodeSystem(texts, data.fhirVersion);
    });
  }

  function valueSetOf(name: string): ValueSet | undefined {
    return readOnce(valueSets, name, () => {
      const canonical = longName(name);
      const own = index.findOf("ValueSet", canonical);
      const set = own && valueSetFromResource(own);
      if (set !== undefined) return set;
      setTexts ??= groupTexts(data.valueSets, "\n", valueSetUrl);
      const text = setTexts.get(withoutVersion(canonical))?.[0];
      if (text === undefined) return undefined;
      const found = readValueSetRules(text, data.fhirVersion);
      const bar = canonical.indexOf("|");
      // Another version of a value set may hold other codes.
      return bar < 0 || found.version === canonical.slice(bar + 1) ? found : undefined;
    });
  }

  function testOf(name: string): CodeTest {
    const known = tests.get(name);
    if (known !== undefined) return known;
    if (tests.size >= maxRemembered) tests.clear();
    const set = valueSetOf(name);
    const test: CodeTest =
      set === undefined
        ? (system, code) => listed.membership(name, system, code)
        : compileValueSet(set, systemOf, testOf);
    tests.set(name, test);
    return test;
  }

  const knowsSystem = (system: string) =>
    systemOf(system) !== undefined || index.findOf("CodeSystem", system) !== undefined;

  return {
    membership: (name, system, code) => testOf(name)(system, code),
    testOf,
    membershipOf(resource, system, code) {
      const set = valueSetFromResource(resource);
      return set === undefined ? "unknown" : compileValueSet(set, systemOf, testOf)(system, code);
    },
    knowsValueSet: (name) => valueSetOf(name) !== undefined || listed.knowsValueSet(name),
    mistakeIn: (system) => mistakeInSystem(system, knowsSystem, data.codeSystems.length > 0),
    knowsSystem,
    listCodes: (name, most) =>
      valueSetOf(name) === undefined
        ? listed.listCodes(name, most)
        : listCodes(name, most, { systemOf, setOf: valueSetOf, testOf }),
    lookup(system, code) {
      const known = systemOf(system);
      if (known === undefined) return byForm[byGrammar(system, code)];
      const concept = findConcept(known, code);
      if (concept === undefined) return known.isComplete ? unknownCode : unknownSystem;
      return concept;
    },
  };
}

function indexSupplements(resources: readonly unknown[]): ReadonlyMap<string, readonly JsonObject[]> {
  const bySystem = new Map<string, JsonObject[]>();
  for (const resource of resources) {
    if (!isObject(resource) || resource["content"] !== "supplement") continue;
    const { supplements } = resource;
    if (typeof supplements !== "string") continue;
    const system = withoutVersion(supplements);
    const known = bySystem.get(system);
    if (known === undefined) bySystem.set(system, [resource]);
    else known.push(resource);
  }
  return bySystem;
}

function groupTexts(
  packs: readonly string[],
  separator: string,
  urlOf: (text: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const pack of packs) {
    for (const text of pack.split(separator)) {
      const url = urlOf(text);
      const group = groups.get(url);
      if (group === undefined) groups.set(url, [text]);
      else group.push(text);
    }
  }
  return groups;
}

function withoutVersion(canonical: string): string {
  const bar = canonical.indexOf("|");
  return bar < 0 ? canonical : canonical.slice(0, bar);
}

const maxRemembered = 10_000;

/** Remembers what was found, and what was not, for names that records may choose: within bounds. */
function readOnce<Value>(
  values: Map<string, Value | undefined>,
  name: string,
  read: () => Value | undefined,
) {
  const known = values.get(name);
  if (known !== undefined || values.has(name)) return known;
  if (values.size >= maxRemembered) values.clear();
  const value = read();
  values.set(name, value);
  return value;
}
