import { caseOf } from "./compare.mjs";
import { newSigner } from "./credential-signers.mjs";

const at = "2026-06-05T08:00:00+07:00";
const school = "https://truong.example/1";
const contexts = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];
const badge = {
  "@context": contexts,
  id: "https://truong.example/chung-nhan/1",
  type: ["VerifiableCredential", "OpenBadgeCredential"],
  issuer: { id: school, type: ["Profile"], name: "Trường Mẫu" },
  validFrom: "2026-06-01T00:00:00+07:00",
  validUntil: "2026-12-31T00:00:00+07:00",
  credentialSubject: {
    id: "urn:uuid:5f0a2c1e-0000-4000-8000-0000000000aa",
    type: ["AchievementSubject"],
    achievement: {
      id: "https://truong.example/mon/toan",
      type: ["Achievement"],
      name: "Toán",
      description: "Toán lớp 7",
      criteria: { narrative: "TT 22/2021/TT-BGDĐT" },
    },
    result: [{ type: ["Result"], value: "8.5" }],
  },
};

/** Attacks on credentials that were published, or that the standards warn of: each must be refused, with the code that says why. */
export async function attackCases(credentials, rdf) {
  const teacher = newSigner("EdDSA");
  const head = newSigner("ES256");
  const thief = newSigner("EdDSA");
  const did = ({ multikey }) => `did:key:${multikey}`;
  const signers = [
    { id: did(teacher), role: "GVCN", issuers: [school] },
    { id: did(head), role: "CBQL", issuers: [school] },
  ];
  const sign = async (document, { signer }, more = {}) => {
    const made = await credentials.issueCredential(document, { signer, at, rdf, ...more });
    if (!made.ok) throw new Error(made.issues.map(({ code }) => code).join(" "));
    return made.value;
  };
  const jcs = await sign(badge, teacher);
  const graph = await sign(badge, teacher, { cryptosuite: "eddsa-rdfc-2022" });
  const set = await sign(jcs, head);
  const first = await sign(badge, teacher, { proofId: "urn:uuid:1" });
  const chain = await sign(first, head, { previousProof: "urn:uuid:1" });
  const ofThief = await sign(badge, thief);
  const { validUntil: _, ...endless } = graph;
  const subject = (more) => ({ credentialSubject: { ...badge.credentialSubject, ...more } });
  const proof = (document, more) => ({ ...document, proof: { ...document.proof, ...more } });
  const rsa = { id: `${school}#k`, type: "JsonWebKey", controller: school };

  const rows = [
    [
      "a mark changed (JSON)",
      { ...jcs, ...subject({ result: [{ type: ["Result"], value: "9.5" }] }) },
      "altered value.mismatch",
    ],
    [
      "a mark changed (RDF)",
      { ...graph, ...subject({ result: [{ type: ["Result"], value: "9.5" }] }) },
      "altered value.mismatch",
    ],
    [
      "meaning swapped by a context of the attacker",
      { ...graph, "@context": [...contexts, "https://ke-gian.example/v1"] },
      "undecided context-unknown",
    ],
    [
      "meaning swapped by a context inside",
      { ...graph, "@context": [...contexts, { result: "https://ke-gian.example/result" }] },
      "undecided context-inline",
    ],
    [
      "everything given a meaning by @vocab",
      { ...graph, "@context": [...contexts, { "@vocab": "https://ke-gian.example/" }], diem: "10" },
      "undecided context-inline",
    ],
    [
      "contexts of a proof over JSON swapped",
      { ...jcs, "@context": [contexts[0], "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"] },
      "altered proof-context",
    ],
    [
      "contexts swapped in document and proof",
      proof({ ...jcs, "@context": [contexts[0]] }, { "@context": [contexts[0]] }),
      "altered value.mismatch",
    ],
    [
      "a member without meaning added (dropped in silence by other readers)",
      { ...graph, diemTrungBinh: "10" },
      "undecided term-undefined",
    ],
    [
      "a type without meaning added",
      { ...graph, type: [...badge.type, "BangTotNghiep"] },
      "undecided term-undefined",
    ],
    ["null, which RDF drops", { ...graph, validUntil: null }, "undecided member unsigned"],
    ["an empty list, which RDF drops", { ...graph, evidence: [] }, "undecided member unsigned"],
    [
      "the end hidden under its full address",
      {
        ...endless,
        "https://www.w3.org/2018/credentials#validUntil": {
          "@value": badge.validUntil,
          "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
        },
      },
      "undecided keyword",
    ],
    [
      "the end hidden in a node of the same id",
      { ...endless, evidence: { id: badge.id, type: ["Evidence"], validUntil: badge.validUntil } },
      "undecided node-split term-undefined",
    ],
    [
      "content hidden under @included",
      { ...graph, "@included": [{ id: badge.id, name: "x" }] },
      "undecided keyword",
    ],
    [
      "nodes joined by the name of a blank node",
      { ...graph, ...subject({ result: [{ id: "_:b0", type: ["Result"], value: "8.5" }] }) },
      "undecided keyword",
    ],
    [
      "wrapped: the signed credential inside another that bears its proof",
      { ...badge, id: "urn:uuid:9", evidence: [jcs], proof: jcs.proof },
      "altered value.mismatch",
    ],
    [
      "wrapped: as the subject of another",
      { ...badge, ...subject({ verifiableCredential: [jcs] }), proof: jcs.proof },
      "altered value.mismatch",
    ],
    [
      "the algorithm changed to that of another key",
      proof(jcs, { cryptosuite: "ecdsa-jcs-2019" }),
      "undecided key-kind",
    ],
    [
      "the algorithm changed from RDF to JSON",
      proof(graph, { cryptosuite: "eddsa-jcs-2022" }),
      "altered value.mismatch",
    ],
    ["the algorithm left out", proof(jcs, { cryptosuite: "" }), "undecided proof-kind"],
    ["an algorithm that nobody has", proof(jcs, { cryptosuite: "none" }), "undecided proof-kind"],
    [
      "an algorithm named like a built-in",
      proof(jcs, { cryptosuite: "constructor" }),
      "undecided proof-kind",
    ],
    [
      "the key swapped for that of the attacker",
      proof(jcs, { verificationMethod: `${did(thief)}#${thief.multikey}` }),
      "altered value.mismatch",
    ],
    ["signed by the attacker in the name of the school", ofThief, "untrusted issuer-differs"],
    [
      "signed by the attacker, key claimed for the school",
      proof(ofThief, { verificationMethod: `${school}#k` }),
      "undecided controller-unknown",
    ],
    [
      "the document of the school swapped",
      proof(jcs, { verificationMethod: `${school}#k` }),
      "undecided controller-document",
      { resolve: () => ({ id: did(thief), verificationMethod: [rsa] }) },
    ],
    [
      "a key of the school for other uses",
      proof(jcs, { verificationMethod: `${school}#k` }),
      "altered method-purpose value.mismatch",
      {
        resolve: () => ({
          id: school,
          verificationMethod: [{ ...rsa, publicKeyJwk: thief.signer.jwk }],
          authentication: [`${school}#k`],
        }),
      },
    ],
    [
      "one proof of a set removed",
      { ...set, proof: set.proof[0] },
      "undecided role-missing",
      { roles: ["GVCN", "CBQL"] },
    ],
    [
      "one proof of a set made twice instead of both",
      { ...set, proof: [set.proof[0], set.proof[0]] },
      "undecided role-missing",
      { roles: ["GVCN", "CBQL"] },
    ],
    ["the earlier proof of a chain removed", { ...chain, proof: chain.proof[1] }, "altered proof-chain"],
    [
      "the earlier proof of a chain swapped for one of another",
      { ...chain, proof: [(await sign(badge, thief, { proofId: "urn:uuid:1" })).proof, chain.proof[1]] },
      "altered issuer-differs value.mismatch",
    ],
    [
      "a tie between proofs removed",
      { ...chain, proof: chain.proof.map(({ previousProof: __, ...rest }) => rest) },
      "altered value.mismatch",
    ],
    ["two proofs of one id", { ...chain, proof: [chain.proof[0], ...chain.proof] }, "undecided proof-id"],
    ["all proofs removed", badge, "undecided proof-missing"],
    ["no proofs in a list", { ...jcs, proof: [] }, "undecided proof-missing"],
    [
      "only a proof nobody understands, and those to be left out",
      { ...badge, proof: { type: "TinTuiDi" } },
      "undecided proof-missing",
      { unknownProofs: "ignore" },
    ],
    [
      "the purpose changed",
      proof(jcs, { proofPurpose: "authentication" }),
      "altered proof-purpose value.mismatch",
    ],
    ["the time changed", proof(jcs, { created: "2026-06-04T08:00:00+07:00" }), "altered value.mismatch"],
    [
      "used for another recipient",
      await sign(badge, teacher, { domain: "https://a.example" }),
      "untrusted domain",
      { domain: "https://b.example" },
    ],
    ["used again", await sign(badge, teacher, { challenge: "1" }), "untrusted challenge", { challenge: "2" }],
    ["after its end", jcs, "untrusted expired", { at: "2027-01-01T00:00:00+07:00" }],
    [
      "a key twice in the JSON",
      JSON.stringify(jcs).replace('"value":"8.5"', '"value":"9.5","value":"8.5"'),
      "undecided duplicate-key",
    ],
    [
      "a key of the prototype",
      JSON.stringify(jcs).replace('"value":"8.5"', '"__proto__":{"value":"9.5"},"value":"8.5"'),
      "undecided key-refused",
    ],
    [
      "a key of the prototype, escaped",
      JSON.stringify(jcs).replace('"value":"8.5"', '"\\u005f_proto__":{},"value":"8.5"'),
      "undecided key-refused",
    ],
    [
      "numbers that become equal by rounding",
      JSON.stringify(await sign({ ...badge, credits: 9007199254740992 }, teacher)).replace(
        "9007199254740992",
        "9007199254740993",
      ),
      "undecided number",
    ],
    ["a graph made to keep the reader busy", { ...graph, ...subject({ result: poison() }) }, "undecided rdf"],
    ["nested without end", `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`, "undecided json"],
  ];
  const results = [];
  for (const [name, input, expected, more = {}] of rows) {
    const started = performance.now();
    const result = await credentials.verifyCredential(input, { at, signers, rdf, ...more });
    const codes = [...result.issues, ...result.proofs.flatMap((one) => one.issues)]
      .filter(({ severity }) => severity === "error")
      .map(({ code }) => code.replace("signature.credential.", "").replace("signature.", ""));
    const found = [result.verdict, ...new Set(codes)].join(" ");
    const faults = found === expected ? [] : [`expected ${expected}, found ${found}`];
    if (result.credential && result.verdict !== "untrusted") faults.push("content was handed out");
    if (performance.now() - started > 5000) faults.push("took more than five seconds");
    results.push(caseOf(`attack/${name}`, faults));
  }
  return results;
}

/** Nodes without names that point at each other alike: telling them apart costs time without end (RDF Canonicalization section 7.1). */
function poison() {
  return Array.from({ length: 12 }, () => ({
    type: ["Result"],
    alignment: Array.from({ length: 12 }, () => ({
      type: ["Alignment"],
      targetName: "x",
      targetUrl: "https://x.example",
    })),
  }));
}
