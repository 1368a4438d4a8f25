import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Signer } from "@lienthong/signature";
import { readTrustFolder, signerFromPkcs12 } from "@lienthong/signature/node";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { aTranscript } from "./a-transcript.mjs";
import { holderKey } from "./holder-key.mjs";
import { readSignedTranscript } from "./read-signed-transcript.mjs";
import { checkShown, issueCredential, showSubject } from "./share-transcript.mjs";
import { signTranscript } from "./sign-transcript.mjs";

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const open = (name: string): Signer =>
  signerFromPkcs12({
    file: new Uint8Array(readFileSync(file(`khoa-thu/${name}.p12`))),
    passphrase: "chi-de-thu",
  });
const trust = readTrustFolder(file("goc"));
const at = "2026-12-01T08:00:00+07:00";
const check = (xml: string) => readSignedTranscript(xml, { trust, at });

describe("a transcript signed by homeroom teacher and head", () => {
  let signed = "";
  beforeAll(async () => {
    const signers = [
      { role: "GVCN", signer: open("gvcn") },
      { role: "CBQL", signer: open("cbql") },
    ];
    signed = await signTranscript(aTranscript, signers, at);
  });

  it("comes back as it went in, out of the bytes that were signed", () => {
    const { result, transcript } = check(signed);
    expect(result.verdict).toBe("valid");
    expect(result.signatures.map(({ signer, role }) => [signer?.subject.commonName, role.claimed])).toEqual([
      ["Trần Thị Bình", ["GVCN"]],
      ["Lê Văn Cường", ["CBQL"]],
    ]);
    expect(transcript).toEqual(aTranscript);
  });

  it("shows where it broke when one mark was altered", () => {
    const { result, transcript } = check(signed.replace("<endTerm>8.5<", "<endTerm>9.5<"));
    expect(result.verdict).toBe("altered");
    expect(transcript).toBeUndefined();
    for (const { issues } of result.signatures)
      expect(issues).toContainEqual(
        expect.objectContaining({
          code: "signature.digest.mismatch",
          path: "/HOCBA/THONGTIN",
          position: expect.objectContaining({ line: 1 }) as unknown,
        }),
      );
  });

  it("is missed when one of the two did not sign, or signed something else", () => {
    expect(check(signed.replace(/<GVCN>.*<\/GVCN>/su, "<GVCN/>")).result.ok).toBe(false);
    expect(check(signed.replace('Id="HB1"', 'Id="HB2"')).result.ok).toBe(false);
  });
});

describe("a pupil who shows one subject of one year", () => {
  const to = { audience: "https://thpt-mau.example", nonce: "7f3a" };
  const random = (length: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(length));

  it("shows that and no other mark, to one school, once", async () => {
    const holder = await holderKey();
    const credential = await issueCredential(aTranscript, {
      signer: open("truong"),
      holder: holder.jwk,
      random,
      issued: 1_796_000_000,
    });
    const shown = await showSubject(credential, { year: 1, subject: 0, signer: holder, to, at });
    const seen = checkShown(shown, { trust, at, to });
    expect(seen.verdict).toBe("valid");
    expect(seen.claims).toMatchObject({
      hoTen: "Nguyễn Thị Mẫu",
      namHoc: [{ schoolYear: "2025-2026", subjects: [aTranscript.years[1]?.subjects[0]] }],
    });
    expect(seen.claims).not.toHaveProperty("ngaySinh");
    const texts = shown
      .split("~")
      .map((part) => Buffer.from(part.split(".")[1] ?? part, "base64url").toString());
    expect(texts.join()).not.toContain("Ngữ văn");
    expect(checkShown(shown, { trust, at, to: { ...to, nonce: "8b10" } }).verdict).toBe("untrusted");
    expect(checkShown(shown, { trust, at, to: { ...to, audience: "https://khac.example" } }).verdict).toBe(
      "untrusted",
    );
    const other = await holderKey();
    await expect(showSubject(credential, { year: 0, subject: 0, signer: other, to, at })).rejects.toThrow(
      "signature.sd-jwt.present-key",
    );
  });
});

describe("the program", () => {
  it("tells who signed, where it broke, and what was shown", async () => {
    const lines: string[] = [];
    const write = vi
      .spyOn(process.stdout, "write")
      .mockImplementation((text) => lines.push(String(text)) > 0);
    await import("./main.mjs");
    write.mockRestore();
    const [good = "", changed = "", shown = ""] = lines;
    expect(good).toContain("HỢP LỆ: mọi chữ ký đều đúng và người ký được tin cậy.");
    expect(good).toContain("Người ký: Lê Văn Cường, Hiệu trưởng, Trường THCS Mẫu");
    expect(changed).toContain("ĐÃ BỊ THAY ĐỔI");
    expect(changed).toContain("Nội dung đã ký ở /HOCBA/THONGTIN đã bị thay đổi sau khi ký.");
    expect(shown).toContain("HỢP LỆ: giấy tờ do người cấp ký đúng và người cấp được tin cậy.");
    expect(shown).toContain("→ 2025-2026: Toán\n");
  });
});
