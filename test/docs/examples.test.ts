import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";
import { allExamples, examplesIn, type Example } from "./lib/find-examples.ts";
import { leadingLiteral } from "./lib/instrument.ts";
import { runExamples, typeCheckExamples, type ExampleFaults } from "./lib/run-examples.ts";

// Below node_modules, so that the examples find the packages by name as a user's program does.
const parent = join(root, "node_modules/.cache");
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, "examples-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const examples = await allExamples(root);

describe("examples in documents and doc comments", () => {
  let faults: ExampleFaults;

  beforeAll(async () => {
    faults = await runExamples(examples, join(folder, "all"));
  });

  it("are there", () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples.map(({ name }) => name))("%s does as it says", (name) => {
    expect(faults.get(name)).toEqual([]);
  });

  it("are typed as a strict program wants them", async () => {
    expect(await typeCheckExamples(examples, join(folder, "typed"))).toEqual([]);
  });
});

describe("the check of examples", () => {
  let count = 0;
  const faultsOf = async (code: string) => {
    const one: Example = { name: "planted", code, isTyped: true };
    return (await runExamples([one], join(folder, `planted-${count++}`))).get("planted") ?? ["lost"];
  };

  it.each([
    ["a result that is not as promised", "1 + 1; // 3", "line 1 gives 2, not 3"],
    ["a printed value that is not as promised", `console.log("a"); // "b"`, "line 1 gives 'a', not 'b'"],
    ["a variable that is not as promised", "const two = 1 + 1; // 3", "line 1 gives 2, not 3"],
    ["a list that is not as promised", `["a"]; // ["a", "b"]`, "line 1"],
    ["a text that does not begin as promised", `"abc"; // "b…"`, "line 1"],
    ["a promise that is never reached", "if (Number.isNaN(1)) 1 + 1; // 2", "only 0 of 1"],
    ["an example that throws", `throw new Error("planted");`, "planted"],
    [
      "an example that imports what is not there",
      `import { noSuchThing } from "@lienthong/core";\nnoSuchThing();`,
      "noSuchThing",
    ],
    ["an example that imports a package that is not there", `import "no-such-package";`, "no-such-package"],
  ])("refuses %s", async (_title, code, fault) => {
    expect((await faultsOf(code)).join("\n")).toContain(fault);
  });

  it.each([
    "1 + 1; // 2",
    `import { isFailure } from "@lienthong/core";\nisFailure("error"); // true`,
    "1; // one",
  ])("accepts %s", async (code) => {
    expect(await faultsOf(code)).toEqual([]);
  });

  it("refuses an example that a strict compiler refuses", async () => {
    const one = { name: "planted.md:1", code: "const text: string = 1;\n", isTyped: true };
    expect((await typeCheckExamples([one], join(folder, "planted-types"))).join("\n")).toContain(
      "planted.md:1(1,7)",
    );
  });

  it("finds programs in Markdown and in doc comments", () => {
    expect(examplesIn("a.md", "# A\n\n```ts\none();\n```\n\n```sh\nls\n```\n")).toEqual([
      { name: "a.md:3", code: "one();\n", isTyped: true },
    ]);
    const comment = "const x = 1;\n/**\n * A.\n *\n * @example\n * ```ts\n * one();\n * ```\n */\n";
    expect(examplesIn("a.ts", comment)).toEqual([{ name: "a.ts:6", code: "one();\n", isTyped: true }]);
  });

  it.each([
    ["true", "true"],
    [`"warning": a confirmed rule may still be mild`, `"warning"`],
    ["-1.5", "-1.5"],
    ["[1, 2]", "[1, 2]"],
    [`{ a: "b" }, frozen`, `{ a: "b" }`],
    ["undefined", "undefined"],
    ["the sentence for a clerk", undefined],
    [`"a" | "b"`, undefined],
    ["2 issues", undefined],
  ])("reads %s as the promise of %s", (comment, literal) => {
    expect(leadingLiteral(comment)).toBe(literal);
  });
});
