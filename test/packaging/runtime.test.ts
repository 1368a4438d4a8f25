import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { runNode } from "../support/command.ts";
import { entryPoints, publishedPackages } from "../support/repository.ts";

const consumer = inject("consumer");
const entries = publishedPackages().flatMap(entryPoints);

async function exportsOf(file: string, code: string): Promise<unknown> {
  writeFileSync(join(consumer, file), code);
  const { code: exit, stdout, text } = await runNode([`./${file}`], { cwd: consumer });
  expect(exit, text).toBe(0);
  return JSON.parse(stdout);
}

describe.each(entries.map(({ specifier }) => specifier))("%s, installed from its tarball", (specifier) => {
  const name = specifier.replaceAll(/[^a-z0-9]+/giu, "-");

  it("gives the same exports to import and to require", async () => {
    const list = `console.log(JSON.stringify(Object.keys(all).filter((key) => key !== "__esModule").sort()));\n`;
    const esm = await exportsOf(`${name}.mjs`, `import * as all from "${specifier}";\n${list}`);
    const cjs = await exportsOf(`${name}.cjs`, `const all = require("${specifier}");\n${list}`);
    expect(esm).not.toEqual([]);
    expect(cjs).toEqual(esm);
  });
});

const commands = publishedPackages().flatMap(({ manifest }) => Object.keys(manifest.bin ?? {}));

describe.skipIf(commands.length === 0)("commands, installed from their tarballs", () => {
  it.each(commands)("%s says how it is used", async (command) => {
    const { code, stdout, text } = await runNode([join("node_modules", ".bin", command), "--help"], {
      cwd: consumer,
    });
    expect(code, text).toBe(0);
    expect(stdout).toContain(command);
  });
});
