import { describe, expect, it } from "vitest";
import { type SignXmlOptions, type XmlVerification, signXml, verifyXmlSignature } from "../index.ts";
import { certificate, ecKey, rsaKey, timeStamp } from "../testing/test-pki.ts";
import { testWorld } from "../testing/test-trust.ts";

const at = "2026-03-01T08:30:00+07:00";
const world = testWorld();
const transcript =
  '<HOCBA><THONGTIN Id="HB1"><HOTEN>Nguyễn Văn An</HOTEN><MON ma="TOAN" Id="M1">8.5</MON><MON ma="VAN" Id="M2">7.0</MON></THONGTIN><CHUKY><GVBM/><GVCN/><CBQL></CBQL></CHUKY></HOCBA>';

async function signed(xml: string, options: Partial<SignXmlOptions> = {}): Promise<string> {
  const result = await signXml(xml, { signer: world.signer(), at, ...options });
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
}

const check = (xml: string, more: object = {}): XmlVerification =>
  verifyXmlSignature(xml, { trust: world.trust(), at: "2026-06-01T00:00:00Z", ...more });

const codes = ({ issues, signatures }: XmlVerification): readonly string[] =>
  [...issues, ...signatures.flatMap((one) => one.issues)]
    .filter(({ severity }) => severity === "error")
    .map(({ code, path }) => `${code} ${path}`.trim());

describe("a signed document", () => {
  it("is valid, and tells who signed it, in which role and when", async () => {
    const result = check(
      await signed(transcript, { parts: ["HB1"], into: "/HOCBA/CHUKY/GVCN", role: "GVCN" }),
    );
    expect(codes(result)).toEqual([]);
    expect(result).toMatchObject({
      ok: true,
      verdict: "valid",
      unsigned: ["/HOCBA/CHUKY/GVBM", "/HOCBA/CHUKY/CBQL"],
      signatures: [
        {
          path: "/HOCBA/CHUKY/GVCN/Signature",
          id: "ChuKy-1",
          role: { placed: "GVCN", claimed: ["GVCN"] },
          level: "xades-b-b",
          signingTime: "2026-03-01T01:30:00Z",
          revocation: "not-checked",
          signer: { subject: { commonName: "Trần Thị Bình" }, issuer: { commonName: "Between" } },
          parts: [{ uri: "#HB1", kind: "element", path: "/HOCBA/THONGTIN" }],
        },
      ],
    });
    const [signature] = result.signatures;
    expect(signature?.chain.map(({ subject }) => subject.commonName)).toEqual([
      "Trần Thị Bình",
      "Between",
      "Root",
    ]);
    expect(new TextDecoder().decode(signature?.parts[0]?.bytes)).toBe(
      '<THONGTIN Id="HB1"><HOTEN>Nguyễn Văn An</HOTEN><MON Id="M1" ma="TOAN">8.5</MON><MON Id="M2" ma="VAN">7.0</MON></THONGTIN>',
    );
    expect(signature?.parts[0]?.content.children).toHaveLength(3);
  });

  it.each(["exclusive", "1.0", "1.1"] as const)(
    "may be signed as a whole with %s",
    async (canonicalization) => {
      const result = check(
        await signed(`<?xml version="1.0"?>\n<!-- x --><a xmlns:p="u:p" p:b="1">đ<c/></a>`, {
          canonicalization,
        }),
      );
      expect(result).toMatchObject({ ok: true, unsigned: [], signatures: [{ parts: [{ path: "/" }] }] });
    },
  );

  it.each([
    ["RSA 2048", () => rsaKey(2048)],
    ["P-384", () => ecKey("secp384r1")],
    ["P-521", () => ecKey("secp521r1")],
    ["brainpoolP256r1", () => ecKey("brainpoolP256r1")],
  ])("may be signed with %s", async (_title, key) => {
    expect(check(await signed(transcript, { signer: world.signer({ key: key() }) })).ok).toBe(true);
  });

  it("takes several signatures, and shows by whom and where a changed mark is caught", async () => {
    let xml = await signed(transcript, { parts: ["M1"], into: "/HOCBA/CHUKY/GVBM", role: "GVBM" });
    xml = await signed(xml, { parts: ["HB1"], into: "/HOCBA/CHUKY/GVCN", role: "GVCN" });
    xml = await signed(xml, { parts: ["HB1"], into: "/HOCBA/CHUKY/CBQL", role: "CBQL" });
    const expected = { roles: ["GVBM", "GVCN", "CBQL"] };
    expect(check(xml, { expected })).toMatchObject({ ok: true, unsigned: [] });
    const changed = check(xml.replace(">7.0<", ">9.0<"), { expected });
    expect(changed.verdict).toBe("altered");
    expect(changed.signatures.map(({ verdict, role }) => `${role.placed} ${verdict}`)).toEqual([
      "GVBM valid",
      "GVCN altered",
      "CBQL altered",
    ]);
    expect(codes(changed)).toEqual([
      "signature.expected.role-missing",
      "signature.expected.role-missing",
      "signature.digest.mismatch /HOCBA/THONGTIN",
      "signature.digest.mismatch /HOCBA/THONGTIN",
    ]);
    expect(codes(check(xml.replace(">8.5<", ">9.5<")))).toContain(
      "signature.digest.mismatch /HOCBA/THONGTIN/MON[1]",
    );
  });

  it("gives no content of a part that does not hold", async () => {
    const xml = await signed(transcript, { parts: ["HB1"] });
    expect(check(xml.replace("8.5", "9.5")).signatures[0]?.parts).toEqual([]);
  });

  it("is refused when a part was signed that the reader does not expect, or was moved", async () => {
    const xml = await signed(transcript, { parts: ["M1"] });
    expect(check(xml, { expected: { paths: ["/HOCBA/THONGTIN/MON[1]"] } }).ok).toBe(true);
    expect(codes(check(xml, { expected: { paths: ["/HOCBA/THONGTIN"] } }))).toEqual([
      "signature.expected.part-missing /HOCBA/Signature",
      "signature.expected.part-unexpected /HOCBA/Signature",
    ]);
  });
});

describe("signing", () => {
  const refusal = async (xml: string, options: Partial<SignXmlOptions>): Promise<readonly string[]> => {
    const result = await signXml(xml, { signer: world.signer(), at, ...options });
    return result.ok ? [] : result.issues.map(({ code }) => code);
  };

  it.each<readonly [string, string, Partial<SignXmlOptions>, string]>([
    ["a document that is none", "<a>", {}, "core.xml.not-well-formed"],
    ["a document with a DOCTYPE", "<!DOCTYPE a><a/>", {}, "core.xml.doctype"],
    ["a place that is not there", "<a/>", { into: "/a/b" }, "signature.sign.place-missing"],
    ["a part that is not there", "<a/>", { parts: ["x"] }, "signature.reference.missing"],
    [
      "a part that is there twice",
      '<a><b Id="x"/><c id="x"/></a>',
      { parts: ["x"] },
      "signature.reference.ambiguous",
    ],
    ["an Id that is taken", '<a><b Id="x"/></a>', { id: "x" }, "signature.sign.id-taken"],
    ["a role that XML cannot hold", "<a/>", { role: "\u0001" }, "signature.sign.not-writable"],
  ])("refuses %s", async (_title, xml, options, code) => expect(await refusal(xml, options)).toEqual([code]));

  it("refuses a signer whose answer does not fit the certificate", async () => {
    const signer = { ...world.signer(), sign: world.signer().sign };
    expect(await refusal("<a/>", { signer })).toEqual(["signature.sign.wrong-answer"]);
  });

  it("refuses to break a signature that covers the whole document", async () => {
    expect(await refusal(await signed("<a/>"), {})).toEqual(["signature.sign.breaks-earlier"]);
  });

  it.each([
    ["a time without its offset", { at: "2026-03-01" }],
    ["an empty list of parts", { parts: [] }],
    ["an Id with spaces", { id: "a b" }],
  ])("throws TypeError for %s", async (_title, options) => {
    await expect(refusal("<a/>", options)).rejects.toThrow(TypeError);
  });
});

describe("a time stamp", () => {
  const key = ecKey();
  const tsa = (options = {}): Uint8Array =>
    certificate({
      subject: "TSA",
      issuer: "Root",
      key,
      signer: world.rootKey,
      keyUsage: 0x80,
      purposes: ["1.3.6.1.5.5.7.3.8"],
      serial: 9,
      ...options,
    });
  const stamped = (stamp: object = {}, authority = tsa(), options: Partial<SignXmlOptions> = {}) =>
    signed("<a>1</a>", {
      timeStamp: (digest) =>
        timeStamp(digest, { key, certificate: authority, issuer: "Root", serial: 9, ...stamp }),
      ...options,
    });

  it("proves the time of signing", async () => {
    expect(check(await stamped())).toMatchObject({
      ok: true,
      signatures: [{ level: "xades-b-t", provedTime: "2026-03-01T01:30:00Z" }],
    });
  });

  it("keeps a signature valid whose certificate has expired since", async () => {
    const expiring = world.signer({ to: "260401000000Z" });
    expect(check(await stamped({}, tsa(), { signer: expiring })).ok).toBe(true);
    expect(codes(check(await signed("<a>1</a>", { signer: expiring })))).toEqual([
      "signature.certificate.expired /a/Signature",
    ]);
  });

  it.each([
    ["over something else", { timeStamp: true }, {}, "signature.time-stamp.imprint"],
    ["of a time to come", { time: "20270301013000Z" }, {}, "signature.time.in-future"],
    ["made with SHA-1", { hash: "sha1" }, {}, "signature.algorithm.weak"],
    [
      "that is another kind of message",
      { contentType: "1.2.840.113549.1.7.1" },
      {},
      "signature.time-stamp.structure",
    ],
    [
      "with a broken type of content",
      { contentTypeValue: Uint8Array.of(6, 1, 0x80) },
      {},
      "signature.time-stamp.structure",
    ],
    ["that names another certificate", { named: world.root }, {}, "signature.time-stamp.signature"],
    [
      "of an authority for something else",
      {},
      { purposes: ["1.3.6.1.5.5.7.3.4"] },
      "signature.certificate.key-usage",
    ],
    ["of an authority that expired", {}, { to: "260401000000Z" }, "signature.certificate.expired"],
    ["of an unknown authority", {}, { issuer: "Nobody", signer: ecKey() }, "signature.time-stamp.untrusted"],
  ])("%s proves nothing", async (_title, stamp, authority, code) => {
    const xml =
      "timeStamp" in stamp
        ? await signed("<a>1</a>", {
            timeStamp: () =>
              timeStamp(new Uint8Array(32), { key, certificate: tsa(), issuer: "Root", serial: 9 }),
          })
        : await stamped(stamp, tsa(authority));
    const result = check(xml);
    const [signature] = result.signatures;
    expect(signature?.provedTime).toBeUndefined();
    expect(signature?.level).toBe("xades-b-b");
    expect(signature?.issues.map((one) => one.code)).toContain(code);
    expect(result.ok).toBe(true);
  });
});
