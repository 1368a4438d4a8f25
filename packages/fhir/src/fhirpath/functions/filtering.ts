import type { Expression } from "../ast.ts";
import type { Call, FunctionCompiler } from "../compile-context.ts";
import {
  type Compiled,
  fromPath,
  mentions,
  type Scope,
  single,
  type Truth,
  type Types,
  truthOf,
} from "../compiled.ts";
import { distinct, itemKey, keptKeySet, keySet } from "../equality.ts";
import { fail } from "../failure.ts";
import type { Frame } from "../frame.ts";
import { type Collection, FhirNode, type Item, nothing, typeOf } from "../item.ts";
import { memberPath, type Visit } from "../raw-path.ts";
import { childrenOf, childrenStep, descendantsOf } from "../navigate.ts";
import { isOfType, readTypeArgument } from "../type-test.ts";
import { integerOf, ofCollections, special } from "./define.ts";

/** Sets `$this` to an item. */
function focusOn(item: Item, frame: Frame): void {
  if (item instanceof FhirNode) frame.focus(item.value, item.sibling, item.type);
  else frame.focus(item, undefined, typeOf(item));
  frame.isFocusEmpty = false;
}

/** Calls `visit` with each item as `$this`, then puts everything back. */
export function forEachFocus(items: Collection, frame: Frame, visit: (item: Item) => void): void {
  const { value, sibling, type, index, isFocusEmpty, variables } = frame;
  frame.session.spend(items.length);
  let at = 0;
  for (const item of items) {
    focusOn(item, frame);
    frame.index = at++;
    visit(item);
    frame.variables = variables;
  }
  frame.focus(value, sibling, type);
  frame.index = index;
  frame.isFocusEmpty = isFocusEmpty;
}

/** The items for which the condition is true, or for which it is not. */
export function filtered(call: Call, criteria: Expression, isTrueWanted = true): Compiled {
  const { source, context, scope } = call;
  const truth = context.condition(criteria, source, scope);
  if (source.path !== undefined && !mentions(criteria, "index")) {
    return fromPath(
      memberPath(source.path, (visit) => filterVisit(truth, isTrueWanted, visit)),
      source.types,
      source.isUnordered,
    );
  }
  return {
    types: source.types,
    ...(source.isUnordered === true && { isUnordered: true }),
    run: (frame) => {
      const kept: Item[] = [];
      forEachFocus(source.run(frame), frame, (item) => {
        if ((truth(frame) === true) === isTrueWanted) kept.push(item);
      });
      return kept;
    },
  };
}

function filterVisit(truth: Truth, isTrueWanted: boolean, visit: Visit): Visit {
  return (value, sibling, type, frame) => {
    const { value: outerValue, sibling: outerSibling, type: outerType, variables, isFocusEmpty } = frame;
    frame.focus(value, sibling, type);
    frame.isFocusEmpty = false;
    const isWanted = (truth(frame) === true) === isTrueWanted;
    frame.focus(outerValue, outerSibling, outerType);
    frame.isFocusEmpty = isFocusEmpty;
    frame.variables = variables;
    return isWanted && visit(value, sibling, type, frame);
  };
}

const where = special(1, 1, (call) => filtered(call, argument(call, 0)));

/** The argument at a place that the number of arguments promises. */
export function argument(call: Call, index: number): Expression {
  return call.args[index] ?? call.context.refuse("wrong-arguments", call.expression.at, call.expression.name);
}

const select = special(1, 1, (call) => {
  const { source, context, scope } = call;
  const projection = context.compileBody(argument(call, 0), source, scope);
  return {
    types: projection.types,
    run: (frame) => {
      const selected: Item[] = [];
      forEachFocus(source.run(frame), frame, () => {
        for (const item of projection.run(frame)) selected.push(item);
      });
      return selected;
    },
  };
});

/** `repeat` and `repeatAll`: what the projection gives, and what it gives on that. */
function repeating(isDistinct: boolean): FunctionCompiler {
  return special(1, 1, (call) => {
    const { source, context, scope } = call;
    const body = context.compileBody(argument(call, 0), { run: source.run, types: undefined }, scope);
    return {
      types: undefined,
      run: (frame) => {
        const found: Item[] = [];
        const seen = new Set<string>();
        let next: Item[] = [...source.run(frame)];
        while (next.length > 0) {
          const current = next;
          next = [];
          forEachFocus(current, frame, () => {
            for (const item of body.run(frame)) {
              frame.session.spend(1);
              if (isDistinct) {
                const key = itemKey(item);
                if (seen.has(key)) continue;
                seen.add(key);
              }
              found.push(item);
              next.push(item);
            }
          });
        }
        return found;
      },
    };
  });
}

const ofType = special(1, 1, (call) => {
  const wanted = readTypeArgument(call, argument(call, 0));
  const { source } = call;
  if (source.path !== undefined) {
    const test: Visit = (value, _sibling, type, frame) => isOfType(type, value, wanted, frame.table);
    return fromPath(
      memberPath(
        source.path,
        (visit) => (value, sibling, type, frame) =>
          test(value, sibling, type, frame) && visit(value, sibling, type, frame),
      ),
      [wanted],
      source.isUnordered,
    );
  }
  return {
    types: [wanted],
    run: (frame) =>
      source.run(frame).filter((item) => isOfType(typeOf(item), undefined, wanted, frame.table)),
  };
});

const aggregate = special(1, 2, (call) => {
  const { source, context, scope } = call;
  const body = context.compileBody(argument(call, 0), source, scope);
  const initial = call.args[1] === undefined ? undefined : context.compile(call.args[1], scope);
  return {
    types: undefined,
    run: (frame) => {
      const outer = frame.total;
      let total = initial?.run(frame) ?? nothing;
      forEachFocus(source.run(frame), frame, () => {
        frame.total = total;
        total = body.run(frame);
      });
      frame.total = outer;
      return total;
    },
  };
});

const iif = special(2, 3, (call) => {
  const { source, context, scope } = call;
  const inner: Scope = call.expression.source === undefined ? scope : { self: source.types };
  const condition = context.compile(argument(call, 0), inner);
  const isKnown = condition.types?.length === 1 && condition.types[0]?.system !== "Boolean";
  if (isKnown && context.isStrict) context.refuse("not-boolean", call.expression.at, "iif");
  const truth = truthOf(condition);
  const then = context.compile(argument(call, 1), inner);
  const otherwise = call.args[2] === undefined ? undefined : context.compile(call.args[2], inner);
  const decide = (frame: Frame): Collection => {
    if (truth(frame) === true) return then.run(frame);
    return otherwise?.run(frame) ?? nothing;
  };
  const types = otherwise === undefined ? then.types : joinTypes(then.types, otherwise.types);
  // Without a source, `$this` stays what it is.
  if (call.expression.source === undefined) return { run: decide, types };
  return {
    types,
    run: (frame) => {
      const item = single(source.run(frame));
      const { value, sibling, type, isFocusEmpty } = frame;
      if (item === undefined) frame.isFocusEmpty = true;
      else focusOn(item, frame);
      const result = decide(frame);
      frame.focus(value, sibling, type);
      frame.isFocusEmpty = isFocusEmpty;
      return result;
    },
  };
});

/** The types of two parts together. */
export function joinTypes(a: Types, b: Types): Types {
  return a === undefined || b === undefined ? undefined : [...new Set([...a, ...b])];
}

const sameTypes = ({ source }: Call): Types => source.types;

/** A part of the input by position: an input without order has none. */
function positional(
  least: number,
  most: number,
  pick: (input: Collection, count: number) => Collection,
): FunctionCompiler {
  const plain = ofCollections(
    least,
    most,
    (input, [count = nothing]) => pick(input, least === 0 ? 0 : integerOf(single(count))),
    sameTypes,
  );
  return special(least, most, (call) => {
    if (call.context.isStrict && call.source.isUnordered === true) {
      call.context.refuse("unordered", call.expression.at, call.expression.name);
    }
    return plain.compile(call);
  });
}

const children = special(0, 0, ({ source }) => {
  if (source.path !== undefined) return fromPath(memberPath(source.path, childrenStep), undefined, true);
  return { types: undefined, isUnordered: true, run: eachOf(source, childrenOf) };
});

const descendants = special(0, 0, ({ source }) => ({
  types: undefined,
  isUnordered: true,
  run: eachOf(source, descendantsOf),
}));

/** What a step gives on every item. On one item it is the collection itself, which the session may keep. */
function eachOf(source: Compiled, step: (item: Item, frame: Frame) => Collection): Compiled["run"] {
  return (frame) => {
    const input = source.run(frame);
    const [only] = input;
    if (only !== undefined && input.length === 1) return step(only, frame);
    return input.flatMap((item) => step(item, frame));
  };
}

/** A function of its input and the keys of another collection. */
function bySets(
  choose: (input: Collection, keys: ReadonlySet<string>, frame: Frame) => Collection,
): FunctionCompiler {
  return special(1, 1, (call) => {
    const { source } = call;
    const other = call.context.compile(argument(call, 0), call.scope);
    const keysOf = other.isConstant === true ? keptKeySet : keySet;
    return {
      types: source.types,
      run: (frame) => {
        const input = source.run(frame);
        frame.session.spend(input.length);
        return input.length === 0 ? nothing : choose(input, keysOf(other.run(frame), frame.session), frame);
      },
    };
  });
}

/** Functions that choose, walk and repeat (mục 5.2, 5.3, 5.8 và 7 của FHIRPath). */
export const filteringFunctions: Readonly<Record<string, FunctionCompiler>> = {
  where,
  select,
  repeat: repeating(true),
  repeatAll: repeating(false),
  ofType,
  aggregate,
  iif,
  children,
  descendants,
  single: ofCollections(0, 0, (input) => (input.length > 1 ? fail("not-singleton") : input), sameTypes),
  first: positional(0, 0, (input) => input.slice(0, 1)),
  last: positional(0, 0, (input) => input.slice(-1)),
  tail: positional(0, 0, (input) => input.slice(1)),
  skip: positional(1, 1, (input, count) => input.slice(Math.max(count, 0))),
  take: positional(1, 1, (input, count) => input.slice(0, Math.max(count, 0))),
  union: ofCollections(1, 1, (input, [other = nothing], frame) =>
    distinct([...input, ...other], frame.session),
  ),
  combine: ofCollections(1, 2, (input, [other = nothing]) => [...input, ...other]),
  intersect: bySets((input, keys, frame) =>
    distinct(input, frame.session).filter((item) => keys.has(itemKey(item))),
  ),
  exclude: bySets((input, keys) => input.filter((item) => !keys.has(itemKey(item)))),
};
