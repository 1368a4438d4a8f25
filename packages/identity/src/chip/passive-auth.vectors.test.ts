import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { validateChip } from "../chip.ts";
import { isSignedBy } from "./certificate/check-issuer.ts";
import { readConfiguredCertificates } from "@lienthong/pki";
import { readPublicKey } from "./crypto/public-key.ts";

const vectors = fileURLToPath(new URL("../../../../../shared/specs/vneid/vectors", import.meta.url));
const absent = !existsSync(vectors);
const reason = absent ? " (skipped: ../shared is absent)" : "";

interface Case {
  readonly sodHex: string;
  readonly dataGroups: Readonly<Record<string, string>>;
  readonly trustAnchorsPem: readonly string[];
  readonly valid: boolean;
  readonly error?: string;
}

const read = (name: string): string => readFileSync(`${vectors}/${name}`, "utf8");
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));

const cases: readonly Case[] = absent
  ? []
  : (JSON.parse(read("passive-auth/cases.json")) as { readonly cases: readonly Case[] }).cases;
const time = "2026-12-01T00:00:00Z";
const filesOf = (one: Case) => ({
  sod: bytes(one.sodHex),
  dataGroups: Object.fromEntries(Object.entries(one.dataGroups).map(([key, hex]) => [key, bytes(hex)])),
});

const expectedCodes: Readonly<Record<string, string>> = {
  "DG13 hash mismatch": "identity.data-group.changed",
  "document signer not under a trusted CSCA": "identity.certificate.unknown-issuer",
};

describe.skipIf(absent)(`the vectors of passive authentication${reason}`, () => {
  it.each(cases.map((one, index) => [index, one] as const))("case %i", (_index, one) => {
    const result = validateChip(filesOf(one), { trustAnchors: one.trustAnchorsPem, time });
    expect(result.issues.map(({ code }) => code)).toEqual(
      one.error === undefined ? [] : [expectedCodes[one.error]],
    );
    expect(result.ok).toBe(one.valid);
    if (!result.ok) return;
    expect(result.value.trust).toBe("trusted-issuer");
    expect(result.value.dataGroups).toEqual(Object.keys(one.dataGroups).map(Number));
    expect(result.value.notGiven).toEqual([1, 2, 13].filter((dg) => !(String(dg) in one.dataGroups)));
  });

  it("without a configured authority says that nobody knows the issuer", () => {
    const [first] = cases;
    const result = first && validateChip(filesOf(first), { trustAnchors: [], time });
    expect(result).toMatchObject({
      ok: true,
      value: { trust: "unknown-issuer", issuer: null, notChecked: ["issuer", "revocation", "copied-chip"] },
      issues: [{ code: "identity.certificate.issuer-not-checked", severity: "warning" }],
    });
  });
});

describe.skipIf(absent)(`the passport authority of Vietnam${reason}`, () => {
  const pem = (): string => read("icao/csca-vn-2022.pem");
  const facts = (): { readonly sha256: string; readonly ski: string } =>
    JSON.parse(read("icao/csca-vn-2022.json")) as { readonly sha256: string; readonly ski: string };

  it("is signed by its own key, whose spelt-out parameters are those of brainpoolP512r1", () => {
    const [anchor] = readConfiguredCertificates([pem()], "trustAnchors");
    if (!anchor) throw new Error("no certificate");
    const hash = createHash("sha256").update(anchor.bytes).digest("hex");
    expect(hash).toBe(facts().sha256.toLowerCase());
    expect(Buffer.from(anchor.extensions.subjectKeyId ?? []).toString("hex")).toBe(facts().ski.toLowerCase());
    expect(readPublicKey(anchor.publicKey, "issuer")).toMatchObject({
      kind: "ec",
      curve: { name: "brainpoolP512r1" },
    });
    expect(isSignedBy(anchor, anchor)).toBe(true);
  });
});
