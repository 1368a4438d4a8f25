import { barePlans } from "../plan/bare-plans.ts";
import type { Plan, Property } from "../plan/plan.ts";
import { readDiscriminatorPath, type PathStep } from "../profile/discriminator-path.ts";
import type { ElementNode, Slicing } from "../snapshot/facts.ts";
import { isObject } from "../structure/json-kind.ts";
import { requiredCodes } from "./code-union.ts";
import type { TypegenContext } from "./context.ts";
import { extensionUrlOf } from "./extension-facts.ts";
import type { SliceStep, SliceTest } from "./runtime/slice.ts";
import { skeletonOf } from "./skeleton.ts";
import { withStated } from "./stated-value.ts";

/** How generated code tells the values of a slice; undefined when it cannot, as for targets of references. */
export function sliceTests(
  slice: ElementNode,
  slicing: Slicing | undefined,
  plan: Plan,
  context: TypegenContext,
): readonly SliceTest[] | undefined {
  if (slice.name === "extension" || slice.name === "modifierExtension") {
    const url = extensionUrlOf(slice, context);
    return url === undefined ? undefined : [{ at: ["url"], holds: url }];
  }
  const tests: SliceTest[] = [];
  for (const { type, path } of slicing?.discriminators ?? []) {
    const steps = type === "position" ? undefined : readDiscriminatorPath(path);
    if (steps === undefined || steps.some(({ kind }) => kind === "resolve")) return undefined;
    const own = testsOf(type, steps, slice, plan, context);
    if (own === undefined) return undefined;
    tests.push(...own);
  }
  return tests.length === 0 ? undefined : tests;
}

interface Place {
  readonly nodes: readonly ElementNode[];
  readonly at: readonly SliceStep[];
  readonly plan: Plan | undefined;
}

/** Tests of one discriminator; those of optional elements are alternatives, as in the validator. */
function testsOf(
  type: string,
  steps: readonly PathStep[],
  slice: ElementNode,
  plan: Plan,
  context: TypegenContext,
): readonly SliceTest[] | undefined {
  const place = placeAt(slice, steps, plan, context);
  const found = criteria(type, place, context);
  if (found === undefined) return undefined;
  const required = found.filter(({ isRequired }) => isRequired);
  if (required.length > 0) return required.map(({ test }) => test);
  const [only] = found;
  if (only === undefined) return [];
  return [found.length === 1 ? only.test : { any: found.map(({ test }) => test) }];
}

interface Criterion {
  readonly isRequired: boolean;
  readonly test: SliceTest;
}

function criteria(type: string, place: Place, context: TypegenContext): readonly Criterion[] | undefined {
  const { nodes, at } = place;
  switch (type) {
    case "value":
    case "pattern": {
      const own = nodes.flatMap((node) => valueCriterion(node, at, context));
      return own.length > 0
        ? own
        : nodes.flatMap((node) => partsCriterion(node, place) ?? presence(node, at));
    }
    case "exists":
      return nodes.flatMap((node) => presence(node, at));
    case "type":
      return typeCriteria(place, context);
    default:
      return undefined;
  }
}

function valueCriterion(
  node: ElementNode,
  at: readonly SliceStep[],
  context: TypegenContext,
): readonly Criterion[] {
  const { fixed, pattern, binding, min } = node.facts;
  const isRequired = min > 0;
  const stated = fixed ?? pattern;
  if (stated !== undefined) return [{ isRequired, test: { at, holds: stated.value } }];
  if (binding?.strength !== "required") return [];
  const codes = requiredCodes(node, context);
  if (codes === undefined) return [];
  const isText = node.facts.types.every(({ code }) => !/^[A-Z]/u.test(code));
  const names = codes.map(({ system, code }) =>
    isText || system === undefined ? code : `${system}|${code}`,
  );
  return [{ isRequired, test: { at, codes: [...new Set(names)] } }];
}

/** Values of the parts of an element, such as `coding.code` where the discriminator says `code`. */
function partsCriterion(node: ElementNode, { at, plan }: Place): readonly Criterion[] | undefined {
  const holds = plan && skeletonOf(node, plan, true);
  return holds === undefined ? undefined : [{ isRequired: node.facts.min > 0, test: { at, holds } }];
}

function presence({ facts: { min, max } }: ElementNode, at: readonly SliceStep[]): readonly Criterion[] {
  if (max === 0) return [{ isRequired: true, test: { at, exists: false } }];
  return min > 0 ? [{ isRequired: true, test: { at, exists: true } }] : [];
}

function typeCriteria(
  { nodes, at }: Place,
  { definitions }: TypegenContext,
): readonly Criterion[] | undefined {
  const sliced = nodes.filter(({ sliceName }) => sliceName !== undefined);
  const types = (sliced.length > 0 ? sliced : nodes).flatMap(({ facts }) =>
    facts.types.map(({ code }) => code),
  );
  if (types.length === 0) return undefined;
  const isResource = types.every((type) => definitions.type(type)?.kind === "resource");
  if (isResource) {
    const isAny = types.some((type) => definitions.type(type)?.isAbstract !== false);
    return isAny ? undefined : [{ isRequired: true, test: { at, resourceTypes: types } }];
  }
  const last = at.at(-1);
  const names = typeof last === "string" ? [last] : Array.isArray(last) ? (last as readonly string[]) : [];
  const wanted = names.filter((name) => types.some((type) => name.endsWith(capital(type))));
  if (wanted.length === 0) return undefined;
  return [{ isRequired: true, test: { at: [...at.slice(0, -1), wanted], exists: true } }];
}

function placeAt(slice: ElementNode, steps: readonly PathStep[], plan: Plan, context: TypegenContext): Place {
  let place: Place = { nodes: [slice], at: [], plan };
  for (const step of steps) place = next(place, step, context);
  return place;
}

function next({ nodes, at, plan }: Place, step: PathStep, context: TypegenContext): Place {
  const { snapshots } = context;
  switch (step.kind) {
    case "name": {
      const found = nodes.flatMap((node) =>
        snapshots
          .childrenOf(node)
          .filter(({ name }) => name === step.name || name === `${step.name}[x]`)
          .flatMap((child) => [withStated(child, node.facts), ...child.slices]),
      );
      const all = propertiesOf(plan, step.name);
      const types = new Set(found.flatMap(({ facts }) => facts.types.map(({ code }) => code)));
      const left = all.length < 2 ? all : all.filter(({ type }) => types.has(type));
      const names = left.map(({ jsonName }) => jsonName);
      const [first] = names;
      return {
        nodes: found,
        at: [...at, all.length > 1 ? names : (first ?? step.name)],
        plan: left.length === 1 ? left[0]?.plan() : undefined,
      };
    }
    case "extension":
      return {
        nodes: nodes.flatMap((node) =>
          snapshots
            .childrenOf(node)
            .filter(({ name }) => name === "extension")
            .flatMap(({ slices }) => slices.filter((one) => extensionUrlOf(one, context) === step.url)),
        ),
        at: [...at, { extension: step.url }],
        plan: barePlans(context.definitions)("Extension"),
      };
    case "type": {
      const last = at.at(-1);
      const names = Array.isArray(last) ? (last as readonly string[]) : [];
      const name = names.find((one) => one.endsWith(capital(step.type)));
      return { nodes, at: name === undefined ? at : [...at.slice(0, -1), name], plan: undefined };
    }
    case "resolve":
      return { nodes: [], at, plan: undefined };
  }
}

function propertiesOf(plan: Plan | undefined, name: string): readonly Property[] {
  return [...(plan?.properties.values() ?? [])].filter(
    ({ element, isSibling }) => element.name === name && !isSibling,
  );
}

function capital(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

/** Whether a value is plain enough to be written into source. */
export function isStatedPlainly(tests: readonly SliceTest[]): boolean {
  return tests.every((test) =>
    "any" in test ? isStatedPlainly(test.any) : !("holds" in test) || isPlain(test.holds, 0),
  );
}

function isPlain(value: unknown, depth: number): boolean {
  if (depth > 10) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  if (isObject(value))
    return (
      !Object.hasOwn(value, "__proto__") && Object.values(value).every((part) => isPlain(part, depth + 1))
    );
  return value === null || ["string", "boolean", "number"].includes(typeof value);
}
