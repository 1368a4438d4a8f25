import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run, runNode } from "../support/command.ts";
import { root } from "../support/repository.ts";

describe("the continuous check", () => {
  let bin: string;

  beforeEach(() => {
    bin = realpathSync(mkdtempSync(join(tmpdir(), "lienthong-bin-")));
    put("apt-get", `echo "apt-get $*"`);
  });

  afterEach(() => {
    rmSync(bin, { recursive: true, force: true });
  });

  /** Puts a program in front of the machine's own. */
  const put = (name: string, script: string) => {
    writeFileSync(join(bin, name), `#!/bin/bash\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  const ci = (env: Readonly<Record<string, string>> = {}) =>
    run("bash", [join(root, ".ci/run")], {
      cwd: bin,
      env: { PATH: `${bin}:${process.env["PATH"] ?? ""}`, CHROMIUM_PATH: process.execPath, ...env },
    });

  it("ends early on an old Node and runs nothing", async () => {
    put("node", `[ "$1" = --version ] && echo v18.0.0; exit 1`);
    put("npm", "echo it ran");
    const { code, stdout, stderr } = await ci();
    expect(code).toBe(1);
    expect(stderr).toContain("Node.js 20.19 or newer is needed; this is v18.0.0");
    expect(stdout).toBe("");
  });

  it("runs the test command of the README, whose last line is its own", async () => {
    put("npm", `echo "npm $*"; echo "3 passed, 0 failed, 1 skipped"`);
    const { code, stdout } = await ci();
    expect({ code, lines: stdout.trim().split("\n") }).toEqual({
      code: 0,
      lines: ["npm test", "3 passed, 0 failed, 1 skipped"],
    });
  });

  it("fails when that command fails", async () => {
    put("npm", `echo "2 passed, 1 failed, 0 skipped"; exit 1`);
    const { code, stdout } = await ci();
    expect(code).toBe(1);
    expect(stdout.trim().split("\n").at(-1)).toBe("2 passed, 1 failed, 0 skipped");
  });
});

describe("all tests", () => {
  it("fail when no test ran", async () => {
    const { code, stdout } = await runNode(["scripts/test-all.mjs", "no stage has this name"], { cwd: root });
    expect(code).toBe(1);
    expect(stdout.trim().split("\n").at(-1)).toBe("0 passed, 1 failed, 0 skipped");
  });
});
