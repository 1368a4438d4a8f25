import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { runNode, tool } from "../../support/command.ts";
import { root } from "../../support/repository.ts";
import type { Example } from "./find-examples.ts";
import { instrument } from "./instrument.ts";

/** What went wrong in each example, by name; nothing when an example does as it says. */
export type ExampleFaults = ReadonlyMap<string, readonly string[]>;

// Runs the examples one after the other in a process of their own, and notes what each promised.
const runner = `
import { isDeepStrictEqual, inspect } from "node:util";
const plain = (value) => (typeof value === "object" && value !== null ? JSON.parse(JSON.stringify(value)) : value);
export async function runAll(examples, report) {
  console.log = console.info = console.warn = console.error = () => undefined;
  for (const { file, promises } of examples) {
    const faults = [];
    let kept = 0;
    globalThis.__check = (line, actual, expected) => {
      kept += 1;
      // "The beginning of a long text…" promises just that.
      const start = typeof expected === "string" ? /^(.+)(?:…|\\.\\.\\.)$/su.exec(expected)?.[1] : undefined;
      const holds = start === undefined ? isDeepStrictEqual(plain(actual), expected) : String(actual).startsWith(start);
      if (!holds)
        faults.push("line " + line + " gives " + inspect(actual) + ", not " + inspect(expected));
    };
    try {
      await import(file);
      if (faults.length === 0 && kept < promises) faults.push("only " + kept + " of " + promises + " promised results were reached");
    } catch (error) {
      faults.push(error instanceof Error ? String(error.stack) : String(error));
    }
    report.push(faults);
  }
}
`;

/** Runs examples against the packages' source, and compares what they promise in comments. */
export async function runExamples(examples: readonly Example[], folder: string): Promise<ExampleFaults> {
  mkdirSync(folder, { recursive: true });
  const ready = examples.map(({ code }) => instrument(code));
  const entryPoints = ready.map(({ code }, index) => {
    const file = join(folder, `example-${index}.ts`);
    writeFileSync(file, `${code}\nexport {};\n`);
    return file;
  });
  const faults = new Map<string, readonly string[]>();
  // One example that cannot be bundled must not hide the others, so each says for itself.
  const bundle = (files: readonly string[]) =>
    build({
      entryPoints: [...files],
      outdir: join(folder, "out"),
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      conditions: ["@lienthong/source"],
      logLevel: "silent",
      banner: {
        js: `import { createRequire as __r } from "node:module"; const require = __r(import.meta.url);`,
      },
    });
  const good: { readonly name: string; readonly file: string; readonly promises: number }[] = [];
  const everything = await bundle(entryPoints).then(
    () => true,
    () => false,
  );
  for (const [index, { name }] of examples.entries()) {
    const problem = everything
      ? undefined
      : await bundle([entryPoints[index] ?? ""]).then(
          () => undefined,
          (error: unknown) => String(error),
        );
    if (problem === undefined) {
      good.push({ name, file: `./example-${index}.mjs`, promises: ready[index]?.promises ?? 0 });
    } else {
      faults.set(name, [problem]);
    }
  }
  mkdirSync(join(folder, "out"), { recursive: true });
  const report = join(folder, "out/report.json");
  rmSync(report, { force: true });
  writeFileSync(
    join(folder, "out/run.mjs"),
    `import { writeFileSync } from "node:fs";\n${runner}\nconst report = [];\nawait runAll(${JSON.stringify(good)}, report);\nwriteFileSync(${JSON.stringify(report)}, JSON.stringify(report));\n`,
  );
  const { code, text } = await runNode([join(folder, "out/run.mjs")], { cwd: folder });
  if (code !== 0) throw new Error(`the examples ended early: ${text}`);
  const results = JSON.parse(readFileSync(report, "utf8")) as string[][];
  for (const [index, { name }] of good.entries()) faults.set(name, results[index] ?? ["did not run"]);
  return faults;
}

/** What the compiler says about the examples, each line with the example's name. */
export async function typeCheckExamples(
  examples: readonly Example[],
  folder: string,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const names = new Map<string, string>();
  for (const [index, { name, code, isTyped }] of examples.entries()) {
    if (!isTyped) continue;
    names.set(`typed-${index}.ts`, name);
    writeFileSync(join(folder, `typed-${index}.ts`), `${code}\nexport {};\n`);
  }
  const config = {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: {
      types: ["node"],
      typeRoots: [join(root, "node_modules/@types")],
      lib: ["ES2022", "DOM", "DOM.Iterable"],
      noUnusedLocals: false,
      noPropertyAccessFromIndexSignature: false,
    },
    files: [...names.keys()],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const { stdout } = await runNode([tool("typescript/bin/tsc"), "-p", folder, "--pretty", "false"], {
    cwd: folder,
  });
  return stdout
    .split("\n")
    .filter((line) => /^typed-\d+\.ts\(/u.test(line))
    .map((line) => line.replace(/^typed-\d+\.ts/u, (file) => names.get(file) ?? file));
}
