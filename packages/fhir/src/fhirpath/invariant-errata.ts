/** A published invariant that is faulty, with the expression that we check instead (đính chính). */
export interface InvariantErratum {
  readonly key: string;
  /** The published expression: the erratum holds for this text only, whatever the version. */
  readonly published: string;
  readonly corrected: string;
  readonly reason: string;
}

const asOnMany =
  "as() on several items is an error by FHIRPath 2.0, so the rule fails on every resource that contains another; R5 uses ofType(). R4 also tests canonical twice and never uri.";

const refersToContainer =
  "descendants().where(reference = '#').exists() or descendants().ofType(canonical).where($this = '#').exists() or descendants().ofType(uri).where($this = '#').exists()";

const isReferredTo =
  "('#'+id in (%resource.descendants().reference | %resource.descendants().ofType(canonical) | %resource.descendants().ofType(uri) | %resource.descendants().ofType(url)))";

const nameIsIdentifier =
  "Without a name the result is empty, which fails, though the name is optional; and matches() looks for a part, where the whole name is meant (FHIRPath 2.0 clarified this after R4).";

const onlyReferences =
  "Without a reference (an identifier or display alone) the result is empty, which fails; '#' alone means the container, which needs no id. R5 covers both.";

const wholePath =
  "matches() looks for a part of the text, so that almost any path passes; the whole path is meant (FHIRPath 2.0 clarified this after R4; R5 has anchors).";

/**
 * Faulty invariants of the published versions. The reference validator of HL7 corrects the same ones, except
 * que-7 and dom-3, where its evaluation is laxer than the specification of FHIRPath.
 */
export const invariantErrata: readonly InvariantErratum[] = [
  {
    key: "dom-3",
    published:
      "contained.where((('#'+id in (%resource.descendants().reference | %resource.descendants().as(canonical) | %resource.descendants().as(uri) | %resource.descendants().as(url))) or descendants().where(reference = '#').exists() or descendants().where(as(canonical) = '#').exists() or descendants().where(as(canonical) = '#').exists()).not()).trace('unmatched', id).empty()",
    corrected: `contained.where((${isReferredTo} or ${refersToContainer}).not()).trace('unmatched', id).empty()`,
    reason: asOnMany,
  },
  {
    key: "dom-3",
    published:
      "contained.where(((id.exists() and ('#'+id in (%resource.descendants().reference | %resource.descendants().as(canonical) | %resource.descendants().as(uri) | %resource.descendants().as(url)))) or descendants().where(reference = '#').exists() or descendants().where(as(canonical) = '#').exists() or descendants().where(as(uri) = '#').exists()).not()).trace('unmatched', id).empty()",
    corrected: `contained.where(((id.exists() and ${isReferredTo}) or ${refersToContainer}).not()).trace('unmatched', id).empty()`,
    reason: asOnMany,
  },
  {
    key: "dom-6",
    published: "text.`div`.exists()",
    corrected: "(%rootResource != $this) or text.`div`.exists()",
    reason:
      "Contained resources shall not have a narrative of their own, so the advice is for the container only.",
  },
  {
    key: "ref-1",
    published:
      "reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids'))",
    corrected:
      "reference.hasValue() implies (reference.startsWith('#').not() or reference = '#' or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids')))",
    reason: onlyReferences,
  },
  {
    key: "ref-1",
    published:
      "reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids')) or (reference='#' and %rootResource!=%resource)",
    corrected:
      "reference.hasValue() implies (reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids')) or (reference='#' and %rootResource!=%resource))",
    reason: "Without a reference (an identifier or display alone) the result is empty, which fails.",
  },
  {
    key: "ref-1",
    published:
      "reference.exists() implies (reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids')) or (reference='#' and %rootResource!=%resource))",
    corrected:
      "reference.hasValue() implies (reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids')) or (reference='#' and %rootResource!=%resource))",
    reason: "A reference with extensions instead of a value exists, but the result is empty, which fails.",
  },
  {
    key: "que-7",
    published: "operator = 'exists' implies (answer is Boolean)",
    corrected: "operator = 'exists' implies (answer is boolean)",
    reason:
      "Boolean is the type of FHIRPath, which no element is of, so the rule fails on every correct item; R4B and R5 write boolean.",
  },
  {
    key: "que-12",
    published: "enableWhen.count() > 2 implies enableBehavior.exists()",
    corrected: "enableWhen.count() > 1 implies enableBehavior.exists()",
    reason: "The rule says: more than one enableWhen. The expression asks for more than two.",
  },
  {
    key: "ras-2",
    published: "probability is decimal implies (probability as decimal) <= 100",
    corrected: "probability.exists() and (probability is decimal) implies (probability as decimal) <= 100",
    reason: "Without a probability the result is empty, which fails, though the probability is optional.",
  },
  {
    key: "eld-11",
    published:
      "binding.empty() or type.code.empty() or type.code.contains(\":\") or type.select((code = 'code') or (code = 'Coding') or (code='CodeableConcept') or (code = 'Quantity') or (code = 'string') or (code = 'uri') or (code = 'Duration')).exists()",
    corrected:
      "binding.empty() or type.code.empty() or type.code.where(contains(':')).exists() or type.select((code = 'code') or (code = 'Coding') or (code='CodeableConcept') or (code = 'Quantity') or (code = 'string') or (code = 'uri') or (code = 'Duration')).exists()",
    reason:
      "contains() takes one text, so the rule fails on every element of several types; any of the types may be a URL.",
  },
  {
    key: "eld-19",
    published:
      "path.matches('[^\\\\s\\\\.,:;\\\\\\'\"\\\\/|?!@#$%&*()\\\\[\\\\]{}]{1,64}(\\\\.[^\\\\s\\\\.,:;\\\\\\'\"\\\\/|?!@#$%&*()\\\\[\\\\]{}]{1,64}(\\\\[x\\\\])?(\\\\:[^\\\\s\\\\.]+)?)*')",
    corrected:
      "path.matches('^[^\\\\s\\\\.,:;\\\\\\'\"\\\\/|?!@#$%&*()\\\\[\\\\]{}]{1,64}(\\\\.[^\\\\s\\\\.,:;\\\\\\'\"\\\\/|?!@#$%&*()\\\\[\\\\]{}]{1,64}(\\\\[x\\\\])?(\\\\:[^\\\\s\\\\.]+)?)*$')",
    reason: wholePath,
  },
  {
    key: "eld-20",
    published: "path.matches('[A-Za-z][A-Za-z0-9]*(\\\\.[a-z][A-Za-z0-9]*(\\\\[x])?)*')",
    corrected: "path.matches('^[A-Za-z][A-Za-z0-9]*(\\\\.[a-z][A-Za-z0-9]*(\\\\[x])?)*$')",
    reason: wholePath,
  },
];

/** The advice on names, which every conformance resource repeats under a key of its own: `vsd-0`, `que-0`. */
const publishedName = "name.matches('[A-Z]([A-Za-z0-9_]){0,254}')";

/** {@link publishedName}, corrected. */
export const nameErratum: InvariantErratum = {
  key: "*-0",
  published: publishedName,
  corrected: "name.exists() implies name.matches('^[A-Z]([A-Za-z0-9_]){0,254}$')",
  reason: nameIsIdentifier,
};

/**
 * The expression to check for a published one: itself, unless it is known to be faulty.
 *
 * @example
 * ```ts
 * import { correctedExpression } from "@lienthong/fhir/fhirpath";
 *
 * correctedExpression("que-12", "enableWhen.count() > 2 implies enableBehavior.exists()");
 * // "enableWhen.count() > 1 implies enableBehavior.exists()"
 * ```
 */
export function correctedExpression(key: string, expression: string): string {
  if (expression === publishedName) return nameErratum.corrected;
  const erratum = invariantErrata.find((each) => each.key === key && each.published === expression);
  return erratum === undefined ? expression : erratum.corrected;
}
