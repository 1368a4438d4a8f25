import { describe, expect, it } from "vitest";

describe("public exports", () => {
  it("are exactly these for the main entry", async () => {
    expect(Object.keys(await import("./index.ts")).sort()).toEqual([
      "canonicalizeXml",
      "createTrustStore",
      "describeVerification",
      "signXml",
      "signatureMessages",
      "trustFromFiles",
      "verifyXmlSignature",
      "vietnam2025",
    ]);
  });

  it("are exactly these for JOSE", async () => {
    expect(Object.keys(await import("./jose.ts")).sort()).toEqual([
      "describeJose",
      "issueSdJwt",
      "joseMessages",
      "presentSdJwt",
      "signJws",
      "verifyJws",
      "verifySdJwt",
    ]);
  });

  it("are exactly these for credentials", async () => {
    expect(Object.keys(await import("./credentials.ts")).sort()).toEqual([
      "createRdfCanonicalizer",
      "credentialMessages",
      "issueCredential",
      "verifyCredential",
    ]);
  });

  it("are exactly these for Node", async () => {
    expect(Object.keys(await import("./node.ts")).sort()).toEqual([
      "readTrustFolder",
      "signerFromPem",
      "signerFromPkcs12",
    ]);
  });
});
