import { type CodeSystem } from "./code-system.ts";
import { passesFilter } from "./filter.ts";
import type { CodeTest } from "./terminology.ts";
import type { ValueSet, ValueSetRule } from "./value-set.ts";

/** One code of a value set, with its system where the set names one. */
export interface ListedCode {
  readonly system: string | undefined;
  readonly code: string;
}

/** What the listing of a value set needs. */
export interface CodeSources {
  readonly systemOf: (canonical: string) => CodeSystem | undefined;
  readonly setOf: (canonical: string) => ValueSet | undefined;
  readonly testOf: (canonical: string) => CodeTest;
}

/** Value sets inside value sets. */
const maxDepth = 10;

/**
 * All codes of a value set; undefined when they cannot be told from what is at hand, or are more than `most`. Candidates
 * are what its rules name, and the question whether each is in the set decides.
 */
export function listCodes(
  canonical: string,
  most: number,
  sources: CodeSources,
): readonly ListedCode[] | undefined {
  const candidates = new Map<string, ListedCode>();
  const limit = most * 8;
  if (!collect(canonical, candidates, limit, sources, 0)) return undefined;
  const test = sources.testOf(canonical);
  const codes: ListedCode[] = [];
  for (const candidate of candidates.values()) {
    const membership = test(candidate.system, candidate.code);
    if (membership === "unknown") return undefined;
    if (membership === "in") codes.push(candidate);
  }
  return codes.length > most ? undefined : codes;
}

/** Adds the codes that a set may have; false when they are not all known. */
function collect(
  canonical: string,
  found: Map<string, ListedCode>,
  limit: number,
  sources: CodeSources,
  depth: number,
): boolean {
  const set = depth > maxDepth ? undefined : sources.setOf(canonical);
  return set?.includes.every((rule) => collectRule(rule, found, limit, sources, depth)) ?? false;
}

function collectRule(
  rule: ValueSetRule,
  found: Map<string, ListedCode>,
  limit: number,
  sources: CodeSources,
  depth: number,
): boolean {
  const { system, version, codes, filters, valueSets } = rule;
  // A rule that names a system and value sets asks for both: the codes of the system are all that there may be.
  if (system === undefined) {
    if (codes !== undefined) for (const code of codes) add(found, undefined, code);
    return found.size <= limit && valueSets.every((one) => collect(one, found, limit, sources, depth + 1));
  }
  if (codes !== undefined) {
    for (const code of codes) add(found, system, code);
    return found.size <= limit;
  }
  const known = sources.systemOf(version === undefined ? system : `${system}|${version}`);
  if (known?.isComplete !== true || known.templates.length > 0) return false;
  for (const concept of known.concepts.values()) {
    if (filters.some((filter) => passesFilter(known, concept, filter) === "not-in")) continue;
    add(found, system, concept.code);
    if (found.size > limit) return false;
  }
  return true;
}

function add(found: Map<string, ListedCode>, system: string | undefined, code: string): void {
  found.set(`${system ?? ""}|${code}`, { system, code });
}
