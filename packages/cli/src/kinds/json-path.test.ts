import { readJson } from "@lienthong/core/json";
import { describe, expect, it } from "vitest";
import { positionOfPath } from "./json-path.ts";

const read = readJson('{\n "a": [\n  {"b": 1}\n ]\n}');

describe("the place of a path in a JSON text", () => {
  it.each([
    ["a", 2],
    ["a[0]", 3],
    ["a[0].b", 3],
    ["a[0].missing", 3],
    ["a[7].b", 2],
    ["a[0].b.c.d", 3],
  ])("%s is on line %i", (path, line) => {
    expect(positionOfPath(read, path)?.line).toBe(line);
  });

  it.each(["", "missing", "__proto__", "a".repeat(5000)])("%j has none", (path) => {
    expect(positionOfPath(read, path)).toBeUndefined();
  });
});
