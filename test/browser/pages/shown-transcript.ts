import {
  type KeySigner,
  describeJose,
  issueSdJwt,
  signJws,
  verifyJws,
  verifySdJwt,
} from "@lienthong/signature/jose";
import { aTranscript } from "../../../examples/signed-transcript/a-transcript.mjs";
import { holderKey } from "../../../examples/signed-transcript/holder-key.mjs";
import {
  checkShown,
  issueCredential,
  showSubject,
} from "../../../examples/signed-transcript/share-transcript.mjs";
import { headSigner, testTrust as trust } from "../lib/test-signers.ts";

const at = "2026-06-05T08:00:00+07:00";
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const holder = await holderKey();
const credential = await issueCredential(aTranscript, {
  signer: headSigner,
  holder: holder.jwk,
  random,
  issued: Date.parse(at) / 1000,
});
const to = { audience: "https://thpt-mau.example", nonce: "7f3a" };
const shown = await showSubject(credential, { year: 1, subject: 0, signer: holder, to, at });
const seen = checkShown(shown, { trust, at, to });
const years = seen.claims?.["namHoc"] as readonly (typeof aTranscript.years)[number][] | undefined;
const again = checkShown(shown, { trust, at, to: { ...to, nonce: "other" } });
const parts = shown.split("~");
const swapped = [parts[0], credential.split("~")[2], ...parts.slice(2)].join("~");

const signed = await signJws(JSON.stringify(aTranscript), { signer: headSigner, at, cty: "json" });
const jws = signed.ok ? signed.value : "";
const [head = "", , value = ""] = jws.split(".");
const other = await signJws(JSON.stringify({ ...aTranscript, years: [] }), { signer: headSigner, at });
const altered = `${head}.${other.ok ? (other.value.split(".")[1] ?? "") : ""}.${value}`;

const { publicKey, privateKey } = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
const { kty, crv, x } = await crypto.subtle.exportKey("jwk", publicKey);
const edSigner: KeySigner = {
  alg: "Ed25519",
  jwk: { kty, crv, x },
  sign: async (bytes) =>
    new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, Uint8Array.from(bytes))),
};
const made = await issueSdJwt({ a: 1 }, { signer: edSigner, random, disclose: [["a"]] });

Object.assign(globalThis, {
  result: {
    "one subject of one year is shown": years?.length === 1 && years[0]?.subjects.length === 1,
    "it is the subject that was chosen":
      JSON.stringify(years?.[0]?.subjects[0]) === JSON.stringify(aTranscript.years[1]?.subjects[0]),
    "the credential and its holder's proof are valid": seen.verdict === "valid",
    "a proof counts once": again.verdict === "untrusted",
    "another disclosure in its place is caught": checkShown(swapped, { trust, at, to }).verdict === "altered",
    "it is told in Vietnamese": describeJose(seen, "vi").includes("  Thông tin được cho xem: namHoc, hoTen"),
    "a transcript signed as JAdES is valid":
      verifyJws(jws, { trust, at }).signatures[0]?.level === "jades-b-b",
    "one that was changed is caught": verifyJws(altered, { trust, at }).verdict === "altered",
    "a key of Ed25519 in the browser can sign":
      made.ok && verifySdJwt(made.value, { keys: [edSigner.jwk], at }).ok,
  },
});
