import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uuidBytes, uuidV5 } from "./uuid-v5.ts";

const dns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

describe("uuidV5", () => {
  it("gives the example of RFC 9562, A.4", () => {
    expect(uuidV5(uuidBytes(dns), "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  });

  it("agrees with SHA-1 of Node on names of any length and letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
        const hash = createHash("sha1")
          .update(Buffer.from(uuidBytes(dns)))
          .update(name, "utf8")
          .digest("hex");
        const uuid = uuidV5(uuidBytes(dns), name).replaceAll("-", "");
        expect(uuid.slice(0, 12)).toBe(hash.slice(0, 12));
        expect(uuid.slice(13, 16)).toBe(hash.slice(13, 16));
        expect(uuid.slice(17)).toBe(hash.slice(17, 32));
        expect(uuid).toMatch(/^.{12}5.{3}[89ab]/u);
      }),
    );
  });

  it("takes a name in parts, with bars between them", () => {
    const name = (parts: readonly string[]): string => uuidV5(uuidBytes(dns), ...parts);
    const part = fc.string({ unit: fc.constantFrom("a", "|", "ế", "\u{20000}"), maxLength: 90 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        expect(name(parts)).toBe(name([parts.join("|")]));
      }),
    );
    expect(name(["", "a", ""])).toBe(name(["|a|"]));
  });
});
