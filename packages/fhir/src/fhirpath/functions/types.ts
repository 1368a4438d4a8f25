import type { FunctionCompiler } from "../compile-context.ts";
import { type Compiled, fromTruth, single } from "../compiled.ts";
import type { Frame } from "../frame.ts";
import { type Item, nothing, TypeInfo, typeOf } from "../item.ts";
import { walk, type Visit } from "../raw-path.ts";
import { isA, isOfType, readTypeArgument } from "../type-test.ts";
import { type ResolvedType, systemTypes } from "../types.ts";
import { fail } from "../failure.ts";
import { argument } from "./filtering.ts";
import { ofCollections, special } from "./define.ts";

/** `is`, as operator and function. */
export function typeTest(source: Compiled, wanted: ResolvedType): Compiled {
  const { path, run } = source;
  if (path === undefined) {
    return fromTruth((frame) => {
      const item = single(run(frame));
      return item === undefined ? undefined : typeOf(item).isA(wanted);
    });
  }
  const visit = walk(path, ((value, _sibling, type, frame) => {
    frame.hits++;
    frame.hit = isA(type, value, wanted, frame.table);
    return frame.hits > 1;
  }) satisfies Visit);
  return fromTruth((frame) => onlyHit(frame, visit) as boolean | undefined);
}

/** The only value that a walk meets; undefined when there is none. */
export function onlyHit(frame: Frame, visit: (frame: Frame) => boolean): unknown {
  const outer = frame.hits;
  frame.hits = 0;
  frame.hit = undefined;
  visit(frame);
  const { hits } = frame;
  frame.hits = outer;
  frame.lastHits = hits;
  if (hits > 1) fail("not-singleton");
  return hits === 0 ? undefined : frame.hit;
}

/** `as`, as operator and function. */
export function typeCast(source: Compiled, wanted: ResolvedType): Compiled {
  return {
    types: [wanted],
    run: (frame) => {
      const item = single(source.run(frame));
      return item !== undefined && isOfType(typeOf(item), undefined, wanted, frame.table) ? [item] : nothing;
    },
  };
}

/** Functions about types (mục 6.3 và 10 của FHIRPath). */
export const typeFunctions: Readonly<Record<string, FunctionCompiler>> = {
  is: special(1, 1, (call) => typeTest(call.source, readTypeArgument(call, argument(call, 0)))),
  as: special(1, 1, (call) => typeCast(call.source, readTypeArgument(call, argument(call, 0)))),
  type: ofCollections(0, 0, (input) => input.map(typeInfo), [systemTypes.TypeInfo]),
};

function typeInfo(item: Item): TypeInfo {
  const { namespace, name } = typeOf(item);
  return new TypeInfo(namespace, name);
}
