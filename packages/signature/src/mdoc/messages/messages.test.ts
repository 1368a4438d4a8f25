import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

const placeholders = (text: string): readonly string[] => (text.match(/\{[a-zA-Z]+\}/gu) ?? []).sort();

describe("messages about mdocs", () => {
  it.each(Object.keys(en) as (keyof typeof en)[])(
    "%s is said in both languages with the same parameters",
    (code) => {
      expect(placeholders(vi[code])).toEqual(placeholders(en[code]));
      expect(vi[code]).toBe(vi[code].normalize("NFC"));
      expect(vi[code]).toMatch(/[.]$/u);
      expect(en[code]).toMatch(/[.]$/u);
    },
  );
});
