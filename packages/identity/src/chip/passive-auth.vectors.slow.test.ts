import { existsSync, readFileSync } from "node:fs";
import { createPublicKey } from "node:crypto";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isSignedBy } from "./certificate/check-issuer.ts";
import { readConfiguredCertificates } from "@lienthong/pki";

const vectors = fileURLToPath(new URL("../../../../../shared/specs/vneid/vectors", import.meta.url));
const absent = !existsSync(vectors);
const reason = absent ? " (skipped: ../shared is absent)" : "";

const read = (name: string): string => readFileSync(`${vectors}/${name}`, "utf8");

describe.skipIf(absent)(`the passport authority of Vietnam${reason}`, () => {
  const pem = (): string => read("icao/csca-vn-2022.pem");

  it("is refused when any byte of what it signed or of its signature changes", () => {
    const [anchor] = readConfiguredCertificates([pem()], "trustAnchors");
    if (!anchor) throw new Error("no certificate");
    expect(createPublicKey(pem()).asymmetricKeyType).toBe("ec");
    const change = (part: Uint8Array, at: number): Uint8Array => {
      const changed = part.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      return changed;
    };
    for (let at = 0; at < anchor.signature.length; at += 7)
      expect(isSignedBy({ ...anchor, signature: change(anchor.signature, at) }, anchor)).toBe(false);
    for (let at = 0; at < anchor.signed.length; at += 41)
      expect(isSignedBy({ ...anchor, signed: change(anchor.signed, at) }, anchor)).toBe(false);
  });
});
