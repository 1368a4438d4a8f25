import { describe, expect, it } from "vitest";
import { indexResources } from "../resources/resource-index.ts";
import { r4 } from "../r4.ts";
import { givenTerminology } from "./offline-terminology.ts";

const system = (url: string, content: string) => ({
  resourceType: "CodeSystem",
  url,
  content,
  concept: [{ code: "a", concept: [{ code: "a1" }] }, { code: "b" }],
});
const set = (url: string, ...include: readonly object[]) => ({
  resourceType: "ValueSet",
  url,
  compose: {
    include,
    exclude: url === "vs:but-b" ? [{ system: "s:whole", concept: [{ code: "b" }] }] : undefined,
  },
});
const all = [
  system("s:whole", "complete"),
  system("s:part", "fragment"),
  set("vs:listed", { system: "s:elsewhere", concept: [{ code: "x" }, { code: "y" }] }),
  set("vs:whole", { system: "s:whole" }),
  set("vs:below", { system: "s:whole", filter: [{ property: "concept", op: "is-a", value: "a" }] }),
  set("vs:but-b", { system: "s:whole" }),
  set("vs:nested", { valueSet: ["vs:listed"] }, { valueSet: ["vs:below"] }),
  set("vs:partly", { system: "s:part" }),
  set("vs:unknown", { system: "s:elsewhere" }),
  set("vs:itself", { valueSet: ["vs:itself"] }),
];
const terminology = givenTerminology.open(r4, { all, index: indexResources(all) });

describe("the codes of a value set", () => {
  it.each([
    ["vs:listed", ["x", "y"]],
    ["vs:whole", ["a", "a1", "b"]],
    ["vs:below", ["a", "a1"]],
    ["vs:but-b", ["a", "a1"]],
    ["vs:nested", ["x", "y", "a", "a1"]],
    ["http://hl7.org/fhir/ValueSet/administrative-gender", ["male", "female", "other", "unknown"]],
    // Not all are known.
    ["vs:partly", undefined],
    ["vs:unknown", undefined],
    ["vs:itself", undefined],
    ["vs:nowhere", undefined],
  ])("%s are %j", (name, expected) => {
    expect(terminology.listCodes(name, 10)?.map(({ code }) => code)).toEqual(expected);
  });

  it("are not listed when they are more than asked for", () => {
    expect(terminology.listCodes("vs:whole", 3)).toHaveLength(3);
    expect(terminology.listCodes("vs:whole", 2)).toBeUndefined();
  });
});
