import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { runNode } from "../support/command.ts";
import { entryPoints, publishedPackages, root } from "../support/repository.ts";
import { typeCheckFaults } from "./lib/type-check.ts";

const consumer = inject("consumer");
const compilers = ["typescript54", "typescript59", "typescript60", "typescript70"];
const resolutions = ["nodenext", "bundler"] as const;

describe.each(compilers)("types seen by %s", (compiler) => {
  const tsc = join(root, "test/packaging/compilers/node_modules", compiler, "bin/tsc");
  const wanted = compiler.replace("typescript", "").split("").join(".");

  it("are checked by that very version", async () => {
    expect((await runNode([tsc, "--version"], { cwd: consumer })).stdout).toContain(`Version ${wanted}`);
  });

  describe.each(resolutions)("with %s resolution", (resolution) => {
    const folder = join(consumer, `types-${compiler}-${resolution}`);
    const specifiers = publishedPackages()
      .flatMap(entryPoints)
      .map(({ specifier }) => specifier);

    beforeAll(() => {
      mkdirSync(folder, { recursive: true });
    });

    it("are complete, declarations of the packages included", async () => {
      expect(await typeCheckFaults(tsc, folder, resolution, specifiers)).toBe("");
    });

    it("are real: a wrong use is an error", async () => {
      const [first = ""] = specifiers;
      const wrong = `import { noSuchExport } from "${first}";\nexport const one = noSuchExport;\n`;
      writeFileSync(join(folder, "wrong.mts"), wrong);
      const output = await typeCheckFaults(tsc, folder, resolution, [], ["wrong.mts"]);
      expect(output).toContain("noSuchExport");
    });
  });
});
