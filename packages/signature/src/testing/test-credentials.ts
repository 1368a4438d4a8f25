import jsonld from "jsonld";
import { createRdfCanonicalizer } from "../credentials/rdf/create-rdf-canonicalizer.ts";
import { type IssueCredentialOptions, issueCredential } from "../credentials/issue-credential.ts";
import { formatMultikey } from "../credentials/multikey.ts";
import type { TrustedSigner } from "../credentials/trusted-signer.ts";
import type { KeySigner } from "../jose/jws-signer.ts";
import { publicKeyOf } from "../jose/jwk.ts";
import type { JsonObject } from "../jose/json-object.ts";
import { ecKey, type TestKey } from "./test-pki.ts";
import { edKey, keySigner } from "./test-jws.ts";

/** A made-up school whose people sign credentials, for tests. */
export const now = "2026-06-05T08:00:00+07:00";
export const schoolId = "did:web:truong.example";

export interface TestSigner {
  readonly name: string;
  readonly multikey: string;
  readonly signer: KeySigner;
}

/** Somebody who signs with this key. */
export function testSigner(name: string, key: TestKey, alg: KeySigner["alg"]): TestSigner {
  const read = publicKeyOf({ ...key.publicKey.export({ format: "jwk" }) });
  const multikey = read && read.kind !== "rsa" ? formatMultikey(read) : undefined;
  if (multikey === undefined) throw new TypeError("no key for credentials");
  return { name, multikey, signer: keySigner(key, alg) };
}

let people: Readonly<Record<"teacher" | "principal" | "stranger", TestSigner>> | undefined;

/** The homeroom teacher (Ed25519), the principal (P-256), and somebody else (Ed25519). */
export function testPeople(): NonNullable<typeof people> {
  people ??= {
    teacher: testSigner("gvcn", edKey(), "EdDSA"),
    principal: testSigner("hieu-truong", ecKey(), "ES256"),
    stranger: testSigner("khac", edKey(), "EdDSA"),
  };
  return people;
}

export const methodOf = ({ name }: TestSigner): string => `${schoolId}#${name}`;

/** The document of the school; every member can be replaced. */
export function schoolDocument(more: object = {}): JsonObject {
  const { teacher, principal } = testPeople();
  const methods = [teacher, principal].map((one) => ({
    id: methodOf(one),
    type: "Multikey",
    controller: schoolId,
    publicKeyMultibase: one.multikey,
  }));
  const names = methods.map(({ id }) => id);
  return {
    id: schoolId,
    verificationMethod: methods,
    assertionMethod: names,
    authentication: names,
    ...more,
  };
}

export const resolve = (id: string): unknown => (id === schoolId ? schoolDocument() : undefined);

export const trusted = (): readonly TrustedSigner[] => [
  { id: methodOf(testPeople().teacher), role: "GVCN" },
  { id: methodOf(testPeople().principal), role: "CBQL" },
];

const base = "https://www.w3.org/ns/credentials/v2";
export const schoolContext = "https://truong.example/ngu-canh/v1";

/** A credential about a made-up pupil; every member can be replaced. */
export function aCredential(more: object = {}): JsonObject {
  return {
    "@context": [base, schoolContext],
    id: "urn:uuid:5f0a2c1e-0000-4000-8000-000000000001",
    type: ["VerifiableCredential", "BangDiem"],
    issuer: schoolId,
    validFrom: "2026-06-01T00:00:00+07:00",
    credentialSubject: { id: "urn:uuid:5f0a2c1e-0000-4000-8000-0000000000aa", toan: "8.5", van: "7.0" },
    ...more,
  };
}

/** Signs, and fails the test when that does not work. */
export async function signed(
  credential: unknown,
  by: TestSigner,
  more: Partial<IssueCredentialOptions> = {},
): Promise<JsonObject> {
  const result = await issueCredential(credential, {
    signer: by.signer,
    verificationMethod: methodOf(by),
    at: "2026-06-02T08:00:00+07:00",
    ...more,
  });
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join(" "));
  return result.value;
}

const url = (id: string): object => ({ "@id": id, "@type": "@id" });
const security = (term: string): string => `https://w3id.org/security#${term}`;
const credentials = (term: string): string => `https://www.w3.org/2018/credentials#${term}`;
const date = (id: string): object => ({ "@id": id, "@type": "http://www.w3.org/2001/XMLSchema#dateTime" });

/** Enough of a context for these tests; the published ones are tried by the suite of conformance. */
const contexts = {
  [base]: {
    "@context": {
      "@protected": true,
      "@version": 1.1,
      id: "@id",
      type: "@type",
      VerifiableCredential: credentials("VerifiableCredential"),
      issuer: url(credentials("issuer")),
      validFrom: date(credentials("validFrom")),
      validUntil: date(credentials("validUntil")),
      credentialSubject: url(credentials("credentialSubject")),
      credentialStatus: url(credentials("credentialStatus")),
      statusPurpose: "https://www.w3.org/ns/credentials/status#statusPurpose",
      evidence: url(credentials("evidence")),
      name: "https://schema.org/name",
      proof: { "@id": security("proof"), "@type": "@id", "@container": "@graph" },
      DataIntegrityProof: security("DataIntegrityProof"),
      cryptosuite: security("cryptosuite"),
      created: date("http://purl.org/dc/terms/created"),
      proofPurpose: { "@id": security("proofPurpose"), "@type": "@vocab" },
      assertionMethod: security("assertionMethod"),
      authentication: security("authenticationMethod"),
      proofValue: security("proofValue"),
      previousProof: url(security("previousProof")),
      verificationMethod: url(security("verificationMethod")),
    },
  },
  [schoolContext]: {
    "@context": {
      BangDiem: "https://truong.example/tu-vung#BangDiem",
      toan: "https://truong.example/tu-vung#toan",
      van: "https://truong.example/tu-vung#van",
      mon: "https://truong.example/tu-vung#mon",
    },
  },
};

export const testRdf = (more: object = {}) =>
  createRdfCanonicalizer({ jsonld, contexts: { ...contexts, ...more } });
