import { describe, expect, it } from "vitest";

describe("the entry of this package", () => {
  it("exports exactly these names", async () => {
    expect(Object.keys(await import("./index.ts")).sort()).toMatchInlineSnapshot(`
      [
        "DerFault",
        "DerReader",
        "PkiFault",
        "certificateName",
        "content",
        "curveByName",
        "curveOf",
        "curves",
        "derTags",
        "digestByName",
        "digestByOid",
        "digestInfo",
        "equalBytes",
        "fromBigint",
        "hasNoParameters",
        "inside",
        "joinBytes",
        "keyUsageBits",
        "nameKey",
        "oidText",
        "only",
        "pointBytes",
        "pointOf",
        "readAlgorithm",
        "readCertificate",
        "readConfiguredCertificates",
        "readDigest",
        "readPublicKey",
        "readSignatureScheme",
        "rsaOpen",
        "smallUnsigned",
        "soundRsaKey",
        "timeValue",
        "toBigint",
        "toHex",
        "unsigned",
        "verifyHash",
        "verifyPlain",
        "verifySignature",
        "whole",
        "wholeBytes",
      ]
    `);
  });
});
