import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { createTrustStore, type Signer, signXml, verifyXmlSignature } from "@lienthong/signature";
import { issueCredential, type KeySigner, verifyCredential } from "@lienthong/signature/credentials";
import { issueSdJwt, presentSdJwt, verifySdJwt } from "@lienthong/signature/jose";
import { signerFromPem } from "@lienthong/signature/node";
import { transcriptToClr } from "@lienthong/transcript/clr";
import { pathsToShow, sdJwtToTranscript, transcriptToSdJwt } from "@lienthong/transcript/disclosure";
import type { TranscriptDocument } from "@lienthong/transcript/json";
import {
  checkTranscript,
  transcriptFromSigned,
  writeSignableTranscript,
} from "@lienthong/transcript/signing";
import { describe, expect, it } from "vitest";
import { signingFiles } from "../../testing/signing-files.ts";

const at = "2026-06-05T08:00:00+07:00";
const year = (schoolYear: string, grade: number): TranscriptDocument["years"][number] => ({
  schoolYear,
  grade,
  subjects: [
    { kind: "scored", name: "Toán", yearAverage: "8.5" },
    { kind: "scored", name: "Ngữ văn", yearAverage: "5.5" },
  ],
  conduct: { year: "Khá" },
  absentSessions: 3,
});
const transcript: TranscriptDocument = {
  pupil: { name: "Lê Thị Mẫu", code: "2400000001" },
  years: [year("2024-2025", 6), year("2025-2026", 7)],
};
const required = [{ role: "GVCN" }, { role: "CBQL" }] as const;
const files = signingFiles();
const trust = createTrustStore({ roots: [files.root] });

function xmlSigner(name: string, from = files): Signer {
  const { key, certificate } = from.signer(name);
  return signerFromPem({ key, certificates: [certificate] });
}

/** A bare key, as a school publishes it. */
function keySigner(): KeySigner {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  return {
    alg: "ES256",
    jwk: { ...publicKey.export({ format: "jwk" }) },
    sign: (bytes) => new Uint8Array(sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" })),
  };
}

function valueOf<Value>(result: { readonly ok: boolean; readonly value?: Value }): Value {
  if (!result.ok || result.value === undefined) throw new Error(JSON.stringify(result));
  return result.value;
}

describe("a transcript in signed XML, with the signatures that @lienthong/signature makes and checks", () => {
  const { xml, parts, into } = writeSignableTranscript(transcript);
  const signAs = async (text: string, role: "GVCN" | "CBQL", years: readonly number[], signer: Signer) =>
    valueOf(
      await signXml(text, {
        signer,
        at,
        role,
        into: into[role],
        parts: years.map((each) => parts[each]?.id ?? ""),
      }),
    );
  const states = (text: string) => {
    const found = verifyXmlSignature(text, { trust, at });
    return {
      states: checkTranscript(transcript, { signatures: found, required }).roles.map(({ state }) => state),
      signed: transcriptFromSigned(found),
    };
  };

  it("tells for each year and role who signed", async () => {
    expect(states(xml)).toEqual({ states: ["missing", "missing", "missing", "missing"], signed: undefined });
    const first = await signAs(xml, "GVCN", [0], xmlSigner("Cô Một"));
    const second = await signAs(first, "GVCN", [1], xmlSigner("Thầy Hai"));
    expect(states(second).states).toEqual(["valid", "missing", "valid", "missing"]);
    const whole = await signAs(second, "CBQL", [0, 1], xmlSigner("Hiệu trưởng"));
    expect(states(whole)).toEqual({ states: ["valid", "valid", "valid", "valid"], signed: transcript });
  });

  it("tells whose signature a change breaks", async () => {
    const first = await signAs(xml, "GVCN", [0], xmlSigner("Cô Một"));
    const both = await signAs(first, "GVCN", [1], xmlSigner("Thầy Hai"));
    const changed = both.replace("8.5", "9.5");
    const { states: found, signed } = states(changed);
    // The second year is still signed by its own teacher; the changed year by nobody.
    expect(found).toEqual(["altered", "missing", "valid", "missing"]);
    expect(signed).toEqual({ ...transcript, years: [transcript.years[1]] });
    const onlyFirst = verifyXmlSignature(first.replace("8.5", "9.5"), { trust, at });
    expect(
      checkTranscript(transcript, { signatures: onlyFirst, required: [{ role: "GVCN" }] }).issues.map(
        ({ code }) => code,
      ),
    ).toEqual(["transcript.signing.role-altered", "transcript.signing.role-altered"]);
  });

  it("does not count somebody whom no root vouches for", async () => {
    const strange = await signAs(xml, "GVCN", [0, 1], xmlSigner("Cô Một", signingFiles()));
    expect(states(strange)).toEqual({
      states: ["untrusted", "missing", "untrusted", "missing"],
      signed: undefined,
    });
  });
});

describe("a year as a signed credential", () => {
  it("counts for the roles that the list of signers gives", async () => {
    const teacher = keySigner();
    const principal = keySigner();
    const [first] = transcript.years;
    const record = { pupil: { ...transcript.pupil }, ...(first ?? { subjects: [] }) };
    const { value } = transcriptToClr(record, {
      issuer: { id: "did:web:truong.example" },
      validFrom: "2026-05-31T00:00:00+07:00",
      id: (part) => `urn:x:${encodeURIComponent(part)}`,
      results: "stated",
    });
    const once = valueOf(await issueCredential(value, { signer: teacher, at }));
    const twice = valueOf(await issueCredential(once, { signer: principal, at }));
    const methods = (twice["proof"] as readonly { readonly verificationMethod: string }[]).map(
      ({ verificationMethod }) => verificationMethod,
    );
    const issuers = ["did:web:truong.example"];
    const signers = ["GVCN", "CBQL"].map((role, index) => ({ id: methods[index] ?? "", role, issuers }));
    const check = async (credential: unknown) => {
      const found = await verifyCredential(credential, { at, signers });
      const one = { ...transcript, years: transcript.years.slice(0, 1) };
      return {
        states: checkTranscript(one, { signatures: found, required }).roles.map(({ state }) => state),
        signed: transcriptFromSigned(found)?.years,
      };
    };
    expect(await check(twice)).toEqual({ states: ["valid", "valid"], signed: [first] });
    expect((await check(once)).states).toEqual(["valid", "missing"]);
    // Of a proof that fits no more, nobody knows whose it was.
    expect(await check({ ...twice, name: "Khác" })).toEqual({
      states: ["missing", "missing"],
      signed: undefined,
    });
  });
});

describe("a transcript of which the holder shows one subject of one year", () => {
  it("is issued, shown and read with what is not shown", async () => {
    const school = keySigner();
    const issuer = "https://truong.example";
    const { claims, disclose } = transcriptToSdJwt(transcript, { issuer, issued: at });
    const issued = valueOf(
      await issueSdJwt(claims, {
        signer: school,
        disclose,
        random: (length) => new Uint8Array(randomBytes(length)),
      }),
    );
    const show = pathsToShow(claims, {
      pupil: ["name"],
      years: [{ schoolYear: "2025-2026", subjects: ["Toán"] }],
    });
    const shown = valueOf(await presentSdJwt(issued, { show }));
    const verified = verifySdJwt(shown, { at, keys: [school.jwk] });
    expect(verified.ok).toBe(true);
    expect(JSON.stringify(verified.claims)).not.toMatch(/Ngữ văn|5\.5|2024-2025|Khá|2400000001/u);
    const partial = valueOf(sdJwtToTranscript(verified.claims));
    expect(partial.shown).toEqual({
      pupil: { name: "Lê Thị Mẫu" },
      years: [
        {
          schoolYear: "2025-2026",
          grade: 7,
          subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }],
        },
      ],
    });
    expect(partial.isWhole).toBe(false);
    expect(partial.notShown).toContainEqual({ path: "years", count: 1 });
    expect(partial.notShown).toContainEqual({ path: "years[0].subjects", count: 1 });
    const whole = verifySdJwt(issued, { at, keys: [school.jwk] });
    expect(valueOf(sdJwtToTranscript(whole.claims)).shown).toEqual(transcript);
  });
});
