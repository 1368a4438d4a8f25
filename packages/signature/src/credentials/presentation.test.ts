import { describe, expect, it } from "vitest";
import type { JsonObject } from "../jose/json-object.ts";
import { describeCredential } from "../describe/describe-credential.ts";
import { aCredential, now, resolve, signed, testPeople, trusted } from "../testing/test-credentials.ts";
import { issuePresentation } from "./issue-credential.ts";
import { verifyCredential } from "./verify-credential.ts";
import { type VerifyPresentationOptions, verifyPresentation } from "./verify-presentation.ts";

const { teacher, principal, stranger } = testPeople();
const pupil = `did:key:${stranger.multikey}`;
const asked = { domain: "https://dai-hoc.example", challenge: "n-1" };
const credential = await signed(aCredential(), teacher);

async function shown(more: object = {}, by = stranger, options: object = {}): Promise<JsonObject> {
  const made = await issuePresentation(
    {
      "@context": ["https://www.w3.org/ns/credentials/v2"],
      type: ["VerifiablePresentation"],
      verifiableCredential: [credential],
      ...more,
    },
    { signer: by.signer, at: now, ...asked, ...options },
  );
  if (!made.ok) throw new Error(made.issues.map(({ code }) => code).join(" "));
  return made.value;
}

async function said(input: unknown, more: Partial<VerifyPresentationOptions> = {}): Promise<string> {
  const result = await verifyPresentation(input, { at: now, signers: trusted(), resolve, ...asked, ...more });
  expect(result.ok).toBe(result.verdict === "valid");
  const codes = [...result.issues, ...result.proofs.flatMap(({ issues }) => issues)]
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code.replace("signature.credential.", "").replace("signature.", ""));
  const inside = result.credentials.map(({ verdict }) => verdict);
  return [result.verdict, ...codes, ...inside, result.holder === undefined ? "nobody" : "holder"].join(" ");
}

describe("a presentation", () => {
  it("is valid for whom it was made, and names its holder", async () => {
    const made = await shown();
    expect(await said(made)).toBe("valid valid holder");
    const result = await verifyPresentation(made, { at: now, signers: trusted(), resolve, ...asked });
    expect(result.holder).toBe(pupil);
    expect(result.credentials[0]?.credential).toEqual(aCredential());
    expect(await said(await shown({ holder: pupil }))).toBe("valid valid holder");
  });

  it.each<readonly [string, () => Promise<unknown>, string]>([
    [
      "for another recipient",
      () => shown({}, stranger, { domain: "https://khac.example" }),
      "untrusted domain valid nobody",
    ],
    [
      "for another recipient besides",
      async () => {
        const domain = [asked.domain, "https://khac.example"] as unknown as string;
        return shown({}, stranger, { domain });
      },
      "untrusted domain valid nobody",
    ],
    [
      "used a second time",
      () => shown({}, stranger, { challenge: "n-0" }),
      "untrusted challenge valid nobody",
    ],
    ["of another holder", () => shown({ holder: "did:web:khac.example" }), "untrusted holder valid nobody"],
    [
      "by two holders",
      async () => {
        const first = await shown();
        return shown({ proof: first["proof"] }, principal);
      },
      "untrusted holder valid nobody",
    ],
    [
      "with a credential swapped",
      async () => ({ ...(await shown()), verifiableCredential: [await signed(aCredential(), principal)] }),
      "altered value.mismatch valid nobody",
    ],
    [
      "with a credential that was altered before",
      () => shown({ verifiableCredential: [{ ...credential, name: "x" }] }),
      "altered altered holder",
    ],
    [
      "with something that is no credential",
      async () => ({ ...(await shown()), verifiableCredential: [{ a: 1 }] }),
      "altered member value.mismatch undecided nobody",
    ],
    [
      "without a proof",
      async () => ({ ...(await shown()), proof: [] }),
      "undecided proof-missing valid nobody",
    ],
    [
      "signed as an issuer signs",
      async () => ({ ...(await shown()), proof: credential["proof"] }),
      "altered proof-purpose domain challenge proof-context valid nobody",
    ],
    ["that is nothing", () => Promise.resolve(undefined), "undecided input nobody"],
  ])("%s is refused", async (_title, input, verdict) => {
    expect(await said(await input())).toBe(verdict);
  });

  it("is no credential", async () => {
    const { verdict } = await verifyCredential(await shown(), { at: now, signers: trusted(), resolve });
    expect(verdict).toBe("undecided");
  });
});

describe("the verdict in words", () => {
  it("says which of two proofs broke, in Vietnamese and English", async () => {
    const both = await signed(credential, principal);
    const proofs = Array.isArray(both["proof"]) ? both["proof"] : [];
    const broken = { ...both, proof: [proofs[0], { ...(proofs[1] as object), created: now }] };
    const result = await verifyCredential(broken, { at: now, signers: trusted(), resolve });
    expect(describeCredential(result, "vi")).toEqual([
      "ĐÃ BỊ THAY ĐỔI: nội dung hoặc chữ ký không còn như lúc ký.",
      "Chữ ký 1 (GVCN): hợp lệ",
      "  Người ký: did:web:truong.example",
      "  Khoá: did:web:truong.example#gvcn",
      "  Cách ký: eddsa-jcs-2022",
      "  Thời điểm ký (người ký khai): 02/06/2026 08:00:00 (+07:00)",
      "  Tính toàn vẹn: nội dung được ký còn nguyên vẹn",
      "Chữ ký 2: đã bị thay đổi",
      "  Người ký: không xác định được",
      "  Cách ký: ecdsa-jcs-2019",
      "  Thời điểm ký (người ký khai): 05/06/2026 08:00:00 (+07:00)",
      "  Tính toàn vẹn: không còn",
      "  - Giá trị chữ ký không khớp: chữ ký hoặc thông tin được ký đã bị thay đổi, hoặc chứng thư không phải của người ký.",
    ]);
    const good = await verifyCredential(both, { at: now, signers: trusted(), resolve });
    expect(describeCredential(good, "en").slice(0, 4)).toEqual([
      "VALID: every signature is right and every signer is trusted.",
      "  Issuer: did:web:truong.example",
      "  Status: the credential names no place to ask whether it was revoked",
      "Signature 1 (GVCN): valid",
    ]);
  });
});
