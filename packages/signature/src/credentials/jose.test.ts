import { describe, expect, it } from "vitest";
import { signJws } from "../jose/sign-jws.ts";
import { compactJws, jsonPart, keySigner } from "../testing/test-jws.ts";
import { ecKey, rsaKey } from "../testing/test-pki.ts";
import {
  aCredential,
  methodOf,
  now,
  resolve,
  schoolDocument,
  schoolId,
  testPeople,
  trusted,
} from "../testing/test-credentials.ts";
import { issueCredentialJwt } from "./issue-credential-jwt.ts";
import { type VerifyCredentialJwtOptions, verifyCredentialJwt } from "./verify-credential-jwt.ts";

const { teacher, principal, stranger } = testPeople();

async function jwt(credential: unknown = aCredential(), by = principal): Promise<string> {
  const made = await issueCredentialJwt(credential, { signer: by.signer, verificationMethod: methodOf(by) });
  if (!made.ok) throw new Error(made.issues.map(({ code }) => code).join(" "));
  return made.value;
}

async function said(input: unknown, more: Partial<VerifyCredentialJwtOptions> = {}): Promise<string> {
  const result = await verifyCredentialJwt(input, { at: now, signers: trusted(), resolve, ...more });
  expect(result.credential !== undefined).toBe(["valid", "untrusted"].includes(result.verdict));
  const codes = [...result.issues, ...result.proofs.flatMap(({ issues }) => issues)]
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code.replace("signature.credential.", "").replace("signature.", ""));
  return [result.verdict, ...new Set(codes)].join(" ");
}

/** A JWT with header and payload of one's own making, signed by the principal. */
async function made(header: object, payload: object): Promise<string> {
  const { kid, typ = "vc+jwt" } = header as { kid?: string; typ?: string };
  const jwk = { ...principal.signer.jwk, ...(kid !== undefined && { kid }) };
  const result = await signJws(JSON.stringify(payload), { signer: { ...principal.signer, jwk }, typ });
  if (!result.ok) throw new Error("not signed");
  return result.value;
}
const kid = methodOf(principal);

describe("a credential in a JWT", () => {
  it("is valid with ECDSA and with Ed25519, and says in which role it was signed", async () => {
    for (const by of [principal, teacher]) {
      const text = await jwt(aCredential(), by);
      expect(await said(text)).toBe("valid");
      const result = await verifyCredentialJwt(text, { at: now, signers: trusted(), resolve });
      expect(result.credential).toEqual(aCredential());
      expect(result.proofs).toMatchObject([{ controller: schoolId, role: by === teacher ? "GVCN" : "CBQL" }]);
    }
    expect(await said(await jwt(), { roles: ["CBQL"], types: ["BangDiem"] })).toBe("valid");
    expect(await said(await jwt(), { roles: ["GVCN"] })).toBe("undecided role-missing");
  });

  it.each(["vc", "vp"])(
    "is not read when it has %s beside it: other readers would take that",
    async (name) => {
      expect(
        await said(await made({ kid }, { ...aCredential(), [name]: aCredential({ id: "urn:uuid:2" }) })),
      ).toBe("undecided jwt-claims");
    },
  );

  it("may repeat claims in its header, but no other ones (RFC 7519 section 5.3)", async () => {
    const credential = aCredential();
    const saidUnder = async (more: object): Promise<string> => {
      const { signer } = principal;
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
      const text = `${part({ alg: signer.alg, kid, typ: "vc+jwt", ...more })}.${part(credential)}`;
      return said(
        `${text}.${Buffer.from(await signer.sign(Buffer.from(text), undefined)).toString("base64url")}`,
      );
    };
    expect(await saidUnder({ iss: schoolId, jti: credential["id"] })).toBe("valid");
    for (const other of [{ iss: "did:web:khac.example" }, { jti: "urn:uuid:2" }, { sub: "urn:uuid:3" }])
      expect(await saidUnder(other)).toBe("undecided jwt-claims");
  });

  it("may have the form of VC 1.1, in which the claims around it must say the same", async () => {
    const { validFrom: _, ...rest } = aCredential();
    const vc = {
      ...rest,
      "@context": ["https://www.w3.org/2018/credentials/v1"],
      issuanceDate: "2026-06-01T00:00:00Z",
    };
    const claims = { vc, iss: schoolId, jti: rest["id"], nbf: 1780000000 };
    const header = { kid, typ: "JWT" };
    expect(await said(await made(header, claims))).toBe("valid");
    expect(await said(await made(header, { ...claims, iss: "did:web:khac.example" }))).toBe(
      "undecided jwt-claims",
    );
    expect(await said(await made(header, { ...claims, jti: "urn:uuid:2" }))).toBe("undecided jwt-claims");
    expect(await said(await made(header, { ...claims, sub: "urn:uuid:3" }))).toBe("undecided jwt-claims");
    expect(await said(await made(header, { ...claims, exp: "sau" }))).toBe("undecided jwt-claims");
    expect(await said(await made(header, { ...claims, exp: 1780000001 }))).toBe("untrusted expired");
    expect(await said(await made(header, { ...claims, nbf: 1880000001 }))).toBe("untrusted not-yet-valid");
  });

  it("may be signed with RSA when the document of its issuer holds such a key", async () => {
    const key = rsaKey();
    const signer = keySigner(key, "PS256");
    const text = await issueCredentialJwt(aCredential(), { signer, verificationMethod: `${schoolId}#rsa` });
    const entry = {
      id: `${schoolId}#rsa`,
      type: "JsonWebKey",
      controller: schoolId,
      publicKeyJwk: signer.jwk,
    };
    const document = schoolDocument({ verificationMethod: [entry], assertionMethod: [entry.id] });
    const options = { resolve: () => document, signers: [{ id: schoolId }] };
    expect(await said(text.ok ? text.value : "", options)).toBe("valid");
  });

  it.each<readonly [string, () => Promise<unknown>, string]>([
    [
      "with a mark that was changed",
      async () => {
        const [header, payload = "", value] = (await jwt()).split(".");
        const changed = Buffer.from(
          Buffer.from(payload, "base64url").toString().replace("8.5", "9.5"),
        ).toString("base64url");
        return [header, changed, value].join(".");
      },
      "altered value.mismatch",
    ],
    [
      "signed by somebody else",
      () => jwt(aCredential(), { ...stranger, name: "hieu-truong" }),
      "undecided jws.key-unknown",
    ],
    [
      "with a key of its own inside",
      () =>
        Promise.resolve(
          compactJws({ alg: "ES256", typ: "vc+jwt", kid, jwk: stranger.signer.jwk }, aCredential(), ecKey()),
        ),
      "undecided jwt-controller",
    ],
    ["without a name of its key", () => made({}, aCredential()), "undecided jwt-controller"],
    [
      "with a name that is no address",
      () => made({ kid: "key-1" }, aCredential()),
      "undecided jwt-controller",
    ],
    [
      "with a key that the school has not",
      () => made({ kid: `${schoolId}#la` }, aCredential()),
      "undecided method-missing",
    ],
    ["of another type", () => made({ kid, typ: "at+jwt" }, aCredential()), "undecided jws.type"],
    ["that is no credential", () => made({ kid }, { a: "x" }), "undecided context type member-missing"],
    [
      "from before it holds",
      () => made({ kid }, aCredential({ validFrom: "2026-06-06T00:00:00Z" })),
      "untrusted not-yet-valid",
    ],
    [
      "that was signed as it stands",
      async () => {
        const header = jsonPart({ alg: "ES256", typ: "vc+jwt", kid, b64: false, crit: ["b64"] });
        const payload = JSON.stringify(aCredential());
        const bytes = new TextEncoder().encode(`${header}.${payload}`);
        const value = Buffer.from(await principal.signer.sign(bytes, undefined)).toString("base64url");
        return JSON.stringify({ protected: header, payload, signature: value });
      },
      "undecided jws.b64",
    ],
    ["that is no JWT", () => Promise.resolve("abc"), "undecided jws.structure"],
    ["that is no text", () => Promise.resolve(12), "undecided jws.input"],
    [
      "of another issuer",
      () => made({ kid }, aCredential({ issuer: "did:web:khac.example" })),
      "untrusted issuer-differs",
    ],
  ])("%s is refused", async (_title, input, verdict) => {
    expect(await said(await input())).toBe(verdict);
  });

  it("without a signature, or with one that everybody can make, is refused", async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const none = `${part({ alg: "none", typ: "vc+jwt", kid })}.${part(aCredential())}.`;
    expect(await said(none)).toBe("undecided jws.algorithm-none");
    const shared = `${part({ alg: "HS256", typ: "vc+jwt", kid })}.${part(aCredential())}.AAAA`;
    expect(await said(shared)).toBe("undecided jws.algorithm-symmetric");
  });

  it("is not issued when it is none, or for a key without a name", async () => {
    const { signer } = principal;
    expect((await issueCredentialJwt({ type: [] }, { signer })).ok).toBe(false);
    const own = await issueCredentialJwt(aCredential(), { signer });
    expect(await said(own.ok ? own.value : "")).toBe("untrusted issuer-differs");
    await expect(issueCredentialJwt(aCredential(), { signer, disclose: [] })).rejects.toThrow(TypeError);
  });
});

describe("a credential of which its holder shows a part", () => {
  let count = 0;
  const random = (length: number): Uint8Array => new Uint8Array(length).fill((count += 1));

  it("shows one subject, and the rest stays hidden", async () => {
    const { signer } = principal;
    const options = {
      signer,
      verificationMethod: kid,
      random,
      disclose: [
        ["credentialSubject", "toan"],
        ["credentialSubject", "van"],
      ],
    };
    const all = await issueCredentialJwt(aCredential(), options);
    const text = all.ok ? all.value : "";
    expect(await said(text)).toBe("valid");
    const [issued = "", toan = ""] = text.split("~");
    const shown = [issued, toan, ""].join("~");
    expect(await said(shown)).toBe("valid");
    const result = await verifyCredentialJwt(shown, { at: now, signers: trusted(), resolve });
    expect(result.credential?.["credentialSubject"]).toMatchObject({ toan: "8.5" });
    expect(JSON.stringify(result.credential)).not.toContain("7.0");
    expect(await said(`${shown.slice(0, -1)}A~`)).toMatch(/^(?:altered|undecided) /u);
  });

  it.each(["@context", "type", "issuer", "validFrom", "validUntil"])(
    "is not issued when %s could be hidden",
    async (name) => {
      const given = aCredential({ validUntil: "2027-06-01T00:00:00+07:00" });
      const { signer } = principal;
      const made = await issueCredentialJwt(given, { signer, random, disclose: [[name]] });
      expect(made.issues.map(({ code }) => code)).toEqual(["signature.sd-jwt.claim-hidden"]);
    },
  );
});
