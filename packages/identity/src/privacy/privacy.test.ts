import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClaimName, claimDataClass } from "../claims/claim.ts";
import { claimNames } from "../claims/claim-names.ts";
import { claimTerms } from "../claims/terms.ts";
import { validateTypedClaims } from "../claims/typed.ts";
import { createAuditEvent } from "./audit-event.ts";
import type { ConsentReceipt } from "./consent-receipt.ts";
import { dataClassSource } from "./data-class-source.ts";
import { minimise } from "./minimise.ts";
import { type PseudonymKey, createPseudonyms } from "./pseudonym.ts";
import { consentGaps, formatConsentReceipt, withdrawConsent } from "./use-consent.ts";
import { validateConsentReceipt } from "./validate-consent.ts";

const typed = validateTypedClaims({
  personalNumber: "064185000025",
  name: "Rơ Châm H'Lan",
  birthDate: "31/12/1985",
  ethnicity: "Gia-rai",
  email: "hlan@example.vn",
});
if (!typed.ok) throw new Error("must be good");
const claims = typed.value;
const time = "2026-03-01T08:30:00+07:00";

describe("classes of personal data", () => {
  it.each(claimNames)("%s has a class, a source, and a name in two languages", (name) => {
    const { document, article } = dataClassSource(name);
    expect([document, article]).toEqual([
      "NĐ 356/2025/NĐ-CP",
      claimDataClass[name] === "basic" ? "Điều 3" : "Điều 4",
    ]);
    expect(claimTerms[name].vi).toMatch(/\p{L}/u);
    expect(claimTerms[name].vi).toBe(claimTerms[name].vi.normalize("NFC"));
  });

  it("are not asked of what is no claim", () => {
    expect(() => dataClassSource("toString" as ClaimName)).toThrow(TypeError);
  });
});

describe("minimise", () => {
  it.each<[string, readonly ClaimName[], readonly ClaimName[], readonly string[]]>([
    ["nothing", [], [], []],
    ["what is named", ["name", "birthDate"], [], ["name", "birthDate"]],
    ["no sensitive claim by naming it once", ["name", "ethnicity"], [], ["name"]],
    ["a sensitive claim that is named as such", ["name"], ["ethnicity"], ["name", "ethnicity"]],
  ])("keeps %s", (_title, needed, sensitive, kept) => {
    const result = minimise(claims, { id: "kham-benh", claims: needed, sensitive });
    expect(Object.keys(result.claims).sort()).toEqual([...kept].sort());
    for (const name of kept) expect(result.claims[name as ClaimName]).toBe(claims[name as ClaimName]);
    expect(result.withheld.map(({ claim }) => claim).sort()).toEqual(
      Object.keys(claims)
        .filter((name) => !kept.includes(name))
        .sort(),
    );
  });

  it("refuses a purpose without a plain name, and claims that there are not", () => {
    expect(() => minimise(claims, { id: "Khám bệnh", claims: [] })).toThrow(TypeError);
    expect(() => minimise(claims, { id: "kham", claims: ["religionn" as ClaimName] })).toThrow(TypeError);
  });
});

const key = (id: string, secret = id): PseudonymKey => ({
  id,
  hmacSha256: (message) => new Uint8Array(createHmac("sha256", secret).update(message).digest()),
});
const number = "064185000025";

describe("pseudonyms", () => {
  const before = createPseudonyms({ keys: [key("2025")], current: "2025" });
  const after = createPseudonyms({ keys: [key("2025"), key("2026")], current: "2026" });

  it("are the HMAC of a version, a purpose and the number", async () => {
    const message = `lienthong.pseudonym.v1\u0000thong-ke\u0000${number}`;
    expect(await before.of(number, "thong-ke")).toBe(
      `lt1.2025.${createHmac("sha256", "2025").update(message).digest("base64url")}`,
    );
  });

  it("differ by number, purpose and key, and hold no digit of the number in order", async () => {
    const made = await Promise.all([
      before.of(number, "a"),
      before.of(number, "b"),
      before.of("064185000026", "a"),
      after.of(number, "a"),
    ]);
    expect(new Set(made.map((text) => text.slice(-43))).size).toBe(4);
  });

  it("are found again after the key was changed", async () => {
    const old = await before.of(number, "thong-ke");
    expect(await after.allOf(number, "thong-ke")).toEqual([await after.of(number, "thong-ke"), old]);
    expect(await after.matches(old, number, "thong-ke")).toEqual({ ok: true, value: true, issues: [] });
    expect(await after.matches(old, number, "kham-benh")).toEqual({ ok: true, value: false, issues: [] });
    expect([after.isCurrent(old), before.isCurrent(old)]).toEqual([false, true]);
  });

  it.each<[string, unknown, string]>([
    ["the number itself", number, "identity.pseudonym.format"],
    ["nothing", undefined, "identity.pseudonym.format"],
    ["one of a key that is gone", `lt1.2024.${"A".repeat(43)}`, "identity.pseudonym.unknown-key"],
  ])("are not compared with %s", async (_title, text, code) => {
    expect((await after.matches(text, number, "thong-ke")).issues.map((one) => one.code)).toEqual([code]);
  });

  it("are not made of what is no number, for no purpose, or by what is no HMAC", async () => {
    await expect(before.of("x", "a")).rejects.toThrow(TypeError);
    await expect(before.of(number, "A")).rejects.toThrow(TypeError);
    const weak = createPseudonyms({ keys: [{ id: "w", hmacSha256: () => new Uint8Array(4) }], current: "w" });
    await expect(weak.of(number, "a")).rejects.toThrow(TypeError);
  });

  it.each([
    ["no key", [], "2025"],
    ["another current key", [key("2025")], "2026"],
    ["two keys of one name", [key("2025"), key("2025", "x")], "2025"],
    ["a name with a dot", [key("20.25")], "20.25"],
  ])("cannot be made with %s", (_title, keys, current) => {
    expect(() => createPseudonyms({ keys, current })).toThrow(TypeError);
  });
});

const receipt: ConsentReceipt = {
  version: "1",
  id: "PDY-0001",
  subject: "BN-0001",
  controller: { name: "Bệnh viện mẫu", contact: "dpo@benhvien.example" },
  purposes: [{ id: "dat-lich-kham", description: "Đặt lịch khám" }],
  claims: ["name", "ethnicity"],
  sensitive: ["ethnicity"],
  recipients: [],
  act: "ticked",
  rightsNotice: "thong-bao-quyen-1",
  givenAt: time,
  expiresAt: "2027-03-01T00:00:00+07:00",
  withdrawnAt: null,
  consentId: null,
};

describe("a consent receipt", () => {
  it("is read back as it was written, whatever the order of its fields", () => {
    const text = formatConsentReceipt(receipt);
    const result = validateConsentReceipt(JSON.parse(text));
    expect(result).toEqual({ ok: true, value: receipt, issues: [] });
    const turned = Object.fromEntries(Object.entries(receipt).reverse()) as unknown as ConsentReceipt;
    expect(formatConsentReceipt(turned)).toBe(text);
    expect(
      text.startsWith(
        '{"act":"ticked","claims":["name","ethnicity"],"consentId":null,"controller":{"contact":',
      ),
    ).toBe(true);
  });

  it.each<[string, object, readonly string[]]>([
    ["no purpose", { purposes: [] }, ["purposes"]],
    ["a purpose without words", { purposes: [{ id: "x", description: " " }] }, ["purposes[0].description"]],
    ["a purpose of no plain name", { purposes: [{ id: "Đặt lịch", description: "x" }] }, ["purposes[0].id"]],
    ["no data", { claims: [], sensitive: [] }, ["claims"]],
    ["data that there is not", { claims: ["x"] }, ["claims", "sensitive"]],
    ["sensitive data that was not named", { sensitive: [] }, ["sensitive"]],
    ["sensitive data that is not among the data", { claims: ["name"] }, ["sensitive"]],
    ["nobody in charge", { controller: { name: "" } }, ["controller.name", "controller.contact"]],
    ["no act of the person", { act: "default" }, ["act"]],
    ["no notice of rights", { rightsNotice: "" }, ["rightsNotice"]],
    ["no time", { givenAt: "2026-03-01" }, ["givenAt"]],
    ["a day that is none", { givenAt: "2026-13-01T08:30:00+07:00" }, ["givenAt"]],
    ["the thirtieth of February", { givenAt: "2026-02-30T08:30:00+07:00" }, ["givenAt"]],
    ["the person's number", { subject: number }, ["subject"]],
    ["a number among the recipients", { recipients: ["Sở Y tế", `BN ${number}`] }, ["recipients[1]"]],
    ["a withdrawal before it", { withdrawnAt: "2026-02-01T08:30:00+07:00" }, ["withdrawnAt"]],
    ["another version", { version: "2" }, ["version"]],
  ])("is refused with %s", (_title, change, paths) => {
    const result = validateConsentReceipt({ ...receipt, ...change });
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ path }) => path)).toEqual(paths);
    expect(JSON.stringify(result.issues)).not.toContain(number);
  });

  it.each<[string, Partial<ConsentReceipt>, object, readonly string[]]>([
    ["what it was given for", {}, {}, []],
    ["less", {}, { claims: [] }, []],
    ["a time before it", {}, { at: "2026-03-01T08:29:59+07:00" }, ["not-yet-given"]],
    ["its last moment", {}, { at: "2027-02-28T23:59:59+07:00" }, []],
    ["its end", {}, { at: "2027-03-01T00:00:00+07:00" }, ["expired"]],
    [
      "the moment of its withdrawal",
      { withdrawnAt: "2026-06-01T09:00:00+07:00" },
      { at: "2026-06-01T02:00:00Z" },
      ["withdrawn"],
    ],
    ["another purpose", {}, { purpose: "thong-ke" }, ["other-purpose"]],
    ["more data", {}, { claims: ["name", "religion"] }, ["other-claims"]],
  ])("covers, or not, %s", (_title, change, question, gaps) => {
    const asked = {
      purpose: "dat-lich-kham",
      claims: ["name", "ethnicity"] as const,
      at: "2026-04-01T00:00:00+07:00",
      ...question,
    };
    expect(consentGaps({ ...receipt, ...change }, asked)).toEqual(gaps);
  });

  it.each(["2026-06-01", "2026-06-01T08:00:00", "01/06/2026"])(
    "cannot be asked for %s, which is another moment on each machine",
    (at) => {
      expect(() => consentGaps(receipt, { purpose: "dat-lich-kham", claims: [], at })).toThrow(TypeError);
    },
  );

  it("is withdrawn once, and never before it was given", () => {
    const once = withdrawConsent(receipt, "2026-06-01T09:00:00+07:00");
    if (!once.ok) throw new Error("must be good");
    const twice = withdrawConsent(once.value, "2026-07-01T09:00:00+07:00");
    expect(twice.ok && twice.value.withdrawnAt).toBe("2026-06-01T09:00:00+07:00");
    expect(withdrawConsent(receipt, "2020-01-01T00:00:00+07:00").ok).toBe(false);
  });

  it("never throws, on anything", () => {
    const some = fc.dictionary(fc.constantFrom(...Object.keys(receipt)), fc.anything());
    fc.assert(
      fc.property(fc.oneof(fc.anything(), some), (input) => void validateConsentReceipt(input)),
      { numRuns: 200 },
    );
  });
});

describe("an audit event", () => {
  const input = { time, action: "read", outcome: "done", actor: "quay-1", purpose: "kham-benh" } as const;

  it("names claims, sources and codes, and holds no value", async () => {
    const subject = await createPseudonyms({ keys: [key("2026")], current: "2026" }).of(number, "nhat-ky");
    const issues = [{ code: "identity.number.length", severity: "error", path: "Rơ Châm" }] as const;
    const event = createAuditEvent({ ...input, subject, claims, issues });
    expect(event).toMatchObject({
      claims: ["personalNumber", "name", "birthDate", "ethnicity", "email"],
      systems: ["typed"],
      assurances: ["typed"],
      issues: ["identity.number.length"],
    });
    expect(JSON.stringify(event)).not.toMatch(/Châm|0641850|1985|Gia-rai|example/u);
  });

  it.each([
    ["a number as subject", { subject: number }],
    ["a name as actor", { actor: "Nguyễn Văn An" }],
    ["a number as actor", { actor: number }],
    ["words as purpose", { purpose: "Khám cho bà Lan" }],
    ["a number as purpose", { purpose: number }],
    ["a number inside the purpose", { purpose: `kham-${number}` }],
    ["a day for a time", { time: "2026-03-01" }],
    ["an action that there is not", { action: "x" as "read" }],
  ])("is refused with %s", (_title, wrong) => {
    expect(() => createAuditEvent({ ...input, ...wrong })).toThrow(TypeError);
  });

  it("keeps foreign codes out", () => {
    const issues = [{ code: "Nguyễn Văn An", severity: "error", path: "" }] as const;
    expect(createAuditEvent({ ...input, issues }).issues).toEqual(["unknown"]);
    // Nor is a number or a word alone, which has the form of a code without a topic.
    const numbers = ["052090000017", "215000017", "an", "a.052090000017"].map((code) => ({
      ...issues[0],
      code,
    })) as never;
    expect(createAuditEvent({ ...input, issues: numbers }).issues).toEqual(["unknown"]);
  });
});
