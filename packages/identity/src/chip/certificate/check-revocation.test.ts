import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateChip } from "../security-object/validate-chip.ts";
import {
  type CertificateOptions,
  type RevocationListOptions,
  type TestSigner,
  certificate,
  ecKey,
  extension,
  revocationList,
  rsaKey,
  testDocument,
} from "../testing/test-pki.ts";
import { nothing } from "../testing/write-der.ts";

const authority: TestSigner = { key: ecKey("brainpoolP256r1"), scheme: "ecdsa", hash: "sha256" };
/** May sign certificates and lists. */
const keyUsage = 0x06;
const time = "2026-06-01T00:00:00Z";

const check = (lists: readonly unknown[], at = time, usage = keyUsage, signer = authority) => {
  const { anchor, sod, dataGroups } = testDocument({ authority: signer, anchor: { keyUsage: usage } });
  const revocationLists = lists as readonly Uint8Array[];
  return validateChip({ sod, dataGroups }, { trustAnchors: [anchor], time: at, revocationLists });
};
const list = (more: Partial<RevocationListOptions> = {}) => revocationList({ signer: authority, ...more });
const codes = (result: ReturnType<typeof check>): readonly string[] =>
  result.issues.map(({ severity, code }) => `${severity} ${code}`);
const isChecked = (result: ReturnType<typeof check>): boolean =>
  result.ok && !result.value.notChecked.includes("revocation");

describe("the signer's certificate, number 7, and revocation lists", () => {
  it.each<[string, readonly Uint8Array[]]>([
    ["an empty list", [list()]],
    ["a list of others", [list({ serials: [1, 6, 8] })]],
    ["a list with extensions that bind nobody", [list({ more: [extension("2.5.29.20", false, nothing)] })]],
    ["an old list and a new one", [list({ to: "260530000000Z" }), list()]],
    ["a list of another authority besides", [list({ issuer: "Else", serials: [7] }), list()]],
  ])("is unrevoked by %s", (_title, lists) => {
    const result = check(lists);
    expect(codes(result)).toEqual([]);
    expect(isChecked(result)).toBe(true);
  });

  it("is unrevoked by a list with an RSA signature", () => {
    const rsa: TestSigner = { key: rsaKey(), scheme: "rsa-pss", hash: "sha256" };
    expect(isChecked(check([revocationList({ signer: rsa })], time, keyUsage, rsa))).toBe(true);
  });

  it.each<[string, readonly Uint8Array[]]>([
    ["the only list", [list({ serials: [7] })]],
    ["one list of two", [list(), list({ serials: [6, 7, 8] })]],
    ["a list that is over", [list({ serials: [7], to: "260530000000Z" })]],
  ])("is refused when %s names it", (_title, lists) => {
    const result = check(lists);
    expect(result.ok).toBe(false);
    expect(codes(result)).toEqual(["error identity.certificate.revoked"]);
  });

  it("is found in a list that its authority signed with a newer key, when that key is configured, too", () => {
    const newer: TestSigner = { key: ecKey("prime256v1"), scheme: "ecdsa", hash: "sha256" };
    const { anchor, sod, dataGroups } = testDocument({ authority, anchor: { keyUsage } });
    const withKey = (change: Partial<CertificateOptions>, serials: readonly number[]) => {
      const next = certificate({
        subject: "CSCA",
        issuer: "CSCA",
        key: newer.key,
        signer: newer,
        authority: true,
        keyUsage,
        serial: 2,
        ...change,
      });
      const revocationLists = [revocationList({ signer: newer, serials })];
      return validateChip({ sod, dataGroups }, { trustAnchors: [anchor, next], time, revocationLists });
    };
    expect(codes(withKey({}, [7]))).toEqual(["error identity.certificate.revoked"]);
    expect(isChecked(withKey({}, [8]))).toBe(true);
    expect(codes(withKey({ subject: "Else" }, [7]))).toEqual(["warning identity.revocation.signature"]);
    expect(codes(withKey({ to: "260501000000Z" }, [7]))).toEqual(["warning identity.revocation.signature"]);
    expect(codes(withKey({ keyUsage: 0x04 }, [7]))).toEqual(["warning identity.revocation.signature"]);
  });

  const stranger: TestSigner = { key: ecKey("brainpoolP256r1"), scheme: "ecdsa", hash: "sha256" };
  it.each<[string, unknown, string]>([
    ["that somebody else signed", list({ signer: stranger, serials: [7] }), "signature"],
    ["signed with SHA-1", list({ signer: { ...authority, hash: "sha1" } }), "signature"],
    ["of another authority", list({ issuer: "Else" }), "no-list"],
    ["that is over", list({ to: "260531235959Z" }), "outdated"],
    ["that is not in force yet", list({ from: "260601000001Z" }), "outdated"],
    ["that does not say when it ends", list({ to: null }), "outdated"],
    ["of changes only", list({ more: [extension("2.5.29.27", true, nothing)] }), "unsupported"],
    [
      "of certificates of others",
      list({ serials: [3], entryMore: [extension("2.5.29.29", true, nothing)] }),
      "unsupported",
    ],
    ["that is rubbish", Uint8Array.of(0x30, 1), "structure"],
    ["that is no bytes", "list", "structure"],
    ["without end", new Uint8Array((1 << 22) + 1), "structure"],
  ])("stays unchecked with a list %s", (_title, one, problem) => {
    const result = check([one]);
    expect(codes(result)).toEqual([`warning identity.revocation.${problem}`]);
    expect(result).toMatchObject({ ok: true, value: { notChecked: ["revocation", "copied-chip"] } });
  });

  it("stays unchecked when the authority may not sign lists", () => {
    expect(codes(check([list()], time, 0x04))).toEqual(["warning identity.revocation.signature"]);
  });

  it("is checked from the first second of a list to its last", () => {
    const one = [list({ from: "260501000000Z", to: "260531235959Z" })];
    expect(isChecked(check(one, "2026-04-30T23:59:59Z"))).toBe(false);
    expect(isChecked(check(one, "2026-05-01T00:00:00Z"))).toBe(true);
    expect(isChecked(check(one, "2026-05-31T23:59:59Z"))).toBe(true);
    expect(isChecked(check(one, "2026-06-01T00:00:00Z"))).toBe(false);
  });

  it("does not believe a list that was changed anywhere", () => {
    const bytes = list({ serials: [6] });
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ mask;
        return !isChecked(check([changed]));
      }),
      { numRuns: 12 },
    );
  });
});
