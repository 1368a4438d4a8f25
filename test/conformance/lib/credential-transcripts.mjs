import { isDeepStrictEqual } from "node:util";
import { caseOf } from "./compare.mjs";
import { newSigner } from "./credential-signers.mjs";

const school = "did:web:truong.example";
const at = "2026-06-05T08:00:00+07:00";
const record = {
  schoolYear: "2025-2026",
  grade: 7,
  className: "7A",
  pupil: { name: "Nguyễn Thị Mẫu", code: "2400000001" },
  subjects: [
    { kind: "scored", name: "Toán", hk1Average: "8.0", hk2Average: "8.5", yearAverage: "8.3" },
    { kind: "scored", name: "Ngữ văn", hk1Average: "7.5", hk2Average: "7.0", yearAverage: "7.2" },
  ],
};

/** A transcript as CLR 2.0, each subject and the whole signed by homeroom teacher and principal: issue, verify, alter a mark, see where. */
export async function transcriptCases(credentials, clr, rdf) {
  const people = { gvcn: newSigner("EdDSA"), "hieu-truong": newSigner("ES256") };
  const methods = Object.entries(people).map(([name, { multikey }]) => ({
    id: `${school}#${name}`,
    type: "Multikey",
    controller: school,
    publicKeyMultibase: multikey,
  }));
  const document = { id: school, verificationMethod: methods, assertionMethod: methods.map(({ id }) => id) };
  const options = {
    at,
    rdf,
    resolve: (id) => (id === school ? document : undefined),
    signers: [
      { id: `${school}#gvcn`, role: "GVCN" },
      { id: `${school}#hieu-truong`, role: "CBQL" },
    ],
    roles: ["GVCN", "CBQL"],
    types: ["ClrCredential"],
  };
  const { value } = clr.transcriptToClr(record, {
    issuer: { id: school, name: "Trường THCS Mẫu" },
    validFrom: "2026-05-31T00:00:00+07:00",
    id: (part) => `https://truong.example/hoc-ba/1#${part === "" ? "whole" : part}`,
  });
  const results = [];
  for (const canonical of ["jcs", "rdfc"])
    results.push(
      caseOf(
        `transcript/${canonical}`,
        await roundTrip(credentials, clr, { people, options, value, canonical }),
      ),
    );
  return results;
}

async function roundTrip(credentials, clr, { people, options, value, canonical }) {
  const faults = [];
  const sign = async (credential, name, more = {}) => {
    const made = await credentials.issueCredential(credential, {
      signer: people[name].signer,
      verificationMethod: `${school}#${name}`,
      at,
      rdf: options.rdf,
      cryptosuite: name === "gvcn" ? `eddsa-${canonical}-2022` : `ecdsa-${canonical}-2019`,
      ...more,
    });
    if (!made.ok) throw new Error(made.issues.map(({ code, path }) => `${code} ${path}`).join(" "));
    return made.value;
  };
  const subjects = [];
  for (const one of value.credentialSubject.verifiableCredential) subjects.push(await sign(one, "gvcn"));
  const whole = {
    ...value,
    credentialSubject: { ...value.credentialSubject, verifiableCredential: subjects },
  };
  const first = await sign(whole, "gvcn", { proofId: "urn:uuid:5f0a2c1e-0000-4000-8000-0000000000b1" });
  const both = await sign(first, "hieu-truong", { previousProof: first.proof.id });

  const good = await credentials.verifyCredential(JSON.stringify(both), options);
  if (!good.ok) faults.push(`expected valid, found ${good.verdict} ${good.issues.map(({ code }) => code)}`);
  if (good.proofs.map(({ role }) => role).join() !== "GVCN,CBQL") faults.push("other roles");
  if (!good.embedded.length || !good.embedded.every(({ verification }) => verification.ok))
    faults.push("a subject is not valid");
  if (!isDeepStrictEqual(good.credential, whole)) faults.push("other content than was signed");
  const back = clr.clrToTranscript(good.credential);
  if (!JSON.stringify(back).includes('"8.3"')) faults.push("the mark does not come back");

  const text = JSON.stringify(both);
  const changed = await credentials.verifyCredential(text.replace('"8.3"', '"9.3"'), options);
  const broken = changed.embedded.filter(({ verification }) => verification.verdict === "altered");
  if (changed.verdict !== "altered" || changed.credential) faults.push("the change was not caught");
  if (changed.proofs.some(({ verdict }) => verdict !== "altered"))
    faults.push("a proof over the whole holds still");
  const at0 = subjects.findIndex((one) => JSON.stringify(one).includes('"8.3"'));
  if (broken.map(({ path }) => path).join() !== `credentialSubject.verifiableCredential[${at0}]`)
    faults.push(`told as broken: ${broken.map(({ path }) => path)}`);
  const lines = credentials.describeCredential(changed, "vi");
  if (
    !lines[0].startsWith("ĐÃ BỊ THAY ĐỔI") ||
    !lines.some((line) => line.includes(`verifiableCredential[${at0}]): đã bị thay đổi`))
  )
    faults.push("the words do not say where");
  return faults;
}
