import type { Call, FunctionCompiler } from "../compile-context.ts";
import { type Compiled, single, type Types } from "../compiled.ts";
import { fail } from "../failure.ts";
import type { Frame } from "../frame.ts";
import { type Collection, type Item, nothing, type SystemValue, systemValue } from "../item.ts";
import { isNumber } from "../equality.ts";
import { Temporal } from "../temporal.ts";
import { systemTypes } from "../types.ts";

/** A function whose calls are compiled by hand. */
export function special(least: number, most: number, compile: (call: Call) => Compiled): FunctionCompiler {
  return { least, most, compile };
}

/** A function of its input and the values of its arguments, which are evaluated outside its input. */
export function ofCollections(
  least: number,
  most: number,
  run: (input: Collection, args: readonly Collection[], frame: Frame) => Collection,
  types?: Types | ((call: Call) => Types),
): FunctionCompiler {
  return special(least, most, (call) => {
    const input = call.source.run;
    const args = call.args.map((arg) => call.context.compile(arg, call.scope).run);
    return {
      run: (frame) =>
        run(
          input(frame),
          args.map((arg) => arg(frame)),
          frame,
        ),
      types: typeof types === "function" ? types(call) : types,
    };
  });
}

/**
 * A function of one value: empty on an empty input and when an argument is given but empty; more than one
 * item is a fault.
 */
export function ofOne(
  least: number,
  most: number,
  run: (value: Item, args: readonly (Item | undefined)[], frame: Frame) => Item | undefined,
  types?: Types,
): FunctionCompiler {
  return ofCollections(
    least,
    most,
    (input, args, frame) => {
      const item = single(input);
      if (item === undefined) return nothing;
      const values = args.map(single);
      if (values.includes(undefined)) return nothing;
      const result = run(item, values, frame);
      return result === undefined ? nothing : [result];
    },
    types,
  );
}

/** A function of one text. Other primitive values are taken as they are written. */
export function ofText(
  least: number,
  most: number,
  run: (text: string, args: readonly (Item | undefined)[], frame: Frame) => Item | undefined,
  types: Types = [systemTypes.String],
): FunctionCompiler {
  return ofOne(least, most, (item, args, frame) => run(textOf(item), args, frame), types);
}

/** The text of an item: a fault when it is none. */
export function textOf(item: Item | undefined): string {
  const value = valueOf(item);
  if (typeof value === "string") return value;
  if (value instanceof Temporal || isNumber(value)) return value.toString();
  return fail("wrong-type");
}

/** The integer of an item: a fault when it is none. */
export function integerOf(item: Item | undefined): number {
  const value = valueOf(item);
  return typeof value === "number" ? value : fail("wrong-type");
}

/** The value of an item: a fault when it has none. */
export function valueOf(item: Item | undefined): SystemValue {
  return (item === undefined ? undefined : systemValue(item)) ?? fail("wrong-type");
}

/** Texts that an expression builds may not grow without end. */
const longestText = 1_000_000;

/** The text, unless it is too long. */
export function boundText(text: string): string {
  return text.length > longestText ? fail("too-long") : text;
}
