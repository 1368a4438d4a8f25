import { generateKeyPairSync, sign } from "node:crypto";
import { type KeySigner, issueCredential } from "@lienthong/signature/credentials";
import { describe, expect, it } from "vitest";
import { run } from "../../run.ts";
import { anIo } from "../../testing/an-io.ts";

const school = "did:web:truong.example";

function aKey(name: string): { readonly signer: KeySigner; readonly method: object } {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const jwk = publicKey.export({ format: "jwk" });
  const signer: KeySigner = {
    alg: "Ed25519",
    jwk: { ...jwk },
    sign: (data) => Promise.resolve(new Uint8Array(sign(null, data, privateKey))),
  };
  const id = `${school}#${name}`;
  return { signer, method: { id, type: "JsonWebKey", controller: school, publicKeyJwk: jwk } };
}

const teacher = aKey("gvcn");
const head = aKey("hieu-truong");
const controller = {
  "@context": ["https://www.w3.org/ns/cid/v1"],
  id: school,
  verificationMethod: [teacher.method, head.method],
  assertionMethod: [`${school}#gvcn`, `${school}#hieu-truong`],
};
const roles = [
  { id: `${school}#gvcn`, role: "GVCN" },
  { id: `${school}#hieu-truong`, role: "CBQL" },
];

async function signedTranscript(): Promise<string> {
  const at = "2026-07-31T08:00:00+07:00";
  const bare = {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    type: ["VerifiableCredential"],
    issuer: school,
    credentialSubject: { diem: "8.5" },
  };
  const first = await issueCredential(bare, {
    signer: teacher.signer,
    verificationMethod: `${school}#gvcn`,
    at,
  });
  if (!first.ok) throw new Error(JSON.stringify(first.issues));
  const both = await issueCredential(first.value, {
    signer: head.signer,
    verificationMethod: `${school}#hieu-truong`,
    at,
  });
  if (!both.ok) throw new Error(JSON.stringify(both.issues));
  return JSON.stringify(both.value);
}

async function verify(text: string, trust: Readonly<Record<string, unknown>>, ...more: readonly string[]) {
  const folder = Object.fromEntries(
    Object.entries(trust).map(([name, value]) => [`goc/${name}`, JSON.stringify(value)]),
  );
  const io = anIo({ files: { "clr.json": text, ...folder } });
  const exitCode = await run(["verify", "clr.json", "--trust", "goc", ...more], io);
  return { exitCode, out: io.out(), err: io.err() };
}

describe("lienthong verify, for credentials", () => {
  const both = { "truong.did.json": controller, "signers.json": roles };

  it("tells who signed in which role", async () => {
    const { exitCode, out } = await verify(
      await signedTranscript(),
      both,
      "--role",
      "GVCN",
      "--role",
      "CBQL",
    );
    expect(out).toMatch(/^clr\.json: HỢP LỆ/u);
    expect(out).toMatch(/GVCN[\s\S]*CBQL/u);
    expect(out).not.toContain("8.5");
    expect(exitCode).toBe(0);
  });

  it("trusts those of whom there is a document when no list says more", async () => {
    const { exitCode } = await verify(await signedTranscript(), { "truong.did.json": controller });
    expect(exitCode).toBe(0);
  });

  it("tells that a mark was changed", async () => {
    const changed = (await signedTranscript()).replace("8.5", "9.5");
    const { exitCode, out } = await verify(changed, both, "--lang", "en");
    expect(out).toMatch(/^clr\.json: ALTERED/u);
    expect(exitCode).toBe(1);
  });

  it("tells that a role is missing", async () => {
    const { exitCode, out } = await verify(await signedTranscript(), both, "--role", "KY_PHAT_HANH");
    expect(out).toContain("KY_PHAT_HANH");
    expect(exitCode).toBe(1);
  });

  it("cannot tell without the document of the key", async () => {
    const { exitCode, out } = await verify(await signedTranscript(), { "signers.json": roles });
    expect(out).toMatch(/^clr\.json: KHÔNG KẾT LUẬN ĐƯỢC/u);
    expect(exitCode).toBe(1);
  });

  it("prints JSON with each proof", async () => {
    const { out } = await verify(await signedTranscript(), both, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      files: [{ verdict: "valid", issuer: school, signatures: [{ role: "GVCN" }, { role: "CBQL" }] }],
    });
  });

  it.each([
    ["a list that is none", { "signers.json": {} }],
    ["a signer without an id", { "signers.json": [{ role: "GVCN" }] }],
    ["a role that is no text", { "signers.json": [{ id: school, role: 1 }] }],
    ["issuers that are no list", { "signers.json": [{ id: school, issuers: "x" }] }],
    ["a document without an id", { "x.did.json": {} }],
  ])("refuses %s in the folder of trust", async (_title, trust) => {
    const { exitCode, err } = await verify("{}", trust);
    expect(err).toContain("signers.json)");
    expect(exitCode).toBe(2);
  });
});
