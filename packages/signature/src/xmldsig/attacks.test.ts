import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Signer, type XmlVerification, signXml, verifyXmlSignature } from "../index.ts";
import { testWorld } from "../testing/test-trust.ts";

// Each published class of attack on XML signatures, made from one good document.

const world = testWorld();
const at = "2026-06-01T00:00:00Z";
const source = '<HOCBA><THONGTIN Id="HB1"><MON ma="TOAN">8.5</MON></THONGTIN><CHUKY><CBQL/></CHUKY></HOCBA>';

async function sign(xml: string, options: object = {}): Promise<string> {
  const result = await signXml(xml, { signer: world.signer(), at: "2026-03-01T08:30:00+07:00", ...options });
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
}

const check = (xml: string | Uint8Array): XmlVerification =>
  verifyXmlSignature(xml, { trust: world.trust(), at });
const codes = ({ issues, signatures }: XmlVerification): readonly string[] =>
  [...issues, ...signatures.flatMap((one) => one.issues)]
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ code }) => code);

const part = await sign(source, { parts: ["HB1"], into: "/HOCBA/CHUKY/CBQL", role: "CBQL" });
const whole = await sign(source);
const info = /<THONGTIN.*<\/THONGTIN>/u.exec(part)![0];
const signature = /<Signature.*<\/Signature>/su.exec(part)![0];
const signedInfo = /<SignedInfo>.*<\/SignedInfo>/su.exec(part)![0];
const withoutIds = signedInfo.replaceAll(/ Id="[^"]*"/gu, "");
const forged = info.replace("8.5", "10");
const replaced = (from: string | RegExp, to: string, xml = part): string => {
  const changed = xml.replace(from, () => to);
  if (changed === xml) throw new Error("nothing was replaced");
  return changed;
};

describe("an attack on a signature", () => {
  it("starts from a good document", () => {
    expect(check(part).ok).toBe(true);
    expect(check(whole).ok).toBe(true);
  });

  it.each<readonly [attack: string, xml: string, code: string]>([
    ["changed content", replaced("8.5", "10"), "signature.digest.mismatch"],
    ["changed attribute", replaced('ma="TOAN"', 'ma="VAN"'), "signature.digest.mismatch"],
    [
      "added content in the signed part",
      replaced("</THONGTIN>", "<MON/></THONGTIN>"),
      "signature.digest.mismatch",
    ],
    ["removed content", replaced(info, ""), "signature.reference.missing"],
    ["removed signature", replaced(signature, ""), "signature.document.none"],
    [
      "signature in another namespace",
      replaced('xmlns="http://www.w3.org/2000/09/xmldsig#"', 'xmlns="urn:x"'),
      "signature.document.none",
    ],
    // Wrapping (McIntosh and Austel 2005; Somorovsky et al. 2012).
    [
      "wrapping: second element with the Id, before",
      replaced("<HOCBA>", `<HOCBA>${forged}`),
      "signature.document.duplicate-id",
    ],
    [
      "wrapping: second element with the Id, after",
      replaced("<CHUKY>", `${forged}<CHUKY>`),
      "signature.document.duplicate-id",
    ],
    [
      "wrapping: second element with the Id spelt id",
      replaced("<CHUKY>", `${forged.replace("Id=", "id=")}<CHUKY>`),
      "signature.reference.ambiguous",
    ],
    [
      "wrapping: second element with xml:id",
      replaced("<CHUKY>", `${forged.replace("Id=", "xml:id=")}<CHUKY>`),
      "signature.document.duplicate-id",
    ],
    [
      "wrapping: second element with the Id in a namespace",
      replaced("<CHUKY>", `${forged.replace("Id=", 'xmlns:w="urn:w" w:Id=')}<CHUKY>`),
      "signature.reference.ambiguous",
    ],
    [
      "wrapping: the original moved into an Object of the signature",
      replaced(
        "</Signature>",
        `<Object>${info}</Object></Signature>`,
        replaced(info, forged.replace("HB1", "HB2")),
      ),
      "signature.reference.inside-signature",
    ],
    [
      "wrapping: the original moved into KeyInfo",
      replaced("</X509Data>", `</X509Data>${info}`, replaced(info, forged.replace("HB1", "HB2"))),
      "signature.reference.inside-signature",
    ],
    // CVE-2025-29774: several SignedInfo; CVE-2025-29775: comments in DigestValue.
    [
      "two SignedInfo, the forged first",
      replaced(signedInfo, withoutIds.replace(/<DigestValue>./u, "<DigestValue>x") + signedInfo),
      "signature.structure.several-signed-info",
    ],
    [
      "two SignedInfo, the forged last",
      replaced(signedInfo, signedInfo + withoutIds),
      "signature.structure.several-signed-info",
    ],
    [
      "SignedInfo hidden in an Object",
      replaced("</Signature>", `<Object>${signedInfo}</Object></Signature>`, replaced(signedInfo, "")),
      "signature.structure.unexpected",
    ],
    [
      "comment in DigestValue",
      replaced("<DigestValue>", "<DigestValue><!--AAAA-->"),
      "signature.structure.comment",
    ],
    [
      "comment in SignatureValue",
      replaced("</SignatureValue>", "<!----></SignatureValue>"),
      "signature.structure.comment",
    ],
    [
      "instruction in SignedInfo",
      replaced("<SignedInfo>", "<SignedInfo><?x?>"),
      "signature.structure.comment",
    ],
    [
      "CDATA around a forged digest",
      replaced("<DigestValue>", "<DigestValue><![CDATA[AAAA]]>"),
      "signature.value.mismatch",
    ],
    // Transforms that choose or change what is hashed (Hill 2007).
    [
      "XPath transform",
      replaced(
        /<Transforms>/u,
        '<Transforms><Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>false()</XPath></Transform>',
      ),
      "signature.transform.refused",
    ],
    [
      "XPath filter 2.0 transform",
      replaced(
        /<Transforms>/u,
        '<Transforms><Transform Algorithm="http://www.w3.org/2002/06/xmldsig-filter2"/>',
      ),
      "signature.transform.refused",
    ],
    [
      "XSLT transform",
      replaced(
        /<Transforms>/u,
        '<Transforms><Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>',
      ),
      "signature.transform.refused",
    ],
    [
      "base64 transform",
      replaced(
        /<Transforms>/u,
        '<Transforms><Transform Algorithm="http://www.w3.org/2000/09/xmldsig#base64"/>',
      ),
      "signature.transform.refused",
    ],
    [
      "repeated transforms",
      replaced(
        /<Transforms>(<Transform [^>]*>)/u,
        '<Transforms><Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>',
      ),
      "signature.transform.order",
    ],
    [
      "unknown canonicalisation",
      replaced(/<CanonicalizationMethod Algorithm="[^"]*"/u, '<CanonicalizationMethod Algorithm="urn:none"'),
      "signature.algorithm.unknown",
    ],
    // References that lead elsewhere (server-side request forgery, file access).
    [
      "reference to a web page",
      replaced('URI="#HB1"', 'URI="http://127.0.0.1/x"'),
      "signature.reference.external",
    ],
    [
      "reference to a file",
      replaced('URI="#HB1"', 'URI="file:///etc/passwd"'),
      "signature.reference.external",
    ],
    [
      "reference by XPointer",
      replaced('URI="#HB1"', 'URI="#xpointer(//MON)"'),
      "signature.reference.pointer",
    ],
    ["reference without URI", replaced(' URI="#HB1"', ""), "signature.reference.pointer"],
    [
      "reference to the signature's own properties only",
      replaced(/<Reference Id=.*?<\/Reference>/su, ""),
      "signature.reference.no-content",
    ],
    [
      "no reference",
      replaced(signedInfo, signedInfo.replace(/<Reference.*<\/Reference>/su, "")),
      "signature.reference.none",
    ],
    [
      "key from elsewhere",
      replaced("<KeyInfo>", '<KeyInfo><RetrievalMethod URI="http://127.0.0.1/k"/>'),
      "signature.key.remote",
    ],
    // Algorithms.
    [
      "HMAC with the public key as secret",
      replaced(
        /<SignatureMethod Algorithm="[^"]*"/u,
        '<SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"',
      ),
      "signature.algorithm.symmetric",
    ],
    [
      "HMAC truncated (CVE-2009-0217)",
      replaced(
        /<SignatureMethod [^>]*>/u,
        '<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"><HMACOutputLength>1</HMACOutputLength></SignatureMethod>',
      ),
      "signature.structure.unexpected",
    ],
    [
      "algorithm of another kind of key",
      replaced(/#ecdsa-sha256"/u, '#rsa-sha256"'),
      "signature.value.mismatch",
    ],
    [
      "weak digest",
      replaced(
        /<DigestMethod Algorithm="[^"]*"/u,
        '<DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"',
      ),
      "signature.algorithm.weak",
    ],
    ["weak signature", replaced(/#ecdsa-sha256"/u, '#ecdsa-sha1"'), "signature.algorithm.weak"],
    ["unknown signature algorithm", replaced(/#ecdsa-sha256"/u, '#none"'), "signature.algorithm.unknown"],
    [
      "empty signature value",
      replaced(/<SignatureValue>[^<]*</u, "<SignatureValue><"),
      "signature.structure.base64",
    ],
    [
      "signature value of zeros (CVE-2022-21449)",
      replaced(
        /<SignatureValue>[^<]*</u,
        `<SignatureValue>${"A".repeat(85)}A=<`
          .replace("AA=<", "A==<")
          .replace("A==<", "==<")
          .replace(/A*==</u, `${"A".repeat(86)}==<`),
      ),
      "signature.value.mismatch",
    ],
    ["no certificate", replaced(/<X509Certificate>.*<\/X509Certificate>/su, ""), "signature.key.none"],
    [
      "a bare key instead of a certificate",
      replaced(/<X509Data>.*<\/X509Data>/su, "<KeyValue/>"),
      "signature.key.none",
    ],
    // The document.
    ["DOCTYPE", `<!DOCTYPE HOCBA>${part}`, "core.xml.doctype"],
    ["entity", replaced("8.5", "&diem;"), "core.xml.not-well-formed"],
    [
      "namespace by a relative address",
      replaced("<HOCBA>", '<HOCBA xmlns:x="y">'),
      "signature.xml.relative-namespace",
    ],
    // XAdES.
    [
      "properties of another signature",
      replaced('Target="#ChuKy-1"', 'Target="#ChuKy-2"'),
      "signature.xades.target",
    ],
    [
      "changed role",
      replaced("<xades:ClaimedRole>CBQL", "<xades:ClaimedRole>GVCN"),
      "signature.digest.mismatch",
    ],
    [
      "changed time of signing",
      replaced(/<xades:SigningTime>2026/u, "<xades:SigningTime>2025"),
      "signature.digest.mismatch",
    ],
    [
      "two sets of properties",
      replaced(
        "<Object>",
        '<Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"/>',
      ),
      "signature.xades.structure",
    ],
  ])("%s is refused", (_title, xml, code) => {
    const result = check(xml);
    expect(codes(result)).toContain(code);
    expect(result.ok).toBe(false);
    expect(result.signatures.every(({ parts }) => parts.length === 0)).toBe(true);
  });

  it("by wrapping the whole document gives the reader nothing that was not signed", () => {
    const moved = `<HOCBA>${forged.replace("HB1", "HB2")}<X>${info}</X><CHUKY><CBQL>${signature}</CBQL></CHUKY></HOCBA>`;
    const result = check(moved);
    expect(result.signatures[0]?.parts.map(({ path }) => path)).toEqual(["/HOCBA/X/THONGTIN"]);
    expect(result.unsigned).toEqual(["/HOCBA/THONGTIN"]);
    const expected = { paths: ["/HOCBA/THONGTIN"] };
    const strict = verifyXmlSignature(moved, { trust: world.trust(), at, expected });
    expect(codes(strict)).toEqual(["signature.expected.part-missing", "signature.expected.part-unexpected"]);
  });

  it("by a comment inside a value changes no value that the reader gets", () => {
    const [one] = check(replaced("8.5", "8<!-- -->.5")).signatures;
    expect(one?.verdict).toBe("valid");
    expect(one?.parts[0]?.content.children[0]).toMatchObject({ children: [{ text: "8.5" }] });
  });

  it("by a certificate of the attacker's own making is shown as not trusted", async () => {
    const other = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const self = { subject: "Root", issuer: "Root", key: other, signer: other, chain: [] };
    const result = check(await sign(source, { signer: world.signer(self) }));
    expect(result.verdict).toBe("untrusted");
    expect(codes(result)).toEqual(["signature.certificate.signature"]);
  });

  it("by swapping the certificate for another of the same key is caught by its hash", async () => {
    const key = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const teacher: Signer = world.signer({ key, subject: "Teacher" });
    const head: Signer = world.signer({ key, subject: "Head", serial: 8 });
    const base64 = (signer: Signer): string => Buffer.from(signer.certificates[0]!).toString("base64");
    const xml = replaced(base64(teacher), base64(head), await sign(source, { signer: teacher }));
    expect(codes(check(xml))).toEqual(["signature.xades.signing-certificate-differs"]);
  });

  it("by putting a signature in the place of another role does not make it one in that role", async () => {
    const moved = await sign(source, { parts: ["HB1"], into: "/HOCBA/CHUKY/CBQL", role: "GVBM" });
    const expected = { roles: ["CBQL"] };
    const result = verifyXmlSignature(moved, { trust: world.trust(), at, expected });
    expect(codes(result)).toEqual(["signature.expected.role-missing"]);
  });

  it("by swapping the places of two signatures is shown by the claimed roles", async () => {
    const empty = "<H><A Id='a'>1</A><GVCN/><CBQL/></H>";
    const one = await sign(empty, { parts: ["a"], into: "/H/GVCN", role: "GVCN" });
    const two = await sign(one, { parts: ["a"], into: "/H/CBQL", role: "CBQL" });
    const [first, second] = [.../<Signature .*?<\/Signature>/gsu[Symbol.matchAll](two)].map(([text]) => text);
    const swapped = `<H><A Id='a'>1</A><GVCN>${second}</GVCN><CBQL>${first}</CBQL></H>`;
    const said = check(swapped).signatures.map(({ issues }) => issues.map(({ code }) => code));
    for (const list of said) expect(list).toContain("signature.role.differs");
  });
});

describe("a single changed byte", () => {
  const bytes = new TextEncoder().encode(whole);
  const original = check(whole).signatures[0]!.parts[0]!.bytes;
  const from = whole.indexOf("<HOCBA>");
  const to = whole.indexOf("<Signature");

  it("in the signed part is caught, whichever byte it is", () => {
    let caught = 0;
    for (let offset = from; offset < to; offset += 1) {
      const changed = Uint8Array.from(bytes);
      changed[offset] = bytes[offset]! ^ (1 << (offset % 8));
      const result = check(changed);
      // A change that the canonical form undoes (a space in a tag) gives the same bytes as before.
      if (result.ok) expect(result.signatures[0]!.parts[0]!.bytes).toEqual(original);
      else caught += 1;
    }
    expect(caught).toBeGreaterThan((to - from) * 0.95);
  });
});
