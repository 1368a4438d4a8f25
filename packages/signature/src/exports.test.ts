import { describe, expect, it } from "vitest";

describe("public exports", () => {
  it("are exactly these for the main entry", async () => {
    expect(Object.keys(await import("./index.ts")).sort()).toEqual([
      "canonicalizeXml",
      "createTrustStore",
      "signatureMessages",
      "verifyXmlSignature",
      "vietnam2025",
    ]);
  });
});
