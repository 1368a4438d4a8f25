import { Automaton } from "./pattern-automaton.ts";
import { type PatternNode, readPattern, writePattern } from "./pattern-syntax.ts";

/** A regular expression of somebody else that cannot make us hang. */
export interface SafePattern {
  /** Whether the text holds (`matches`) or is (`matchesFull`) what the pattern says. */
  readonly test: (text: string) => boolean;
  /** For `replaceMatches`; undefined when replacing could take too long. */
  readonly replacer: RegExp | undefined;
}

/** Texts up to this length are given to the engine of JavaScript when the pattern has few loops. */
const nativeLength = 2000;

/**
 * Makes a pattern ready. The engine of JavaScript gets patterns without a loop inside a loop and with at most
 * one loop that could begin anywhere, on texts of some thousand characters; all others run on an automaton
 * of linear time. Undefined when the pattern is faulty, or needs look-around and has loops.
 */
export function makePattern(text: string, isWhole: boolean): SafePattern | undefined {
  const node = readPattern(text);
  if (node === undefined) return undefined;
  const native = nativeOf(node, isWhole);
  if (native === undefined) return undefined;
  const loops = countLoops(node);
  const isQuick = loops !== undefined && loops <= 1;
  const automaton = Automaton.of(node, isWhole);
  if (!isQuick && automaton === undefined) return undefined;
  return {
    replacer: isQuick ? new RegExp(native.source, "gsu") : undefined,
    test: (value) => {
      if (isQuick && (value.length <= nativeLength || automaton === undefined)) return native.test(value);
      return automaton?.test(value) ?? false;
    },
  };
}

function nativeOf(node: PatternNode, isWhole: boolean): RegExp | undefined {
  const source = writePattern(node);
  try {
    return new RegExp(isWhole ? `^(?:${source})$` : source, "su");
  } catch {
    // Not a pattern of JavaScript: such a character range, for instance.
    return undefined;
  }
}

/** Number of loops one after another; undefined when one loop holds another or a choice. */
function countLoops(node: PatternNode): number | undefined {
  switch (node.kind) {
    case "character":
    case "start":
    case "end":
      return 0;
    case "other":
      return node.body === undefined || countLoops(node.body) === 0 ? 0 : undefined;
    case "group":
      return countLoops(node.body);
    case "sequence":
      return sum(node.items.map(countLoops));
    case "choice":
      return sum(node.options.map(countLoops));
    case "repeat": {
      const { body, most } = node;
      if (most <= 1) return countLoops(body);
      return isFixed(body) ? (most > 4 ? 1 : 0) : undefined;
    }
  }
}

function sum(counts: readonly (number | undefined)[]): number | undefined {
  return counts.reduce(
    (total, count) => (total === undefined || count === undefined ? undefined : total + count),
    0,
  );
}

/** Whether a part fits in one way only: characters one after another. */
function isFixed(node: PatternNode): boolean {
  if (node.kind === "group") return isFixed(node.body);
  return (
    node.kind === "character" ||
    (node.kind === "sequence" && node.items.every((item) => item.kind === "character"))
  );
}
