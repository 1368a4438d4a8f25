import { findConcept, type CodeSystem } from "./code-system.ts";
import { formPasses, passesFilter } from "./filter.ts";
import { byGrammar } from "./grammars.ts";
import type { CodeTest, Membership } from "./terminology.ts";
import type { ValueSet, ValueSetFilter, ValueSetRule } from "./value-set.ts";

type FindSystem = (canonical: string) => CodeSystem | undefined;
type FindTest = (valueSet: string) => CodeTest;

/** Makes the question "is this code in the set?" ready to be asked often; code systems are looked up when first needed. */
export function compileValueSet(set: ValueSet, systemOf: FindSystem, testOf: FindTest): CodeTest {
  const includes = set.includes.map((rule) => compileRule(rule, set, systemOf, testOf));
  const excludes = set.excludes.map((rule) => compileRule(rule, set, systemOf, testOf));
  const asked = set.includes.some(({ valueSets }) => valueSets.length > 0);
  return (system, code, path) => {
    // What is asked for while it is being answered adds nothing: a value set that includes itself.
    const seen = asked || set.excludes.length > 0 ? (path ?? new Map<object, Membership>()) : path;
    const before = seen?.get(set);
    if (before !== undefined) return before;
    seen?.set(set, "not-in");
    const result = evaluate(includes, excludes, system, code, seen);
    seen?.set(set, result);
    return result;
  };
}

function evaluate(
  includes: readonly CodeTest[],
  excludes: readonly CodeTest[],
  system: string | undefined,
  code: string,
  seen: Map<object, Membership> | undefined,
): Membership {
  const included = anyOf(includes, system, code, seen);
  if (included === "not-in" || excludes.length === 0) return included;
  const excluded = anyOf(excludes, system, code, seen);
  return excluded === "in" ? "not-in" : excluded === "unknown" ? "unknown" : included;
}

function compileRule(rule: ValueSetRule, set: ValueSet, systemOf: FindSystem, testOf: FindTest): CodeTest {
  const { system: own, version, valueSets } = rule;
  const inSystem = own === undefined ? undefined : compileSystemRule(rule, own, version, set, systemOf);
  return (system, code, seen) => {
    if (own !== undefined && system !== undefined && own !== system) return "not-in";
    let result: Membership = inSystem === undefined ? "in" : inSystem(code);
    for (const nested of valueSets) {
      if (result === "not-in") return result;
      const one = testOf(nested)(system, code, seen);
      if (one !== "in") result = one;
    }
    return result;
  };
}

function compileSystemRule(
  { codes, filters }: ValueSetRule,
  url: string,
  version: string | undefined,
  { hasInactive }: ValueSet,
  systemOf: FindSystem,
): (code: string) => Membership {
  let system: CodeSystem | undefined;
  let isRead = false;
  return (code) => {
    // A list of codes answers by itself, but for the case of letters and codes that are no longer active.
    if (codes?.has(code) === true && hasInactive) return "in";
    if (!isRead) {
      isRead = true;
      system = systemOf(version === undefined ? url : `${url}|${version}`);
    }
    const concept = system && findConcept(system, code);
    if (concept?.isInactive === true && !hasInactive) return "not-in";
    if (codes !== undefined) return codes.has(concept?.code ?? code) || codes.has(code) ? "in" : "not-in";
    if (system === undefined) return byForm(url, code, filters);
    if (concept === undefined) return system.isComplete ? "not-in" : "unknown";
    let result: Membership = "in";
    for (const filter of filters) {
      const one = passesFilter(system, concept, filter);
      if (one === "not-in") return one;
      if (one === "unknown") result = one;
    }
    return result;
  };
}

/** What the form of a code tells, when its system is known by that only: filters on the code itself apply. */
function byForm(url: string, code: string, filters: readonly ValueSetFilter[]): Membership {
  const result = byGrammar(url, code);
  if (result === "not-in" || filters.length === 0) return result;
  const passed = filters.map((filter) => formPasses(code, filter));
  if (passed.includes("not-in")) return "not-in";
  return passed.includes("unknown") ? "unknown" : result;
}

function anyOf(
  tests: readonly CodeTest[],
  system: string | undefined,
  code: string,
  seen: Map<object, Membership> | undefined,
): Membership {
  let result: Membership = "not-in";
  for (const test of tests) {
    const one = test(system, code, seen);
    if (one === "in") return one;
    if (one === "unknown") result = one;
  }
  return result;
}
