import { zlibSync } from "fflate";
import fc from "fast-check";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { signPdf, verifyPdfSignatures } from "../pdf.ts";
import { cms, cmsAttribute, issuerIn, type CmsOptions } from "../testing/test-cms.ts";
import { aPdf, asBytes, asText, plainObjects, updated, withValue } from "../testing/test-pdf.ts";
import { certificate, ecKey, revocationList, timeStamp } from "../testing/test-pki.ts";
import { testWorld } from "../testing/test-trust.ts";
import { oid, octets } from "../testing/write-der.ts";
import { createHash } from "node:crypto";

const world = testWorld();
const trust = world.trust();
const at = "2026-06-01T00:00:00Z";
const key = ecKey();
const own = certificate({ subject: "Trần Thị Bình", issuer: "Between", key, signer: world.betweenKey });
const base: CmsOptions = { key, certificate: own, issuer: issuerIn(own, "Between"), others: [world.between] };
const made = (more: Partial<CmsOptions>) => (signed: Uint8Array) => cms(signed, { ...base, ...more });
const check = (bytes: unknown, store = trust) => verifyPdfSignatures(bytes, { trust: store, at });

describe("verifyPdfSignatures", () => {
  it("tells who signed which file when and why", async () => {
    const signed = await signPdf(aPdf(), {
      signer: world.signer(),
      at: "2026-03-01T08:30:00+07:00",
      reason: "Ký phát hành",
      location: "Pleiku",
    });
    const bytes = signed.ok ? signed.value : new Uint8Array(0);
    const result = check(bytes);
    expect(result.ok).toBe(true);
    expect(result.signatures[0]).toMatchObject({
      verdict: "valid",
      field: "ChuKy1",
      kind: "approval",
      format: "ETSI.CAdES.detached",
      level: "pades-b-b",
      signingTime: "2026-03-01T01:30:00Z",
      claims: { reason: "Ký phát hành", location: "Pleiku" },
      changes: [],
      isLast: true,
      signer: { subject: { commonName: "Trần Thị Bình" } },
      document: bytes,
    });
    expect(result.signatures[0]?.chain).toHaveLength(3);
    // The bytes are a copy: nobody changes the caller's file through them.
    result.signatures[0]?.document?.fill(0);
    expect(check(bytes).ok).toBe(true);
  });

  it.each<readonly [string, Partial<CmsOptions>, string, string, string | undefined]>([
    ["PAdES B-B", {}, "ETSI.CAdES.detached", "valid", undefined],
    ["the older form of Adobe", { named: null }, "adbe.pkcs7.detached", "valid", undefined],
    [
      "PAdES that names no certificate",
      { named: null },
      "ETSI.CAdES.detached",
      "valid",
      "pdf.no-signing-certificate",
    ],
    [
      "one that names another certificate",
      { named: world.between },
      "ETSI.CAdES.detached",
      "undecided",
      "pdf.signing-certificate-differs",
    ],
    ["one with SHA-1", { hash: "sha1" }, "adbe.pkcs7.detached", "undecided", "algorithm.weak"],
    ["a form with SHA-1 in its name", {}, "adbe.pkcs7.sha1", "undecided", "pdf.sub-filter"],
    ["the form without CMS", {}, "adbe.x509.rsa_sha1", "undecided", "pdf.sub-filter"],
    [
      "one that carries its own content",
      { inside: new Uint8Array([1]) },
      "ETSI.CAdES.detached",
      "undecided",
      "pdf.content-inside",
    ],
    [
      "one without signed attributes",
      { withoutAttributes: true },
      "adbe.pkcs7.detached",
      "undecided",
      "pdf.cms",
    ],
    [
      "one over another type of content",
      { contentType: "1.2.840.113549.1.9.16.1.4" },
      "ETSI.CAdES.detached",
      "undecided",
      "pdf.cms",
    ],
    ["two signers in one value", { signers: 2 }, "ETSI.CAdES.detached", "undecided", "pdf.cms"],
    [
      "an attribute twice",
      { attributes: [cmsAttribute("1.2.840.113549.1.9.3", oid("1.2.840.113549.1.7.1"))] },
      "ETSI.CAdES.detached",
      "undecided",
      "pdf.cms",
    ],
    [
      "a hash given twice",
      { attributes: [cmsAttribute("1.2.840.113549.1.9.4", octets(new Uint8Array(32)))] },
      "ETSI.CAdES.detached",
      "undecided",
      "pdf.cms",
    ],
    [
      "another key than that of the certificate",
      { key: ecKey() },
      "ETSI.CAdES.detached",
      "altered",
      "value.mismatch",
    ],
    ["a signer whose certificate is missing", { serial: 8 }, "ETSI.CAdES.detached", "undecided", "key.none"],
    [
      "a signer without an authority",
      { others: [] },
      "ETSI.CAdES.detached",
      "untrusted",
      "certificate.unknown-issuer",
    ],
  ])("judges %s", (_title, options, subFilter, verdict, code) => {
    const result = check(withValue(aPdf(), made(options), { subFilter }));
    expect(result.verdict).toBe(verdict);
    const codes = result.signatures.flatMap(({ issues }) => issues.map((one) => one.code));
    if (code !== undefined) expect(codes).toContain(`signature.${code}`);
    expect(result.signatures[0]?.document === undefined).toBe(
      verdict === "altered" ||
        (verdict === "undecided" && code !== "algorithm.weak" && code !== "pdf.signing-certificate-differs"),
    );
  });

  it("heeds lists of revoked certificates", () => {
    const list = revocationList({
      issuer: "Between",
      signer: world.betweenKey,
      revoked: [[7, "260101000000Z"]],
    });
    const result = check(withValue(aPdf(), made({})), world.trust({ revocationLists: [list] }));
    expect(result.verdict).toBe("untrusted");
    expect(result.signatures[0]?.revocation).toBe("revoked");
  });

  const stampKey = ecKey();
  const authority = certificate({
    subject: "TSA",
    issuer: "Root",
    key: stampKey,
    signer: world.rootKey,
    keyUsage: 0x80,
    purposes: ["1.3.6.1.5.5.7.3.8"],
    serial: 9,
  });
  const stamp = (digest: Uint8Array): Uint8Array =>
    timeStamp(digest, { key: stampKey, certificate: authority, issuer: "Root", serial: 9 });
  const sha256 = (bytes: Uint8Array): Uint8Array =>
    new Uint8Array(createHash("sha256").update(bytes).digest());

  it("proves the time by a time stamp in the signature (B-T)", async () => {
    const signed = await signPdf(aPdf(), {
      signer: world.signer(),
      at: "2026-03-01T08:30:00+07:00",
      timeStamp: stamp,
    });
    const result = check(signed.ok && signed.value);
    expect(result.signatures[0]).toMatchObject({
      verdict: "valid",
      level: "pades-b-t",
      provedTime: "2026-03-01T01:30:00Z",
    });
  });

  it("takes a time stamp over the file, and its time for what it covers", async () => {
    const signed = await signPdf(aPdf(), { signer: world.signer(), at: "2026-03-01T08:30:00+07:00" });
    const bytes = signed.ok ? signed.value : new Uint8Array(0);
    const text = asText(bytes);
    const last = (number: number): string =>
      [...text.matchAll(new RegExp(`\\n${number} 0 obj\\n([^]*?)\\nendobj`, "gu"))].at(-1)?.[1] ?? "";
    const objects = {
      1: last(1).replace(/\/Fields \[([^\]]*)\]/u, "/Fields [$1 50 0 R]"),
      3: last(3).replace(/\/Annots \[([^\]]*)\]/u, "/Annots [$1 50 0 R]"),
    };
    const options = { type: "DocTimeStamp", subFilter: "ETSI.RFC3161", objects };
    const result = check(withValue(bytes, (signed) => stamp(sha256(signed)), options));
    expect(result.ok).toBe(true);
    expect(result.signatures).toMatchObject([
      {
        kind: "approval",
        level: "pades-b-t",
        provedTime: "2026-03-01T01:30:00Z",
        changes: [{ kind: "time-stamp" }],
      },
      { kind: "time-stamp", provedTime: "2026-03-01T01:30:00Z", signer: { subject: { commonName: "TSA" } } },
    ]);
    const wrong = check(withValue(bytes, () => stamp(sha256(bytes)), options));
    expect(wrong.verdict).toBe("altered");
    expect(wrong.signatures[0]).toMatchObject({ verdict: "valid", level: "pades-b-b" });
    // A time stamp cannot stand for a signature of a person.
    expect(
      check(withValue(bytes, (signed) => stamp(sha256(signed)), { ...options, type: "Sig" })).verdict,
    ).toBe("undecided");
  });

  it("lets data for later checks and dates be added", async () => {
    const signed = await signPdf(
      aPdf({ trailer: "/Info 30 0 R", objects: { ...plainObjects, 30: "<</Title (a)>>" } }),
      { signer: world.signer(), at: "2026-03-01T08:30:00+07:00" },
    );
    const bytes = signed.ok ? signed.value : new Uint8Array(0);
    const catalog = [...asText(bytes).matchAll(/\n1 0 obj\n([^]*?)\nendobj/gu)].at(-1)?.[1] ?? "";
    const later = updated(
      bytes,
      {
        1: catalog.replace("/Pages", "/DSS <</Certs [21 0 R]>> /Pages"),
        21: "<</Length 1>>\nstream\nx\nendstream",
        30: "<</Title (a) /ModDate (D:20260401000000Z)>>",
      },
      { trailer: "/Info 30 0 R" },
    );
    const result = check(later);
    expect(result.ok).toBe(true);
    expect(result.signatures[0]?.changes.map(({ kind }) => kind).sort()).toEqual([
      "metadata",
      "validation-data",
    ]);
  });

  it("warns of a later signature that draws on a page, and judges its signer", async () => {
    const signed = await signPdf(aPdf(), { signer: world.signer(), at: "2026-03-01T08:30:00+07:00" });
    const bytes = signed.ok ? signed.value : new Uint8Array(0);
    const text = asText(bytes);
    const last = (number: number): string =>
      [...text.matchAll(new RegExp(`\\n${number} 0 obj\\n([^]*?)\\nendobj`, "gu"))].at(-1)?.[1] ?? "";
    const objects = {
      1: last(1).replace(/\/Fields \[([^\]]*)\]/u, "/Fields [$1 50 0 R]"),
      3: last(3).replace(/\/Annots \[([^\]]*)\]/u, "/Annots [$1 50 0 R]"),
      52: "<</Type /XObject /Subtype /Form /BBox [0 0 99 99] /Length 0>>\nstream\n\nendstream",
    };
    const drawing = { objects, rect: "0 0 99 99", field: "/AP <</N 52 0 R>>" };
    const good = check(withValue(bytes, made({}), drawing));
    expect(good.ok).toBe(true);
    expect(good.signatures[0]?.issues.map(({ code }) => code)).toContain("signature.pdf.appearance-added");
    const stranger = check(
      withValue(bytes, made({ others: [], certificate: own }), {
        ...drawing,
        subFilter: "ETSI.CAdES.detached",
      }),
      trust,
    );
    expect(stranger.verdict).toBe("untrusted");
  });

  it.each([
    [2, 1, true],
    [8, 2, true],
    [6, 0, true],
    [9, 1, false],
  ])(
    "reads object streams and cross-reference streams with fields of %d and %d bytes: %s",
    async (wide, narrow, isRead) => {
      const packed = [
        "<</Type /Catalog /Pages 2 0 R>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        "<</Type /Page /Parent 2 0 R>>",
      ];
      const offsets = packed.map((_, index) => packed.slice(0, index).join(" ").length + (index > 0 ? 1 : 0));
      const head = packed.map((_, index) => `${index + 1} ${offsets[index] ?? 0}`).join(" ") + " ";
      const stream = Buffer.from(zlibSync(Buffer.from(head + packed.join(" ")))).toString("latin1");
      let text = "%PDF-1.7\n";
      const [at1 = 0, at2 = 0, at3 = 0] = packed.map((body, index) => {
        const at = text.length;
        if (narrow === 0) text += `${index + 1} 0 obj\n${body}\nendobj\n`;
        return at;
      });
      const at4 = text.length;
      text += `4 0 obj\n<</Type /ObjStm /N 3 /First ${head.length} /Filter /FlateDecode /Length ${stream.length}>>\nstream\n${stream}\nendstream\nendobj\n`;
      const at5 = text.length;
      const row = (type: number, second: number, third: number): number[] => [
        type,
        ...Array.from({ length: Math.max(0, wide - 2) }, () => 0),
        second >> 8,
        second & 255,
        ...Array.from({ length: narrow }, (_, index) => (index === narrow - 1 ? third : 0)),
      ];
      // Without a third field, an object in a stream is the first of it.
      const inStream =
        narrow === 0
          ? [row(1, at1, 0), row(1, at2, 0), row(1, at3, 0)]
          : [row(2, 4, 0), row(2, 4, 1), row(2, 4, 2)];
      const table = [row(0, 0, 0), ...inStream, row(1, at4, 0), row(1, at5, 0)];
      // With the predictor that most writers use: each row as its difference from the one above.
      const predicted = table.flatMap((now, index) => [
        2,
        ...now.map((byte, column) => (byte - (table[index - 1]?.[column] ?? 0)) & 255),
      ]);
      const xref = Buffer.from(zlibSync(Uint8Array.from(predicted))).toString("latin1");
      text += `5 0 obj\n<</Type /XRef /Size 6 /W [1 ${wide} ${narrow}] /Root 1 0 R /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns ${table[0]?.length ?? 0}>> /Length ${xref.length}>>\nstream\n${xref}\nendstream\nendobj\nstartxref\n${at5}\n%%EOF\n`;
      const signed = await signPdf(asBytes(text), {
        signer: world.signer(),
        at: "2026-03-01T08:30:00+07:00",
      });
      expect(signed.issues.map(({ code, params }) => [code, params])).toEqual(
        isRead ? [] : [["signature.pdf.malformed", { part: "W" }]],
      );
      if (!isRead) return;
      const again =
        signed.ok &&
        (await signPdf(signed.value, { signer: world.signer(), at: "2026-03-02T08:30:00+07:00" }));
      const result = check(again && again.ok && again.value);
      expect(
        result.signatures.map(({ verdict, changes }) => [verdict, changes.map(({ kind }) => kind)]),
      ).toEqual([
        ["valid", ["signature"]],
        ["valid", []],
      ]);
    },
  );

  it("never throws on rubbish", () => {
    for (const input of [
      null,
      undefined,
      "%PDF-1.7",
      {},
      new Uint8Array(1_000_000),
      asBytes("%PDF-1.7\n" + "startxref\n0\n%%EOF"),
      asBytes("%PDF-1.7\n" + "[".repeat(100_000)),
    ])
      expect(check(input).verdict).toBe("undecided");
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.uint8Array()), (input) => {
        expect(check(input).verdict).toBe("undecided");
      }),
      { numRuns: 50 },
    );
  });

  it("never throws on a file with some bytes changed, cut or repeated, and never finds it valid with other content", () => {
    const good = updated(withValue(aPdf(), made({}), { space: 1000 }), { 20: "null" });
    const text = asText(good);
    const pieces = text.split(/(?<=\n)/u);
    fc.assert(
      fc.property(
        fc.nat({ max: good.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.nat({ max: pieces.length }),
        (place, change, cut) => {
          const copy = Uint8Array.from(good);
          copy[place] = (copy[place] ?? 0) ^ change;
          check(copy);
          check(good.subarray(0, place));
          check(asBytes([...pieces.slice(0, cut), ...pieces.slice(cut >> 1)].join("")));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("holds on only so long on files made to hold it up", () => {
    // Objects inside each other's strings: each reading is as long as what is left of the file.
    const rows = 2500;
    let text = "%PDF-1.7\n1 0 obj\n<</Type /Catalog /AcroForm <</Fields 2 0 R>>>>\nendobj\n";
    const offsets = [9, text.length];
    text += `2 0 obj\n[${Array.from({ length: rows }, (_, at) => `${at + 3} 0 R`).join(" ")}]\nendobj\n`;
    for (let number = 3; number < rows + 3; number += 1) {
      offsets.push(text.length);
      text += `${number} 0 obj (`;
    }
    text += " ".repeat(30_000) + ") endobj ".repeat(rows);
    const start = text.length;
    const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    text += `xref\n1 ${offsets.length}\n${table}trailer\n<</Size ${rows + 3} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
    expect(check(asBytes(text)).issues[0]?.code).toBe("signature.pdf.too-much");
    // A bomb for a cross-reference stream: 20 MB of zeros.
    const bomb = Buffer.from(deflateSync(Buffer.alloc(20_000_000))).toString("latin1");
    const file = `%PDF-1.7\n1 0 obj\n<</Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length ${bomb.length}>>\nstream\n${bomb}\nendstream\nendobj\nstartxref\n9\n%%EOF\n`;
    expect(check(asBytes(file)).issues[0]?.code).toBe("signature.pdf.too-much");
  });
});
