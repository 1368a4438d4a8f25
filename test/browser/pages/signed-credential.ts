import jsonld from "jsonld";
import {
  createRdfCanonicalizer,
  describeCredential,
  issueCredential,
  type Cryptosuite,
  type JsonObject,
  type KeySigner,
  verifyCredential,
} from "@lienthong/signature/credentials";
import { clrToTranscript, transcriptToClr } from "@lienthong/transcript/clr";

const school = "did:web:truong.example";
const at = "2026-06-05T08:00:00+07:00";

/** Keys of the browser itself: the private parts never leave it. */
async function ecSigner(): Promise<KeySigner> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const { publicKey, privateKey } = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", publicKey);
  return {
    alg: "ES256",
    jwk: { kty, crv, x, y },
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, Uint8Array.from(bytes))),
  };
}

async function edSigner(): Promise<KeySigner> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  const { kty, crv, x } = await crypto.subtle.exportKey("jwk", publicKey);
  return {
    alg: "Ed25519",
    jwk: { kty, crv, x },
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, Uint8Array.from(bytes))),
  };
}

const people = { gvcn: await edSigner(), "hieu-truong": await ecSigner() };
const methods = Object.entries(people).map(([name, { jwk }]) => ({
  id: `${school}#${name}`,
  type: "JsonWebKey",
  controller: school,
  publicKeyJwk: jwk,
}));
const options = {
  at,
  resolve: (id: string) =>
    id === school
      ? { id, verificationMethod: methods, assertionMethod: methods.map((one) => one.id) }
      : undefined,
  signers: [
    { id: `${school}#gvcn`, role: "GVCN" },
    { id: `${school}#hieu-truong`, role: "CBQL" },
  ],
  roles: ["GVCN", "CBQL"],
};

const base = "https://www.w3.org/ns/credentials/v2";
/** Gives every member a meaning; the published contexts are tried by the suite of conformance. */
const contextOf = (name: string): object => ({
  "@context": {
    "@vocab": `https://truong.example/${name}#`,
    id: "@id",
    type: "@type",
    proof: { "@container": "@graph", "@type": "@id" },
  },
});
const { value: transcript } = transcriptToClr(
  {
    schoolYear: "2025-2026",
    grade: 7,
    pupil: { name: "Nguyễn Thị Mẫu" },
    subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.3" }],
  },
  {
    issuer: { id: school },
    validFrom: "2026-05-31T00:00:00+07:00",
    id: (part) => `https://truong.example/hoc-ba/1#${part === "" ? "whole" : part}`,
  },
);
const contexts = Object.fromEntries(transcript["@context"].map((address) => [address, contextOf("tu-vung")]));
const rdf = createRdfCanonicalizer({ jsonld, contexts: { ...contexts, [base]: contextOf("tu-vung") } });

async function signedByBoth(canonical: "jcs" | "rdfc"): Promise<JsonObject> {
  let document: unknown = transcript;
  const suites: Readonly<Record<string, Cryptosuite>> = {
    gvcn: `eddsa-${canonical}-2022`,
    "hieu-truong": `ecdsa-${canonical}-2019`,
  };
  for (const [name, signer] of Object.entries(people)) {
    const made = await issueCredential(document, {
      signer,
      verificationMethod: `${school}#${name}`,
      at,
      rdf,
      ...(suites[name] && { cryptosuite: suites[name] }),
    });
    if (!made.ok) throw new Error(made.issues.map(({ code }) => code).join(" "));
    document = made.value;
  }
  return document as JsonObject;
}

const facts: Record<string, boolean> = {};
for (const canonical of ["jcs", "rdfc"] as const) {
  const text = JSON.stringify(await signedByBoth(canonical));
  const good = await verifyCredential(text, { ...options, rdf });
  const changed = await verifyCredential(text.replace('"8.3"', '"9.3"'), { ...options, rdf });
  facts[`${canonical}: a transcript signed by two roles is valid`] =
    good.ok && good.proofs.map(({ role }) => role).join() === "GVCN,CBQL";
  facts[`${canonical}: the mark comes back`] = JSON.stringify(clrToTranscript(good.credential)).includes(
    '"8.3"',
  );
  facts[`${canonical}: a changed mark breaks both proofs, and nothing is read of it`] =
    changed.credential === undefined && changed.proofs.every(({ verdict }) => verdict === "altered");
  facts[`${canonical}: and in Vietnamese`] =
    describeCredential(changed, "vi")[0]?.startsWith("ĐÃ BỊ THAY ĐỔI") === true;
}

Object.assign(globalThis, { result: facts });
