import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../support/command.ts";
import { codeBlocks, programBlocks } from "../../support/code-blocks.ts";

/** A program that a document or a doc comment shows. The examples/ folder has tests of its own. */
export interface Example {
  /** "packages/core/src/issue/result.ts:25" */
  readonly name: string;
  readonly code: string;
  /** Whether it is written in TypeScript, so that a strict compiler must accept it. */
  readonly isTyped: boolean;
}

/** The programs of a text file: fenced blocks of Markdown, or of the doc comments of TypeScript. */
export function examplesIn(name: string, text: string): readonly Example[] {
  if (name.endsWith(".md")) {
    return programBlocks(text).map(({ code, line, language }) => ({
      name: `${name}:${line}`,
      code,
      isTyped: language.startsWith("t"),
    }));
  }
  return [...text.matchAll(/\/\*\*.*?\*\//gsu)].flatMap(({ 0: comment, index }) => {
    const start = text.slice(0, index).split("\n").length;
    const bare = comment
      .replace(/^\/\*\*/u, "")
      .replace(/\*\/$/u, "")
      .replaceAll(/^[^\S\n]*\* ?/gmu, "");
    return codeBlocks(bare)
      .filter(({ language }) => language === "ts")
      .map(({ code, line }) => ({ name: `${name}:${start + line - 1}`, code, isTyped: true }));
  });
}

/** Every program shown in the repository's documents and in the doc comments of the packages. */
export async function allExamples(root: string): Promise<readonly Example[]> {
  const listing = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
  });
  if (listing.code !== 0) throw new Error(listing.text);
  const isDocument = /^(?:README\.md|docs\/.*\.md|packages\/[^/]+\/README\.md)$/u;
  const isSource = /^packages\/[^/]+\/src\/(?!.*generated\/).*(?<!\.test|\.test-d|\.cases)\.ts$/u;
  return listing.stdout
    .split("\0")
    .filter((name) => isDocument.test(name) || isSource.test(name))
    .sort()
    .flatMap((name) => examplesIn(name, readFileSync(join(root, name), "utf8")));
}
