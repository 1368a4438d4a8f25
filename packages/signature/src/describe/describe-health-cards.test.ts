import { describe, expect, it } from "vitest";
import { describeHealthCards, healthCardKey, issueHealthCard, verifyHealthCards } from "../health-card.ts";
import { testWorld } from "../testing/test-trust.ts";

const signer = testWorld().signer();
const iss = "https://benh-vien.example";
const key = healthCardKey(signer);
const issuers = [{ iss, keys: key.ok ? [key.value] : [] }];
const patient = { resourceType: "Patient", name: [{ family: "Lê", given: ["An"] }], birthDate: "2020-03-01" };
const issued = await issueHealthCard(
  { resourceType: "Bundle", type: "collection", entry: [{ resource: patient }] },
  { signer, issuer: iss, at: "2026-06-05T08:00:00+07:00", expires: "2027-06-05T08:00:00+07:00" },
);
const card = issued.ok ? issued.value : "";

describe("describeHealthCards", () => {
  it("says who issued a card and until when, and nothing of the record", () => {
    const lines = describeHealthCards(verifyHealthCards(card, { issuers, at: "2026-07-01T00:00:00Z" }), "vi");
    expect(lines).toEqual([
      "HỢP LỆ: thẻ do nơi cấp ký đúng và nơi cấp được tin cậy.",
      "Thẻ 1: HỢP LỆ: thẻ do nơi cấp ký đúng và nơi cấp được tin cậy.",
      "  Nơi cấp: https://benh-vien.example",
      "  Có hiệu lực từ: 05/06/2026 08:00:00 (+07:00)",
      "  Hết hạn: 05/06/2027 08:00:00 (+07:00)",
      "  Hồ sơ FHIR trong thẻ: 1",
      "  Thu hồi: không có trong danh sách thu hồi",
    ]);
  });

  it("says why a card is not taken", () => {
    const expired = describeHealthCards(
      verifyHealthCards(card, { issuers, at: "2028-07-01T00:00:00Z" }),
      "en",
    );
    expect(expired).toContain("  - The card has expired at the time of the check.");
    const unknown = describeHealthCards(
      verifyHealthCards(card, { issuers: [], at: "2026-07-01T00:00:00Z" }),
      "en",
    );
    expect(unknown).toContain("  Issuer: unknown");
  });
});
