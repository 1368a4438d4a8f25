import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readDocument } from "./c14n/read-document.ts";
import { createTrustStore, verifyXmlSignature } from "./index.ts";
import { indexDocument } from "./xmldsig/document-index.ts";
import { resolveReference } from "./xmldsig/resolve-reference.ts";
import { readSignatureParts } from "./xmldsig/signature-parts.ts";

const folder = fileURLToPath(new URL("../../../../shared/specs/vneid/vectors/xmldsig/", import.meta.url));
const isThere = existsSync(folder);

interface Synthetic {
  readonly trustAnchorsPem: readonly string[];
  readonly checkTime: string;
  readonly cases: readonly { readonly file: string; readonly valid: boolean }[];
}

describe.skipIf(!isThere)("the synthetic files of ../shared (absent: skipped)", () => {
  const { trustAnchorsPem, checkTime, cases } = (
    isThere ? JSON.parse(readFileSync(`${folder}synthetic.json`, "utf8")) : { trustAnchorsPem: [], cases: [] }
  ) as Synthetic;
  const trust = createTrustStore({ roots: trustAnchorsPem });
  const codes: Readonly<Record<string, string>> = {
    "synthetic/v01-bhyt-enveloped-rsa-c14n.xml": "valid",
    "synthetic/v02-bhyt-idref-rsa-excc14n.xml": "valid",
    "synthetic/v04-transcript-two-signatures.xml": "valid",
    "synthetic/n01-content-changed.xml": "altered signature.digest.mismatch",
    "synthetic/n02-signature-value-changed.xml": "altered signature.value.mismatch",
    "synthetic/n03-wrapping-duplicate-id.xml": "undecided signature.document.duplicate-id",
    "synthetic/n05-digestvalue-comment.xml": "undecided signature.structure.comment",
    "synthetic/n07-doctype-entity.xml": "undecided core.xml.doctype",
    "synthetic/n08-sha1.xml": "undecided signature.algorithm.weak",
    "synthetic/n09-self-signed.xml": "untrusted signature.certificate.self-signed",
    "synthetic/n10-no-signature.xml": "undecided signature.document.none",
  };

  it.each(cases)("$file is valid: $valid", ({ file, valid }) => {
    const result = verifyXmlSignature(readFileSync(`${folder}${file}`), { trust, at: checkTime });
    const issues = [...result.issues, ...result.signatures.flatMap((one) => one.issues)];
    const errors = issues.filter(({ severity }) => severity === "error" || severity === "fatal");
    const said = [...new Set([result.verdict, ...errors.map(({ code }) => code)])].join(" ");
    expect(said).toBe(codes[file] ?? (valid ? "valid" : "not valid"));
    expect(result.ok).toBe(valid);
  });
});

describe.skipIf(!isThere)("the interoperability sample of exclusive canonical XML (absent: skipped)", () => {
  it.each([0, 1, 2, 3])("has the published canonical octets in reference %i", (number) => {
    const at = `${folder}interop/exc-c14n/`;
    const document = readDocument(readFileSync(`${at}exc-signature.xml`, "utf8"));
    expect(document.ok).toBe(true);
    if (!document.ok) return;
    const index = indexDocument(document.value);
    const parts = readSignatureParts(index.signatures[0]!);
    const { canonical } = resolveReference(parts.references[number]!, parts, index, () => undefined);
    expect(canonical).toBe(readFileSync(`${at}c14n-${number}.txt`, "utf8"));
  });
});
