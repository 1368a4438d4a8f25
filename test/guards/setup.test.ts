import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runNode } from "../support/command.ts";
import { root } from "../support/repository.ts";

describe("setup from Node and npm alone", () => {
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "lienthong-setup-")));
    mkdirSync(join(folder, "scripts"));
    cpSync(join(root, "scripts/setup.mjs"), join(folder, "scripts/setup.mjs"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const manifest = (more: object) => {
    writeFileSync(
      join(folder, "package.json"),
      JSON.stringify({
        private: true,
        engines: { node: ">=20.19" },
        packageManager: "pnpm@10.34.9",
        ...more,
      }),
    );
  };

  it("tells an old Node what to do, in Vietnamese and in English, and installs nothing", async () => {
    manifest({ engines: { node: ">=99.1" } });
    const { code, stderr, stdout } = await runNode(["scripts/setup.mjs"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain("Cần Node.js 99.1 trở lên");
    expect(stderr).toContain("Node.js 99.1 or newer is needed");
    expect(stdout).toBe("");
  });

  it("uses only syntax and module names that an old Node can read", () => {
    const text = readFileSync(join(root, "scripts/setup.mjs"), "utf8");
    expect(text).not.toMatch(/from "node:|\?\.|\?\?|^await /mu);
  });

  it("fails in both languages when installing fails", async () => {
    manifest({ dependencies: { "a-lock-file-that-does-not-match": "1.0.0" } });
    writeFileSync(join(folder, "pnpm-lock.yaml"), "lockfileVersion: '9.0'\n");
    const npm = join(folder, "npm-cli.js");
    writeFileSync(npm, "process.exit(7);\n");
    const { code, stderr } = await runNode(["scripts/setup.mjs"], {
      cwd: folder,
      env: { npm_execpath: npm },
    });
    expect(code).toBe(7);
    expect(stderr).toContain("Cài đặt không thành công");
    expect(stderr).toContain("Installing failed");
  });

  it("asks npm for the pinned pnpm and the locked versions, once", async () => {
    manifest({});
    const npm = join(folder, "npm-cli.js");
    writeFileSync(
      npm,
      `require("fs").mkdirSync("node_modules", { recursive: true });
       require("fs").writeFileSync("node_modules/.modules.yaml", "");
       console.log(process.argv.slice(2).join(" "));\n`,
    );
    const options = { cwd: folder, env: { npm_execpath: npm } };
    const first = await runNode(["scripts/setup.mjs"], options);
    expect(first.stdout).toContain("exec --yes --package=pnpm@10.34.9 -- pnpm install --frozen-lockfile");
    const second = await runNode(["scripts/setup.mjs"], options);
    expect(second).toMatchObject({ code: 0, stdout: "" });
    manifest({ dependencies: { other: "1.0.0" } });
    const third = await runNode(["scripts/setup.mjs"], options);
    expect(third.stdout).toContain("install --frozen-lockfile");
  });
});
