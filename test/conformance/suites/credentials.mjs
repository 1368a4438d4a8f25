import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { caseOf } from "../lib/compare.mjs";
import { attackCases } from "../lib/credential-attacks.mjs";
import { changedBytes } from "../lib/credential-bytes.mjs";
import { filesUnder, samplesResolve, sampleRdf } from "../lib/credential-samples.mjs";
import { newSigner, publishedSigner } from "../lib/credential-signers.mjs";
import { transcriptCases } from "../lib/credential-transcripts.mjs";
import { readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title =
  "Verifiable credentials: W3C vectors and data model, 1EdTech samples, attacks, every changed byte, transcripts signed by two";
export const data = "specs/transcripts";

const at = "2026-11-23T12:00:00Z";

const codesOf = ({ issues, proofs }) => [
  ...new Set(
    [...issues, ...proofs.flatMap((one) => one.issues)]
      .filter(({ severity }) => severity === "error")
      .map(({ code }) => code.replace("signature.credential.", "").replace("signature.", "")),
  ),
];
const told = (result) => [result.verdict, ...codesOf(result)].join(" ");

/** Whose signatures count for a sample: whoever signed it, for its issuer. */
function trusting(document) {
  const issuer = document.issuer?.id ?? document.issuer;
  const methods = [document.proof ?? []]
    .flat()
    .map(({ verificationMethod = "" }) => verificationMethod.split("#")[0]);
  return [issuer, ...methods].filter(Boolean).map((id) => ({ id, issuers: [issuer] }));
}

/** The five signed vectors of the cryptosuites, what breaks them, and the same signatures made again where they can be. */
async function w3cVectors(credentials, folder, rdf) {
  const files = [
    ["di-eddsa/eddsa-jcs-2022/signedJCS.json", "eddsa-jcs-2022"],
    ["di-eddsa/eddsa-rdfc-2022/signedDataInt.json", "eddsa-rdfc-2022"],
    ["di-eddsa/Ed25519Signature2020/signedEdSig.json"],
    ["di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json"],
    ["di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json"],
  ];
  const { privateKeyMultibase, secretKeyMultibase } = readJsonFile(
    join(folder, "w3c-vc/di-eddsa/keyPair.json"),
  );
  const signer = publishedSigner(privateKeyMultibase ?? secretKeyMultibase);
  const results = [];
  for (const [file, cryptosuite] of files) {
    const signed = readJsonFile(join(folder, "w3c-vc", file));
    const options = { at, rdf, signers: trusting(signed) };
    const faults = [];
    const good = await credentials.verifyCredential(signed, options);
    if (!good.ok) faults.push(`expected valid, found ${told(good)}`);
    const changed = { ...signed, name: `${signed.name}.` };
    if ((await credentials.verifyCredential(changed, options)).verdict !== "altered")
      faults.push("a change was not caught");
    const nobody = await credentials.verifyCredential(signed, { ...options, signers: [] });
    if (nobody.verdict !== "untrusted") faults.push("trusted without being listed");
    if (cryptosuite) {
      const { proof, ...unsigned } = signed;
      const made = await credentials.issueCredential(unsigned, {
        signer,
        cryptosuite,
        rdf,
        at: proof.created,
        verificationMethod: proof.verificationMethod,
      });
      if (made.value?.proof.proofValue !== proof.proofValue)
        faults.push("another proof value than the published one");
    }
    results.push(caseOf(`w3c/${file}`, faults));
  }
  return results;
}

/**
 * What the samples are known for. All others are as their name says: `-err-` is refused, the rest is valid. The reference validator takes
 * proofs of a kind it does not know beside one it does, and so does this check when asked (`unknownProofs`).
 */
const recorded = {
  "clr20/simple-noproof.json": "undecided proof-missing",
  "clr20/simple.jwt": "undecided jwt-controller",
  "ob30/simple.jwt": "undecided jwt-controller",
  "ob30/velocity.jwt": "undecided controller-unknown",
  "ob30/complete_v1.json": "undecided expired controller-unknown",
  "ob30/sd/derivedcredential.json": "undecided proof-missing",
  "ob30/simple-err-issued.json": "untrusted not-yet-valid",
  "ob30/simple-err-proof-value.json": "altered value.mismatch",
  "ob30/bit-string-list/credential-status-revoked.json": "untrusted revoked",
  "ob30/bit-string-list/credential-status-revoked-blank-nodes.json": "untrusted revoked",
};

async function oneEdTech(credentials, folder, rdf) {
  const results = [];
  for (const file of filesUnder(folder, "clr-ob/samples", ".jwt")) {
    const name = file.replace("clr-ob/samples/", "");
    const result = await credentials.verifyCredentialJwt(readFileSync(join(folder, file), "utf8").trim(), {
      at,
      signers: [],
    });
    results.push(caseOf(`1edtech/${name}`, told(result) === recorded[name] ? [] : [`found ${told(result)}`]));
  }
  for (const file of filesUnder(folder, "clr-ob/samples", ".json")) {
    const name = file.replace("clr-ob/samples/", "");
    const document = readJsonFile(join(folder, file));
    const signers = trusting(document);
    const lists = await revocationList(credentials, document);
    const result = await credentials.verifyCredential(document, {
      at,
      rdf,
      signers,
      unknownProofs: "ignore",
      resolve: samplesResolve(document, lists.keys),
      statusList: lists.give,
    });
    const expected = recorded[name];
    const isRight =
      expected === undefined ? result.ok === !name.includes("-err-") : told(result) === expected;
    results.push(
      caseOf(
        `1edtech/${name}`,
        isRight ? [] : [`expected ${expected ?? "as its name says"}, found ${told(result)}`],
      ),
    );
  }
  return results;
}

/** The list that the samples point to is not among them; one with the same place set, signed as their issuer. */
async function revocationList(credentials, { credentialStatus, issuer }) {
  const address = credentialStatus?.statusListCredential;
  if (!address) return { keys: [], give: () => undefined };
  const { signer, multikey } = newSigner("EdDSA");
  const bits = new Uint8Array(16_384);
  const index = Number(credentialStatus.statusListIndex);
  bits[index >> 3] |= 128 >> (index & 7);
  const made = await credentials.issueCredential(
    {
      "@context": ["https://www.w3.org/ns/credentials/v2"],
      id: address,
      type: ["VerifiableCredential", "BitstringStatusListCredential"],
      issuer: issuer.id,
      credentialSubject: {
        type: "BitstringStatusList",
        statusPurpose: "revocation",
        encodedList: `u${gzipSync(bits).toString("base64url")}`,
      },
    },
    { signer, at, verificationMethod: `${issuer.id}#${multikey}` },
  );
  return {
    keys: [[`${issuer.id}#${multikey}`, multikey]],
    give: (asked) => (asked === address ? made.value : undefined),
  };
}

const needsGraph = /context-combo3|redef-type|type-unmapped/;

/** Documents of the test suite of VC 2.0: whoever issues takes those that end in -ok, and refuses those that end in -fail. */
async function dataModel(credentials, folder, rdf) {
  const { signer } = newSigner("EdDSA");
  const results = [];
  for (const file of filesUnder(folder, "w3c-vc/vc-2.0-test-suite", ".json")) {
    const name = file.replace("w3c-vc/vc-2.0-test-suite/", "");
    const expected = /-(ok|fail)(?:-or-inject)?\.json$/.exec(name)?.[1];
    if (!expected) {
      results.push({
        id: `w3c-model/${name}`,
        status: "skipped",
        detail: "its name does not say what is expected",
      });
      continue;
    }
    const options = { signer, at, domain: "https://recipient.example", challenge: "c" };
    const document = filledIn(readJsonFile(join(folder, file)), name);
    const issue = name.includes("presentation-")
      ? credentials.issuePresentation
      : credentials.issueCredential;
    const made = await issue(document, options);
    const graph = needsGraph.test(name)
      ? await issue(document, { ...options, rdf, cryptosuite: "eddsa-rdfc-2022" })
      : made;
    const isTaken = made.ok && graph.ok;
    const codes = [...made.issues, ...graph.issues].map(({ code }) => code);
    results.push(
      caseOf(`w3c-model/${name}`, isTaken === (expected === "ok") ? [] : [`taken: ${isTaken} ${codes}`]),
    );
  }
  for (const file of filesUnder(folder, "w3c-vc/vc-data-model/verifiable-credential", ".json")) {
    if (file.includes("schema")) continue;
    const document = readJsonFile(join(folder, file));
    const result = await credentials.verifyCredential(document, { at, signers: [] });
    const expected = document.proof ? "proof-kind" : "proof-missing";
    const isLegacy = document.proof?.type === "Ed25519Signature2020" ? "controller-unknown" : expected;
    const isRight = result.verdict === "undecided" && codesOf(result).includes(isLegacy);
    results.push(caseOf(`w3c-model/${file.split("/").at(-1)}`, isRight ? [] : [told(result)]));
  }
  return results;
}

/** The suite's harness puts in issuer and dates, where the case is not about them. */
function filledIn(document, name) {
  const dates = { "PAST DATE": "2020-01-01T00:00:00Z", "FUTURE DATE": "2036-01-01T00:00:00Z" };
  const dated = Object.fromEntries(
    Object.entries(document).map(([key, value]) => [key, dates[value] ?? value]),
  );
  if (name.includes("presentation-")) return dated;
  const issuer = dated.issuer ?? "did:example:issuer";
  const isAboutIssuer = name.includes("credential-issuer-") && name.includes("-fail");
  return {
    ...dated,
    issuer: typeof issuer === "object" && !isAboutIssuer ? { id: "did:example:issuer", ...issuer } : issuer,
  };
}

/** Documents of other families: their signatures are of other kinds, so that none may be called valid, and each says why. */
async function otherFamilies(credentials, folder, rdf) {
  const results = [];
  for (const family of ["blockcerts/examples", "elm-3/samples", "openattestation"]) {
    const files = filesUnder(folder, family, "").filter((name) => /(?<!schema)\.json(?:ld)?$/.test(name));
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      const { proof } = JSON.parse(bytes.toString());
      const result = await credentials.verifyCredential(new Uint8Array(bytes), { at, rdf, signers: [] });
      const reason = proof ? "proof-kind" : "proof-missing";
      const isRight =
        result.verdict === "undecided" && codesOf(result).includes(reason) && !result.credential;
      results.push(caseOf(`others/${file}`, isRight ? [] : [`expected ${reason}, found ${told(result)}`]));
    }
  }
  return results;
}

export async function run(folder) {
  const credentials = await loadPackage("@lienthong/signature/credentials");
  const clr = await loadPackage("@lienthong/transcript/clr");
  const rdf = sampleRdf(credentials, folder);
  const lenient = sampleRdf(credentials, folder, { inlineContexts: true });
  const bytes = await changedBytes(credentials, rdf);
  const results = [
    ...(await w3cVectors(credentials, folder, rdf)),
    ...(await oneEdTech(credentials, folder, rdf)),
    ...(await dataModel(credentials, folder, lenient)),
    ...(await otherFamilies(credentials, folder, rdf)),
    ...(await attackCases(credentials, rdf)),
    ...(await transcriptCases(credentials, clr, rdf)),
    ...bytes.results,
  ];
  return {
    results,
    groups: groupResults(results, ({ id }) => id.split("/")[0]),
    figures: {
      "changed bytes tried": bytes.tried,
      "changed bytes caught": bytes.caught,
      "bytes that name another known context of the same meaning": bytes.renamed,
    },
  };
}
