import { encodeUtf8 } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { namesFor } from "./part-names.ts";

describe("names for the parts of credentials", () => {
  const nameOf = namesFor(encodeUtf8("a file"));

  it("are UUIDs of version 8, the same for the same file, pupil and part", () => {
    expect(nameOf(0, "")).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
    expect(namesFor(encodeUtf8("a file"))(0, "subjects[0]")).toBe(nameOf(0, "subjects[0]"));
  });

  it("differ for another pupil, part or file", () => {
    const others = [nameOf(1, ""), nameOf(0, "year"), namesFor(encodeUtf8("another"))(0, "")];
    expect(new Set([nameOf(0, ""), ...others]).size).toBe(4);
  });
});
