import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedPackages, readJson, root } from "../support/repository.ts";
import { findPatterns, type FoundPattern } from "./lib/find-patterns.ts";
import { judgePattern } from "./lib/judge-pattern.ts";

/**
 * Files that build expressions out of something that is no constant, and why that is safe: either
 * `patterns` names an exported table, "file#export", whose strings are all checked here; or `reason`
 * says what bounds an expression that the user brings.
 */
type DynamicPatterns = Readonly<
  Record<string, { readonly patterns?: string; readonly flags?: string; readonly reason?: string }>
>;

const dynamic = readJson<DynamicPatterns>(join(root, "test/guards/dynamic-patterns.json"));

const sourceFiles = publishedPackages().flatMap(({ path }) =>
  readdirSync(join(path, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/\.(test|test-d|cases)\.ts$|(^|\/)testing\//u.test(name))
    .map((name) => join(path, "src", name)),
);

/** All strings and expressions inside a table, however deep. */
function patternsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value instanceof RegExp) return [value.source];
  if (value instanceof Map) return [...value.values()].flatMap(patternsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(patternsIn) : [];
}

async function faults(found: readonly FoundPattern[]): Promise<readonly string[]> {
  const result: string[] = [];
  for (const { file, line, pattern, flags } of found) {
    const verdict = pattern === undefined ? "not a constant" : await judgePattern(pattern, flags);
    if (verdict !== "safe") result.push(`${relative(root, file)}:${line} ${pattern ?? ""} (${verdict})`);
  }
  return result;
}

describe("regular expressions of all packages", () => {
  const all = sourceFiles.flatMap((file) => findPatterns(file));

  it("are found", () => {
    expect(sourceFiles.length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(0);
  });

  it("run in linear time", async () => {
    const explained = all.filter(
      ({ file, pattern }) => pattern !== undefined || dynamic[relative(root, file)] === undefined,
    );
    expect(await faults(explained)).toEqual([]);
  });

  it("that come from tables run in linear time too", async () => {
    const result: string[] = [];
    for (const { patterns: table, flags } of Object.values(dynamic)) {
      if (table === undefined) continue;
      const [file = "", name = ""] = table.split("#");
      const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
      const patterns = [...new Set(patternsIn(module[name]))];
      if (patterns.length === 0) result.push(`${table}: no patterns there`);
      for (const pattern of patterns) {
        const verdict = await judgePattern(pattern, flags ?? "u");
        if (verdict !== "safe") result.push(`${table}: ${pattern} (${verdict})`);
      }
    }
    expect(result).toEqual([]);
  });

  it.each(Object.entries(dynamic))(
    "%s still builds expressions, and says why that is safe",
    (file, entry) => {
      expect(all.filter((one) => relative(root, one.file) === file && one.pattern === undefined)).not.toEqual(
        [],
      );
      expect(entry.patterns ?? entry.reason ?? "").not.toBe("");
    },
  );
});

describe("the check of regular expressions", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "lienthong-patterns-"));
    writeFileSync(join(folder, "parts.ts"), "export const part = '(a+)+';\n");
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const planted = (code: string) => {
    const file = join(folder, `planted-${Math.abs(code.length * 31 + code.charCodeAt(0))}-${counter++}.ts`);
    writeFileSync(file, code);
    return findPatterns(file);
  };
  let counter = 0;

  it.each([
    ["an exponential literal", "export const one = /^(a+)+$/u;", "exponential"],
    ["a quadratic literal", "export const one = /\\s+$/u;", "2nd degree polynomial"],
    ["a pattern given as text", `export const one = new RegExp("^(a|a)*$", "u");`, "exponential"],
    ["RegExp called as a function", `export const one = RegExp("^(a|a)*$", "u");`, "exponential"],
    [
      "a pattern put together from constants",
      "const part = '(a+)+';\nexport const one = new RegExp(`^${part}$`, 'u');",
      "exponential",
    ],
    [
      "a pattern put together from another file",
      "import { part } from './parts.ts';\nexport const one = new RegExp('^' + part + '$', 'u');",
      "exponential",
    ],
    [
      "a pattern out of another expression",
      "const part = /(?:a+)+/u;\nexport const one = new RegExp(`^${part.source}b$`, 'u');",
      "exponential",
    ],
    [
      "a pattern in a raw template",
      "export const one = new RegExp(String.raw`^(\\w+)+$`, 'u');",
      "exponential",
    ],
    [
      "a pattern that is no constant",
      "export const make = (text: string) => new RegExp(text, 'u');",
      "not a constant",
    ],
  ])("refuses %s", async (_title, code, problem) => {
    expect((await faults(planted(code))).join("\n")).toContain(problem);
  });

  it("accepts a linear expression", async () => {
    expect(await faults(planted("export const one = /^[0-9]{12}$/u;"))).toEqual([]);
  });
});
