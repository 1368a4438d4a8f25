import { isDeepStrictEqual } from "node:util";
import { caseOf } from "./compare.mjs";
import { newSigner } from "./credential-signers.mjs";

const at = "2026-06-05T08:00:00+07:00";
const small = {
  "@context": [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
  ],
  type: ["VerifiableCredential", "OpenBadgeCredential"],
  issuer: "https://truong.example/1",
  validFrom: "2026-06-01T00:00:00+07:00",
  credentialSubject: {
    type: ["AchievementSubject"],
    result: [{ type: ["Result"], value: "8.5" }],
  },
};

/** A small credential in each format; every bit of every byte of it turned, one at a time. */
export async function changedBytes(credentials, rdf) {
  const teacher = newSigner("EdDSA");
  const head = newSigner("ES256");
  const options = {
    at,
    signers: [teacher, head].map((one) => ({ id: `did:key:${one.multikey}`, issuers: [small.issuer] })),
    rdf,
  };
  const proof = async (signer, cryptosuite) =>
    JSON.stringify((await credentials.issueCredential(small, { signer, cryptosuite, rdf, at })).value);
  let salt = 0;
  const random = (length) => new Uint8Array(length).fill((salt += 1));
  const disclose = [["credentialSubject", "result", 0]];
  const jwt = async (more) =>
    (await credentials.issueCredentialJwt(small, { signer: head.signer, ...more })).value;
  const formats = [
    ["eddsa-jcs-2022", await proof(teacher.signer, "eddsa-jcs-2022"), credentials.verifyCredential],
    ["ecdsa-jcs-2019", await proof(head.signer, "ecdsa-jcs-2019"), credentials.verifyCredential],
    ["eddsa-rdfc-2022", await proof(teacher.signer, "eddsa-rdfc-2022"), credentials.verifyCredential],
    ["ecdsa-rdfc-2019", await proof(head.signer, "ecdsa-rdfc-2019"), credentials.verifyCredential],
    ["vc+jwt", await jwt({}), credentials.verifyCredentialJwt],
    ["vc+sd-jwt", await jwt({ disclose, random }), credentials.verifyCredentialJwt],
  ];
  const results = [];
  let tried = 0;
  let caught = 0;
  let renamed = 0;
  for (const [name, text, verify] of formats) {
    const whole = await verify(text, options);
    const faults = whole.ok ? [] : ["is not valid as it was made"];
    const bytes = Buffer.from(text);
    for (let offset = 0; offset < bytes.length && whole.ok; offset += 1) {
      for (let bit = 1; bit < 256; bit *= 2) {
        const changed = Buffer.from(bytes);
        changed[offset] ^= bit;
        tried += 1;
        const result = await verify(new Uint8Array(changed), options);
        if (!result.ok) caught += 1;
        else if (name.includes("-rdfc-") && isRenamed(result, whole)) renamed += 1;
        else if (!isSame(changed, bytes)) faults.push(`byte ${offset}, bit ${bit} was not caught`);
      }
    }
    results.push(caseOf(`bytes/${name} (${bytes.length})`, faults));
  }
  return { results, tried, caught, renamed };
}

/** Another way to write the same JSON is no change of it. */
function isSame(changed, bytes) {
  const text = changed.toString();
  return text.startsWith("{") && isDeepStrictEqual(JSON.parse(text), JSON.parse(bytes.toString()));
}

/**
 * A proof over RDF signs what members mean, not by which of the contexts that the verifier gave: one digit more makes 3.0.3 to 3.0.2, which means
 * the same here.
 */
function isRenamed({ credential }, { credential: whole }) {
  const { "@context": one, ...rest } = credential;
  const { "@context": other, ...content } = whole;
  return !isDeepStrictEqual(one, other) && isDeepStrictEqual(rest, content);
}
