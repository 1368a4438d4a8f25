import { describe, expect, it } from "vitest";
import { describeVerification, signXml, verifyXmlSignature } from "../index.ts";
import { testWorld } from "../testing/test-trust.ts";

const world = testWorld();
const at = "2026-06-05T08:00:00+07:00";
const signed = await signXml(
  '<HOCBA><THONGTIN Id="HB1"><MON>8.5</MON></THONGTIN><CHUKY><GVCN/></CHUKY></HOCBA>',
  { signer: world.signer(), at, parts: ["HB1"], into: "/HOCBA/CHUKY/GVCN", role: "GVCN" },
);
const xml = signed.ok ? signed.value : "";
const told = (text: string, trust = world.trust()): string =>
  describeVerification(verifyXmlSignature(text, { trust, at }), "vi").join("\n");

describe("the description of a check", () => {
  it("names result, signer, time, integrity and what is signed", () => {
    expect(told(xml)).toBe(
      [
        "HỢP LỆ: mọi chữ ký đều đúng và người ký được tin cậy.",
        "Chữ ký 1 (GVCN): hợp lệ",
        "  Người ký: Trần Thị Bình",
        "  Cơ quan cấp chứng thư: Between",
        "  Thời điểm ký (người ký khai): 05/06/2026 08:00:00 (+07:00)",
        "  Tính toàn vẹn: nội dung được ký còn nguyên vẹn",
        "  Phần được ký: /HOCBA/THONGTIN",
        "  - Chưa kiểm tra được chứng thư có bị thu hồi hay không: không có danh sách thu hồi (CRL) hay trả lời OCSP dùng được.",
      ].join("\n"),
    );
  });

  it.each<readonly [string, string, readonly string[]]>([
    [
      "a changed mark",
      told(xml.replace("8.5", "9.5")),
      [
        "ĐÃ BỊ THAY ĐỔI",
        "Tính toàn vẹn: không còn",
        "Nội dung đã ký ở /HOCBA/THONGTIN đã bị thay đổi sau khi ký. (1:8)",
      ],
    ],
    [
      "an unknown signer",
      told(xml, world.trust({ roots: [] })),
      ["ĐÚNG NHƯNG CHƯA TIN CẬY", "còn nguyên vẹn", "không dẫn đến chứng thư gốc nào"],
    ],
    [
      "a weak algorithm",
      told(
        xml
          .replaceAll("xmlenc#sha256", "xmldsig#sha1")
          .replaceAll("2001/04/xmldsig#sha1", "2000/09/xmldsig#sha1"),
      ),
      ["SHA-1"],
    ],
    ["no signature", told("<a/>"), ["KHÔNG KẾT LUẬN ĐƯỢC", "Tài liệu không có chữ ký số XML."]],
    ["no XML", told("<a>"), ["KHÔNG KẾT LUẬN ĐƯỢC"]],
  ])("tells of %s", (_title, text, sentences) => {
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it("has a sentence for every issue", () => expect(told(xml.replace("8.5", "&x;"))).not.toContain("core."));
});
