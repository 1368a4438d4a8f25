import type { Issue } from "../issue/issue.ts";
import type { MappingIssueCode } from "./codes.ts";
import { type MapCoverage, coverageOf } from "./coverage.ts";
import { type ConceptMap, conceptMapsOf } from "./concept-map.ts";
import { type Loss, lossesOf } from "./loss.ts";
import { type Part, partOf } from "./path.ts";
import { type KeyedLists, keyedLists } from "./keyed-lists.ts";
import { type MapProvenance, provenanceOf } from "./provenance.ts";
import { type Residue, difference, restore } from "./residue.ts";
import { type Rule, type RuleMaker, ruleMaker } from "./rule.ts";
import { checkRules } from "./check-rules.ts";
import { type Run, type Step, compileRules } from "./run-rules.ts";
import type { Shape } from "./shape.ts";
import { type MapTypes, type StructureMap, structureMapOf } from "./structure-map.ts";
import { type MapTableRow, tableOf } from "./table.ts";

/** What a map is made of. */
export interface MapDefinition<S, T> {
  /** Address of the map; FHIR exports carry it. */
  readonly id: string;
  readonly version: string;
  /** Leaves of both sides, for `coverage`. */
  readonly source?: Shape;
  readonly target?: Shape;
  /** Canonical addresses of the types of FHIR that the sides are, for the StructureMap: readers of it can check its paths then. */
  readonly types?: MapTypes;
  /** The rules, made with the maker that knows both kinds of record. */
  readonly rules: (rule: RuleMaker<S, T>) => readonly Rule[];
}

/** How to run a map. */
export interface MapOptions {
  /** What codecs and custom rules may ask for. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Holds custom rules to what they say that they read and write; for tests. */
  readonly strict?: boolean;
}

/** How to run a map backwards. */
export interface MapBackOptions extends MapOptions {
  /**
   * What the target could not hold, as `residue()` gave it. Each part of it returns to its place, in lists with a key to its
   * item, wherever that stands now; where the target was changed meanwhile, the change counts.
   */
  readonly residue?: Residue;
}

/** What came of a record. The questions are answered when they are asked, from the record and the result as they then are. */
export interface Mapped<X> {
  readonly value: X;
  readonly issues: readonly Issue<MappingIssueCode>[];
  /** What the other side does not give back, and whether the map says so. Says where, never what. */
  loss(): readonly Loss[];
  /** What is needed beside the value to have the same record again. */
  residue(): Residue;
  /** Where what stands at a path of the value comes from. */
  provenance(path: string): MapProvenance | undefined;
}

/** A map both ways (bảng ánh xạ hai chiều). */
export interface BiMap<S, T> {
  readonly id: string;
  readonly version: string;
  readonly rules: readonly Rule[];
  /** The target record of a source record. */
  forward(source: S, options?: MapOptions): Mapped<T>;
  /** The source record of a target record, with what rode in the residue. */
  back(target: T, options?: MapBackOptions): Mapped<S>;
  /** Leaves that no rule speaks of; without shapes there are none to ask for. */
  coverage(): MapCoverage;
  /** The map for domain experts, a row for each rule. */
  toTable(language: "vi" | "en"): readonly MapTableRow[];
  /** The map as FHIR StructureMap; conversions that are code are named, not written. */
  toStructureMap(): StructureMap;
  /** The code tables of the map as FHIR ConceptMaps. */
  toConceptMaps(): readonly ConceptMap[];
}

const nothing: Readonly<Record<string, unknown>> = {};

/**
 * Defines a map both ways (bảng ánh xạ hai chiều) between two kinds of record. Paths are checked by the compiler; what the
 * target cannot hold is listed and rides in a residue, so that the same record comes back.
 *
 * @example
 * ```ts
 * import { defineMap, tableCodec } from "@lienthong/core/mapping";
 *
 * interface Row { readonly HO_TEN?: string; readonly GIOI_TINH?: string; readonly GHI_CHU?: string }
 * interface Person { readonly name?: readonly { readonly text?: string }[]; readonly gender?: "male" | "female" }
 *
 * const person = defineMap<Row, Person>({
 *   id: "https://example.org/fhir/StructureMap/person",
 *   version: "1.0.0",
 *   rules: (rule) => [
 *     rule.field("HO_TEN", "name[0].text"),
 *     rule.field("GIOI_TINH", "gender", { via: tableCodec("gioi-tinh", { 1: "male", 2: "female" }) }),
 *     rule.drop("GHI_CHU", { vi: "không có chỗ", en: "no place" }, { keep: "residue" }),
 *   ],
 * });
 * const row = { HO_TEN: "Nguyễn Văn An", GIOI_TINH: "1", GHI_CHU: "mẫu" };
 * const there = person.forward(row);
 * there.value; // { name: [{ text: "Nguyễn Văn An" }], gender: "male" }
 * person.back(there.value, { residue: there.residue() }).value; // the same row
 * ```
 */
export function defineMap<S extends object, T extends object>(definition: MapDefinition<S, T>): BiMap<S, T> {
  const { id, version, source, target, types } = definition;
  const rules = definition.rules(ruleMaker<S, T>());
  checkRules(rules);
  const sourceLists = keyedLists(rules, "to");
  const targetLists = keyedLists(rules, "from");
  const forwardSteps = compileRules(rules, "to");
  const backSteps = compileRules(rules, "from");

  const run = (steps: readonly Step[], from: unknown, options: MapOptions): Made => {
    const { parameters = nothing, strict = false } = options;
    const state: Run = { context: { root: from, parameters }, issues: [], prefix: "", isStrict: strict };
    const made: Part = {};
    const part = partOf(from);
    if (part !== undefined) for (const step of steps) step(part, made, state);
    return { value: made, issues: state.issues };
  };
  return {
    id,
    version,
    rules,
    forward(from, options = {}) {
      const { value, issues } = run(forwardSteps, from, options);
      const returned = (): unknown => run(backSteps, value, options).value;
      return mapped(rules, "to", from, value as T, issues, returned, sourceLists);
    },
    back(from, options = {}) {
      const { value, issues } = run(backSteps, from, options);
      const whole = options.residue === undefined ? value : restore(value, options.residue, sourceLists);
      const returned = (): unknown => run(forwardSteps, whole, options).value;
      return mapped(rules, "from", from, whole as S, issues, returned, targetLists);
    },
    coverage: () => coverageOf(rules, source, target),
    toTable: (language) => tableOf(rules, language),
    toStructureMap: () => structureMapOf({ id, version, rules, types }),
    toConceptMaps: () => conceptMapsOf({ id, version, rules }),
  };
}

/** What rules made. It is of the type that their paths were checked against; no more is promised of required members. */
interface Made {
  readonly value: unknown;
  readonly issues: readonly Issue<MappingIssueCode>[];
}

function mapped<X>(
  rules: readonly Rule[],
  direction: "to" | "from",
  from: unknown,
  value: X,
  issues: readonly Issue<MappingIssueCode>[],
  returned: () => unknown,
  lists: KeyedLists,
): Mapped<X> {
  const all = (): Residue => difference(from, returned(), lists);
  return {
    value,
    issues,
    loss: () => lossesOf(rules, direction, all()),
    residue: () => {
      const entries = all();
      const losses = lossesOf(rules, direction, entries);
      return entries.filter((_entry, index) => losses[index]?.kept === true);
    },
    provenance: (path) => provenanceOf(rules, direction, path),
  };
}
