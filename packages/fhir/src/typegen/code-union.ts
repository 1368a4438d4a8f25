import type { ElementDefinition } from "../definitions/type-definition.ts";
import type { ElementNode } from "../snapshot/facts.ts";
import type { ListedCode } from "../terminology/list-codes.ts";
import type { TypegenContext } from "./context.ts";

/** More codes than this are a string: a union would help nobody. */
const mostCodes = 200;

/** The codes that a required binding of a profile leaves; undefined when they cannot be listed. */
export function requiredCodes(
  { facts: { binding } }: ElementNode,
  { terminology }: TypegenContext,
): readonly ListedCode[] | undefined {
  if (binding === undefined) return undefined;
  const sets = [...(binding.strength === "required" ? [binding.valueSet] : []), ...binding.required];
  for (const set of sets) {
    const codes = set === undefined ? undefined : terminology.listCodes(set, mostCodes);
    if (codes !== undefined && codes.length > 0) return codes;
  }
  return undefined;
}

/** The codes that the specification itself leaves for an element, so that @types/fhir lists them; undefined for any. */
export function coreCodes(
  element: ElementDefinition,
  { terminology }: TypegenContext,
): ReadonlySet<string> | undefined {
  if (element.binding?.strength !== "required" || element.types[0]?.type !== "code") return undefined;
  const codes = terminology.listCodes(element.binding.valueSet, 10_000);
  return codes && new Set(codes.map(({ code }) => code));
}

/** Codes without repetition, in the order of the value set. */
export function distinctCodes(codes: readonly ListedCode[]): readonly string[] {
  return [...new Set(codes.map(({ code }) => code))];
}
