import { createHash } from "node:crypto";
import { loadPackage } from "../../conformance/lib/packages.mjs";
import { aPdf, updated } from "../../conformance/lib/pdf-files.mjs";
import { signingWorld } from "../../conformance/lib/signing-world.mjs";

export const title =
  "signed PDF files of 20 kB (PAdES B-B, path of two certificates): verify, and compare with what came after";
export const floor = "hash the file only";

const items = 20;

/** A page with 20 kB of text, signed once or twice. */
async function signed(algorithm, times) {
  const { signPdf } = await loadPackage("@lienthong/signature/pdf");
  const world = await signingWorld(algorithm);
  const drawn = `BT /F1 9 Tf 40 800 Td ${"(Toan: 8.5, co tien bo, can co gang hon) Tj 0 -11 Td ".repeat(260)} ET`;
  let bytes = updated(aPdf(), { 4: `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream` });
  for (let time = 0; time < times; time += 1) {
    const result = await signPdf(bytes, { signer: world.signer, at: world.at });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    bytes = result.value;
  }
  return { world, bytes };
}

async function verifying(algorithm, times) {
  const { verifyPdfSignatures } = await loadPackage("@lienthong/signature/pdf");
  const { world, bytes } = await signed(algorithm, times);
  return {
    bytes: bytes.length * items,
    items,
    work() {
      for (let at = 0; at < items; at += 1)
        if (!verifyPdfSignatures(bytes, { trust: world.trust, at: world.at }).ok)
          throw new Error("not valid");
    },
  };
}

export const contenders = {
  "hash the file only": async () => {
    const { bytes } = await signed("rsa", 1);
    const work = () => {
      for (let at = 0; at < items; at += 1) createHash("sha256").update(bytes).digest();
    };
    return { bytes: bytes.length * items, items, work };
  },
  "@lienthong/signature/pdf, RSA 2048": () => verifying("rsa", 1),
  "@lienthong/signature/pdf, ECDSA P-256": () => verifying("ecdsa", 1),
  "@lienthong/signature/pdf, ECDSA P-256, two signatures": () => verifying("ecdsa", 2),
};
