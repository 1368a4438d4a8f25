import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { publishedPackages } from "../support/repository.ts";
import { installed } from "./lib/consumer-project.ts";
import { readmeFault } from "./lib/run-readme.ts";

const tarballs = inject("tarballs");
const names = publishedPackages().map(({ manifest }) => manifest.name);

describe("the first program of each README", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lienthong-readme-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(names)("of %s runs in an empty project with that package alone", async (name) => {
    const project = await installed(join(folder, "project"), [name], tarballs);
    expect(await readmeFault(project, name)).toBe("");
  });
});
