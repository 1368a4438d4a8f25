import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../support/command.ts";
import { root } from "../support/repository.ts";
import { tellingFaults } from "./lib/tracked-text.ts";

/** Files that git keeps; all files but the ignored ones where they are not yet committed. */
async function trackedFiles(): Promise<readonly string[]> {
  const { code, stdout, text } = await run("git", ["ls-files", "-z"], { cwd: root });
  if (code !== 0) throw new Error(text);
  return stdout.split("\0").filter((name) => name !== "");
}

describe("files of the repository", () => {
  it("name no path, host or registry of the machine they were made on", async () => {
    const names = await trackedFiles();
    expect(names.length).toBeGreaterThan(0);
    const faults = names.flatMap((name) => {
      const bytes = readFileSync(join(root, name));
      if (bytes.includes(0)) return [];
      return tellingFaults(bytes.toString("utf8"), hostname()).map((fault) => `${name}:${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

describe("the check of files", () => {
  // Put together from parts, because this file is looked at as well.
  const path = (...parts: readonly string[]) => ["", ...parts, "x"].join("/");
  const registry = ["regis", "try"].join("");

  it.each([
    ["a folder of the machine", `see ${path("work", "main")}`],
    ["the home of root", `cd ${path("root")}`],
    ["a temporary folder", `open("${path("tmp")}")`],
    ["a home on Linux", path("home", "an")],
    ["a home on a Mac", path("Users", "an")],
    ["a home on Windows", ["C:", "Users", "an"].join("\\")],
    ["a registry's address", `https://${registry}.example.org/x`],
    ["a registry setting", `${registry}=x`],
    ["an address inside of a network", ["http://192.168", "0", "1/x"].join(".")],
    ["the machine's name", "built on planted-host-17"],
  ])("refuses %s", (_title, line) => {
    expect(tellingFaults(`first\n${line}\n`, "planted-host-17")).toEqual([expect.stringMatching(/^2: /u)]);
  });

  it.each(["docs/root/file.md", "https://nodejs.org", "../shared/specs", ["a", "work", "b"].join("/")])(
    "accepts %s",
    (line) => {
      expect(tellingFaults(line, "planted-host-17")).toEqual([]);
    },
  );
});
