import { existsSync, readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { nodeEnvelopeKey } from "../../node/node-envelope-key.ts";
import { createEnvelopeOpener } from "./open-envelope.ts";
import { envelopeKey } from "./raw-rsa.ts";

const source = new URL(
  "../../../../../../shared/specs/vneid/vectors/vneid-envelope/cases.json",
  import.meta.url,
);
const absent = !existsSync(source);
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

interface Vectors {
  readonly privateKeyPkcs8Pem: string;
  readonly privateKeyPkcs1Pem: string;
  readonly cases: readonly { readonly in: unknown; readonly expect?: unknown; readonly error?: string }[];
}

describe.skipIf(absent)(`envelopes of VNeID${absent ? " (skipped without ../shared)" : ""}`, () => {
  const vectors = absent ? undefined : (JSON.parse(readFileSync(source, "utf8")) as Vectors);
  const keys = {
    "node:crypto": () => nodeEnvelopeKey(vectors?.privateKeyPkcs8Pem ?? ""),
    "plain JavaScript, PKCS#8": () => envelopeKey(vectors?.privateKeyPkcs8Pem ?? "", { random }),
    "plain JavaScript, PKCS#1": () => envelopeKey(vectors?.privateKeyPkcs1Pem ?? "", { random }),
  };
  it.each(Object.entries(keys))("open, and are refused, with %s", async (_name, key) => {
    const open = createEnvelopeOpener(key(), { random });
    for (const row of vectors?.cases ?? []) {
      const result = await open(row.in);
      if (row.error === undefined) expect(result).toEqual({ ok: true, value: row.expect, issues: [] });
      else if (row.error === "key missing")
        expect(result.issues.map(({ code }) => code)).toEqual(["identity.vneid.envelope-structure"]);
      else
        expect(result.issues).toEqual([
          { code: "identity.vneid.envelope-rejected", severity: "error", path: "" },
        ]);
    }
  });
});
