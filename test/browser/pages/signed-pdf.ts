import { encodeUtf8 } from "@lienthong/core";
import {
  healthCardKey,
  healthCardToQr,
  issueHealthCard,
  verifyHealthCards,
} from "@lienthong/signature/health-card";
import type { KeySigner } from "@lienthong/signature/jose";
import { describePdf, signPdf, verifyPdfSignatures } from "@lienthong/signature/pdf";
import { headSigner, testTrust as trust } from "../lib/test-signers.ts";

const at = "2026-06-05T08:00:00+07:00";
const row = (offset: number): string => `${String(offset).padStart(10, "0")} 00000 n \n`;

/** One page with one mark. */
function aPdf(): Uint8Array {
  const drawn = "BT /F1 12 Tf 72 700 Td (Toan: 8.5) Tj ET";
  const objects = [
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    "<</Type /Page /Parent 2 0 R /Contents 4 0 R>>",
    `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
  ];
  let text = "%PDF-1.7\n";
  let table = "";
  objects.forEach((body, at) => {
    table += row(text.length);
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
  });
  const trailer = `trailer\n<</Size 5 /Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return encodeUtf8(`${text}xref\n1 4\n${table}${trailer}`);
}

const signed = await signPdf(aPdf(), { signer: headSigner, at, reason: "Ký phát hành" });
const file = signed.ok ? signed.value : new Uint8Array(0);
const again = await signPdf(file, { signer: headSigner, at });
const changed = Uint8Array.from(file);
const mark = changed.findIndex((byte, at) => byte === 0x38 && changed[at + 1] === 0x2e);
changed[mark] = 0x39;
const appended = new Uint8Array([...file, ...encodeUtf8("4 0 obj\n<<>>\nendobj\n")]);
const check = (bytes: Uint8Array) => verifyPdfSignatures(bytes, { trust, at });

const { publicKey, privateKey } = await crypto.subtle.generateKey(
  { name: "ECDSA", namedCurve: "P-256" },
  false,
  ["sign", "verify"],
);
const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", publicKey);
const signer: KeySigner = {
  alg: "ES256",
  jwk: { kty, crv, x, y },
  sign: async (bytes) =>
    new Uint8Array(
      await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, Uint8Array.from(bytes)),
    ),
};
const iss = "https://benh-vien.example";
const patient = { resourceType: "Patient", name: [{ family: "Lê", given: ["An"] }], birthDate: "2020-03-01" };
const card = await issueHealthCard(
  { resourceType: "Bundle", type: "collection", entry: [{ resource: patient }] },
  { signer, issuer: iss, at },
);
const key = healthCardKey(signer);
const qr = healthCardToQr(card.ok ? card.value : "");
const scanned = verifyHealthCards(qr.ok && qr.value[0]?.text, {
  issuers: [{ iss, keys: key.ok ? [key.value] : [] }],
  at,
});

Object.assign(globalThis, {
  result: {
    "a file that was signed here is valid": check(file).ok,
    "it is told in Vietnamese": describePdf(check(file), "vi").includes(
      "  Lý do ký (người ký khai): Ký phát hành",
    ),
    "a second signature leaves the first valid": again.ok && check(again.value).ok,
    "a changed mark is caught": mark > 0 && check(changed).verdict === "altered",
    "what was appended is caught": check(appended).verdict === "altered",
    "the signed file is handed out": check(appended).signatures[0]?.document?.length === file.length,
    "a card with a key of the browser is valid when it is scanned": scanned.ok,
    "its record is there": Array.isArray(scanned.cards[0]?.bundle?.["entry"]),
  },
});
