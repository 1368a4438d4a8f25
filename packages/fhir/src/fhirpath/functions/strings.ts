import type { FunctionCompiler } from "../compile-context.ts";
import { fromTruth, single } from "../compiled.ts";
import { fail } from "../failure.ts";
import { nothing, systemValue } from "../item.ts";
import { quickTextTest } from "../quick.ts";
import { systemTypes } from "../types.ts";
import { decodeText, encodeText, escapeText, unescapeText } from "./encoding.ts";
import { boundText, integerOf, ofCollections, ofText, special, textOf } from "./define.ts";

const boolean = [systemTypes.Boolean];
const integer = [systemTypes.Integer];

function textTest(test: (text: string, part: string) => boolean): FunctionCompiler {
  const general = ofText(1, 1, (text, [part]) => test(text, textOf(part)), boolean);
  return special(1, 1, (call) => {
    const quick = quickTextTest(call.source, call.args[0], test);
    return quick === undefined ? general.compile(call) : fromTruth(quick);
  });
}

/** `join([separator])`. */
export const joinFunction: FunctionCompiler = /* @__PURE__ */ ofCollections(
  0,
  1,
  (input, [separator = nothing]) => {
    const texts = input.filter((item) => systemValue(item) !== undefined).map(textOf);
    const by = single(separator);
    return input.length === 0 ? nothing : [boundText(texts.join(by === undefined ? "" : textOf(by)))];
  },
  [systemTypes.String],
);

/** Functions of text (mục 5.6 của FHIRPath), without those that take patterns. */
export const stringFunctions: Readonly<Record<string, FunctionCompiler>> = {
  indexOf: ofText(1, 1, (text, [part]) => text.indexOf(textOf(part)), integer),
  lastIndexOf: ofText(1, 1, (text, [part]) => text.lastIndexOf(textOf(part)), integer),
  substring: ofText(1, 2, (text, [start, length]) => {
    const from = integerOf(start);
    if (from < 0 || from >= text.length) return undefined;
    return length === undefined ? text.slice(from) : text.slice(from, from + Math.max(integerOf(length), 0));
  }),
  startsWith: textTest((text, part) => text.startsWith(part)),
  endsWith: textTest((text, part) => text.endsWith(part)),
  contains: textTest((text, part) => text.includes(part)),
  upper: ofText(0, 0, (text) => text.toUpperCase()),
  lower: ofText(0, 0, (text) => text.toLowerCase()),
  trim: ofText(0, 0, (text) => text.trim()),
  length: ofText(0, 0, (text) => text.length, integer),
  replace: ofText(2, 2, (text, [pattern, replacement], frame) => {
    const pieces = text.split(textOf(pattern));
    frame.session.spend(pieces.length);
    const glue = textOf(replacement);
    if (pieces.length * glue.length > 1_000_000) fail("too-long");
    // An empty pattern stands between all characters, and at both ends.
    return boundText(textOf(pattern) === "" ? `${glue}${pieces.join(glue)}${glue}` : pieces.join(glue));
  }),
  toChars: ofCollections(0, 0, (input) => {
    const item = single(input);
    return item === undefined ? nothing : Array.from(textOf(item));
  }),
  split: ofCollections(1, 1, (input, [separator = nothing], frame) => {
    const item = single(input);
    const by = single(separator);
    if (item === undefined || by === undefined) return nothing;
    const pieces = textOf(item).split(textOf(by));
    frame.session.spend(pieces.length);
    return pieces;
  }),
  join: joinFunction,
  encode: ofText(1, 1, (text, [format]) => encodeText(text, textOf(format))),
  decode: ofText(1, 1, (text, [format]) => decodeText(text, textOf(format))),
  escape: ofText(1, 1, (text, [format]) => escapeText(text, textOf(format))),
  unescape: ofText(1, 1, (text, [format]) => unescapeText(text, textOf(format))),
};
