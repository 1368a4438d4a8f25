import { describe, expect, it } from "vitest";
import { compareVersions, indexResources } from "./resource-index.ts";

describe("resources by canonical URL", () => {
  const url = "https://example.vn/ValueSet/x";
  const old = { resourceType: "ValueSet", url, version: "1.9" };
  const recent = { resourceType: "ValueSet", url, version: "1.10" };
  const other = { resourceType: "CodeSystem", url };
  const index = indexResources([recent, old, other, null, 3, [], { url: 1 }]);

  it("are found by URL, by version and by type", () => {
    expect(index.findOf("ValueSet", url)).toBe(recent);
    expect(index.find(`${url}|1.9`)).toBe(old);
    expect(index.findOf("CodeSystem", url)).toBe(other);
    expect(index.findOf("ValueSet", `${url}|2`)).toBeUndefined();
    expect(index.find("https://example.vn/other")).toBeUndefined();
  });

  it.each([
    ["1.9", "1.10", -1],
    ["1.10", "1.10", 0],
    ["2.0.0", "1.99.99", 1],
    [undefined, "0.1", -1],
    ["1.0-ballot", "1.0-cibuild", -1],
    ["1.0.0-ballot", "1.0.0", -1],
    ["1.0", "1.0.1", -1],
  ])("compare version %s with %s", (a, b, expected) => {
    expect(Math.sign(compareVersions(a, b))).toBe(expected);
  });
});
