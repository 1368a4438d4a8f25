import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex } from "@lienthong/pki";
import { testDocument } from "../testing/test-pki.ts";
import { validateChip } from "./validate-chip.ts";

const time = "2026-06-01T00:00:00Z";

describe("a security object that was tampered with anywhere", () => {
  const { anchor, sod, dataGroups } = testDocument({ sod: { signingTime: "250201000000Z" } });
  const options = { trustAnchors: [anchor], time };

  it("is itself valid", () => {
    expect(validateChip({ sod, dataGroups }, options)).toMatchObject({ ok: true, issues: [] });
  });

  it("is refused whichever byte of it changes", { timeout: 120_000 }, () => {
    const accepted: string[] = [];
    for (let at = 0; at < sod.length; at += 1) {
      for (const mask of [1 << (at % 8), 0xff]) {
        const changed = sod.slice();
        changed[at] = (changed[at] ?? 0) ^ mask;
        if (validateChip({ sod: changed, dataGroups }, options).ok) accepted.push(`${at} ^ ${mask}`);
      }
    }
    expect(accepted).toEqual([]);
  });

  it.each([1, 13])("data group %i is refused whichever byte of it changes", { timeout: 60_000 }, (number) => {
    const whole = dataGroups[number] ?? new Uint8Array(0);
    for (let at = 0; at < whole.length; at += 1) {
      for (const mask of [1 << (at % 8)]) {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ mask;
        const result = validateChip({ sod, dataGroups: { ...dataGroups, [number]: changed } }, options);
        expect(result.issues.map(({ code }) => code)).toEqual(["identity.data-group.changed"]);
      }
    }
  });

  it("is refused, and nothing is thrown, with rubbish anywhere in it", { timeout: 60_000 }, () => {
    const place = fc.nat(sod.length - 1);
    fc.assert(
      fc.property(place, fc.uint8Array({ minLength: 1, maxLength: 12 }), (at, bytes) => {
        const changed = sod.slice();
        changed.set(bytes.subarray(0, sod.length - at), at);
        const isSame = toHex(changed) === toHex(sod);
        return validateChip({ sod: changed, dataGroups }, options).ok === isSame;
      }),
      { numRuns: 500 },
    );
  });
});
