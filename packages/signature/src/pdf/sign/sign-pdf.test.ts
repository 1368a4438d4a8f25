import { describe, expect, it } from "vitest";
import type { Signer } from "../../index.ts";
import { type SignPdfOptions, signPdf, verifyPdfSignatures } from "../../pdf.ts";
import { rsaKey } from "../../testing/test-pki.ts";
import { aPdf, asBytes, asText, plainObjects, updated } from "../../testing/test-pdf.ts";
import { testWorld } from "../../testing/test-trust.ts";

const world = testWorld();
const trust = world.trust();
const at = "2026-06-01T00:00:00Z";
const signer = world.signer();

const signed = async (bytes: Uint8Array, options: Partial<SignPdfOptions> = {}): Promise<Uint8Array> => {
  const result = await signPdf(bytes, { signer, at: "2026-03-01T08:30:00+07:00", ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};
const refusal = async (
  bytes: Uint8Array,
  options: Partial<SignPdfOptions> = {},
): Promise<string | undefined> => {
  const result = await signPdf(bytes, { signer, at: "2026-03-01T08:30:00+07:00", ...options });
  return result.issues[0]?.code;
};
const check = (bytes: Uint8Array) => verifyPdfSignatures(bytes, { trust, at });

/** A form with two empty signature fields, of which the first locks a text field when it is signed. */
const withFields = (lock = "/Lock <</Type /SigFieldLock /Action /Include /Fields [(diem)]>>"): Uint8Array =>
  aPdf({
    objects: {
      ...plainObjects,
      1: "<</Type /Catalog /Pages 2 0 R /AcroForm 9 0 R>>",
      3: (plainObjects[3] ?? "").replace(/>>$/u, "/Annots [6 0 R 7 0 R 8 0 R]>>"),
      6: `<</Type /Annot /Subtype /Widget /FT /Sig /T (gvcn) /Rect [0 0 0 0] /P 3 0 R ${lock}>>`,
      7: "<</Type /Annot /Subtype /Widget /FT /Sig /T (hieutruong) /Rect [0 0 0 0] /P 3 0 R>>",
      8: "<</Type /Annot /Subtype /Widget /FT /Tx /T (diem) /V (8.5) /Rect [9 9 99 99] /P 3 0 R>>",
      9: "<</Fields [6 0 R 7 0 R 8 0 R]>>",
    },
  });
const otherMark = "<</Type /Annot /Subtype /Widget /FT /Tx /T (diem) /V (9.5) /Rect [9 9 99 99] /P 3 0 R>>";

describe("signPdf", () => {
  it.each<readonly [string, Signer]>([
    ["ECDSA", signer],
    ["RSA", world.signer({ key: rsaKey() })],
  ])("signs with %s and touches nothing of what was there", async (_title, who) => {
    const file = aPdf();
    const before = Uint8Array.from(file);
    const bytes = await signed(file, { signer: who });
    expect(file).toEqual(before);
    expect(bytes.subarray(0, file.length)).toEqual(file);
    expect(check(bytes).ok).toBe(true);
  });

  it("gives the hash and the role to whoever signs", async () => {
    const asked: unknown[] = [];
    const bytes = await signed(aPdf(), {
      role: "CBQL",
      signer: {
        ...signer,
        sign: (digest, role) => (asked.push(digest.length, role), signer.sign(digest, role)),
      },
    });
    expect(asked).toEqual([32, "CBQL"]);
    expect(check(bytes).ok).toBe(true);
  });

  it("adds a second signature that leaves the first as good as it was", async () => {
    const bytes = await signed(await signed(aPdf(), { certify: 2 }), { reason: "Xác nhận" });
    expect(check(bytes).signatures).toMatchObject([
      {
        verdict: "valid",
        kind: "certification",
        field: "ChuKy1",
        changes: [{ kind: "signature", field: "ChuKy2" }],
      },
      { verdict: "valid", kind: "approval", field: "ChuKy2", claims: { reason: "Xác nhận" }, changes: [] },
    ]);
  });

  it("fills the empty fields of a form, whose locks hold from then on", async () => {
    const first = await signed(withFields(), { field: "gvcn" });
    const bytes = await signed(first, { field: "hieutruong" });
    expect(check(bytes).signatures).toMatchObject([
      { verdict: "valid", field: "gvcn", changes: [{ kind: "signature", field: "hieutruong" }] },
      { verdict: "valid", field: "hieutruong" },
    ]);
    const changed = check(updated(first, { 8: otherMark }));
    expect(changed.verdict).toBe("altered");
    expect(changed.signatures[0]?.issues.map(({ code }) => code)).toContain(
      "signature.pdf.changed-forbidden",
    );
    const free = check(updated(await signed(withFields(""), { field: "gvcn" }), { 8: otherMark }));
    expect(free.signatures[0]?.issues.map(({ code }) => code)).toContain("signature.pdf.changed-form");
    expect(free.signatures[0]?.changes).toEqual([{ kind: "form", field: "diem" }]);
  });

  it("takes a field whose widget is an object of its own and gets a picture", async () => {
    const apart = aPdf({
      objects: {
        ...plainObjects,
        1: "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [6 0 R]>>>>",
        3: (plainObjects[3] ?? "").replace(/>>$/u, "/Annots [7 0 R]>>"),
        6: "<</FT /Sig /T (gvcn) /Kids [7 0 R]>>",
        7: "<</Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [9 9 99 99] /P 3 0 R>>",
      },
    });
    const first = await signed(apart);
    const second = await signed(first, { field: "gvcn" });
    expect(check(second).ok).toBe(true);
    const drawn =
      "<</Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [9 9 99 99] /P 3 0 R /AP <</N 40 0 R>>>>";
    const form = {
      7: drawn,
      40: "<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0>>\nstream\n\nendstream",
    };
    // Seen from the first signature it came with the second; seen from the second it came later.
    expect(check(updated(second, form)).signatures.map(({ verdict }) => verdict)).toEqual([
      "valid",
      "altered",
    ]);
    expect(check(updated(first, form)).verdict).toBe("altered");
  });

  it.each<readonly [string, () => Uint8Array | Promise<Uint8Array>, Partial<SignPdfOptions>, string]>([
    ["a field that is signed", () => signed(aPdf()), { field: "ChuKy1" }, "sign-field"],
    ["a field of another kind", () => withFields(), { field: "diem" }, "sign-field"],
    ["a new field inside another", () => aPdf(), { field: "a.b" }, "sign-field"],
    ["a page that is not there", () => aPdf(), { page: 2 }, "sign-page"],
    ["a file that forbids it", () => signed(aPdf(), { certify: 1 }), {}, "sign-breaks-earlier"],
    [
      "a field that is locked",
      () => signed(withFields("/Lock <</Type /SigFieldLock /Action /All>>"), { field: "gvcn" }),
      { field: "hieutruong" },
      "sign-breaks-earlier",
    ],
    ["a certification as the second signature", () => signed(aPdf()), { certify: 1 }, "sign-certify"],
    [
      "with a time stamp longer than its place",
      () => aPdf(),
      { timeStamp: () => new Uint8Array(3000), timeStampSpace: 10 },
      "sign-space",
    ],
    ["a file with bytes behind its end", () => asBytes(`${asText(aPdf())}x`), {}, "malformed"],
    ["an encrypted file", () => updated(aPdf(), {}, { trailer: "/Encrypt 5 0 R" }), {}, "encrypted"],
    ["what is no PDF file", () => new Uint8Array(9), {}, "not-pdf"],
  ])("does not sign %s", async (_title, make, options, code) => {
    expect(await refusal(await make(), options)).toBe(`signature.pdf.${code}`);
  });

  it("gives nothing back when the answer of the signer is wrong", async () => {
    const wrong = { ...signer, sign: () => new Uint8Array(64) };
    expect(await refusal(aPdf(), { signer: wrong })).toBe("signature.sign.wrong-answer");
    const other = { ...signer, sign: world.signer().sign };
    expect(await refusal(aPdf(), { signer: other })).toBe("signature.sign.wrong-answer");
  });

  it("throws on wrong use", async () => {
    for (const options of [{ at: "today" }, { reason: "\ud800" }, { timeStampSpace: -1 }])
      await expect(signPdf(aPdf(), { signer, at: "2026-03-01T08:30:00+07:00", ...options })).rejects.toThrow(
        TypeError,
      );
  });
});
