import { numberTextOf } from "../document/number-text.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Discriminator, ElementNode, Slicing } from "../snapshot/facts.ts";
import { memberOf } from "./binding-checks.ts";
import { holdsPattern, showStated } from "./compare-values.ts";
import type { CompileContext } from "./compile-profile.ts";
import {
  extensionUrl,
  nodesAt,
  readDiscriminatorPath,
  valuesAt,
  type PathStep,
} from "./discriminator-path.ts";
import type { ProfileRun } from "./profile-run.ts";
import { atTarget } from "./target-checks.ts";
import type { Item, SliceTest } from "./value-plan.ts";

/** Where the values of a slice stand among all, when slices are told by position. */
export interface SlicePosition {
  readonly from: number;
  readonly to: number;
}

/** The positions of slices: each begins where the ones before it are full. */
export function slicePositions(slices: readonly ElementNode[]): readonly SlicePosition[] {
  let from = 0;
  return slices.map(({ facts: { max } }) => {
    const position = { from, to: from + max };
    from = position.to;
    return position;
  });
}

/**
 * How the values of a slice are told from others; undefined when the discriminators do not say it.
 * FHIR, "Discriminator": value and pattern by fixed value, pattern or required binding, else by presence.
 */
export function sliceTests(
  slice: ElementNode,
  slicing: Slicing,
  position: SlicePosition,
  context: CompileContext,
): readonly SliceTest[] | undefined {
  const tests: SliceTest[] = [];
  for (const discriminator of slicing.discriminators) {
    if (discriminator.type === "position") {
      const { from, to } = position;
      tests.push({
        expected: `position ${String(from + 1)}`,
        path: "position",
        matches: (_run, _item, at) => at >= from && at < to,
      });
      continue;
    }
    const steps = readDiscriminatorPath(discriminator.path);
    if (steps === undefined) return undefined;
    const test = oneTest(slice, discriminator, steps, context);
    if (test !== undefined) tests.push(test);
  }
  return tests.length === 0 ? undefined : tests;
}

/** What one element asks, so that its values tell the slice. */
type Criterion = Pick<SliceTest, "expected"> & {
  readonly isRequired: boolean;
  /** The text that is expected, where it is just that. */
  readonly text?: string;
  readonly holds: (run: ProfileRun, items: readonly Item[]) => boolean | undefined;
};

function oneTest(
  slice: ElementNode,
  { type, path }: Discriminator,
  steps: readonly PathStep[],
  context: CompileContext,
): SliceTest | undefined {
  const { snapshots, registry, definitions } = context;
  const isExtension = slice.name === "extension" || slice.name === "modifierExtension";
  if (isExtension && path === "url") {
    const url = extensionUrl(slice, snapshots);
    if (url !== undefined) {
      return {
        expected: `url = ${url}`,
        path,
        isThere: (_run, { value }) => isObject(value) && value["url"] !== undefined,
        matches: (_run, { value }) => isObject(value) && value["url"] === url,
      };
    }
  }
  const nodes = nodesAt(slice, steps, snapshots, registry);
  const criteria = criteriaOf(type, path, nodes, context);
  if (criteria.length === 0) return undefined;
  const required = criteria.filter(({ isRequired }) => isRequired);
  const all = required.length > 0 ? required : criteria;
  const quick = quickTest(slice, steps, nodes, all, required.length > 0, context);
  return {
    path,
    isThere: (run, item) => valuesAt(run, item, steps, definitions).length > 0,
    expected: `${path} ${all.map(({ expected }) => expected).join(required.length > 0 ? ", " : " | ")}`,
    matches:
      quick ??
      ((run, item) => {
        const items = valuesAt(run, item, steps, definitions);
        const results = all.map(({ holds }) => holds(run, items));
        if (required.length > 0)
          return results.includes(false) ? false : results.includes(undefined) ? undefined : true;
        return results.includes(true) ? true : results.includes(undefined) ? undefined : false;
      }),
  };
}

/** The quick way for most slices: a code, system or URL at a plain path. */
function quickTest(
  slice: ElementNode,
  steps: readonly PathStep[],
  nodes: readonly ElementNode[],
  criteria: readonly Criterion[],
  areAllRequired: boolean,
  { snapshots, registry }: CompileContext,
): SliceTest["matches"] | undefined {
  const texts = criteria.flatMap(({ text }) => text ?? []);
  const names = steps.flatMap((step) => (step.kind === "name" ? [step.name] : []));
  if (texts.length < criteria.length || names.length < steps.length) return undefined;
  const hasChoice = steps.some((_, i) =>
    nodesAt(slice, steps.slice(0, i + 1), snapshots, registry).some(({ name }) => name.endsWith("[x]")),
  );
  if (hasChoice || nodes.length === 0) return undefined;
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return (_run, { value }) => hasText(value, names, 0, only);
  return areAllRequired
    ? (_run, { value }) => texts.every((text) => hasText(value, names, 0, text))
    : (_run, { value }) => texts.some((text) => hasText(value, names, 0, text));
}

function hasText(value: unknown, names: readonly string[], depth: number, text: string): boolean {
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) if (hasText(item, names, depth, text)) return true;
    return false;
  }
  const name = names[depth];
  if (name === undefined) return value === text;
  return isObject(value) && hasText(value[name], names, depth + 1, text);
}

function criteriaOf(
  type: string,
  path: string,
  nodes: readonly ElementNode[],
  context: CompileContext,
): readonly Criterion[] {
  switch (type) {
    case "value":
    case "pattern": {
      const own = nodes.flatMap((node) => valueCriterion(node, context));
      // An element without a value of its own is told by those of its parts, or by whether it is there.
      return own.length > 0 ? own : nodes.flatMap((node) => partsCriterion(node, context) ?? presence(node));
    }
    case "exists":
      return nodes.flatMap(presence);
    case "type":
      return typeCriterion(nodes, context);
    case "profile":
      return nodes.flatMap((node) => profileCriterion(node, path, context));
    default:
      return [];
  }
}

function valueCriterion({ facts }: ElementNode, { registry }: CompileContext): readonly Criterion[] {
  const { fixed, pattern, binding, min } = facts;
  const isRequired = min > 0;
  if (fixed !== undefined) {
    return [
      {
        expected: `= ${showStated(fixed.value)}`,
        isRequired,
        ...(typeof fixed.value === "string" && { text: fixed.value }),
        // Whether there is more than the fixed value is asked once the slice is known.
        holds: (run, items) => items.some((item) => holdsPattern(item, fixed, textsOf(run))),
      },
    ];
  }
  if (pattern !== undefined) {
    return [
      {
        expected: `⊇ ${showStated(pattern.value)}`,
        isRequired,
        ...(typeof pattern.value === "string" && { text: pattern.value }),
        holds: (run, items) => items.some((item) => holdsPattern(item, pattern, textsOf(run))),
      },
    ];
  }
  const set = binding?.strength === "required" ? binding.valueSet : undefined;
  if (set === undefined) return [];
  const code = facts.types[0]?.code ?? "";
  return [
    {
      expected: `∈ ${set}`,
      isRequired,
      holds(_run, items) {
        const results = items.map((item) => memberOf(registry.vocabulary, set, code, item));
        return results.includes("in") ? true : results.includes("unknown") ? undefined : false;
      },
    },
  ];
}

function textsOf(run: ProfileRun) {
  return { found: run.walk.numberText ?? numberTextOf, stated: numberTextOf };
}

/** Values of the parts of an element, such as `coding.code` where the discriminator says `code`. */
function partsCriterion(node: ElementNode, context: CompileContext): readonly Criterion[] | undefined {
  const stated = statedParts(node);
  if (stated.length === 0) return undefined;
  const plan = context.compileNode(node);
  if (plan === undefined) return undefined;
  return [
    {
      expected: stated.join(", "),
      isRequired: node.facts.min > 0,
      holds: (run, items) => items.some((item) => run.obeys(item, plan)),
    },
  ];
}

function statedParts(node: ElementNode): readonly string[] {
  return [...(node.children ?? []), ...node.slices].flatMap((part) => {
    const { fixed, pattern } = part.facts;
    const stated = fixed ?? pattern;
    return [
      ...(stated === undefined ? [] : [`${part.name} = ${showStated(stated.value)}`]),
      ...statedParts(part),
    ];
  });
}

function presence({ facts: { min, max } }: ElementNode): readonly Criterion[] {
  if (max === 0) return [{ expected: "∄", isRequired: true, holds: (_run, items) => items.length === 0 }];
  return min > 0 ? [{ expected: "∃", isRequired: true, holds: (_run, items) => items.length > 0 }] : [];
}

function typeCriterion(nodes: readonly ElementNode[], { registry }: CompileContext): readonly Criterion[] {
  // Where an element has slices by type, they say which types there are.
  const sliced = nodes.filter(({ sliceName }) => sliceName !== undefined);
  const facts = (sliced.length > 0 ? sliced : nodes).flatMap((node) => node.facts.types);
  const types = facts.map(({ code }) => code);
  if (types.length === 0) return [];
  return [
    {
      expected: `: ${types.join(" | ")}`,
      isRequired: false,
      holds: (_run, items) =>
        items.some(({ type }) => types.some((wanted) => registry.isTypeOf(type, wanted))),
    },
  ];
}

function profileCriterion(
  { facts }: ElementNode,
  path: string,
  { registry }: CompileContext,
): readonly Criterion[] {
  const profiles = facts.types.flatMap((type) => type.profiles);
  if (profiles.length === 0) return [];
  const isTarget = path.endsWith("resolve()");
  return [
    {
      expected: `: ${profiles.join(" | ")}`,
      isRequired: false,
      holds(run, items) {
        let isUnsure = false;
        for (const item of items) {
          for (const url of profiles) {
            if (registry.judges(url) === undefined) isUnsure = true;
            else if (conforms(run, item, url, isTarget)) return true;
          }
        }
        return isUnsure ? undefined : false;
      },
    },
  ];

  function conforms(run: ProfileRun, item: Item, url: string, isElsewhere: boolean): boolean {
    const { value, type } = item;
    if (isObject(value) && (isElsewhere || typeof value["resourceType"] === "string")) {
      return atTarget(run, value, false, type, (one) => registry.conforms(run, one, url));
    }
    return registry.conforms(run, item, url);
  }
}
