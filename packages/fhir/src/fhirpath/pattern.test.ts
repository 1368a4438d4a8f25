import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Automaton } from "./pattern-automaton.ts";
import { readPattern, writePattern } from "./pattern-syntax.ts";
import { makePattern } from "./pattern.ts";

describe("patterns", () => {
  it.each([
    ["finds a part", "b+", false, "abbc", true],
    ["wants the whole", "b+", true, "abbc", false],
    ["the point is any character", "a.c", false, "a\nc", true],
    ["escapes that say nothing", "\\@\\:\\'", false, "@:'", true],
    ["a bracket that opens nothing", "a{b]", false, "a{b]", true],
    ["a class with escapes", "^[\\w\\-\\.]+$", false, "a-b.c", true],
    ["a counted group", "^[A-Z]([A-Za-z0-9_]){0,254}$", false, "Aa_9", true],
    ["a counted group that ends", "^[A-Z]([A-Za-z0-9_]){0,3}$", false, "Aabcd", false],
    ["loops in loops", "^(a+)+$", false, `${"a".repeat(5000)}b`, false],
    ["choices in loops", "^(a|a|aa)*$", false, `${"a".repeat(5000)}b`, false],
    ["loops beside loops", "^a*a*a*a*a*$", false, `${"a".repeat(5000)}b`, false],
    ["words of paths", "^[A-Za-z]+(\\.[a-z][A-Za-z0-9]*(\\[x])?)*$", false, "Patient.name.value[x]", true],
    ["Vietnamese", "^\\p{Lu}\\p{Ll}+( \\p{Lu}\\p{Ll}+)*$", false, "Nguyễn Thị An", true],
    ["an empty pattern", "", true, "", true],
    ["long text", "^[a-z]+$", false, "a".repeat(100_000), true],
  ])("%s", (_title, source, isWhole, text, expected) => {
    const started = process.cpuUsage();
    expect(makePattern(source, isWhole)?.test(text)).toBe(expected);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
  });

  it.each([
    "(",
    ")",
    "a**",
    "[a",
    "\\",
    "*",
    "a{3,2}",
    "(?<n>a)",
    "(a)\\1",
    "(?=a+)b",
    "[z-a]",
    "(".repeat(100),
    "(a{0,999}){0,999}",
  ])("refuses %s", (source) => {
    expect(makePattern(source, false)).toBeUndefined();
  });

  it("matches as the engine of JavaScript does, on any pattern and text", () => {
    const atom = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "\\d", "^", "$");
    const pattern = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        atom,
        fc.tuple(tie("node"), tie("node")).map(([a, b]) => a + b),
        fc.tuple(tie("node"), tie("node")).map(([a, b]) => `(${a}|${b})`),
        fc
          .tuple(tie("node"), fc.constantFrom("*", "+", "?", "{1,3}", "{2}", "{2,}"))
          .map(([a, suffix]) => `(${a})${suffix}`),
      ),
    })).node;
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom("a", "b", "1"), maxLength: 8 }),
        fc.boolean(),
        (source, text, isWhole) => {
          const node = readPattern(source);
          if (node === undefined) throw new Error(`not read: ${source}`);
          const native = new RegExp(isWhole ? `^(?:${writePattern(node)})$` : writePattern(node), "su");
          expect(Automaton.of(node, isWhole)?.test(text)).toBe(native.test(text));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
