// node main.mjs — signs, alters, checks, and shows one subject of one year.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeVerification } from "@lienthong/signature";
import { describeJose } from "@lienthong/signature/jose";
import { readTrustFolder, signerFromPkcs12 } from "@lienthong/signature/node";
import { aTranscript } from "./a-transcript.mjs";
import { holderKey } from "./holder-key.mjs";
import { readSignedTranscript } from "./read-signed-transcript.mjs";
import { checkShown, issueCredential, showSubject } from "./share-transcript.mjs";
import { signTranscript } from "./sign-transcript.mjs";

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
// The keys in khoa-thu/ are published with this example: they prove nothing.
const open = (name) =>
  signerFromPkcs12({
    file: new Uint8Array(readFileSync(file(`khoa-thu/${name}.p12`))),
    passphrase: "chi-de-thu",
  });
const trust = readTrustFolder(file("goc"));
const at = "2026-12-01T08:00:00+07:00";
const say = (title, lines) =>
  process.stdout.write(`\n${title}\n${lines.map((one) => `  ${one}\n`).join("")}`);

const signers = [
  { role: "GVCN", signer: open("gvcn") },
  { role: "CBQL", signer: open("cbql") },
];
const signed = await signTranscript(aTranscript, signers, at);
const good = readSignedTranscript(signed, { trust, at });
say("Học bạ đã ký · the signed transcript", describeVerification(good.result, "vi"));

const changed = readSignedTranscript(signed.replace("<endTerm>8.5<", "<endTerm>9.5<"), { trust, at });
say("Sửa một điểm · one mark altered", describeVerification(changed.result, "vi"));

const holder = await holderKey();
const random = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));
const issued = Math.floor(Date.parse(at) / 1000);
const school = open("truong");
const credential = await issueCredential(good.transcript, {
  signer: school,
  holder: holder.jwk,
  random,
  issued,
});
const to = { audience: "https://thpt-mau.example", nonce: "7f3a" };
const shown = await showSubject(credential, { year: 1, subject: 0, signer: holder, to, at });
const seen = checkShown(shown, { trust, at, to });
say("Cho xem một môn của một năm · one subject of one year", [
  ...describeJose(seen, "vi"),
  `→ ${seen.claims.namHoc.map(({ schoolYear, subjects }) => `${schoolYear}: ${subjects.map(({ name }) => name)}`)}`,
]);
