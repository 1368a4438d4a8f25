/** One code (mã) of a code system. */
export interface Concept {
  readonly kind: "found";
  readonly code: string;
  /** Its names in any language, those of supplements included; the first is the preferred one. */
  readonly displays: readonly string[];
  readonly parents: readonly string[];
  /** Groups other codes and cannot be chosen itself. */
  readonly isAbstract: boolean;
  readonly isInactive: boolean;
  /** Values of the properties by their code; undefined when only the parents are known. */
  readonly properties: ReadonlyMap<string, readonly string[]> | undefined;
}

/** A code system (hệ mã) with the codes that are known of it. */
export interface CodeSystem {
  readonly url: string;
  readonly version: string | undefined;
  /** Every code of the system is here: another one is wrong. */
  readonly isComplete: boolean;
  readonly ignoresCase: boolean;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Concepts by their code in lower case, where case does not matter. */
  readonly folded: ReadonlyMap<string, Concept> | undefined;
  /** Codes that stand for many: `NNxxx` of HL7 version 2 for `NNVNM`, the personal number of Vietnam. */
  readonly templates: readonly Concept[];
}

/** What a code system is made from. */
export type CodeSystemParts = Omit<CodeSystem, "folded" | "templates">;

/** Makes a code system ready for look-ups. */
export function makeCodeSystem(parts: CodeSystemParts): CodeSystem {
  const templates = [...parts.concepts.values()].filter(({ code }) => /^[A-Z]+xxx$/u.test(code));
  if (!parts.ignoresCase) return { ...parts, folded: undefined, templates };
  const folded = new Map<string, Concept>();
  for (const concept of parts.concepts.values()) folded.set(concept.code.toLowerCase(), concept);
  return { ...parts, folded, templates };
}

/** The concept of a code, or undefined. */
export function findConcept(system: CodeSystem, code: string): Concept | undefined {
  return (
    system.concepts.get(code) ??
    system.folded?.get(code.toLowerCase()) ??
    system.templates.find((template) => code.length > 3 && code.startsWith(template.code.slice(0, -3)))
  );
}

/** Whether a concept is another one or stands below it. Each ancestor is looked at once, loops included. */
export function isA(system: CodeSystem, concept: Concept, ancestor: string): boolean {
  if (concept.code === ancestor) return true;
  const seen = new Set<string>();
  const queue = [...concept.parents];
  for (let code = queue.pop(); code !== undefined; code = queue.pop()) {
    if (code === ancestor) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    queue.push(...(system.concepts.get(code)?.parents ?? []));
  }
  return false;
}
