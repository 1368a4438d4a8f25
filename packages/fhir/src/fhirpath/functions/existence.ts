import type { Call, FunctionCompiler } from "../compile-context.ts";
import { type Compiled, fromInteger, fromTruth, truthOf } from "../compiled.ts";
import { distinct, keySet } from "../equality.ts";
import { fail } from "../failure.ts";
import type { Frame } from "../frame.ts";
import { FhirNode, systemValue, type Collection } from "../item.ts";
import { walk, type Visit } from "../raw-path.ts";
import { type ResolvedType } from "../types.ts";
import { ofCollections, special } from "./define.ts";
import { filtered } from "./filtering.ts";

const stop: Visit = () => true;
const count: Visit = (_value, _sibling, _type, frame) => {
  frame.hits++;
  return false;
};
/** Whether a value is one of a primitive type. */
function isPlain(type: ResolvedType, value: unknown): boolean {
  if (type.kind === "primitive" || type.namespace === "System") return true;
  return type.isOpen && typeof value !== "object";
}

const keep: Visit = (value, _sibling, type, frame) => {
  frame.hits++;
  frame.hit = isPlain(type, value) ? value : undefined;
  return frame.hits > 1;
};

/** Whether there is anything at the end of a path. */
function anyTruth(source: Compiled): (frame: Frame) => boolean {
  const { path, run } = source;
  return path === undefined ? (frame) => run(frame).length > 0 : walk(path, stop);
}

const exists = special(0, 1, (call) => {
  const [criteria] = call.args;
  return fromTruth(anyTruth(criteria === undefined ? call.source : filtered(call, criteria)));
});

const empty = special(0, 0, ({ source }) => {
  const any = anyTruth(source);
  return fromTruth((frame) => !any(frame));
});

const counted = special(0, 0, ({ source, args, expression }) => {
  const { path, run } = source;
  if (path === undefined || args.length > 0 || expression.args.length > 0) {
    return fromInteger((frame) => run(frame).length);
  }
  const visitAll = walk(path, count);
  return fromInteger((frame) => {
    const outer = frame.hits;
    frame.hits = 0;
    visitAll(frame);
    const { hits } = frame;
    frame.hits = outer;
    return hits;
  });
});

const not = special(0, 0, ({ source }) => {
  const truth = truthOf(source);
  return fromTruth((frame) => {
    const value = truth(frame);
    return value === undefined ? undefined : !value;
  });
});

/** All items fulfil the condition: nothing speaks against it. */
const all = special(1, 1, (call) => {
  const [criteria] = call.args;
  if (criteria === undefined) return fail("wrong-type");
  const against = anyTruth(filtered(call, criteria, false));
  return fromTruth((frame) => !against(frame));
});

const hasValue = special(0, 0, ({ source }) => {
  const { path, run } = source;
  if (path === undefined) return fromTruth((frame) => hasOneValue(run(frame)));
  const visit = walk(path, keep);
  return fromTruth((frame) => {
    const outer = frame.hits;
    frame.hits = 0;
    frame.hit = undefined;
    visit(frame);
    const isOne = frame.hits === 1 && frame.hit !== undefined;
    frame.hits = outer;
    return isOne;
  });
});

function hasOneValue(input: Collection): boolean {
  const [item] = input;
  if (item === undefined || input.length > 1) return false;
  if (!(item instanceof FhirNode)) return true;
  return isPlain(item.type, item.value) && item.value !== undefined;
}

const getValue = ofCollections(0, 0, (input) => {
  const [item] = input;
  const value = item === undefined || !hasOneValue(input) ? undefined : systemValue(item);
  return value === undefined ? [] : [value];
});

/** `allTrue` and its like: the items must be booleans. */
function overBooleans(decide: (values: readonly boolean[]) => boolean): FunctionCompiler {
  return special(0, 0, ({ source }) =>
    fromTruth((frame) =>
      decide(
        source.run(frame).map((item) => {
          const value = systemValue(item);
          return typeof value === "boolean" ? value : fail("wrong-type");
        }),
      ),
    ),
  );
}

function ofSets(decide: (input: Collection, other: Collection, frame: Frame) => boolean): FunctionCompiler {
  return special(1, 1, (call: Call) => {
    const others = call.args.map((arg) => call.context.compile(arg, call.scope).run);
    return fromTruth((frame) =>
      decide(
        call.source.run(frame),
        others.flatMap((other) => other(frame)),
        frame,
      ),
    );
  });
}

function isSubset(input: Collection, other: Collection, frame: Frame): boolean {
  const keys = keySet(other, frame.session);
  for (const key of keySet(input, frame.session)) if (!keys.has(key)) return false;
  return true;
}

/** Functions about whether and how many (mục 5.1 của FHIRPath). */
export const existenceFunctions: Readonly<Record<string, FunctionCompiler>> = {
  exists,
  empty,
  not,
  all,
  hasValue,
  getValue,
  count: counted,
  allTrue: overBooleans((values) => values.every((value) => value)),
  anyTrue: overBooleans((values) => values.some((value) => value)),
  allFalse: overBooleans((values) => values.every((value) => !value)),
  anyFalse: overBooleans((values) => values.some((value) => !value)),
  subsetOf: ofSets(isSubset),
  supersetOf: ofSets((input, other, frame) => isSubset(other, input, frame)),
  isDistinct: special(0, 0, ({ source }) =>
    fromTruth((frame) => {
      const input = source.run(frame);
      return distinct(input, frame.session).length === input.length;
    }),
  ),
  distinct: ofCollections(
    0,
    0,
    (input, _args, frame) => distinct(input, frame.session),
    ({ source }) => source.types,
  ),
};
