import { describe, expect, it } from "vitest";
import {
  type TrustFiles,
  type XmlVerification,
  createTrustStore,
  signXml,
  verifyXmlSignature,
} from "../index.ts";
import {
  type CertificateOptions,
  certificate,
  ecKey,
  extension,
  ocspResponse,
  revocationList,
  rsaKey,
} from "../testing/test-pki.ts";
import { testWorld } from "../testing/test-trust.ts";

const world = testWorld();
const at = "2026-07-01T00:00:00Z";

type SignerOptions = Partial<CertificateOptions> & { readonly chain?: readonly Uint8Array[] };

async function verify(signer: SignerOptions = {}, trust: Partial<TrustFiles> = {}): Promise<XmlVerification> {
  const signed = await signXml("<a>1</a>", { signer: world.signer(signer), at: "2026-03-01T00:00:00Z" });
  if (!signed.ok) throw new Error(signed.issues.map(({ code }) => code).join());
  return verifyXmlSignature(signed.value, { trust: world.trust(trust), at });
}

const errors = ({ signatures }: XmlVerification): readonly string[] =>
  signatures.flatMap(({ issues }) =>
    issues.filter(({ severity }) => severity === "error").map(({ code }) => code),
  );
const warnings = ({ signatures }: XmlVerification): readonly string[] =>
  signatures.flatMap(({ issues }) =>
    issues
      .filter(({ severity }) => severity === "warning")
      .map(({ code, params }) => [code, params?.["reason"]].join(" ").trim()),
  );

const other = ecKey();
const between = (options: Partial<CertificateOptions>): Uint8Array =>
  certificate({
    subject: "Between",
    issuer: "Root",
    key: world.betweenKey,
    signer: world.rootKey,
    authority: true,
    serial: 2,
    ...options,
  });

describe("a path to a configured root", () => {
  it("is found over the certificate of a renewed authority that is valid, in whatever order they come", async () => {
    const ended = between({ to: "260101000000Z" });
    for (const chain of [
      [ended, world.between],
      [world.between, ended],
    ]) {
      expect(errors(await verify({ chain }))).toEqual([]);
      expect(errors(await verify({ chain: [] }, { intermediates: chain }))).toEqual([]);
    }
    expect(errors(await verify({ chain: [ended] }))).toEqual(["signature.certificate.expired"]);
    const renewed = {
      subject: "Root",
      issuer: "Root",
      key: world.rootKey,
      signer: world.rootKey,
      authority: true,
    };
    const endedRoot = certificate({ ...renewed, to: "260101000000Z" });
    expect(errors(await verify({}, { roots: [endedRoot, world.root] }))).toEqual([]);
    expect(errors(await verify({}, { roots: [endedRoot] }))).toEqual(["signature.certificate.expired"]);
  });

  it.each([
    ["servers", ["1.3.6.1.5.5.7.3.1"], ["signature.certificate.key-usage"]],
    ["programs", ["1.3.6.1.5.5.7.3.3"], ["signature.certificate.key-usage"]],
    ["time stamps", ["1.3.6.1.5.5.7.3.8"], ["signature.certificate.key-usage"]],
    ["OCSP answers", ["1.3.6.1.5.5.7.3.9"], ["signature.certificate.key-usage"]],
    ["several of these", ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.3"], ["signature.certificate.key-usage"]],
    ["messages", ["1.3.6.1.5.5.7.3.4"], []],
    ["documents", ["1.3.6.1.5.5.7.3.36"], []],
    ["anything", ["2.5.29.37.0"], []],
    ["clients, and servers", ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"], []],
  ] as const)("starts at a key for %s or not at all", async (_title, purposes, found) => {
    expect(errors(await verify({ purposes }))).toEqual(found);
  });

  it.each([true, false])(
    "does not lead over an authority for some names only, marked critical: %s",
    async (critical) => {
      const nothing = Uint8Array.of(0x30, 0x00);
      const chain = [between({ more: [extension("2.5.29.30", critical, nothing)] })];
      expect(errors(await verify({ chain }))).toEqual(["signature.certificate.critical-extension"]);
    },
  );

  it("is found with certificates that came along, or were configured", async () => {
    expect(errors(await verify())).toEqual([]);
    expect(errors(await verify({ chain: [] }))).toEqual(["signature.certificate.unknown-issuer"]);
    expect(errors(await verify({ chain: [] }, { intermediates: [world.between] }))).toEqual([]);
  });

  it.each<readonly [string, SignerOptions, string]>([
    ["a signer that nobody vouches for", { issuer: "Nobody" }, "unknown-issuer"],
    ["a signer that vouches for himself", { subject: "Self", issuer: "Self" }, "self-signed"],
    ["a signer with a forged signature of the authority", { signer: other }, "signature"],
    ["a signer who may not sign yet", { from: "260801000000Z" }, "not-yet-valid"],
    ["a signer whose certificate has expired", { to: "260630235959Z" }, "expired"],
    ["a signer with a certificate for encryption", { keyUsage: 0x20 }, "key-usage"],
    ["a signer with the certificate of an authority", { authority: true, keyUsage: 0x86 }, "is-authority"],
    [
      "an unknown critical extension",
      { more: [extension("1.2.3.4", true, Uint8Array.of(5, 0))] },
      "critical-extension",
    ],
    ["an authority that has expired", { chain: [between({ to: "260630000000Z" })] }, "expired"],
    [
      "an authority that is none",
      { chain: [between({ authority: false, keyUsage: 0x04 })] },
      "not-authority",
    ],
    ["an authority that may not sign certificates", { chain: [between({ keyUsage: 0x80 })] }, "key-usage"],
    [
      "an authority with name constraints",
      { chain: [between({ more: [extension("2.5.29.30", true, Uint8Array.of(48, 0))] })] },
      "critical-extension",
    ],
  ])("does not make %s trusted", async (_title, signer, code) => {
    const result = await verify(signer);
    expect(result.verdict).toBe("untrusted");
    expect(errors(result)).toEqual([`signature.certificate.${code}`]);
    expect(result.signatures[0]?.parts).toHaveLength(1);
  });

  it.each<readonly [string, SignerOptions, string]>([
    ["a certificate signed with SHA-1", { hash: "sha1" }, "signature.algorithm.weak"],
    ["a short RSA key", { key: rsaKey(1024) }, "signature.certificate.key-weak"],
    [
      "an authority with a certificate signed with SHA-1",
      { chain: [between({ hash: "sha1" })] },
      "signature.algorithm.weak",
    ],
  ])("decides nothing for %s", async (_title, signer, code) => {
    const result = await verify(signer);
    expect(result.verdict).toBe("undecided");
    expect(errors(result)).toEqual([code]);
  });

  it("is judged, not thrown back, when a certificate names PSS with broken parameters", async () => {
    // 1.2.840.113549.1.1.10 with parameters that end too soon.
    const broken = Uint8Array.of(
      0x30,
      0x0f,
      6,
      9,
      0x2a,
      0x86,
      0x48,
      0x86,
      0xf7,
      0x0d,
      1,
      1,
      0x0a,
      0x30,
      0x02,
      0xa0,
      0x05,
    );
    const result = await verify({ algorithm: broken });
    expect(result.verdict).toBe("undecided");
  });

  it("may not be longer than an authority allows", async () => {
    const key = ecKey();
    const third = certificate({
      subject: "Third",
      issuer: "Between",
      key,
      signer: world.betweenKey,
      authority: true,
    });
    const signer = { issuer: "Third", signer: key };
    expect(errors(await verify({ ...signer, chain: [third, between({ pathLength: 0 })] }))).toEqual([
      "signature.certificate.path-length",
    ]);
    expect(errors(await verify({ ...signer, chain: [third, between({ pathLength: 1 })] }))).toEqual([]);
  });

  it("is valid up to the last second of the certificate", async () => {
    expect(errors(await verify({ to: "260701000000Z" }))).toEqual([]);
  });
});

describe("revocation", () => {
  const list = (options = {}): Uint8Array =>
    revocationList({ issuer: "Between", signer: world.betweenKey, ...options });
  const rootList = revocationList({ issuer: "Root", signer: world.rootKey });
  const answer = (options = {}): Uint8Array =>
    ocspResponse({
      issuer: "Between",
      issuerKey: world.betweenKey,
      signer: world.betweenKey,
      serial: 7,
      status: "good",
      ...options,
    });

  it("is good only when it is known of all certificates", async () => {
    const all = await verify({}, { revocationLists: [list(), rootList] });
    expect(all.signatures[0]?.revocation).toBe("good");
    expect(warnings(all)).toEqual([]);
    const some = await verify({}, { revocationLists: [list()] });
    expect(some).toMatchObject({ ok: true, signatures: [{ revocation: "not-checked" }] });
    expect(warnings(some)).toEqual(["signature.revocation.not-checked"]);
  });

  it.each<readonly [string, Partial<TrustFiles>, string]>([
    ["a list", { revocationLists: [list({ revoked: [[7, "260501000000Z"]] })] }, "revoked"],
    [
      "an old list",
      { revocationLists: [list({ revoked: [[7, "260501000000Z"]], nextUpdate: "260602000000Z" })] },
      "revoked",
    ],
    [
      "a list of changes",
      {
        revocationLists: [
          list({
            revoked: [[7, "260501000000Z"]],
            extensions: [extension("2.5.29.27", true, Uint8Array.of(2, 1, 1))],
          }),
        ],
      },
      "revoked",
    ],
    ["an answer", { ocspResponses: [answer({ status: "20260501000000Z" })] }, "revoked"],
    [
      "the list of the root, of the authority",
      {
        revocationLists: [
          revocationList({ issuer: "Root", signer: world.rootKey, revoked: [[2, "260501000000Z"]] }),
        ],
      },
      "revoked",
    ],
  ])("is told by %s", async (_title, files, state) => {
    const result = await verify({}, files);
    expect(result).toMatchObject({ verdict: "untrusted", signatures: [{ revocation: state }] });
    expect(errors(result)).toEqual(["signature.certificate.revoked"]);
  });

  it("of another certificate, or after the time in question, changes nothing", async () => {
    const revoked = [
      [8, "260501000000Z"],
      [7, "260801000000Z"],
    ];
    const result = await verify({}, { revocationLists: [list({ revoked }), rootList] });
    expect(result).toMatchObject({ ok: true, signatures: [{ revocation: "good" }] });
  });

  it.each<readonly [string, Partial<TrustFiles>, string]>([
    ["a list that somebody else signed", { revocationLists: [list({ signer: other })] }, "signature"],
    ["a list that is too old", { revocationLists: [list({ nextUpdate: "260602000000Z" })] }, "time"],
    [
      "a list without an end that is older than the time",
      { revocationLists: [list({ nextUpdate: null })] },
      "time",
    ],
    [
      "a list for some certificates only",
      {
        revocationLists: [list({ extensions: [extension("2.5.29.28", true, Uint8Array.of(48, 0))] })],
      },
      "partial",
    ],
    [
      "a list with a critical extension that nobody knows, even when it names the certificate",
      {
        revocationLists: [
          list({
            revoked: [[7, "260501000000Z"]],
            extensions: [extension("1.2.3", true, Uint8Array.of(5, 0))],
          }),
        ],
      },
      "critical-extension",
    ],
    ["an answer that somebody else signed", { ocspResponses: [answer({ signer: other })] }, "signature"],
    ["an answer that is too old", { ocspResponses: [answer({ nextUpdate: "20260602000000Z" })] }, "time"],
    ["an answer that knows nothing", { ocspResponses: [answer({ status: "unknown" })] }, "unknown"],
  ])("is not proved to be absent by %s", async (_title, files, reason) => {
    const result = await verify({}, files);
    expect(result).toMatchObject({ ok: true, signatures: [{ revocation: "not-checked" }] });
    expect(warnings(result)).toContain(`signature.revocation.unusable ${reason}`);
  });

  it("is answered by a delegate of the authority with that purpose, and by no other", async () => {
    const delegate = (options = {}): Uint8Array =>
      certificate({
        subject: "OCSP",
        issuer: "Between",
        key: other,
        signer: world.betweenKey,
        purposes: ["1.3.6.1.5.5.7.3.9"],
        ...options,
      });
    const files = (one: Uint8Array): Partial<TrustFiles> => ({
      ocspResponses: [answer({ signer: other, certificates: [one] })],
      revocationLists: [rootList],
    });
    expect((await verify({}, files(delegate()))).signatures[0]?.revocation).toBe("good");
    for (const options of [{ purposes: ["1.3.6.1.5.5.7.3.4"] }, { signer: other }, { to: "260601000000Z" }])
      expect((await verify({}, files(delegate(options)))).signatures[0]?.revocation).toBe("not-checked");
  });
});

describe("a trust store", () => {
  it("takes PEM and DER, and none is built in", () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(world.root).toString("base64")}\n-----END CERTIFICATE-----\n`;
    expect(createTrustStore({ roots: [pem + pem, world.root] }).roots).toHaveLength(3);
    expect(createTrustStore({ roots: [] }).roots).toEqual([]);
  });

  it.each<readonly [string, TrustFiles, string]>([
    ["no certificate", { roots: ["x"] }, "roots[0]"],
    ["a broken certificate", { roots: [world.root, world.root.subarray(1)] }, "roots[1]"],
    ["no list", { roots: [], revocationLists: [world.root] }, "revocationLists[0]"],
    ["no answer", { roots: [], ocspResponses: [new Uint8Array(3)] }, "ocspResponses[0]"],
  ])("throws TypeError for what is %s", (_title, files, name) => {
    expect(() => createTrustStore(files)).toThrow(TypeError);
    expect(() => createTrustStore(files)).toThrow(name);
  });
});
