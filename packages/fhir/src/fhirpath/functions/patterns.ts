import type { Expression } from "../ast.ts";
import type { Call, FunctionCompiler } from "../compile-context.ts";
import { fromTruth, single } from "../compiled.ts";
import { fail } from "../failure.ts";
import type { Frame } from "../frame.ts";
import { nothing } from "../item.ts";
import { makePattern, type SafePattern } from "../pattern.ts";
import { systemTypes } from "../types.ts";
import { boundText, special, textOf } from "./define.ts";
import { argument } from "./filtering.ts";

type PatternOf = (frame: Frame) => SafePattern | undefined;

/** The pattern of an argument: made once when it is written out, kept while it stays the same otherwise. */
function patternArgument(call: Call, expression: Expression, isWhole: boolean): PatternOf {
  if (expression.kind === "literal" && typeof expression.value === "string") {
    const pattern = makePattern(expression.value, isWhole);
    if (pattern === undefined) return call.context.refuse("bad-pattern", expression.at, call.expression.name);
    return () => pattern;
  }
  const { run } = call.context.compile(expression, call.scope);
  let lastText: string | undefined;
  let last: SafePattern | undefined;
  return (frame) => {
    const item = single(run(frame));
    if (item === undefined) return undefined;
    const text = textOf(item);
    if (text !== lastText) {
      last = makePattern(text, isWhole);
      lastText = text;
    }
    return last ?? fail("wrong-type");
  };
}

function matching(isWhole: boolean): FunctionCompiler {
  return special(1, 2, (call) => {
    const pattern = patternArgument(call, argument(call, 0), isWhole);
    return fromTruth((frame) => {
      const item = single(call.source.run(frame));
      const wanted = pattern(frame);
      if (item === undefined || wanted === undefined) return undefined;
      const text = textOf(item);
      frame.session.spend(text.length);
      return wanted.test(text);
    });
  });
}

const replaceMatches = special(2, 3, (call) => {
  const written = argument(call, 0);
  const pattern = patternArgument(call, written, false);
  const replacement = call.context.compile(argument(call, 1), call.scope);
  return {
    types: [systemTypes.String],
    run: (frame) => {
      const item = single(call.source.run(frame));
      const by = single(replacement.run(frame));
      const wanted = pattern(frame);
      if (item === undefined || by === undefined || wanted === undefined) return nothing;
      const text = textOf(item);
      if (wanted.replacer === undefined || text.length > 20_000) return fail("too-long");
      frame.session.spend(text.length);
      if (wanted.replacer.source === "(?:)") return [text];
      return [boundText(text.replace(wanted.replacer, textOf(by)))];
    },
  };
});

/** Functions that take regular expressions (biểu thức chính quy). */
export const patternFunctions: Readonly<Record<string, FunctionCompiler>> = {
  matches: matching(false),
  matchesFull: matching(true),
  replaceMatches,
};
