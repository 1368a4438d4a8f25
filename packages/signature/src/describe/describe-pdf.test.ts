import { describe, expect, it } from "vitest";
import { describePdf, signPdf, verifyPdfSignatures } from "../pdf.ts";
import { aPdf, updated } from "../testing/test-pdf.ts";
import { testWorld } from "../testing/test-trust.ts";
import { en } from "../pdf/messages/en.ts";
import { vi } from "../pdf/messages/vi.ts";

const world = testWorld();
const trust = world.trust();
const at = "2026-06-01T00:00:00Z";

describe("describePdf", () => {
  it("says who signed when, why, and what came later", async () => {
    const signed = await signPdf(aPdf(), {
      signer: world.signer(),
      at: "2026-03-01T08:30:00+07:00",
      reason: "Ký phát hành",
      certify: 2,
    });
    const bytes = signed.ok ? signed.value : new Uint8Array(0);
    expect(describePdf(verifyPdfSignatures(bytes, { trust, at }), "vi")).toEqual([
      "HỢP LỆ: mọi chữ ký đều đúng và người ký được tin cậy.",
      "Chữ ký 1 (chữ ký chứng nhận của tác giả): hợp lệ",
      "  Ô chữ ký: ChuKy1",
      "  Người ký: Trần Thị Bình",
      "  Cơ quan cấp chứng thư: Between",
      "  Thời điểm ký (người ký khai): 01/03/2026 08:30:00 (+07:00)",
      "  Lý do ký (người ký khai): Ký phát hành",
      "  Tính toàn vẹn: nội dung được ký còn nguyên vẹn",
      "  Phần được ký: cả tệp",
      expect.stringContaining("thu hồi"),
    ]);
    const changed = updated(bytes, { 5: "<</Type /Font /Subtype /Type1 /BaseFont /Symbol>>" });
    const lines = describePdf(verifyPdfSignatures(changed, { trust, at }), "en");
    expect(lines[0]).toBe("ALTERED: the content or a signature is not as it was when signed.");
    expect(lines).toContain("  Added later: content");
    expect(lines).toContain(`  - ${en["signature.pdf.changed-content"]}`);
  });

  it.each(Object.keys(en) as (keyof typeof en)[])("says %s in both languages", (code) => {
    const placeholders = (text: string): readonly string[] => (text.match(/\{[a-zA-Z]+\}/gu) ?? []).sort();
    expect(placeholders(vi[code])).toEqual(placeholders(en[code]));
    expect(vi[code]).toBe(vi[code].normalize("NFC"));
  });
});
