import { describe, expect, it } from "vitest";
import { type XmlVerification, signXml, verifyXmlSignature } from "../index.ts";
import { testWorld } from "../testing/test-trust.ts";

// Signed content moved away and replaced, in every place where a reader could look, and documents that are made to keep the verifier busy.

const world = testWorld();
const at = "2026-06-01T00:00:00Z";
const trust = world.trust();
const check = (xml: string): XmlVerification => verifyXmlSignature(xml, { trust, at });
const made = await signXml(
  '<HOCBA><THONGTIN Id="HB1"><MON ma="TOAN">8.5</MON></THONGTIN><CHUKY><CBQL/></CHUKY></HOCBA>',
  { signer: world.signer(), at, parts: ["HB1"], into: "/HOCBA/CHUKY/CBQL", role: "CBQL" },
);
const good = made.ok ? made.value : "";
const info = /<THONGTIN.*<\/THONGTIN>/u.exec(good)![0];
const forgedAs = (id: string): string => `<THONGTIN${id}><MON ma="TOAN">10.0</MON></THONGTIN>`;
const codesOf = ({ issues, signatures }: XmlVerification): readonly string[] => [
  ...new Set([...issues, ...signatures.flatMap((one) => one.issues)].map(({ code }) => code)),
];

describe("content that was signed, moved away, with other content in its place", () => {
  const ids = ["", ' Id="HB2"', ' iD="HB1"', ' Id=" HB1"', ' xmlns:w="urn:w" w:ref="HB1"'];
  const places: Readonly<Record<string, (forged: string) => string>> = {
    "a wrapper before": (forged) => good.replace(info, `<X>${info}</X>${forged}`),
    "a wrapper at the end": (forged) =>
      good.replace(info, forged).replace("</HOCBA>", `<X><Y>${info}</Y></X></HOCBA>`),
    "the forged content": (forged) => good.replace(info, forged.replace("</THONGTIN>", `${info}</THONGTIN>`)),
    "the place of signatures": (forged) => good.replace(info, forged).replace("<CBQL>", `<CBQL>${info}`),
    "a whole document in another": (forged) => `<HOCBA>${forged}<W>${good}</W></HOCBA>`,
    "a whole document in one of its name": (forged) => `<HOCBA>${forged}${good}</HOCBA>`,
  };
  const rows = Object.entries(places).flatMap(([place, attack]) =>
    ids.map((id) => [place, id, attack] as const),
  );
  it.each(rows)("is not valid in %s, with forged%s", (_place, id, attack) => {
    const result = check(attack(forgedAs(id)));
    expect(result.ok).toBe(false);
    expect(codesOf(result)).toContain("signature.coverage.namesake");
    expect(result.issues.find(({ code }) => code === "signature.coverage.namesake")?.severity).toBe("error");
    for (const { parts } of result.signatures)
      for (const { bytes } of parts) expect(new TextDecoder().decode(bytes)).toBe(info);
  });

  it("is told as well of one that stands beside it, which may be a year that nobody signed yet", () => {
    const result = check(good.replace(info, `${info}${forgedAs(' Id="HB2"')}`));
    expect(result.issues).toContainEqual(
      expect.objectContaining({
        code: "signature.coverage.namesake",
        severity: "warning",
        params: { part: "/HOCBA/THONGTIN[2]", signed: "/HOCBA/THONGTIN[1]" },
      }),
    );
    expect(result.verdict).toBe("valid");
    expect(result.unsigned).toEqual(["/HOCBA/THONGTIN[2]"]);
  });

  it("leaves the word to a caller who says which parts must be signed", () => {
    const other = good.replace("<CHUKY>", "<PHU><THONGTIN/></PHU><CHUKY>");
    expect(check(other).verdict).toBe("undecided");
    const expected = { paths: ["/HOCBA/THONGTIN"] };
    expect(verifyXmlSignature(other, { trust, at, expected }).verdict).toBe("valid");
  });

  it("names at most ten", () => {
    const many = good.replace("<CHUKY>", `<PHU>${"<THONGTIN/>".repeat(1000)}</PHU><CHUKY>`);
    expect(check(many).issues.filter(({ code }) => code === "signature.coverage.namesake")).toHaveLength(10);
  });
});

describe("a document that is made to keep the verifier busy", () => {
  const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
  const reference = (uri: string, transform = ""): string =>
    `<Reference URI="${uri}">${transform}<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>AAAA</DigestValue></Reference>`;
  const signature = (references: string): string =>
    `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod Algorithm="${exclusive}"/><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/>${references}</SignedInfo><SignatureValue>AAAA</SignatureValue></Signature>`;

  it("with thousands of references to one large part is not read to its end", () => {
    const large = "<x>abc</x>".repeat(4000);
    const result = check(`<r><a Id="a">${large}</a>${signature(reference("#a").repeat(256)).repeat(2)}</r>`);
    expect(result.ok).toBe(false);
    expect(codesOf(result)).toContain("signature.reference.too-much");
  });

  it("is not so because many sign the whole of it", () => {
    const large = "<x>abc</x>".repeat(2000);
    const result = check(`<r Id="a">${large}${signature(reference("#a")).repeat(32)}</r>`);
    expect(codesOf(result)).not.toContain("signature.reference.too-much");
  });

  it("with a list of prefixes as long as the document takes no longer for it", () => {
    const prefixes = Array.from({ length: 10_000 }, (_, at) => `p${at}`).join(" ");
    const transform = `<Transforms><Transform Algorithm="${exclusive}"><InclusiveNamespaces xmlns="${exclusive}" PrefixList="${prefixes}"/></Transform></Transforms>`;
    const start = performance.now();
    const result = check(
      `<r><a Id="a">${"<x>a</x>".repeat(10_000)}</a>${signature(reference("#a", transform))}</r>`,
    );
    expect(result.ok).toBe(false);
    // 100 million steps would take some 10 seconds.
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("with a reference to each of many neighbours says where each stands without counting anew", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `<a Id="a${at}"/>`).join("");
    const references = Array.from({ length: 256 }, (_, at) => reference(`#a${at}`)).join("");
    const result = check(`<r>${rows}${signature(references)}</r>`);
    expect(result.signatures[0]?.issues[9]?.path).toBe("/r/a[10]");
  });
});
