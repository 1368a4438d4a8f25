import { describe, expect, it } from "vitest";

describe("the package lienthong", () => {
  it("exposes the public api", async () => {
    expect(Object.keys(await import("./index.ts")).sort()).toEqual([
      "cliMessages",
      "createNodeIo",
      "exitCodes",
      "run",
    ]);
  });
});
