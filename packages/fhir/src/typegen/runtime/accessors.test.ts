import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allInSlice,
  firstInSlice,
  inSlice,
  replaceInSlice,
  withPart,
  type SliceTest,
} from "../../accessors.ts";
import { formatFhir, parseFhir } from "../../index.ts";

const slice = (...tests: readonly SliceTest[]) => ({ name: "s", tests });
const coding = { system: "http://loinc.org", code: "8480-6" };

describe("a value is of a slice", () => {
  it.each([
    ["with the text that is asked for", { system: "a" }, [{ at: ["system"], holds: "a" }], true],
    ["but not with another", { system: "b" }, [{ at: ["system"], holds: "a" }], false],
    ["nor without one", {}, [{ at: ["system"], holds: "a" }], false],
    [
      "when one of several parts is as asked",
      { coding: [{ code: "x" }, coding] },
      [{ at: ["coding", "code"], holds: "8480-6" }],
      true,
    ],
    [
      "when it contains the pattern",
      { code: { coding: [coding], text: "t" } },
      [{ at: ["code"], holds: { coding: [{ code: "8480-6" }] } }],
      true,
    ],
    [
      "but not when a part of the pattern lacks",
      { code: { coding: [coding] } },
      [{ at: ["code"], holds: { coding: [coding], text: "t" } }],
      false,
    ],
    [
      "when its code is one of a list",
      { system: "phone" },
      [{ at: ["system"], codes: ["phone", "sms"] }],
      true,
    ],
    [
      "when a coding is one of a list",
      { type: { coding: [coding] } },
      [{ at: ["type"], codes: ["http://loinc.org|8480-6"] }],
      true,
    ],
    [
      "but not a coding of another system",
      { type: { coding: [{ code: "8480-6" }] } },
      [{ at: ["type"], codes: ["http://loinc.org|8480-6"] }],
      false,
    ],
    ["when it has what must be there", { period: {} }, [{ at: ["period"], exists: true }], true],
    ["but not when it has what must not", { period: {} }, [{ at: ["period"], exists: false }], false],
    [
      "when one form of a choice is there",
      { valueQuantity: {} },
      [{ at: [["valueQuantity", "valueRange"]], exists: true }],
      true,
    ],
    [
      "when it holds a resource of the type",
      { resource: { resourceType: "Patient" } },
      [{ at: ["resource"], resourceTypes: ["Patient"] }],
      true,
    ],
    [
      "when an extension says so",
      { extension: [{ url: "u", valueCode: "a" }] },
      [{ at: [{ extension: "u" }, ["valueCode"]], holds: "a" }],
      true,
    ],
    [
      "when one of the alternatives holds",
      { use: "old" },
      [
        {
          any: [
            { at: ["use"], holds: "usual" },
            { at: ["use"], holds: "old" },
          ],
        },
      ],
      true,
    ],
  ] satisfies readonly (readonly [string, unknown, readonly SliceTest[], boolean])[])(
    "%s",
    (_title, value, tests, expected) => {
      expect(inSlice(value, slice(...tests))).toBe(expected);
    },
  );

  it("or not, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof inSlice(value, slice({ at: ["a", ["b", "c"]], holds: { d: [1] } }))).toBe("boolean");
      }),
    );
  });
});

describe("the values of a slice in a list", () => {
  const usual = { name: "usual", tests: [{ at: ["use"], holds: "usual" }], adds: { use: "usual" } };
  const old = { use: "old", text: "A" };
  const names: readonly { readonly use?: string; readonly text?: string }[] = [
    old,
    { use: "usual", text: "B" },
    { use: "usual", text: "C" },
  ];

  it("are found, and there may be no list", () => {
    expect(firstInSlice(names, usual)).toBe(names[1]);
    expect(allInSlice(names, usual)).toEqual(names.slice(1));
    expect([firstInSlice(undefined, usual), allInSlice(undefined, usual)]).toEqual([undefined, []]);
  });

  it("are replaced where the first of them stood, the others left as they are", () => {
    expect(replaceInSlice(names, usual, [{ text: "D" }])).toEqual([old, { text: "D", use: "usual" }]);
    expect(replaceInSlice(names, usual, [])).toEqual([old]);
    expect(replaceInSlice(undefined, usual, [{ text: "D" }])).toEqual([{ text: "D", use: "usual" }]);
    expect(replaceInSlice(names, usual, [{ text: "D" }])[0]).toBe(old);
  });

  it("are refused when they say that they are of another", () => {
    expect(() => replaceInSlice(names, usual, [{ use: "old" }])).toThrow(TypeError);
  });
});

describe("a copy with one property replaced", () => {
  it("keeps the order, and has no empty parts", () => {
    expect(
      Object.keys(withPart<{ a?: number; b?: number; c?: number }>({ a: 1, b: 2, c: 3 }, "b", 4)),
    ).toEqual(["a", "b", "c"]);
    for (const empty of [undefined, null, [], {}]) {
      expect(withPart<{ a?: number; b?: unknown }>({ a: 1, b: 2 }, "b", empty)).toEqual({ a: 1 });
      expect(withPart<{ a?: number; b?: unknown }>({ a: 1 }, "b", empty)).toEqual({ a: 1 });
    }
  });

  it("keeps the text of decimals", () => {
    const text =
      '{"resourceType":"Observation","status":"final","code":{"text":"pH"},"valueQuantity":{"value":7.40}}';
    const observation = parseFhir(text, { format: "json" });
    if (observation.resourceType !== "Observation" || observation.valueQuantity === undefined)
      throw new Error("not read");
    const changed = { ...observation, valueQuantity: withPart(observation.valueQuantity, "unit", "pH") };
    expect(formatFhir(changed, { format: "json" })).toContain('"value":7.40,"unit":"pH"');
  });

  it("takes a property called __proto__ for data", () => {
    const holder = JSON.parse('{"__proto__":{"a":1}}') as { readonly b?: number };
    expect(JSON.stringify(withPart(holder, "b", 2))).toBe('{"__proto__":{"a":1},"b":2}');
  });
});
