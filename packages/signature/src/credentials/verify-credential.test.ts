import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { isJsonObject, type JsonObject } from "../jose/json-object.ts";
import { attackRows } from "../testing/test-jws.ts";
import { ecKey } from "../testing/test-pki.ts";
import {
  type TestSigner,
  aCredential,
  methodOf,
  now,
  resolve,
  schoolContext,
  schoolDocument,
  schoolId,
  signed,
  testPeople,
  testRdf,
  testSigner,
  trusted,
} from "../testing/test-credentials.ts";
import {
  type CredentialVerification,
  type VerifyCredentialOptions,
  verifyCredential,
} from "./verify-credential.ts";

const { teacher, principal, stranger } = testPeople();
const rdf = testRdf();
const context = ["https://www.w3.org/ns/credentials/v2", schoolContext];

async function check(
  input: unknown,
  more: Partial<VerifyCredentialOptions> = {},
): Promise<CredentialVerification> {
  const result = await verifyCredential(input, { at: now, signers: trusted(), resolve, ...more });
  expect(result.ok).toBe(result.verdict === "valid");
  expect(result.credential !== undefined).toBe(["valid", "untrusted"].includes(result.verdict));
  return result;
}

/** Verdict, then what is wrong, without what all codes have in common. */
function told({ verdict, issues, proofs }: CredentialVerification): string {
  const found = [...issues, ...proofs.flatMap((one) => one.issues)]
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code.replace("signature.credential.", "").replace("signature.", ""));
  return [verdict, ...new Set(found)].join(" ");
}
const said = async (input: unknown, more?: Partial<VerifyCredentialOptions>): Promise<string> =>
  told(await check(input, more));

const subject = (more: object): object => ({ credentialSubject: { id: "urn:uuid:1", toan: "8.5", ...more } });
function proofOf(document: JsonObject): JsonObject {
  const { proof } = document;
  if (!isJsonObject(proof)) throw new TypeError("one proof expected");
  return proof;
}
const withProof = (document: JsonObject, more: object): JsonObject => ({
  ...document,
  proof: { ...proofOf(document), ...more },
});

const jcs = await signed(aCredential(), teacher);
const graph = await signed(aCredential(), teacher, { cryptosuite: "eddsa-rdfc-2022", rdf });

describe("a credential signed by the school", () => {
  it.each<
    readonly [string, TestSigner, "eddsa-jcs-2022" | "eddsa-rdfc-2022" | "ecdsa-jcs-2019" | "ecdsa-rdfc-2019"]
  >([
    ["eddsa-jcs-2022", teacher, "eddsa-jcs-2022"],
    ["eddsa-rdfc-2022", teacher, "eddsa-rdfc-2022"],
    ["ecdsa-jcs-2019", principal, "ecdsa-jcs-2019"],
    ["ecdsa-rdfc-2019", principal, "ecdsa-rdfc-2019"],
  ])("is valid with %s, as object, text and bytes", async (_title, by, cryptosuite) => {
    const credential = await signed(aCredential(), by, { cryptosuite, rdf });
    for (const input of [
      credential,
      JSON.stringify(credential, undefined, 2),
      new TextEncoder().encode(JSON.stringify(credential)),
    ]) {
      const result = await check(input, { rdf });
      expect(told(result)).toBe("valid");
      expect(result.credential).toEqual(aCredential());
      expect(result.issuer).toBe(schoolId);
      expect(result.proofs).toMatchObject([
        { cryptosuite, verificationMethod: methodOf(by), controller: schoolId, verdict: "valid" },
      ]);
    }
  });

  it("is altered with one mark changed, and gives no content", async () => {
    for (const document of [jcs, graph]) {
      const changed = { ...document, ...subject({ toan: "9.5" }) };
      const result = await check(changed, { rdf });
      expect(told(result)).toBe("altered value.mismatch");
      expect(result.proofs).toMatchObject([{ number: 1, verdict: "altered" }]);
    }
  });
});

describe("a key on P-384", () => {
  it("signs with SHA-384, over JSON and over RDF", async () => {
    const key = testSigner("p384", ecKey("secp384r1"), "ES384");
    const did = `did:key:${key.multikey}`;
    expect(did).toMatch(/^did:key:z82/u);
    const signers = [{ id: did, issuers: [schoolId] }];
    for (const cryptosuite of ["ecdsa-jcs-2019", "ecdsa-rdfc-2019"] as const) {
      const more = { cryptosuite, rdf, verificationMethod: `${did}#${key.multikey}` };
      const made = await signed(aCredential(), key, more);
      expect(await said(made, { rdf, signers })).toBe("valid");
      expect(await said({ ...made, ...subject({}) }, { rdf, signers })).toBe("altered value.mismatch");
    }
  });
});

describe("proofs of a homeroom teacher and a principal", async () => {
  const roles = ["GVCN", "CBQL"];
  const set = await signed(jcs, principal);
  const first = await signed(aCredential(), teacher, { proofId: "urn:uuid:a1" });
  const chain = await signed(first, principal, { previousProof: "urn:uuid:a1" });
  const proofs = (document: JsonObject): readonly unknown[] =>
    Array.isArray(document["proof"]) ? document["proof"] : [];

  it("are valid as a set and as a chain, each with its role", async () => {
    for (const document of [set, chain]) {
      const result = await check(document, { roles });
      expect(told(result)).toBe("valid");
      expect(result.proofs.map(({ role }) => role)).toEqual(roles);
    }
  });

  it("are valid over RDF as a set and as a chain", async () => {
    const more = { cryptosuite: "ecdsa-rdfc-2019", rdf } as const;
    const one = await signed(aCredential(), teacher, {
      proofId: "urn:uuid:a1",
      cryptosuite: "eddsa-rdfc-2022",
      rdf,
    });
    expect(await said(await signed(one, principal, more), { roles, rdf })).toBe("valid");
    const both = await signed(one, principal, { ...more, previousProof: "urn:uuid:a1" });
    expect(await said(both, { roles, rdf })).toBe("valid");
    const [earlier, later] = proofs(both);
    const other = { ...(isJsonObject(earlier) ? earlier : {}), created: "2026-06-02T09:00:00+07:00" };
    const swapped = await check({ ...both, proof: [other, later] }, { rdf });
    expect(swapped.proofs.map(({ verdict }) => verdict)).toEqual(["altered", "altered"]);
  });

  it("over RDF work out the document once, and each proof by itself", async () => {
    const both = await signed(graph, principal, { cryptosuite: "ecdsa-rdfc-2019", rdf });
    let count = 0;
    const counting = {
      canonicalize: (...given: Parameters<typeof rdf.canonicalize>) => {
        count += 1;
        return rdf.canonicalize(...given);
      },
    };
    expect(await said(both, { roles, rdf: counting })).toBe("valid");
    expect(count).toBe(3);
  });

  it("say which of them broke when a mark was changed: all; when a proof was changed: that one", async () => {
    const mark = await check({ ...set, ...subject({}) }, { roles });
    expect(mark.proofs.map(({ verdict }) => verdict)).toEqual(["altered", "altered"]);
    const [one, two] = proofs(set);
    const changed = { ...(isJsonObject(two) ? two : {}), created: "2026-06-02T09:00:00+07:00" };
    const second = await check({ ...set, proof: [one, changed] });
    expect(second.proofs.map(({ verdict }) => verdict)).toEqual(["valid", "altered"]);
    expect(second.verdict).toBe("altered");
  });

  it("of which one was removed are noticed by the roles that are missed, and in a chain by the one that was tied to it", async () => {
    const [teachers] = proofs(set);
    expect(await said({ ...set, proof: teachers }, { roles })).toBe("undecided role-missing");
    const [, principals] = proofs(chain);
    expect(await said({ ...chain, proof: principals })).toBe("altered proof-chain");
    expect(await said({ ...chain, proof: [proofs(chain)[1], proofs(chain)[0]] })).toBe("valid");
  });

  it("may be named in any order by a third, made over them as they stand", async () => {
    const third = { proofId: "urn:uuid:a3", previousProof: ["urn:uuid:a2", "urn:uuid:a1"] };
    const two = await signed(first, principal, { proofId: "urn:uuid:a2" });
    const three = await signed(two, teacher, third);
    expect(proofs(three)[2]).toMatchObject({ previousProof: ["urn:uuid:a1", "urn:uuid:a2"] });
    expect(await said(three)).toBe("valid");
    const [one, other, last] = proofs(three);
    expect(await said({ ...three, proof: [other, one, last] })).toBe("valid");
    expect(await said({ ...three, proof: [one, last] })).toBe("altered proof-chain");
  });

  it("are not both counted when one person signed twice", async () => {
    expect(await said(await signed(jcs, teacher), { roles })).toBe("undecided role-missing");
  });

  it("with one id are refused", async () => {
    const other = await signed(aCredential(), principal, { proofId: "urn:uuid:a1" });
    const twice = { ...first, proof: [proofOf(first), proofOf(other)] };
    expect(await said(twice)).toBe("undecided proof-id");
    await expect(signed(first, principal, { proofId: "urn:uuid:a1" })).rejects.toThrow(TypeError);
  });
});

describe("a credential is refused", () => {
  const proof = proofOf(jcs);
  const { "@context": _, ...bare } = proof;
  it.each(
    attackRows<VerifyCredentialOptions>([
      ["without a proof", aCredential(), "undecided proof-missing"],
      [
        "without a status, but with a list of them",
        withProof({ ...jcs, credentialStatus: [] }, {}),
        "altered member value.mismatch",
      ],
      ["with an empty list of proofs", { ...jcs, proof: [] }, "undecided proof-missing"],
      [
        "with too many proofs",
        { ...jcs, proof: Array.from({ length: 17 }, () => proof) },
        "undecided proof-too-many",
      ],
      ["with a proof that is text", { ...jcs, proof: "z123" }, "undecided proof-structure"],
      ["with a proof without value", withProof(jcs, { proofValue: undefined }), "undecided input"],
      [
        "with a proof value of another base",
        withProof(jcs, { proofValue: "uAAAA" }),
        "undecided proof-structure",
      ],
      ["with an empty proof value", withProof(jcs, { proofValue: "z1" }), "altered value.mismatch"],
      ["with an unknown cryptosuite", withProof(jcs, { cryptosuite: "none" }), "undecided proof-kind"],
      [
        "with a cryptosuite named like a built-in",
        withProof(jcs, { cryptosuite: "toString" }),
        "undecided proof-kind",
      ],
      [
        "with the cryptosuite of another kind of key",
        withProof(jcs, { cryptosuite: "ecdsa-jcs-2019" }),
        "undecided key-kind",
      ],
      [
        "with the cryptosuite over RDF and no means to check it",
        withProof(jcs, { cryptosuite: "eddsa-rdfc-2022" }),
        "undecided rdf-missing",
      ],
      [
        "with the cryptosuite over RDF instead of JSON",
        withProof(jcs, { cryptosuite: "eddsa-rdfc-2022" }),
        "altered value.mismatch",
        { rdf },
      ],
      [
        "with the old kind of proof instead",
        withProof(jcs, { type: "Ed25519Signature2020", cryptosuite: undefined }),
        "undecided input",
      ],
      [
        "for another purpose",
        withProof(jcs, { proofPurpose: "authentication" }),
        "altered proof-purpose value.mismatch",
      ],
      [
        "with a time of signing that was changed",
        withProof(jcs, { created: "2026-06-02T08:00:01+07:00" }),
        "altered value.mismatch",
      ],
      ["with something added to the proof", withProof(jcs, { role: "CBQL" }), "altered value.mismatch"],
      ["with something added to the credential", { ...jcs, description: "x" }, "altered value.mismatch"],
      [
        "with the key of somebody else",
        withProof(jcs, { verificationMethod: `did:key:${stranger.multikey}#${stranger.multikey}` }),
        "altered value.mismatch",
      ],
      [
        "with a key of the school that did not sign",
        withProof(jcs, { verificationMethod: methodOf(principal) }),
        "undecided key-kind",
      ],
      [
        "with a key that the school does not have",
        withProof(jcs, { verificationMethod: `${schoolId}#khac` }),
        "undecided method-missing",
      ],
      [
        "of a school nobody knows",
        withProof(jcs, { verificationMethod: "did:web:khac.example#gvcn" }),
        "undecided controller-unknown",
      ],
      [
        "with a key without a name",
        withProof(jcs, { verificationMethod: schoolId }),
        "undecided controller-unknown",
      ],
      [
        "with a did:key of another name",
        withProof(jcs, { verificationMethod: `did:key:${stranger.multikey}#${teacher.multikey}` }),
        "undecided method-missing",
      ],
      [
        "with a did:key that is none",
        withProof(jcs, { verificationMethod: "did:key:zAbc#zAbc" }),
        "undecided key-unusable",
      ],
      ["with a context left out", { ...jcs, "@context": context.slice(0, 1) }, "altered proof-context"],
      [
        "with contexts in another order",
        { ...jcs, "@context": [...context].reverse() },
        "altered context proof-context",
      ],
      [
        "with its context swapped in both places",
        {
          ...withProof(jcs, { "@context": [context[0], "https://ke-gian.example/v1"] }),
          "@context": [context[0], "https://ke-gian.example/v1"],
        },
        "altered value.mismatch",
      ],
      ["with the context of the proof left out", { ...jcs, proof: bare }, "altered value.mismatch"],
      [
        "inside another credential, as its member",
        { ...aCredential(), evidence: jcs, proof },
        "altered value.mismatch",
      ],
      [
        "with a key __proto__ in its text",
        JSON.stringify(jcs).replace('"toan"', '"__proto__":{"toan":"9"},"toan"'),
        "undecided key-refused",
      ],
      [
        "with a key twice in its text",
        JSON.stringify(jcs).replace('"toan"', '"toan":"9.5","toan"'),
        "undecided duplicate-key",
      ],
      ["that is a list", [jcs], "undecided input"],
      ["that is nothing", null, "undecided input"],
      ["that is no JSON", "{", "undecided json"],
      [
        "with a getter",
        Object.defineProperty({ ...jcs }, "name", { enumerable: true, get: () => "x" }) as unknown,
        "undecided input",
      ],
      ["of a class", new Map(Object.entries(jcs)), "undecided input"],
      ["with a lone surrogate", { ...jcs, name: "\ud800" }, "undecided input"],
    ]),
  )("$title", async ({ input, verdict, options }) => {
    expect(await said(input, options)).toBe(verdict);
  });

  it("that goes in a circle, or deeper than anybody writes", async () => {
    const circle: Record<string, unknown> = { ...jcs };
    circle["self"] = circle;
    expect(await said(circle)).toBe("undecided too-complex");
    expect(await said("[".repeat(100_000))).toBe("undecided json");
  });

  it("with a number that canonical JSON would round", async () => {
    const text = JSON.stringify(
      await signed(aCredential(subject({ toan: 8.5, ma: 9007199254740992 })), teacher),
    );
    expect(await said(text)).toBe("valid");
    expect(await said(text.replace("8.5", "8.50"))).toBe("valid");
    expect(await said(text.replace("9007199254740992", "9007199254740993"))).toBe("undecided number");
    expect(await said(text.replace("8.5", "1e999"))).toBe("undecided number");
  });
});

describe("nothing is signed", () => {
  it.each([["khoa"], [schoolId], [`${schoolId}#a#b`], [`did:key:${stranger.multikey}#${stranger.multikey}`]])(
    "under the name %s, by which nobody finds the key",
    async (verificationMethod) => {
      await expect(signed(aCredential(), teacher, { verificationMethod })).rejects.toThrow(TypeError);
    },
  );

  it("beside what is no proof, or beside as many as are checked", async () => {
    await expect(signed(aCredential({ proof: null }), teacher)).rejects.toThrow("proof-structure");
    const proof = Array.from({ length: 16 }, () => proofOf(jcs));
    await expect(signed({ ...jcs, proof }, teacher)).rejects.toThrow("proof-too-many");
  });
});

describe("a proof over JSON that names its contexts", () => {
  it("hands out only those, when others were added behind them", async () => {
    const result = await check({ ...jcs, "@context": [...context, "https://ke-gian.example/v1"] });
    expect(told(result)).toBe("valid");
    expect(result.issues.map(({ code }) => code)).toEqual(["signature.credential.proof-context-shorter"]);
    expect(result.credential?.["@context"]).toEqual(context);
  });
});

describe("a proof over RDF", () => {
  const evil = "https://ke-gian.example/v1";
  const swap = {
    "@context": { toan: "https://truong.example/tu-vung#van", van: "https://truong.example/tu-vung#toan" },
  };
  const marks = { id: "urn:uuid:5f0a2c1e-0000-4000-8000-0000000000aa", toan: "7.0", van: "8.5" };

  it.each<readonly [string, unknown, string]>([
    [
      "with a context that nobody gave",
      { ...graph, "@context": [...context, evil] },
      "undecided context-unknown",
    ],
    [
      "whose marks were swapped by a context of its own",
      { ...graph, "@context": [...context, swap["@context"]], credentialSubject: marks },
      "undecided context-inline",
    ],
    [
      "with a context inside",
      { ...graph, ...subject({ "@context": swap["@context"] }) },
      "undecided context-inline",
    ],
    ["with a member that no context defines", { ...graph, ghiChu: "x" }, "undecided term-undefined"],
    [
      "with a type that no context defines",
      { ...graph, type: ["VerifiableCredential", "BangDiem", "Khac"] },
      "undecided term-undefined",
    ],
    ["with null", { ...graph, validUntil: null }, "undecided member unsigned"],
    ["with an empty list", { ...graph, evidence: [] }, "undecided member unsigned"],
    ["with a keyword", { ...graph, "@nest": { van: "1" } }, "undecided keyword"],
    [
      "with a full address for a key",
      { ...graph, "https://www.w3.org/2018/credentials#validUntil": "2030-01-01T00:00:00Z" },
      "undecided keyword",
    ],
    [
      "with the name of a blank node",
      { ...graph, ...subject({ mon: { id: "_:b0", toan: "1" } }) },
      "undecided keyword",
    ],
    [
      "with a member of the proof that no context defines",
      withProof(graph, { vaiTro: "CBQL" }),
      "undecided term-undefined",
    ],
    [
      "with other contexts in the proof",
      withProof(graph, { "@context": context.slice(0, 1) }),
      "altered proof-context",
    ],
    [
      "with a relative address",
      { ...graph, ...subject({ id: "hoc-sinh" }) },
      "undecided member term-undefined",
    ],
  ])("%s is refused", async (_title, input, verdict) => {
    expect(await said(input, { rdf })).toBe(verdict);
  });

  it("does not let the end of a credential be moved to where its id stands again", async () => {
    const id = "urn:uuid:5f0a2c1e-0000-4000-8000-000000000001";
    const end = { validUntil: "2026-06-03T00:00:00+07:00" };
    const made = await signed(aCredential({ ...end, evidence: { id, type: "BangDiem" } }), teacher, {
      cryptosuite: "eddsa-rdfc-2022",
      rdf,
    });
    expect(await said(made, { rdf })).toBe("untrusted expired");
    const { validUntil: _end, ...rest } = made;
    const moved = { ...rest, evidence: { id, type: "BangDiem", ...end } };
    expect(await said(moved, { rdf })).toBe("undecided node-split");
  });

  it("is checked with no context in which keys mean something that no proof covers", () => {
    const terms = { "@context": { diem: { "@id": "urn:x:diem", "@container": "@index" } } };
    expect(() => testRdf({ [schoolContext]: terms })).toThrow(TypeError);
  });

  it("over more than anybody writes is refused before it takes long", async () => {
    const many = Array.from({ length: 10_001 }, () => ({ type: "BangDiem" }));
    expect(await said({ ...graph, evidence: many }, { rdf })).toBe("undecided too-complex");
  });

  it.each([
    [0.3, "0.30000000000000004"],
    [0.1, "0.10000000000000002"],
  ])("does not let the number %s become %s, of which RDF says the same", async (number, other) => {
    const made = await signed(aCredential(subject({ toan: number })), teacher, {
      cryptosuite: "eddsa-rdfc-2022",
      rdf,
    });
    const text = JSON.stringify(made);
    expect(await said(text, { rdf })).toBe("valid");
    expect(await said(text.replace(`"toan":${number}`, `"toan":${other}`), { rdf })).toBe("undecided number");
  });

  it.each([1e-7, 0.1 + 0.2, 2 ** 60 + 256])(
    "is not made over the number %s, which RDF cannot hold",
    async (number) => {
      const given = aCredential(subject({ toan: number }));
      await expect(signed(given, teacher, { cryptosuite: "eddsa-rdfc-2022", rdf })).rejects.toThrow(
        "signature.credential.number",
      );
    },
  );

  it("keeps contexts of one canonicaliser out of the next", async () => {
    const other = testRdf({
      [schoolContext]: {
        "@context": { ...swap["@context"], BangDiem: "https://truong.example/tu-vung#BangDiem" },
      },
    });
    expect(await said({ ...graph, credentialSubject: marks }, { rdf: other })).toBe("valid");
    expect(await said({ ...graph, credentialSubject: marks }, { rdf })).toBe("altered value.mismatch");
    expect(await said(graph, { rdf })).toBe("valid");
  });
});

describe("the document of a controller", () => {
  const method = {
    id: methodOf(teacher),
    type: "Multikey",
    controller: schoolId,
    publicKeyMultibase: teacher.multikey,
  };
  const methods = (...list: readonly object[]): object => ({ verificationMethod: list });
  it.each<readonly [string, unknown, string]>([
    [
      "may name keys relative to itself",
      schoolDocument({ ...methods({ ...method, id: "#gvcn" }), assertionMethod: ["#gvcn"] }),
      "valid",
    ],
    [
      "may hold the key where it says what it is for",
      schoolDocument({ verificationMethod: [], assertionMethod: [method] }),
      "valid",
    ],
    ["may be text", JSON.stringify(schoolDocument()), "valid"],
    [
      "of another id is refused",
      schoolDocument({ id: "did:web:khac.example" }),
      "undecided controller-document",
    ],
    ["that is no JSON is refused", "<html>", "undecided controller-document"],
    [
      "with a key of somebody else is refused",
      schoolDocument(methods({ ...method, controller: "did:web:khac.example" })),
      "undecided controller-document",
    ],
    [
      "with the key twice is refused",
      schoolDocument(methods(method, { ...method, publicKeyMultibase: stranger.multikey })),
      "undecided method-missing",
    ],
    [
      "with another key is altered",
      schoolDocument(methods({ ...method, publicKeyMultibase: stranger.multikey })),
      "altered value.mismatch",
    ],
    [
      "that does not let the key issue is not trusted",
      schoolDocument({ assertionMethod: [] }),
      "untrusted method-purpose",
    ],
    [
      "whose key was revoked is not trusted",
      schoolDocument(methods({ ...method, revoked: "2026-06-01T00:00:00Z" })),
      "untrusted method-ended",
    ],
    [
      "whose key expires later holds",
      schoolDocument(methods({ ...method, expires: "2027-06-01T00:00:00Z" })),
      "valid",
    ],
    [
      "whose end cannot be read is not trusted",
      schoolDocument(methods({ ...method, expires: "sau" })),
      "untrusted method-ended",
    ],
    [
      "with a key in two forms is refused",
      schoolDocument(methods({ ...method, publicKeyJwk: teacher.signer.jwk })),
      "undecided key-unusable",
    ],
    [
      "with a JWK",
      schoolDocument(
        methods({
          id: method.id,
          type: "JsonWebKey",
          controller: schoolId,
          publicKeyJwk: teacher.signer.jwk,
        }),
      ),
      "valid",
    ],
    [
      "with a private JWK is refused",
      schoolDocument(
        methods({
          id: method.id,
          type: "JsonWebKey",
          controller: schoolId,
          publicKeyJwk: { ...teacher.signer.jwk, d: "AAAA" },
        }),
      ),
      "undecided key-unusable",
    ],
  ])("%s", async (_title, document, verdict) => {
    expect(await said(jcs, { resolve: () => document })).toBe(verdict);
  });
});

describe("who is trusted", () => {
  it.each<readonly [string, VerifyCredentialOptions["signers"], string]>([
    ["nobody", [], "untrusted signer-unknown"],
    ["the school, with all its keys", [{ id: schoolId }], "valid"],
    ["another key of the school", [{ id: methodOf(principal) }], "untrusted signer-unknown"],
    ["somebody else", [{ id: "did:web:khac.example", issuers: [schoolId] }], "untrusted signer-unknown"],
  ])("%s", async (_title, signers, verdict) => {
    expect(await said(jcs, { signers })).toBe(verdict);
  });

  it("may be a person with a key of his own, for the school that lets him", async () => {
    const did = `did:key:${stranger.multikey}`;
    const made = await signed(aCredential(), stranger, { verificationMethod: `${did}#${stranger.multikey}` });
    expect(await said(made)).toBe("untrusted issuer-differs");
    expect(await said(made, { signers: [{ id: did }] })).toBe("untrusted issuer-differs");
    const result = await check(made, {
      signers: [{ id: did, role: "GVCN", issuers: [schoolId] }],
      roles: ["GVCN"],
    });
    expect(told(result)).toBe("valid");
  });
});

describe("time, types and recipients", () => {
  it.each<readonly [string, object, string]>([
    ["before it begins", { validFrom: "2026-06-05T08:00:01+07:00" }, "untrusted not-yet-valid"],
    ["just when it begins", { validFrom: now }, "valid"],
    ["just when it ends", { validUntil: now }, "valid"],
    [
      "after it ended by the name of VC 1.1",
      { expirationDate: "2026-06-05T07:59:59+07:00" },
      "untrusted expired",
    ],
    ["after it ended,", { validUntil: "2026-06-05T07:59:59+07:00" }, "untrusted expired"],
  ])("%s", async (_title, more, verdict) => {
    expect(await said(await signed(aCredential(more), teacher))).toBe(verdict);
  });

  it("a proof from the future is not trusted, nor one that has ended", async () => {
    expect(await said(await signed(aCredential(), teacher, { at: "2026-06-05T08:00:01+07:00" }))).toBe(
      "untrusted proof-time",
    );
  });

  it("counts only for the recipient and the request it was made for, when asked", async () => {
    const made = await signed(aCredential(), teacher, {
      domain: "https://dai-hoc.example",
      challenge: "c-1",
    });
    expect(await said(made, { domain: "https://dai-hoc.example", challenge: "c-1" })).toBe("valid");
    expect(await said(made, { domain: "https://khac.example" })).toBe("untrusted domain");
    expect(await said(made, { challenge: "c-2" })).toBe("untrusted challenge");
    expect(await said(jcs, { domain: "https://dai-hoc.example", challenge: "c-1" })).toBe(
      "untrusted domain challenge",
    );
  });

  it("has the types that are expected", async () => {
    expect(await said(jcs, { types: ["BangDiem"] })).toBe("valid");
    expect(await said(jcs, { types: ["ClrCredential"] })).toBe("untrusted type-unexpected");
  });

  it("wants a time of the check that can be read", async () => {
    await expect(verifyCredential(jcs, { at: "hôm nay", signers: [] })).rejects.toThrow(TypeError);
  });
});

describe("credentials inside a credential", async () => {
  const inner = await signed(aCredential({ id: "urn:uuid:2", ...subject({}) }), teacher);
  const outer = await signed(
    aCredential(subject({ verifiableCredential: [inner, aCredential()] })),
    principal,
  );

  it("say where a mark was changed", async () => {
    const good = await check(outer);
    expect(told(good)).toBe("valid");
    expect(good.embedded.map(({ path, verification }) => [path, verification.verdict])).toEqual([
      ["credentialSubject.verifiableCredential[0]", "valid"],
    ]);
    const text = JSON.stringify(outer).replace('"toan":"8.5"', '"toan":"9.5"');
    const broken = await check(text);
    expect(broken.verdict).toBe("altered");
    const bad = await check(JSON.stringify(outer).replace('"toan":"8.5"},"proof"', '"toan":"9.5"},"proof"'));
    expect(bad.embedded[0]?.verification.verdict).toBe("altered");
    expect(bad.issues).toContainEqual(
      expect.objectContaining({
        code: "signature.credential.embedded",
        path: "credentialSubject.verifiableCredential[0]",
      }),
    );
  });
});

describe("rubbish", () => {
  it("never throws, and never puts data into issues", async () => {
    const secret = "BÍ-MẬT";
    const inputs = fc.oneof(
      fc.anything(),
      fc.json(),
      fc.jsonValue().map((value) => ({ ...jcs, name: secret, credentialSubject: value })),
      fc.jsonValue().map((value) => ({ ...jcs, name: secret, proof: value })),
      fc.jsonValue().map((value) => withProof({ ...jcs, name: secret }, { verificationMethod: value })),
      fc.jsonValue().map((value) => ({ ...graph, name: secret, credentialStatus: value })),
    );
    const property = fc.asyncProperty(inputs, async (input) => {
      const { issues, proofs } = await check(input, { rdf });
      expect(JSON.stringify([issues, proofs.map((one) => one.issues)])).not.toContain(secret);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
