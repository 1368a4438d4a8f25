import { numberTextOf } from "../document/number-text.ts";
import type { BindingStrength } from "../definitions/type-definition.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ElementNode, ProfileBinding, Slicing, StatedValue } from "../snapshot/facts.ts";
import { fixedDifferences, holdsPattern } from "./compare-values.ts";
import { nodesAt, readDiscriminatorPath } from "./discriminator-path.ts";
import type { ProfileRegistry } from "./profile-registry.ts";
import type { ProfileRun } from "./profile-run.ts";

const claimUrl = "http://hl7.org/fhir/StructureDefinition/structuredefinition-compliesWithProfile";
const strengths: readonly BindingStrength[] = ["required", "extensible", "preferred", "example"];
const texts = { found: numberTextOf, stated: numberTextOf };
const maxFound = 20;
const maxCodes = 1000;

/** Where a profile allows what another one does not. */
interface Breach {
  readonly element: string;
  readonly aspect: "min" | "max" | "type" | "binding" | "codes" | "value" | "slice";
}

/**
 * Checks the claim of a profile that whatever follows it follows another one as well (extension compliesWithProfile):
 * nothing that it says may be wider.
 */
export function checkComplianceClaims(
  run: ProfileRun,
  definition: JsonObject,
  registry: ProfileRegistry,
): void {
  const extensions: readonly unknown[] = Array.isArray(definition["extension"])
    ? definition["extension"]
    : [];
  for (const extension of extensions) {
    if (!isObject(extension) || extension["url"] !== claimUrl) continue;
    const claimed = extension["valueCanonical"];
    if (typeof claimed !== "string") continue;
    const other = registry.rootOf(claimed);
    const own = registry.rootOfDefinition(definition);
    if (other === undefined || own === undefined) {
      run.walk.skipNamed("fhir.unchecked.profile", claimed);
      continue;
    }
    for (const { element, aspect } of breaches(own, other, registry)) {
      run.report("fhir.profile.not-compliant", "error", { element, aspect });
    }
  }
}

function breaches(own: ElementNode, other: ElementNode, registry: ProfileRegistry): readonly Breach[] {
  const found: Breach[] = [];
  const compare = (ours: ElementNode, theirs: ElementNode, element: string): void => {
    if (found.length >= maxFound) return;
    for (const aspect of aspectsWider(ours, theirs)) found.push({ element, aspect });
    if (hasMoreCodes(ours.facts.binding, theirs.facts.binding, registry))
      found.push({ element, aspect: "codes" });
    for (const child of theirs.children ?? []) {
      const mine = registry.snapshots.childrenOf(ours).find(({ name }) => name === child.name);
      if (mine !== undefined) compare(mine, child, `${element}.${child.name}`);
    }
    compareSlices(ours, theirs, element);
  };
  const compareSlices = (ours: ElementNode, theirs: ElementNode, element: string): void => {
    const { slicing } = theirs.facts;
    const matched = new Set<ElementNode>();
    for (const slice of theirs.slices) {
      const mine = ours.slices.find((one) => isSameSlice(one, slice, slicing, registry));
      if (mine !== undefined) {
        matched.add(mine);
        compare(mine, slice, `${element}:${slice.sliceName ?? ""}`);
      } else if (slice.facts.min > 0) {
        found.push({ element: `${element}:${slice.sliceName ?? ""}`, aspect: "slice" });
      }
    }
    if (theirs.slices.length === 0 || slicing?.rules !== "closed") return;
    for (const slice of ours.slices) {
      if (matched.has(slice) || slice.facts.max === 0) continue;
      found.push({ element: `${element}:${slice.sliceName ?? ""}`, aspect: "slice" });
    }
  };
  compare(own, other, other.path);
  return found;
}

function aspectsWider(
  { facts: ours, path }: ElementNode,
  { facts: theirs }: ElementNode,
): readonly Breach["aspect"][] {
  const wider: Breach["aspect"][] = [];
  const isRoot = !path.includes(".");
  if (!isRoot && ours.min < theirs.min) wider.push("min");
  if (!isRoot && ours.max > theirs.max) wider.push("max");
  const known = new Set(theirs.types.map(({ code }) => code));
  if (known.size > 0 && !known.has("Resource") && ours.types.some(({ code }) => !known.has(code)))
    wider.push("type");
  if (theirs.binding?.strength === "required" || theirs.binding?.strength === "extensible") {
    const strength = ours.binding?.strength ?? "example";
    if (strengths.indexOf(strength) > strengths.indexOf(theirs.binding.strength)) wider.push("binding");
  }
  if (!isValueKept(ours.fixed, ours.pattern, theirs.fixed, theirs.pattern)) wider.push("value");
  return wider;
}

/** Whether a required binding has codes that the one of the other profile does not have, as far as they can be listed. */
function hasMoreCodes(
  ours: ProfileBinding | undefined,
  theirs: ProfileBinding | undefined,
  { vocabulary }: ProfileRegistry,
): boolean {
  const own = ours?.valueSet;
  const other = theirs?.valueSet;
  if (ours?.strength !== "required" || own === undefined || other === undefined || own === other)
    return false;
  if (theirs?.strength !== "required" && theirs?.strength !== "extensible") return false;
  const { terminology } = vocabulary;
  const codes = terminology.listCodes(own, maxCodes);
  return codes?.some(({ system, code }) => terminology.membership(other, system, code) === "not-in") === true;
}

function isValueKept(
  fixed: StatedValue | undefined,
  pattern: StatedValue | undefined,
  theirFixed: StatedValue | undefined,
  theirPattern: StatedValue | undefined,
): boolean {
  if (theirFixed !== undefined) {
    return fixed !== undefined && fixedDifferences(fixed, theirFixed, texts).length === 0;
  }
  if (theirPattern === undefined) return true;
  const own = fixed ?? pattern;
  return own !== undefined && holdsPattern(own, theirPattern, texts);
}

/** Slices are the same when their discriminators ask for the same values; by name where they state none. */
function isSameSlice(
  ours: ElementNode,
  theirs: ElementNode,
  slicing: Slicing | undefined,
  registry: ProfileRegistry,
): boolean {
  const values = (slice: ElementNode): string[] =>
    (slicing?.discriminators ?? []).flatMap(({ path }) => {
      const nodes = nodesAt(slice, readDiscriminatorPath(path) ?? [], registry.snapshots, registry);
      return nodes.flatMap(({ facts: { fixed, pattern } }) => {
        const stated = fixed ?? pattern;
        return typeof stated?.value === "string" ? [`${path} ${stated.value}`] : [];
      });
    });
  const wanted = values(theirs);
  if (wanted.length === 0) return ours.sliceName === theirs.sliceName;
  return wanted.join("|") === values(ours).join("|");
}
