import type { Call, FunctionCompiler } from "../compile-context.ts";
import { decimalBoundary, temporalBoundary, temporalPrecision } from "../boundary.ts";
import { type Compiled, fromTruth, single } from "../compiled.ts";
import { isNumber, toDecimal } from "../equality.ts";
import { fail } from "../failure.ts";
import { type Collection, type Item, nothing } from "../item.ts";
import { inUnit, Quantity } from "../quantity.ts";
import { readDate, readDateTime, readTime, Temporal } from "../temporal.ts";
import { systemTypes } from "../types.ts";
import { integerOf, ofOne, special, textOf, valueOf } from "./define.ts";
import { argument, forEachFocus } from "./filtering.ts";
import { compareForOrder } from "../ordering.ts";

const trace = special(1, 2, (call) => {
  const { source, context, scope } = call;
  const name = context.compile(argument(call, 0), scope);
  const [, projection] = call.args;
  const body = projection && context.compileBody(projection, source, scope);
  return {
    types: source.types,
    isUnordered: source.isUnordered === true,
    run: (frame) => {
      const input = source.run(frame);
      const tell = frame.session.environment.trace;
      if (tell === undefined) return input;
      let values: Collection = input;
      if (body !== undefined) {
        const selected: Item[] = [];
        forEachFocus(input, frame, () => selected.push(...body.run(frame)));
        values = selected;
      }
      const title = textOf(single(name.run(frame)));
      frame.session.call(() => tell(title, values));
      return input;
    },
  };
});

/** Names that `defineVariable` may not take. */
const reserved = ["context", "resource", "rootResource", "ucum", "sct", "loinc"];

const defineVariable = special(1, 2, (call) => {
  const { source, context, scope } = call;
  const input: Compiled = { types: source.types, run: (frame) => frame.collection };
  const name = context.compile(argument(call, 0), scope).run;
  const [, value] = call.args;
  const inner = value && context.compile(value, { self: source.types, input });
  return {
    types: source.types,
    run: (frame) => {
      const items = source.run(frame);
      const { variables, collection } = frame;
      const title = textOf(single(name(frame)));
      for (let known = variables; known !== undefined; known = known.before) {
        if (known.name === title) fail("variable-exists");
      }
      if (reserved.includes(title)) fail("variable-exists");
      frame.collection = items;
      const bound = inner === undefined ? items : inner.run(frame);
      frame.collection = collection;
      // Variables that the arguments made stay theirs.
      frame.variables = { name: title, value: bound, before: variables };
      return items;
    },
  };
});

const sort = special(0, 20, (call) => {
  const { source, context, scope } = call;
  const keys = call.args.map((arg) => {
    const isDescending = arg.kind === "negative";
    const body = context.compileBody(isDescending ? arg.operand : arg, source, scope);
    return { isDescending, run: body.run };
  });
  return {
    types: source.types,
    run: (frame) => {
      const rows: { item: Item; values: (Item | undefined)[] }[] = [];
      forEachFocus(source.run(frame), frame, (item) => {
        rows.push({ item, values: keys.length === 0 ? [item] : keys.map((key) => single(key.run(frame))) });
      });
      frame.session.spend(rows.length * 20);
      rows.sort((a, b) => {
        for (const [at, left] of a.values.entries()) {
          const right = b.values[at];
          // What is missing comes first in either direction.
          if (left === undefined || right === undefined) {
            if (left !== right) return left === undefined ? -1 : 1;
            continue;
          }
          const order = compareForOrder(left, right);
          if (order !== 0) return keys[at]?.isDescending === true ? -order : order;
        }
        return 0;
      });
      return rows.map(({ item }) => item);
    },
  };
});

/** The moment of the environment, cut to its kind. */
function clock(
  cut: (text: string) => Temporal | undefined,
  kind: "Date" | "DateTime" | "Time",
): FunctionCompiler {
  return special(0, 0, () => ({
    types: [systemTypes[kind]],
    run: (frame) => {
      const { now } = frame.session.environment;
      // Without a clock nobody can tell: the answer is empty.
      const moment = now === undefined ? undefined : cut(now);
      return moment === undefined ? nothing : [moment];
    },
  }));
}

function boundary(side: "low" | "high"): FunctionCompiler {
  return ofOne(0, 1, (item, [precision]) => {
    const value = valueOf(item);
    const digits = precision === undefined ? undefined : integerOf(precision);
    if (isNumber(value)) return decimalBoundary(toDecimal(value), side, digits);
    if (value instanceof Temporal) return temporalBoundary(value, side, digits);
    if (!(value instanceof Quantity)) return undefined;
    const edge = decimalBoundary(value.value, side, digits);
    return edge && new Quantity(edge, value.unit, value.word);
  });
}

const precision = ofOne(0, 0, (item) => {
  const value = valueOf(item);
  if (isNumber(value)) return toDecimal(value).scale;
  return value instanceof Temporal ? temporalPrecision(value) : undefined;
});

const comparable = special(1, 1, (call: Call) => {
  const other = call.context.compile(argument(call, 0), call.scope);
  return fromTruth((frame) => {
    const left = single(call.source.run(frame));
    const right = single(other.run(frame));
    if (left === undefined || right === undefined) return undefined;
    const a = valueOf(left);
    const b = valueOf(right);
    if (!(a instanceof Quantity) || !(b instanceof Quantity)) return false;
    return inUnit(b, a.unit, frame.session.environment.convertUnit) !== undefined;
  });
});

/** Functions of the environment, of variables, order and precision (mục 5.9 và các hàm bổ sung). */
export const utilityFunctions: Readonly<Record<string, FunctionCompiler>> = {
  trace,
  defineVariable,
  sort,
  comparable,
  precision,
  lowBoundary: boundary("low"),
  highBoundary: boundary("high"),
  now: clock(readDateTime, "DateTime"),
  today: clock((text) => readDate(text.slice(0, 10)), "Date"),
  timeOfDay: clock((text) => readTime(/T([\d:.]+)/u.exec(text)?.[1] ?? ""), "Time"),
};
