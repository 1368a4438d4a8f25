import type { ValueSetCodes } from "../definitions/value-set.ts";
import type { SystemMistake } from "./misnamed-system.ts";
import type { Definitions } from "../definitions/definitions.ts";
import type { JsonObject } from "../plan/plan.ts";
import type { ResourceIndex } from "../resources/resource-index.ts";
import type { ListedCode } from "./list-codes.ts";

/** Whether a code is in a value set: `unknown` when nobody here can tell. */
export type Membership = "in" | "not-in" | "unknown";

/**
 * Tells whether a code is in one value set. `seen` is for value sets that name each other: what was found out while
 * answering the same question.
 */
export type CodeTest = (
  system: string | undefined,
  code: string,
  seen?: Map<object, Membership>,
) => Membership;

/** What is known about a code of a code system. */
export type CodeLookup =
  /** The code system is not known here, or not all of its codes are. */
  | { readonly kind: "unknown-system" }
  /** All codes of the system are known, and this is none of them. */
  | { readonly kind: "unknown-code" }
  | {
      readonly kind: "found";
      readonly displays: readonly string[];
      readonly isInactive: boolean;
      readonly isAbstract: boolean;
    };

/** What is known offline about code systems and value sets (hệ mã, tập giá trị). */
export interface Terminology {
  /**
   * Whether a code is in a value set, named by its canonical or by the short name that the definitions use.
   * Without `system`, as elements of type `code` have it, any system of the set will do.
   */
  membership(valueSet: string, system: string | undefined, code: string): Membership;
  /** The question of {@link Terminology.membership} made ready for one value set. */
  testOf(valueSet: string): CodeTest;
  /** As {@link Terminology.membership}, for a ValueSet resource that is at hand, such as a contained one. */
  membershipOf(valueSet: JsonObject, system: string | undefined, code: string): Membership;
  /** Whether the value set itself is known, so that only its code systems may be missing. */
  knowsValueSet(valueSet: string): boolean;
  /** What is wrong with the name of a code system that nobody knows, as far as the systems at hand tell. */
  readonly mistakeIn: (system: string) => SystemMistake | undefined;
  /** Whether a code system is known, be it only in part. */
  knowsSystem(system: string): boolean;
  /** All codes of a value set; undefined when they cannot be told offline, or are more than `most`. */
  listCodes(valueSet: string, most: number): readonly ListedCode[] | undefined;
  /** What is known of a code; `system` may have a version, as in `http://example.vn/s|1.0`. */
  lookup(system: string, code: string): CodeLookup;
}

const unknownSystem: CodeLookup = { kind: "unknown-system" };

/** Tells whether a code is one of a list that is complete. */
export function testOfCodes(set: ValueSetCodes): CodeTest {
  return (system, code) => {
    const codes = system === undefined ? set.codes : set.systems.get(system);
    return codes?.has(code) === true ? "in" : "not-in";
  };
}

/** All codes of a list; undefined when they are more than `most`. */
export function listedCodes(set: ValueSetCodes, most: number): readonly ListedCode[] | undefined {
  const codes = [...set.systems].flatMap(([system, members]) =>
    [...members].map((code) => ({ system, code })),
  );
  return codes.length > most ? undefined : codes;
}

/** What the definitions alone know: the value sets of required bindings. */
export function definitionsTerminology(definitions: Definitions): Terminology {
  const listed = (valueSet: string) => {
    const bar = valueSet.indexOf("|");
    const url = bar < 0 ? valueSet : valueSet.slice(0, bar);
    const set = definitions.valueSet(url) ?? definitions.valueSet(shortName(url));
    return set !== undefined && "codes" in set ? set : undefined;
  };
  const testOf = (valueSet: string): CodeTest => {
    const set = listed(valueSet);
    return set === undefined ? () => "unknown" : testOfCodes(set);
  };
  return {
    membership: (valueSet, system, code) => testOf(valueSet)(system, code),
    testOf,
    membershipOf: () => "unknown",
    knowsValueSet: (valueSet) => listed(valueSet) !== undefined,
    mistakeIn: () => undefined,
    knowsSystem: () => false,
    listCodes(valueSet, most) {
      const set = listed(valueSet);
      return set === undefined ? undefined : listedCodes(set, most);
    },
    lookup: () => unknownSystem,
  };
}

const base = "http://hl7.org/fhir/ValueSet/";

/** Value sets of FHIR itself are short in the definitions: `administrative-gender`. */
function shortName(url: string): string {
  return url.startsWith(base) ? url.slice(base.length) : url;
}

/** The URL of a value set that the definitions may name short. */
export function longName(name: string): string {
  return name.includes(":") ? name : base + name;
}

/** What the resources that the caller gave hold. */
export interface GivenResources {
  readonly all: readonly unknown[];
  readonly index: ResourceIndex;
}

/** Code systems and value sets to be opened for one validator (bộ danh mục mã). */
export interface TerminologyPack {
  readonly open: (definitions: Definitions, given: GivenResources) => Terminology;
}
