import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { groupResults } from "../lib/groups.mjs";
import { seeded } from "../lib/mutate.mjs";
import { opensslWorld } from "../lib/openssl-world.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { aPdf, attacks, randomChange, textOf } from "../lib/pdf-files.mjs";
import { isInstalled } from "../lib/peers.mjs";
import { signingWorld } from "../lib/signing-world.mjs";

export const title = "Signatures in PDF files: attacks, every changed byte, other verifiers and writers";
export const data = "";

/** Changes to each byte: two in every run of the tests, each bit (`FLIPS=bits`), or every one of 255 (`FLIPS=all`). */
const flips = {
  bits: [1, 2, 4, 8, 16, 32, 64, 128],
  all: Array.from({ length: 255 }, (_, at) => at + 1),
}[process.env.FLIPS] ?? [0x01, 0x20];
/** Random changes that pdfsig is asked about, each a process. */
const changes = Number(process.env.PEER_DOCUMENTS ?? 150);

/** Why pdfsig finds a file valid that we do not; what is not here is an unexplained difference. */
const stricter = new Set([
  "signature.pdf.malformed",
  "signature.pdf.byte-range",
  "signature.pdf.contents",
  "signature.pdf.dictionary",
  "signature.pdf.object-twice",
  "signature.pdf.not-pdf",
  "signature.pdf.range-end",
  "signature.pdf.none",
  "signature.pdf.cms",
  "signature.pdf.too-much",
  "signature.pdf.unsupported",
  "signature.pdf.beyond-end",
  "signature.pdf.encrypted",
  "signature.pdf.sub-filter",
  "signature.pdf.changed-content",
  "signature.pdf.changed-comments",
  "signature.pdf.changed-form",
  "signature.pdf.removed",
  "signature.pdf.signing-certificate-differs",
  "signature.certificate.structure",
  "signature.certificate.signature",
  "signature.algorithm.unknown",
  "signature.key.none",
]);

const codesOf = ({ issues, signatures }) =>
  [...issues, ...signatures.flatMap((one) => one.issues)]
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ code }) => code);

/** A place for files that programs are to read. */
function workshop() {
  const folder = mkdtempSync(join(tmpdir(), "lienthong-pdf-"));
  const path = (name) => join(folder, name);
  return {
    path,
    write: (name, bytes) => (writeFileSync(path(name), bytes), path(name)),
    read: (name) => new Uint8Array(readFileSync(path(name))),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What pdfsig says: `valid` for the whole file, `part` for an earlier version of it, `broken`, or `none`. */
function askPdfsig(shop, bytes) {
  const { stdout } = spawnSync("pdfsig", ["-nocert", shop.write("asked.pdf", bytes)], { encoding: "utf8" });
  const answers = [...stdout.matchAll(/Signature Validation: (.*)/gu)].map(([, answer]) => answer);
  if (answers.length === 0) return "none";
  if (!answers.every((answer) => answer.startsWith("Signature is Valid"))) return "broken";
  return stdout.includes("Not total document signed") ? "part" : "valid";
}

/** Every byte of a signed file: whatever it becomes, the file is refused or says the same. */
function everyByte(file, { verifyPdfSignatures }, options) {
  const results = [];
  const counts = {
    caught: 0,
    "hexadecimal in the other case": 0,
    "version number of CMS": 0,
    "not covered": 0,
  };
  const start = textOf(file).indexOf("/Contents <") + "/Contents <".length;
  const end = textOf(file).indexOf(">", start);
  // INTEGER 1: no signature of CMS covers the version of its outermost structure.
  const version = textOf(file).indexOf("020101", start) + 5;
  for (let at = 0; at < file.length; at += 1) {
    for (const flip of flips) {
      const copy = Uint8Array.from(file);
      copy[at] ^= flip;
      const result = verifyPdfSignatures(copy, options);
      if (!result.ok) {
        counts.caught += 1;
        continue;
      }
      const inValue = at >= start && at < end;
      const isSameDigit =
        inValue &&
        parseInt(String.fromCharCode(copy[at]), 16) === parseInt(String.fromCharCode(file[at]), 16);
      if (isSameDigit) counts["hexadecimal in the other case"] += 1;
      else if (at === version) counts["version number of CMS"] += 1;
      else {
        counts["not covered"] += 1;
        results.push({ id: `byte ${at} xor ${flip}`, status: "failed", detail: "still valid" });
      }
    }
  }
  results.push({
    id: "every byte of a signed file",
    status: counts["not covered"] === 0 ? "passed" : "failed",
    detail: JSON.stringify(counts),
  });
  return { results, counts };
}

/** Known attacks and changes without a plan, ours against pdfsig. */
function againstPdfsig(files, { verifyPdfSignatures }, options, shop) {
  const results = [];
  const table = {};
  for (const [name, bytes] of files) {
    const ours = verifyPdfSignatures(bytes, options);
    const theirs = askPdfsig(shop, bytes);
    const codes = codesOf(ours);
    const row = `${ours.verdict} ${codes[0] ?? ""} | pdfsig ${theirs}`;
    table[row] = (table[row] ?? 0) + 1;
    // Never valid for us and broken for them; what they take and we do not needs a reason.
    const isWorse = ours.ok && (theirs === "broken" || theirs === "none");
    const isUnexplained =
      !ours.ok && (theirs === "valid" || theirs === "part") && !codes.some((code) => stricter.has(code));
    results.push({
      id: `pdfsig: ${name}`,
      status: isWorse || isUnexplained ? "failed" : "passed",
      detail: row,
    });
  }
  return { results, table };
}

/** Files as other writers lay them out, signed twice by us. */
async function otherWriters({ signPdf, verifyPdfSignatures }, world, shop, hasPdfsig) {
  const kinds = [
    ["table", []],
    ["object streams", ["--object-streams=generate"]],
    ["linearised", ["--linearize"]],
    ["linearised, object streams", ["--linearize", "--object-streams=generate"]],
    ["uncompressed", ["--qdf", "--object-streams=disable"]],
  ];
  const results = [];
  const source = shop.write("source.pdf", aPdf());
  const report = (id, isRight, detail) => results.push({ id, status: isRight ? "passed" : "failed", detail });
  for (const [name, flags] of kinds) {
    execFileSync("qpdf", [...flags, source, shop.path("laid-out.pdf")]);
    let bytes = shop.read("laid-out.pdf");
    for (const round of ["first", "second"]) {
      const signed = await signPdf(bytes, { signer: world.signer, at: world.at });
      report(`${name}: ${round} signature`, signed.ok, JSON.stringify(signed.issues));
      if (signed.ok) bytes = signed.value;
    }
    const result = verifyPdfSignatures(bytes, { trust: world.trust, at: world.at });
    report(`${name}: valid for us`, result.ok && result.signatures.length === 2, codesOf(result).join());
    const checked = spawnSync("qpdf", ["--check", shop.write("signed.pdf", bytes)]);
    report(`${name}: well formed for qpdf`, checked.status === 0, String(checked.stdout));
    if (hasPdfsig)
      report(`${name}: valid for pdfsig`, askPdfsig(shop, bytes) === "part", askPdfsig(shop, bytes));
  }
  execFileSync("qpdf", ["--encrypt", "", "a", "256", "--", source, shop.path("locked.pdf")]);
  const locked = verifyPdfSignatures(shop.read("locked.pdf"), { trust: world.trust, at: world.at });
  report("encrypted", codesOf(locked).includes("signature.pdf.encrypted"), codesOf(locked).join());
  return results;
}

/** Our signatures for OpenSSL, and OpenSSL's and its time stamps for us. */
async function openssl({ signPdf, verifyPdfSignatures }, shop) {
  const { createTrustStore } = await loadPackage("@lienthong/signature");
  const { signerFromPem } = await loadPackage("@lienthong/signature/node");
  const world = opensslWorld();
  const results = [];
  const report = (id, isRight, detail) => results.push({ id, status: isRight ? "passed" : "failed", detail });
  try {
    const at = new Date().toISOString();
    const trust = createTrustStore({ roots: [world.text("root.pem")], revocationLists: [world.list()] });
    shop.write("root.pem", world.text("root.pem"));
    for (const name of ["good", "revoked"]) {
      const signer = signerFromPem({
        key: world.text(`${name}.key`),
        certificates: [world.text(`${name}.pem`)],
      });
      const signed = await signPdf(aPdf(), { signer, at, timeStamp: (digest) => world.stamp(digest) });
      if (!signed.ok) throw new Error(JSON.stringify(signed.issues));
      const later = new Date(Date.now() + 60_000).toISOString();
      const result = verifyPdfSignatures(signed.value, { trust, at: later });
      const [one] = result.signatures;
      const wanted = name === "good" ? "valid" : "untrusted";
      report(
        `OpenSSL's certificates and time stamps: ${name}`,
        result.verdict === wanted && one.level === "pades-b-t",
        codesOf(result).join(),
      );
      const text = textOf(signed.value);
      const start = text.indexOf("/Contents <") + "/Contents ".length;
      const end = text.indexOf(">", start) + 1;
      const value = Buffer.from(text.slice(start + 1, end - 1), "hex");
      const length = value.readUInt16BE(2) + 4;
      shop.write("value.der", value.subarray(0, length));
      shop.write("content", Buffer.concat([signed.value.subarray(0, start), signed.value.subarray(end)]));
      const verify = [
        "cms",
        "-verify",
        "-inform",
        "DER",
        "-in",
        shop.path("value.der"),
        "-content",
        shop.path("content"),
      ];
      const flags = [
        "-binary",
        "-cades",
        "-purpose",
        "any",
        "-CAfile",
        shop.path("root.pem"),
        "-out",
        shop.path("out"),
      ];
      const answer = spawnSync("openssl", [...verify, ...flags], { encoding: "utf8" });
      report(`our signature for OpenSSL: ${name}`, answer.status === 0, answer.stderr);
      // The other way round: OpenSSL's value in the place of ours.
      shop.write("key.pem", world.text(`${name}.key`));
      shop.write("cert.pem", world.text(`${name}.pem`));
      const sign = [
        "cms",
        "-sign",
        "-binary",
        "-cades",
        "-md",
        "sha256",
        "-in",
        shop.path("content"),
        "-outform",
        "DER",
      ];
      execFileSync("openssl", [
        ...sign,
        "-signer",
        shop.path("cert.pem"),
        "-inkey",
        shop.path("key.pem"),
        "-out",
        shop.path("theirs.der"),
      ]);
      const theirs = Buffer.alloc(value.length);
      theirs.set(shop.read("theirs.der"));
      const swapped = Uint8Array.from(signed.value);
      swapped.set(Buffer.from(theirs.toString("hex")), start + 1);
      const other = verifyPdfSignatures(swapped, { trust, at: later });
      report(
        `OpenSSL's signature for us: ${name}`,
        other.verdict === wanted && other.signatures[0].level === "pades-b-b",
        codesOf(other).join(),
      );
    }
  } finally {
    world.remove();
  }
  return results;
}

export async function run() {
  const pdf = await loadPackage("@lienthong/signature/pdf");
  const world = await signingWorld();
  const options = { trust: world.trust, at: world.at };
  const shop = workshop();
  const programs = Object.fromEntries(
    [
      ["pdfsig", "-v"],
      ["qpdf", "--version"],
      ["openssl", "version"],
    ].map(([name, flag]) => [name, isInstalled(name, flag)]),
  );
  const skip = (name, what) => ({ id: what, status: "skipped", detail: `${name} is not installed` });
  try {
    const signed = await pdf.signPdf(aPdf(), { signer: world.signer, at: world.at });
    if (!signed.ok) throw new Error(JSON.stringify(signed.issues));
    const known = attacks(signed.value);
    const results = known.map(([name, bytes]) => {
      const result = pdf.verifyPdfSignatures(bytes, options);
      return {
        id: `attack: ${name}`,
        status: result.ok === name.startsWith("harmless") ? "passed" : "failed",
        detail: `${result.verdict} ${codesOf(result).join()}`,
      };
    });
    const bytes = everyByte(signed.value, pdf, options);
    results.push(...bytes.results);
    const random = seeded(20_261_123);
    const changed = Array.from({ length: changes }, (_, number) => {
      const [kind, file] = randomChange(signed.value, random);
      return [`${kind} ${number}`, file];
    });
    const compared = programs.pdfsig
      ? againstPdfsig([["signed file", signed.value], ...known, ...changed], pdf, options, shop)
      : { results: [skip("pdfsig", "comparison with pdfsig")], table: {} };
    results.push(...compared.results);
    results.push(
      ...(programs.qpdf
        ? await otherWriters(pdf, world, shop, programs.pdfsig)
        : [skip("qpdf", "files of qpdf")]),
    );
    results.push(
      ...(programs.openssl ? await openssl(pdf, shop) : [skip("openssl", "signatures of OpenSSL")]),
    );
    return {
      results,
      groups: groupResults(results, ({ id }) => id.split(":")[0]),
      figures: { ...bytes.counts, ...compared.table },
    };
  } finally {
    shop.remove();
  }
}
