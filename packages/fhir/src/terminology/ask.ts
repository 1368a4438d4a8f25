import type { JsonObject } from "../plan/plan.ts";
import type { NotCheckedNote } from "../validator/not-checked.ts";
import {
  longName,
  type CodeLookup,
  type CodeTest,
  type Membership,
  type Terminology,
} from "./terminology.ts";
import type { SystemMistake } from "./misnamed-system.ts";
import type { TerminologyResult, TerminologyService, UnitService } from "./service.ts";

/** A code as it stands in a record. */
export interface CodedValue {
  readonly system: string | undefined;
  readonly version: string | undefined;
  readonly code: string;
  readonly display: string | undefined;
}

/** A code together with what stands beside it in its Coding. */
export function codedValue(
  { version, display }: JsonObject,
  system: string,
  code: string,
): CodedValue & { readonly system: string } {
  return { system, code, version: text(version), display: text(display) };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Everybody who may know about codes, asked in turn: offline knowledge, the units, the caller's service. */
export interface Vocabulary {
  readonly terminology: Terminology;
  /** Somebody may know what is not known offline. */
  readonly canAsk: boolean;
  membership(valueSet: string, value: CodedValue): Membership;
  /** Tells of one value set whether it has a code. */
  readonly testOf: (valueSet: string) => (value: CodedValue) => Membership;
  lookup(value: CodedValue & { readonly system: string }): CodeLookup;
  readonly units: UnitService | undefined;
  /** What was found out about code systems that records named and nobody knows. */
  readonly notes: Map<string, SystemFinding>;
}

/** What is said of a code system that is not known: it cannot be one, or what `notChecked` says. */
export type SystemFinding = NotCheckedNote | SystemMistake | "value-set";

/** The code system of UCUM units. */
export const ucum = "http://unitsofmeasure.org";

/** Puts together those who know about codes. */
export function createVocabulary(
  terminology: Terminology,
  service: TerminologyService | undefined,
  units: UnitService | undefined,
): Vocabulary {
  const testOf = (valueSet: string): ((value: CodedValue) => Membership) => {
    let test: CodeTest | undefined;
    return (value) => {
      test ??= terminology.testOf(valueSet);
      const offline = test(value.system, value.code);
      if (offline !== "unknown" || service === undefined) return offline;
      const answer = service({ kind: "value-set", valueSet: longName(valueSet), ...value });
      return answer === undefined ? offline : answer.isValid ? "in" : "not-in";
    };
  };
  return {
    terminology,
    canAsk: service !== undefined || units !== undefined,
    units,
    notes: new Map(),
    membership: (valueSet, value) => testOf(valueSet)(value),
    testOf,
    lookup(value) {
      const { system, code } = value;
      if (system === ucum && units !== undefined) return units.isUnit(code) ? plain : unknownCode;
      const offline = terminology.lookup(system, code);
      if (offline.kind !== "unknown-system" || service === undefined) return offline;
      const answer = service({ kind: "code-system", ...value, system });
      return answer === undefined ? offline : fromService(answer);
    },
  };
}

const unknownCode: CodeLookup = { kind: "unknown-code" };
const plain: CodeLookup = { kind: "found", displays: [], isInactive: false, isAbstract: false };

function fromService({ isValid, displays = [], isInactive = false }: TerminologyResult): CodeLookup {
  return isValid ? { kind: "found", displays, isInactive, isAbstract: false } : unknownCode;
}
