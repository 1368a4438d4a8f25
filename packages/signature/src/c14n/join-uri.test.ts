import { describe, expect, it } from "vitest";
import { joinUriReferences } from "./join-uri.ts";

describe("an xml:base joined to the one around it", () => {
  // The examples of Canonical XML 1.1, section 2.4 and appendix.
  it.each([
    ["abc/", "../", ""],
    ["../..", "..", "../../../"],
    ["..", "..", "../../"],
    ["http://www.example.com/a/b", "c", "http://www.example.com/a/c"],
    ["http://www.example.com", "c", "http://www.example.com/c"],
    ["http://www.example.com/a/", "/d", "http://www.example.com/d"],
    ["http://www.example.com/a/", "http://other/", "http://other/"],
    ["a/b", "", "a/b"],
    ["foo/bar", "baz?q", "foo/baz?q"],
  ])("%s and %s are %s", (outer, inner, joined) => expect(joinUriReferences(outer, inner)).toBe(joined));
});
