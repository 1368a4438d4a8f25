import { createHmac, createPublicKey, verify, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { attempt } from "../lib/compare.mjs";
import { namedFiles, readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { derInteger, derSequence } from "../lib/der.mjs";
import { signingWorld } from "../lib/signing-world.mjs";

export const title = "XML signatures: recorded verdicts, and every changed bit of a signed part";
export const data = "specs/vneid/vectors/xmldsig";

/** Why each of the synthetic files must be refused; another file must be refused with any error. */
const reasons = {
  "synthetic/n01-content-changed.xml": "signature.digest.mismatch",
  "synthetic/n02-signature-value-changed.xml": "signature.value.mismatch",
  "synthetic/n03-wrapping-duplicate-id.xml": "signature.document.duplicate-id",
  "synthetic/n05-digestvalue-comment.xml": "signature.structure.comment",
  "synthetic/n07-doctype-entity.xml": "core.xml.doctype",
  "synthetic/n08-sha1.xml": "signature.algorithm.weak",
  "synthetic/n09-self-signed.xml": "signature.certificate.self-signed",
  "synthetic/n10-no-signature.xml": "signature.document.none",
};

/** Shared secrets of the interoperability samples, from their descriptions. */
const secrets = {
  "interop/merlin-23/signature-enveloping-hmac-sha1.xml": "secret",
  "interop/phaos/signature-hmac-sha1-exclusive-c14n-enveloped.xml": "test",
};

const errorsOf = ({ issues, signatures }) =>
  [...issues, ...signatures.flatMap((one) => one.issues)]
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ code }) => code);

function compareStrict(signature, bytes, { file, valid }, trust, at) {
  const result = signature.verifyXmlSignature(bytes, { trust, at });
  const codes = errorsOf(result);
  const faults = [];
  if (result.ok !== valid) faults.push(`expected valid: ${valid}, found ${result.verdict} (${codes})`);
  const reason = reasons[file];
  if (!valid && (reason === undefined ? codes.length === 0 : !codes.includes(reason)))
    faults.push(`expected ${reason ?? "an error"}, found ${codes}`);
  return faults;
}

const textOf = (xml, name) =>
  new RegExp(`<(?:\\w+:)?${name}[^>]*>([^<]*)</`, "u").exec(xml)?.[1]?.replaceAll(/&#13;|\s/gu, "");
const bytesOf = (xml, name) => Buffer.from(textOf(xml, name) ?? "", "base64");

/** The public key of the sample, in whichever way it is given. */
function sampleKey(xml) {
  if (xml.includes("X509Certificate>")) return new X509Certificate(bytesOf(xml, "X509Certificate")).publicKey;
  if (xml.includes("DSAKeyValue>")) {
    const number = (name) => derInteger(bytesOf(xml, name));
    const parameters = derSequence(number("P"), number("Q"), number("G"));
    const algorithm = derSequence(Buffer.from("06072a8648ce380401", "hex"), parameters);
    const y = number("Y");
    const key = Buffer.concat([Buffer.from([3, 0x81, y.length + 1, 0]), y]);
    return createPublicKey({ key: derSequence(algorithm, key), format: "der", type: "spki" });
  }
  const base64url = (name) => bytesOf(xml, name).toString("base64url");
  const jwk = { kty: "RSA", n: base64url("Modulus"), e: base64url("Exponent") };
  return createPublicKey({ key: jwk, format: "jwk" });
}

/**
 * Whether the signature value of a sample holds over the canonical SignedInfo of our verifier. The algorithms of the samples of 2002 (SHA-1,
 * DSA, HMAC) are not in the product, so that they are checked here.
 */
function isValueRight(file, xml, signedInfo) {
  const value = bytesOf(xml, "SignatureValue");
  if (xml.includes("#hmac-") && secrets[file] === undefined)
    throw new Error("the shared secret of this sample is not known");
  const algorithm = /SignatureMethod[^>]*Algorithm="[^"#]*#([^"]*)"/u.exec(xml)?.[1] ?? "";
  if (algorithm === "hmac-sha1")
    return createHmac("sha1", secrets[file]).update(signedInfo).digest().equals(value);
  const hash = algorithm.split("-").at(-1);
  const key = sampleKey(xml);
  return verify(
    hash,
    signedInfo,
    algorithm.startsWith("dsa") ? { key, dsaEncoding: "ieee-p1363" } : key,
    value,
  );
}

/** Core validity: every hash holds, and the value over SignedInfo; and that our policy refuses what is old. */
function compareCore(signature, bytes, { file, coreValid }) {
  const trust = signature.createTrustStore({ roots: [] });
  const result = signature.verifyXmlSignature(bytes, { trust, at: "2026-11-23T12:00:00Z" });
  const codes = errorsOf(result);
  const [one] = result.signatures;
  const faults = result.ok ? ["valid without a root"] : [];
  if (coreValid === null)
    return codes.includes("signature.reference.external") ? faults : [...faults, `not refused: ${codes}`];
  const hashesHold =
    !codes.includes("signature.digest.mismatch") && !codes.includes("signature.reference.missing");
  const holds = hashesHold && isValueRight(file, bytes.toString("utf8"), one.signedInfo);
  if (holds !== coreValid) faults.push(`expected core validity ${coreValid}, found ${holds} (${codes})`);
  if (file.endsWith("xades-invalid-reference.xml") && !codes.includes("signature.xades.data-object"))
    faults.push(`the dangling DataObjectFormat was not told: ${codes}`);
  if (file.startsWith("interop/") && !codes.some((code) => /\.(?:weak|unknown|symmetric)$/u.test(code)))
    faults.push(`SHA-1 was not refused: ${codes}`);
  return faults;
}

/** One file, signed; then every bit of its signed part changed, one at a time. */
async function everyBit(signature) {
  const { signer, trust, at } = await signingWorld();
  const xml = '<HOCBA><THONGTIN Id="HB1"><MON ma="TOAN">8.5</MON></THONGTIN><CHUKY><CBQL/></CHUKY></HOCBA>';
  const options = { signer, at, parts: ["HB1"], into: "/HOCBA/CHUKY/CBQL", role: "CBQL" };
  const signed = await signature.signXml(xml, options);
  const verify = (bytes) => signature.verifyXmlSignature(bytes, { trust, at });
  const bytes = Buffer.from(signed.value);
  const original = Buffer.from(verify(bytes).signatures[0].parts[0].bytes);
  const from = bytes.indexOf("<THONGTIN");
  const to = bytes.indexOf("</THONGTIN>") + "</THONGTIN>".length;
  const results = [];
  let caught = 0;
  for (let offset = from; offset < to; offset += 1) {
    for (let value = 0; value < 256; value += 1) {
      if (value === bytes[offset]) continue;
      const changed = Buffer.from(bytes);
      changed[offset] = value;
      const result = verify(changed);
      if (!result.ok) caught += 1;
      else if (!original.equals(Buffer.from(result.signatures[0].parts[0].bytes)))
        results.push({ id: `byte ${offset} = ${value}`, status: "failed", detail: "was not caught" });
    }
  }
  results.push({ id: `every value of every byte, ${to - from} bytes`, status: "passed" });
  return { results, caught, tried: (to - from) * 255 };
}

/** The cases of one list; each list has its own kind of verdict. */
const lists = {
  "synthetic.json"(signature, { trustAnchorsPem, checkTime, cases }, read) {
    const trust = signature.createTrustStore({ roots: trustAnchorsPem });
    return cases.map((row) =>
      attempt(row.file, () => compareStrict(signature, read(row), row, trust, checkTime)),
    );
  },
  "interop.json": coreCases,
  "dss.json": coreCases,
};

function coreCases(signature, { cases }, read) {
  return cases
    .filter(({ file }) => file.endsWith(".xml"))
    .map((row) => attempt(row.file, () => compareCore(signature, read(row), row)));
}

export async function run(given) {
  const signature = await loadPackage("@lienthong/signature");
  const results = namedFiles(given, Object.keys(lists)).flatMap(({ name, path }) =>
    lists[name](signature, readJsonFile(path), ({ file }) => readFileSync(join(dirname(path), file))),
  );
  const bits = await everyBit(signature);
  results.push(...bits.results);
  return {
    results,
    groups: groupResults(results, ({ id }) => (id.includes("/") ? id.split("/")[0] : "changed bytes")),
    figures: { "changed bytes tried": bits.tried, "changed bytes caught": bits.caught },
  };
}
