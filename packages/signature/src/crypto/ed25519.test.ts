import { createHash, sign } from "node:crypto";
import type { Issue } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { type SignaturePolicy, verifyXmlSignature, vietnam2025 } from "../index.ts";
import { verifyJws } from "../jose.ts";
import { signerFromPem } from "../node.ts";
import { verifyPdfSignatures } from "../pdf.ts";
import { type CmsOptions, cms, issuerIn } from "../testing/test-cms.ts";
import { edKey, jsonPart } from "../testing/test-jws.ts";
import { aPdf, withValue } from "../testing/test-pdf.ts";
import {
  type CertificateOptions,
  type TestKey,
  certificate,
  ecKey,
  ocspResponse,
  revocationList,
  timeStamp,
} from "../testing/test-pki.ts";
import { der, nothing, oid, sequence } from "../testing/write-der.ts";
import { createTrustStore } from "../index.ts";
import { SignatureFault } from "../signature-fault.ts";
import { readPublicKey } from "./public-key.ts";

const at = "2026-06-05T08:00:00+07:00";
const [rootKey, betweenKey, signerKey] = [edKey(), edKey(), edKey()];
const root = certificate({ subject: "Root", issuer: "Root", key: rootKey, signer: rootKey, authority: true });
const between = certificate({
  ...{ subject: "Between", issuer: "Root", key: betweenKey, signer: rootKey },
  ...{ authority: true, serial: 2 },
});
const own = (options: Partial<CertificateOptions> = {}): Uint8Array =>
  certificate({ subject: "An", issuer: "Between", key: signerKey, signer: betweenKey, ...options });
const trust = createTrustStore({
  roots: [root],
  revocationLists: [revocationList({ issuer: "Root", signer: rootKey })],
  ocspResponses: [
    ocspResponse({
      ...{ issuer: "Between", issuerKey: betweenKey, signer: betweenKey, serial: 7, status: "good" },
    }),
  ],
});
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const method = "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519";
interface XmlOptions {
  readonly key?: TestKey;
  readonly method?: string;
  readonly chain?: readonly Uint8Array[];
}

/** A signed document that is written in its canonical form, so that nothing of ours is needed to sign it. */
function signedXml({
  key = signerKey,
  method: algorithm = method,
  chain = [own(), between],
}: XmlOptions = {}) {
  const content = '<THONGTIN Id="HB1">8.5</THONGTIN>';
  const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
  const info =
    `<SignedInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><CanonicalizationMethod Algorithm="${exclusive}"></CanonicalizationMethod>` +
    `<SignatureMethod Algorithm="${algorithm}"></SignatureMethod><Reference URI="#HB1"><Transforms><Transform Algorithm="${exclusive}"></Transform></Transforms>` +
    `<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></DigestMethod><DigestValue>${createHash("sha256").update(content).digest("base64")}</DigestValue></Reference></SignedInfo>`;
  const hash = key.privateKey.asymmetricKeyType === "ed25519" ? null : "sha512";
  const value = sign(hash, Buffer.from(info), { key: key.privateKey, dsaEncoding: "ieee-p1363" });
  const certificates = chain.map((one) => `<X509Certificate>${base64(one)}</X509Certificate>`).join("");
  return (
    `<HOCBA>${content}<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">${info}` +
    `<SignatureValue>${value.toString("base64")}</SignatureValue><KeyInfo><X509Data>${certificates}</X509Data></KeyInfo></Signature></HOCBA>`
  );
}

interface Issues {
  readonly issues: readonly Issue[];
}
const codesOf = ({
  issues,
  signatures,
}: Issues & { readonly signatures: readonly Issues[] }): readonly string[] =>
  [...issues, ...signatures.flatMap((one) => one.issues)]
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code);
/** The policy with Ed25519 among its curves, which it does not name itself. */
const withEd25519: SignaturePolicy = {
  ...vietnam2025,
  curves: { ...vietnam2025.curves, value: [...vietnam2025.curves.value, "Ed25519"] },
};
const checkXml = (xml: string, policy: SignaturePolicy = withEd25519) =>
  verifyXmlSignature(xml, { trust, at, policy });

describe("certificates with keys of Ed25519 (RFC 8410)", () => {
  it("lead to a root, with lists and answers signed alike", () => {
    const result = checkXml(signedXml());
    expect(codesOf(result)).toEqual([]);
    expect(result).toMatchObject({ verdict: "valid", signatures: [{ revocation: "good" }] });
    expect(result.signatures[0]?.chain).toHaveLength(3);
  });

  it.each<readonly [string, XmlOptions, string]>([
    ["a signature of another key", { key: edKey() }, "signature.value.mismatch"],
    [
      "an authority that did not sign",
      { chain: [own({ signer: edKey() }), between] },
      "signature.certificate.signature",
    ],
    [
      "an identifier of ECDSA over such a key",
      { method: "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512" },
      "signature.value.mismatch",
    ],
    [
      "an identifier of Ed25519 over a key of ECDSA",
      { key: ecKey(), chain: [own({ key: ecKey() }), between] },
      "signature.value.mismatch",
    ],
    [
      "a signature over the hash, under another identifier",
      { method: `${method}ph` },
      "signature.algorithm.unknown",
    ],
    [
      "an algorithm with NULL, which RFC 8410 forbids",
      { chain: [own({ algorithm: sequence(oid("1.3.101.112"), nothing) }), between] },
      "signature.certificate.unknown-issuer",
    ],
    [
      "Ed448",
      { chain: [own({ algorithm: sequence(oid("1.3.101.113")) }), between] },
      "signature.certificate.unknown-issuer",
    ],
  ])("do not help %s", (_title, options, code) => {
    const result = checkXml(signedXml(options));
    expect(result.ok).toBe(false);
    expect(codesOf(result)).toContain(code);
  });

  it("are refused by the policy of Vietnam, whose source names RSA and ECDSA", () => {
    expect(codesOf(checkXml(signedXml(), vietnam2025))).toContain("signature.certificate.curve-unknown");
  });

  it("prove time stamps, and are written in no second way", () => {
    const stampKey = edKey();
    const tsa = certificate({
      ...{ subject: "TSA", issuer: "Root", key: stampKey, signer: rootKey },
      purposes: ["1.3.6.1.5.5.7.3.8"],
    });
    const pdf = (hash: "sha256" | "sha512") =>
      withValue(
        aPdf(),
        (signed) =>
          timeStamp(new Uint8Array(createHash("sha256").update(signed).digest()), {
            ...{ key: stampKey, certificate: tsa, issuer: "Root", hash },
          }),
        { subFilter: "ETSI.RFC3161", type: "DocTimeStamp" },
      );
    expect(verifyPdfSignatures(pdf("sha512"), { trust, at, policy: withEd25519 })).toMatchObject({
      ok: true,
    });
    expect(verifyPdfSignatures(pdf("sha256"), { trust, at, policy: withEd25519 })).toMatchObject({
      ok: false,
    });
  });
});

describe("signatures of Ed25519", () => {
  const leaf = own();
  const base: CmsOptions = {
    ...{ key: signerKey, certificate: leaf, issuer: issuerIn(leaf, "Between"), others: [between] },
    hash: "sha512",
  };
  const pdf = (options: Partial<CmsOptions> = {}, change = (bytes: Uint8Array) => bytes) =>
    verifyPdfSignatures(
      withValue(aPdf(), (signed) => cms(change(signed), { ...base, ...options })),
      { trust, at, policy: withEd25519 },
    );

  it("hold in PDF files (RFC 8419)", () => {
    const result = pdf();
    expect(codesOf(result)).toEqual([]);
    expect(result.signatures[0]).toMatchObject({ verdict: "valid", level: "pades-b-b" });
  });

  it("need SHA-512 beside them in CMS (RFC 8419 section 3.1)", () => {
    expect(codesOf(pdf({ hash: "sha256" }))).toEqual(["signature.pdf.cms"]);
  });

  it("do not hold over other bytes, or of another key", () => {
    expect(codesOf(pdf({}, (bytes) => bytes.subarray(1)))).toContain("signature.digest.mismatch");
    expect(codesOf(pdf({ key: edKey() }))).toContain("signature.value.mismatch");
  });

  it("hold in JSON under certificates that came along", () => {
    const jws = (alg: string, key = signerKey): string => {
      const text = `${jsonPart({ alg, x5c: [base64(leaf), base64(between)] })}.${jsonPart({ diem: "8.5" })}`;
      return `${text}.${sign(null, Buffer.from(text), key.privateKey).toString("base64url")}`;
    };
    for (const alg of ["Ed25519", "EdDSA"])
      expect(verifyJws(jws(alg), { trust, at, policy: withEd25519 }).verdict).toBe("valid");
    expect(verifyJws(jws("EdDSA", edKey()), { trust, at, policy: withEd25519 }).verdict).toBe("altered");
    expect(codesOf(verifyJws(jws("ES256"), { trust, at, policy: withEd25519 }))).toEqual([
      "signature.jws.algorithm-key",
    ]);
  });

  it("are not made by a signer who is asked to sign hashes", () => {
    const key = signerKey.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    expect(() => signerFromPem({ key, certificates: [leaf] })).toThrow(TypeError);
  });
});

describe("a public key of Ed25519", () => {
  const spki = (point: Uint8Array, ...more: readonly Uint8Array[]): Uint8Array =>
    sequence(sequence(oid("1.3.101.112"), ...more), der(0x03, [0], point));
  const point = new Uint8Array(signerKey.publicKey.export({ type: "spki", format: "der" }).subarray(-32));
  const byte = (first: number): Uint8Array =>
    Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? first : 0));

  it("is read", () => {
    expect(readPublicKey(spki(point), "signer")).toMatchObject({ kind: "ed25519", bits: 256 });
  });

  it.each<readonly [string, Uint8Array]>([
    ["with parameters", spki(point, nothing)],
    ["that is too short", spki(point.subarray(1))],
    ["that is too long", spki(Uint8Array.of(...point, 0))],
    ["that is the neutral point, under which anything is signed", spki(byte(1))],
    ["of order four", spki(byte(0))],
    ["that is no point", spki(byte(2))],
  ])("is refused %s", (_title, bytes) => {
    expect(() => readPublicKey(bytes, "signer")).toThrow(SignatureFault);
    expect(() => readPublicKey(bytes, "signer")).toThrow("signature.certificate.key-invalid");
  });
});
