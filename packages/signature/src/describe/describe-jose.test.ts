import { describe, expect, it } from "vitest";
import { describeJose, issueSdJwt, signJws, verifyJws, verifySdJwt } from "../jose.ts";
import { compactJws, publicJwk, testKeys } from "../testing/test-jws.ts";
import { testWorld } from "../testing/test-trust.ts";

const at = "2026-06-05T08:00:00+07:00";
const world = testWorld();
const trust = world.trust();
const signer = world.signer();
const unchecked =
  "  - Chưa kiểm tra được chứng thư có bị thu hồi hay không: không có danh sách thu hồi (CRL) hay trả lời OCSP dùng được.";
const signed = await signJws('{"diem":"8.5"}', { signer, at });
const jws = signed.ok ? signed.value : "";
let count = 0;
const random = (length: number): Uint8Array => new Uint8Array(length).fill((count += 1));
const issued = await issueSdJwt(
  { vct: "urn:hoc-ba", exp: 1_800_000_000, hoTen: "Trần Thị Bình", truong: "THCS Mẫu" },
  { signer, random, disclose: [["hoTen"]] },
);
const credential = issued.ok ? issued.value : "";
const hidden = `${credential.split("~")[0] ?? ""}~`;

describe("the description of a signature in JSON", () => {
  it("names result, signer, time and integrity", () => {
    expect(describeJose(verifyJws(jws, { trust, at }), "vi")).toEqual([
      "HỢP LỆ: mọi chữ ký đều đúng và người ký được tin cậy.",
      "Chữ ký 1: hợp lệ",
      "  Người ký: Trần Thị Bình",
      "  Cơ quan cấp chứng thư: Between",
      "  Thời điểm ký (người ký khai): 05/06/2026 08:00:00 (+07:00)",
      "  Tính toàn vẹn: nội dung được ký còn nguyên vẹn",
      unchecked,
    ]);
  });

  it("tells of a changed mark", () => {
    const [head = "", , value = ""] = jws.split(".");
    const changed = `${head}.${Buffer.from('{"diem":"9.5"}').toString("base64url")}.${value}`;
    expect(describeJose(verifyJws(changed, { trust, at }), "vi")).toEqual([
      "ĐÃ BỊ THAY ĐỔI: nội dung hoặc chữ ký không còn như lúc ký.",
      "Chữ ký 1: đã bị thay đổi",
      "  Người ký: không xác định được",
      "  Thời điểm ký (người ký khai): 05/06/2026 08:00:00 (+07:00)",
      "  Tính toàn vẹn: không còn",
      "  - Giá trị chữ ký không khớp: chữ ký hoặc thông tin được ký đã bị thay đổi, hoặc chứng thư không phải của người ký.",
    ]);
  });

  it("says that a known key made it, where there is no certificate, and which files were signed", async () => {
    const { issuer } = testKeys();
    const bare = verifyJws(compactJws({ alg: "ES256" }, "x", issuer), { at, keys: [publicJwk(issuer)] });
    expect(describeJose(bare, "vi")).toContain("  Người ký: người giữ một khoá trong danh sách tin cậy");
    const objects = { "hoc-ba.pdf": Buffer.from("A"), "bang-diem.xlsx": Buffer.from("B") };
    const apart = await signJws(undefined, { signer, at, objects });
    expect(apart.ok && describeJose(verifyJws(apart.value, { trust, at, objects }), "vi")).toContain(
      "  Nội dung để riêng được ký: hoc-ba.pdf, bang-diem.xlsx",
    );
  });

  it("says what is no signature at all", () => {
    expect(describeJose(verifyJws("x", { trust, at }), "vi")).toEqual([
      "KHÔNG KẾT LUẬN ĐƯỢC: chữ ký thiếu, sai quy cách hoặc không đủ mạnh.",
      "  - Dữ liệu không đúng cấu trúc của chữ ký JWS (compact).",
    ]);
  });
});

describe("the description of a credential", () => {
  const told = (text: string, locale: "vi" | "en" = "vi", more: object = {}): string =>
    describeJose(verifySdJwt(text, { trust, at, ...more }), locale).join("\n");

  it("names what is shown, never its values", () => {
    expect(told(credential).split("\n")).toEqual([
      "HỢP LỆ: giấy tờ do người cấp ký đúng và người cấp được tin cậy.",
      "  Thông tin được cho xem: truong, hoTen",
      "Chữ ký của người cấp: hợp lệ",
      "  Người ký: Trần Thị Bình",
      "  Cơ quan cấp chứng thư: Between",
      "  Tính toàn vẹn: nội dung được ký còn nguyên vẹn",
      unchecked,
    ]);
    expect(told(hidden)).toContain("Thông tin được cho xem: truong\n");
    expect(told(credential)).not.toContain("THCS Mẫu");
  });

  it.each<readonly [string, string, object, readonly string[]]>([
    [
      "a lapsed one",
      credential,
      { at: "2030-01-01T00:00:00Z" },
      ["ĐÚNG NHƯNG CHƯA TIN CẬY", "giấy tờ đã hết hạn"],
    ],
    [
      "a changed disclosure",
      `${hidden}WyJzIiwiaG9UZW4iLCJYIl0~`,
      {},
      ["ĐÃ BỊ THAY ĐỔI", "Phần tiết lộ thứ 1"],
    ],
    ["none", "x~", {}, ["KHÔNG KẾT LUẬN ĐƯỢC"]],
    [
      "a missing proof",
      credential,
      { keyBinding: { audience: "a", nonce: "n" } },
      ["ĐÚNG NHƯNG CHƯA TIN CẬY", "Thiếu bằng chứng"],
    ],
  ])("tells of %s", (_title, text, more, sentences) => {
    for (const sentence of sentences) expect(told(text, "vi", more)).toContain(sentence);
  });

  it("speaks of a status, and in English, too", () => {
    const { issuer } = testKeys();
    const status = { status_list: { idx: 1, uri: "https://truong.example/1" } };
    const text = `${compactJws({ alg: "ES256" }, { status }, issuer)}~`;
    expect(told(text, "en", { keys: [publicJwk(issuer)], trust: undefined })).toBe(
      [
        "VALID: the credential is signed rightly by an issuer who is trusted.",
        "  - The credential can be revoked or suspended; whether it was, was not checked because no status list was given, or it is told in a way that is not known here.",
        "  Claims that are shown: none",
        "  Status of the credential: could not be checked",
        "Signature of the issuer: valid",
        "  Signer: holder of a key on the list of trusted ones",
        "  Integrity: the signed content is intact",
      ].join("\n"),
    );
  });
});
