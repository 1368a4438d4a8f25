import { describe, expect, it } from "vitest";
import { parseXmlTree } from "../xml.ts";

const source = "<a b='1' c='2' d='3'/>";
const attributesOf = (text: string) => {
  const result = parseXmlTree(text);
  if (!result.ok) throw new Error("not well-formed");
  return result.value.attributes;
};

describe("the attributes of an element", () => {
  it("are a map by name, in document order", () => {
    const attributes = attributesOf(source);
    expect(attributes.size).toBe(3);
    expect(attributes.get("c")?.value).toBe("2");
    expect(attributes.get("e")).toBeUndefined();
    expect([attributes.has("d"), attributes.has("constructor")]).toEqual([true, false]);
    expect([...attributes.keys()]).toEqual(["b", "c", "d"]);
    expect([...attributes.values()].map(({ value }) => value)).toEqual(["1", "2", "3"]);
    expect(new Map(attributes)).toEqual(new Map(attributes.entries()));
    const seen: unknown[] = [];
    attributes.forEach((value, name, map) => seen.push([name, value.value, map === attributes]));
    expect(seen).toEqual([
      ["b", "1", true],
      ["c", "2", true],
      ["d", "3", true],
    ]);
  });

  it.each([15, 16, 17, 200])("are each there once, also among %i", (count) => {
    const names = Array.from({ length: count }, (_, index) => `a${index}`);
    const write = (all: readonly string[]) => `<a ${all.map((name) => `${name}=''`).join(" ")}/>`;
    expect([...attributesOf(write(names)).keys()]).toEqual(names);
    const again = parseXmlTree(write([...names, "a0"]));
    expect(again.issues[0]?.params?.["reason"]).toBe("duplicate-attribute");
  });
});
