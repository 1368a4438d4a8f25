import type { ModuleContext } from "../validator/validator-module.ts";
import type { BaseTrees } from "./base-tree.ts";
import type { ExpressionCheck } from "./expression.ts";
import { textIn } from "./place.ts";

/**
 * The search parameters that FHIR itself defines for one version (tham số tìm kiếm của đặc tả). Made by the
 * definitions generator, not by hand; read when first needed.
 */
export interface CoreSearchParameters {
  readonly fhirVersion: string;
  /** As `readSearchParameters` reads it. */
  readonly text: string;
}

/** What other resources need to know of a search parameter. */
export interface KnownSearchParameter {
  readonly type: string | undefined;
  readonly bases: readonly string[];
}

/** Finds search parameters among the caller's resources first, then among those of FHIR. */
export type FindSearchParameter = (canonical: string) => KnownSearchParameter | undefined;

const base = "http://hl7.org/fhir/SearchParameter/";

/** Makes the finder of a validator. */
export function searchParameterFinder(
  { resources, definitions }: ModuleContext,
  core: CoreSearchParameters | undefined,
): FindSearchParameter {
  let known: ReadonlyMap<string, KnownSearchParameter> | undefined;
  return (canonical) => {
    const given = resources.findOf("SearchParameter", canonical);
    if (given !== undefined) {
      const bases: readonly unknown[] = Array.isArray(given["base"]) ? given["base"] : [];
      return { type: textIn(given, "type"), bases: bases.filter((one) => typeof one === "string") };
    }
    const [url = "", version] = canonical.split("|", 2);
    if (core?.fhirVersion !== definitions.fhirVersion || !url.startsWith(base)) return undefined;
    if (version !== undefined && version !== core.fhirVersion) return undefined;
    known ??= readSearchParameters(core.text);
    return known.get(url.slice(base.length));
  };
}

/**
 * Reads the generated text: a line for each type with names and types of its own parameters, `Account identifier token
 * period date`; after `*` each of the others with its bases, `* clinical-code token AllergyIntolerance,Condition`.
 */
export function readSearchParameters(text: string): ReadonlyMap<string, KnownSearchParameter> {
  const known = new Map<string, KnownSearchParameter>();
  for (const line of text.split("\n")) {
    const [head = "", ...words] = line.split(" ");
    const isShared = head === "*";
    for (let at = 0; at < words.length; at += isShared ? 3 : 2) {
      const [name = "", type, bases = head] = words.slice(at, isShared ? at + 3 : at + 2);
      known.set(isShared ? name : `${head}-${name}`, { type, bases: bases.split(",") });
    }
  }
  return known;
}

/** What the rules of conformance resources are made from. */
export interface ConformanceContext extends ModuleContext {
  readonly trees: BaseTrees;
  readonly isExpression: ExpressionCheck;
  readonly searchParameter: FindSearchParameter;
}
