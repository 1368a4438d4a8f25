import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";

/** A filter of an include: `concept is-a _ActEncounterCode`. */
export interface ValueSetFilter {
  readonly property: string;
  readonly op: string;
  readonly value: string;
}

/** One `include` or `exclude` of a value set: all that it names must hold for a code. */
export interface ValueSetRule {
  readonly system: string | undefined;
  readonly version: string | undefined;
  readonly codes: ReadonlySet<string> | undefined;
  readonly filters: readonly ValueSetFilter[];
  readonly valueSets: readonly string[];
}

/** A value set (tập giá trị) as its definition puts it together. */
export interface ValueSet {
  readonly url: string;
  readonly version: string | undefined;
  readonly includes: readonly ValueSetRule[];
  readonly excludes: readonly ValueSetRule[];
  /** Codes that are no longer active belong to it. */
  readonly hasInactive: boolean;
}

/** The value set of a ValueSet resource: by its `compose`, or the list of its `expansion` when there is none. */
export function valueSetFromResource(resource: JsonObject): ValueSet | undefined {
  const { url, version, compose, expansion } = resource;
  const includes = isObject(compose) ? rulesOf(compose["include"]) : expandedRules(expansion);
  if (includes.length === 0) return undefined;
  return {
    url: text(url) ?? "",
    version: text(version),
    includes,
    excludes: isObject(compose) ? rulesOf(compose["exclude"]) : [],
    hasInactive: !(isObject(compose) && compose["inactive"] === false),
  };
}

function rulesOf(list: unknown): readonly ValueSetRule[] {
  return objects(list).map((rule) => {
    const concepts = objects(rule["concept"]);
    const canonicals: readonly unknown[] = Array.isArray(rule["valueSet"]) ? rule["valueSet"] : [];
    return {
      system: text(rule["system"]),
      version: text(rule["version"]),
      codes: concepts.length === 0 ? undefined : new Set(concepts.flatMap(({ code }) => text(code) ?? [])),
      filters: objects(rule["filter"]).map(({ property, op, value }) => ({
        property: text(property) ?? "",
        op: text(op) ?? "",
        value: text(value) ?? "",
      })),
      valueSets: canonicals.filter((canonical) => typeof canonical === "string"),
    };
  });
}

/** The codes of an expansion, as one rule for each code system. */
function expandedRules(expansion: unknown): readonly ValueSetRule[] {
  const systems = new Map<string | undefined, Set<string>>();
  const queue = isObject(expansion) ? [...objects(expansion["contains"])] : [];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    queue.push(...objects(at["contains"]));
    const code = text(at["code"]);
    if (code === undefined || at["abstract"] === true) continue;
    const system = text(at["system"]);
    const codes = systems.get(system);
    if (codes === undefined) systems.set(system, new Set([code]));
    else codes.add(code);
  }
  return [...systems].map(([system, codes]) => ({
    system,
    version: undefined,
    codes,
    filters: [],
    valueSets: [],
  }));
}

type CompactRule = readonly [
  system: string | 0,
  codes?: readonly string[] | 0,
  filters?: readonly (readonly [string, string, string])[] | 0,
  valueSets?: readonly string[] | 0,
  version?: string | 0,
];

// As in scripts/definitions/terminology.mjs.
const shortcuts: Readonly<Record<string, string>> = {
  c: "http://terminology.hl7.org/CodeSystem/",
  v: "http://terminology.hl7.org/ValueSet/",
  f: "http://hl7.org/fhir/ValueSet/",
  h: "http://hl7.org/fhir/",
};

function long(url: string): string {
  const beginning = url.charAt(1) === ":" ? shortcuts[url.charAt(0)] : undefined;
  return beginning === undefined ? url : beginning + url.slice(2);
}

/** The URL in the compact text of a value set. */
export function valueSetUrl(line: string): string {
  if (line.startsWith("[")) return long(line.slice(2, line.indexOf('"', 2)));
  const space = line.indexOf(" ");
  return long(line.charAt(0) + line.slice(2, space < 0 ? undefined : space));
}

/** Reads the compact text of a value set, see scripts/definitions/terminology.mjs; `=` is the version of its pack. */
export function readValueSetRules(line: string, packVersion: string): ValueSet {
  const [url, version, includes, excludes = []] = line.startsWith("[") ? readList(line) : wholeSystem(line);
  return {
    url: long(url),
    version: version === "" ? undefined : version === "=" ? packVersion : version,
    includes: includes.map(readRule),
    excludes: excludes.map(readRule),
    hasInactive: true,
  };
}

type CompactValueSet = readonly [
  url: string,
  version: string,
  includes: readonly CompactRule[],
  excludes?: readonly CompactRule[],
];

/** Written by our own generator, and read back by a test. */
function readList(line: string): CompactValueSet {
  return JSON.parse(line) as CompactValueSet;
}

/** `fh:name version`: all codes of the code system of the same name; without a version, that of the pack. */
function wholeSystem(line: string): CompactValueSet {
  const [name = "", version = "="] = line.split(" ");
  return [name.charAt(0) + name.slice(2), version, [[name.slice(1)]]];
}

function readRule([system, codes = 0, filters = 0, valueSets = 0, version = 0]: CompactRule): ValueSetRule {
  return {
    system: system === 0 ? undefined : long(system),
    version: version === 0 ? undefined : version,
    codes: codes === 0 ? undefined : new Set(codes),
    filters: filters === 0 ? [] : filters.map(([property, op, value]) => ({ property, op, value })),
    valueSets: valueSets === 0 ? [] : valueSets.map(long),
  };
}

function objects(list: unknown): readonly JsonObject[] {
  return Array.isArray(list) ? (list as readonly unknown[]).filter(isObject) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
