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
      "describeCredential",
      "issueCredential",
      "issueCredentialJwt",
      "issuePresentation",
      "verifyCredential",
      "verifyCredentialJwt",
      "verifyPresentation",
    ]);
  });

  it("are exactly these for PDF files", async () => {
    expect(Object.keys(await import("./pdf.ts")).sort()).toEqual([
      "describePdf",
      "pdfMessages",
      "signPdf",
      "verifyPdfSignatures",
    ]);
  });

  it("are exactly these for health cards", async () => {
    expect(Object.keys(await import("./health-card.ts")).sort()).toEqual([
      "describeHealthCards",
      "healthCardFile",
      "healthCardKey",
      "healthCardMessages",
      "healthCardToQr",
      "issueHealthCard",
      "minimizeBundle",
      "verifyHealthCards",
    ]);
  });

  it("are exactly these for Node", async () => {
    expect(Object.keys(await import("./node.ts")).sort()).toEqual([
      "keySignerFromPem",
      "readTrustFolder",
      "signerFromPem",
      "signerFromPkcs12",
    ]);
  });
});
