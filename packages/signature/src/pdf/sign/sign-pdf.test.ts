import { describe, expect, it } from "vitest";
import { signPdf, verifyPdfSignatures } from "../../pdf.ts";
import { aPdf } from "../../testing/test-pdf.ts";
import { testWorld } from "../../testing/test-trust.ts";

const world = testWorld();
const trust = world.trust();
const at = "2026-06-01T00:00:00Z";

describe("signPdf", () => {
  it("signs a file so that it is valid", async () => {
    const signed = await signPdf(aPdf(), {
      signer: world.signer(),
      at: "2026-03-01T08:30:00+07:00",
      reason: "Ký phát hành",
    });
    expect(signed.issues).toEqual([]);
    if (!signed.ok) return;
    const result = verifyPdfSignatures(signed.value, { trust, at });
    expect(result).toMatchObject({ ok: true });
  });
});
