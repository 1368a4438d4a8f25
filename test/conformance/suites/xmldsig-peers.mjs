import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readJsonFile } from "../lib/files.mjs";
import { changeNames, mutate, seeded } from "../lib/mutate.mjs";
import { askJava, askXmllint, askXmlsec, isInstalled } from "../lib/peers.mjs";
import { opensslWorld } from "../lib/openssl-world.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { randomXml } from "../lib/random-xml.mjs";
import { signingWorld } from "../lib/signing-world.mjs";

export const title =
  "XML signatures and canonical forms: our answers against Java's, xmlsec1's and xmllint's";
export const data = "specs/vneid/vectors/xmldsig";

/** A quick look in every run of the tests; the table in docs/xml-signatures.md is of 10,000. */
const mutants = Number(process.env.PEER_DOCUMENTS ?? 300);
/** xmlsec1 is a process for each document, so that it sees only each so many of them unless told otherwise. */
const xmlsecShare = Number(process.env.XMLSEC_SHARE ?? 11);
const canonicalDocuments = 1_000;
const at = "2026-12-01T12:00:00Z";

const methods = [
  ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315", { kind: "1.0", comments: false }],
  ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", { kind: "1.0", comments: true }, "--c14n"],
  ["http://www.w3.org/2006/12/xml-c14n11", { kind: "1.1", comments: false }],
  ["http://www.w3.org/2006/12/xml-c14n11#WithComments", { kind: "1.1", comments: true }, "--c14n11"],
  ["http://www.w3.org/2001/10/xml-exc-c14n#", { kind: "exclusive", comments: false }],
  [
    "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
    { kind: "exclusive", comments: true },
    "--exc-c14n",
  ],
];

/** Each canonical form of many documents, and of a part of each, byte for byte. */
async function canonicalForms({ canonicalizeXml }) {
  const random = seeded(20_261_123);
  const rows = Array.from({ length: canonicalDocuments }, (_, number) => {
    const [uri, options, flag] = methods[number % methods.length];
    const isPart = random(2) === 0;
    const prefixes =
      options.kind === "exclusive" && random(2) === 0 ? ["p", "q", "#default"].slice(random(3)) : [];
    const xml = randomXml(random);
    const ours = canonicalizeXml(xml, {
      ...options,
      inclusivePrefixes: prefixes,
      ...(isPart && { part: "part" }),
    });
    const order = `${uri} ${isPart ? "part" : "all"} ${prefixes.join()}\n${xml}`;
    return {
      xml,
      ours: ours.ok ? ours.value : undefined,
      order,
      flag: isPart || prefixes.length > 0 ? undefined : flag,
    };
  });
  const decode = (line) =>
    line.startsWith("= ") ? Buffer.from(line.slice(2), "base64").toString("utf8") : undefined;
  const java = (
    await askJava(
      "c",
      rows.map(({ order }) => order),
    )
  ).map(decode);
  const forXmllint = rows.filter(({ flag }) => flag !== undefined);
  const xmllint = await askXmllint(
    forXmllint.map(({ xml }) => xml),
    forXmllint.map(({ flag }) => flag),
  );
  const differ = (row, answer, who, number) =>
    row.ours === answer
      ? []
      : [{ id: `canonical form ${number} (${who})`, status: "failed", detail: show(row, answer) }];
  return {
    results: [
      ...rows.flatMap((row, number) => differ(row, java[number], "java", number)),
      ...forXmllint.flatMap((row, number) => differ(row, xmllint[number], "xmllint", number)),
    ],
    counts: { java: rows.length, xmllint: forXmllint.length },
  };
}

const show = ({ order, ours }, theirs) =>
  [order, ours ?? "refused", theirs ?? "refused"].map((text) => JSON.stringify(text)).join(" | ");

/** Time stamps, lists and answers that OpenSSL made, in place of our own. */
async function opensslCases({ signXml, createTrustStore, verifyXmlSignature }) {
  const { signerFromPem } = await loadPackage("@lienthong/signature/node");
  const world = opensslWorld();
  const instant = (later) => `${new Date(Date.now() + later).toISOString().slice(0, 19)}Z`;
  const verdict = async (name, files) => {
    const signer = signerFromPem({
      key: world.text(`${name}.key`),
      certificates: [world.text(`${name}.pem`)],
    });
    const signed = await signXml("<a>1</a>", { signer, at: instant(0), timeStamp: world.stamp });
    if (!signed.ok) return JSON.stringify(signed.issues);
    const trust = createTrustStore({ roots: [world.text("root.pem")], ...files });
    const { verdict, signatures } = verifyXmlSignature(signed.value, { trust, at: instant(60_000) });
    return [verdict, signatures[0].level, signatures[0].revocation].join(" ");
  };
  const rows = [
    ["no list", "good", {}, "valid xades-b-t not-checked"],
    ["list", "good", { revocationLists: [world.list()] }, "valid xades-b-t good"],
    ["answer", "good", { ocspResponses: [world.answer("good")] }, "valid xades-b-t good"],
    ["list, revoked", "revoked", { revocationLists: [world.list()] }, "untrusted xades-b-t revoked"],
    [
      "answer, revoked",
      "revoked",
      { ocspResponses: [world.answer("revoked")] },
      "untrusted xades-b-t revoked",
    ],
  ];
  const results = [];
  for (const [title, name, files, expected] of rows) {
    const found = await verdict(name, files);
    const isRight = found === expected;
    results.push({
      id: `openssl: ${title}`,
      status: isRight ? "passed" : "failed",
      ...(!isRight && { detail: `expected ${expected}, found ${found}` }),
    });
  }
  world.remove();
  return results;
}

/** Good documents to change: one whole, one by its Id, one with two roles, and the signed vectors. */
async function goodDocuments(folder, { signXml }, { signer, at: time }) {
  const source =
    '<?xml version="1.0" encoding="UTF-8"?>\n<HOCBA xmlns:k="urn:k"><THONGTIN Id="HB1" k:a="1"><HOTEN>Nguyễn Văn An</HOTEN><MON ma="TOAN">8.5</MON>\n<MON ma="VAN">7.0</MON></THONGTIN><CHUKY><GVCN/><CBQL/></CHUKY></HOCBA>';
  const sign = async (xml, options) => {
    const result = await signXml(xml, { signer, at: time, ...options });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.value;
  };
  const one = await sign(source, { parts: ["HB1"], into: "/HOCBA/CHUKY/GVCN", role: "GVCN" });
  const vectors = ["v01-bhyt-enveloped-rsa-c14n.xml", "v02-bhyt-idref-rsa-excc14n.xml"];
  return [
    await sign(source, {}),
    await sign(source, { canonicalization: "1.0" }),
    one,
    await sign(one, { parts: ["HB1"], into: "/HOCBA/CHUKY/CBQL", role: "CBQL" }),
    ...vectors.map((name) => readFileSync(join(folder, "synthetic", name), "utf8")),
  ];
}

const errorsOf = ({ issues, signatures }) =>
  [...issues, ...signatures.flatMap((one) => one.issues)]
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ code }) => code);

/** What we refuse and others take, by our code; each row stands in docs/xml-signatures.md. */
const stricter = {
  "core.xml.doctype": "a DOCTYPE",
  "core.xml.not-well-formed": "not well-formed for us",
  "signature.document.duplicate-id": "an Id that stands twice",
  "signature.reference.ambiguous": "an Id that stands twice, in any spelling",
  "signature.reference.inside-signature": "content inside a signature",
  "signature.structure.comment": "a comment or instruction in the values of a signature",
  "signature.structure.base64": "base64 that is not exact",
  "signature.structure.unexpected": "an element or text that the schema has no place for",
  "signature.coverage.namesake": "an element of the name of a signed one, not signed, in another place",
  "signature.transform.order": "transforms that repeat",
  "signature.algorithm.weak": "SHA-1",
  "signature.xml.relative-namespace": "a namespace by a relative address",
  "signature.certificate.structure": "a certificate that is not strict DER",
  "signature.certificate.key-invalid": "a key that is not sound",
  "signature.xades.structure": "XAdES that is malformed",
  "signature.xades.target": "XAdES of another signature",
  "signature.xades.data-object": "XAdES about content that is not signed",
  "signature.xades.signing-certificate-differs": "a certificate other than the one that was signed",
};

/** Why an answer of ours may differ from another's; `undefined` when nothing explains it. */
function explain({ verdict, codes, isTrusted }, theirs) {
  const found = codes.filter((code) => stricter[code] !== undefined);
  if (theirs === "valid" && verdict !== "valid" && found.length > 0) return `we refuse ${stricter[found[0]]}`;
  // Hashes and value hold, but the certificate was changed and leads to no root.
  if (theirs.startsWith("refused Certificate") && !isTrusted)
    return "they refuse a changed certificate, we find nobody who vouches for it";
  return undefined;
}

export async function run(folder) {
  const signature = await loadPackage("@lienthong/signature");
  for (const [program, argument] of [["java", "-version"], ["openssl", "version"], ["xmlsec1"], ["xmllint"]])
    if (!isInstalled(program, argument))
      return { results: [{ id: "all", status: "skipped", detail: `${program} is not installed` }] };
  const canonical = await canonicalForms(signature);

  const world = await signingWorld();
  const { trustAnchorsPem } = readJsonFile(join(folder, "synthetic.json"));
  const good = await goodDocuments(folder, signature, world);
  const random = seeded(9);
  const vectors = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .map((name) => ({ kind: name, xml: readFileSync(join(folder, name), "utf8"), isVector: true }));
  const documents = [...vectors, ...good.map((xml) => ({ kind: "unchanged", xml }))];
  while (documents.length < mutants + vectors.length) {
    const kind = changeNames[documents.length % changeNames.length];
    documents.push({ kind, xml: mutate(good[random(good.length)], kind, random) });
  }
  const trust = signature.createTrustStore({ roots: [new Uint8Array(world.root), ...trustAnchorsPem] });
  const ours = documents.map(({ xml }) => {
    const result = signature.verifyXmlSignature(xml, { trust, at });
    const codes = errorsOf(result);
    const isCore = result.verdict === "valid" || result.verdict === "untrusted";
    return { verdict: isCore ? "valid" : result.verdict, codes, result };
  });
  const java = await askJava(
    "v",
    documents.map(({ xml }) => xml),
  );
  const temporary = mkdtempSync(join(tmpdir(), "lienthong-root-"));
  const rootPem = `-----BEGIN CERTIFICATE-----\n${world.root.toString("base64")}\n-----END CERTIFICATE-----\n`;
  const rootPaths = [rootPem, ...trustAnchorsPem].map((pem, number) => {
    const path = join(temporary, `root${number}.pem`);
    writeFileSync(path, pem);
    return path;
  });
  const names = ["THONGTIN", "THONGTINHOSO", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties"];
  const isForXmlsec = documents.map(({ isVector }, number) => isVector || number % xmlsecShare === 0);
  const forXmlsec = documents.filter((_, number) => isForXmlsec[number]);
  const xmlsecAnswers = await askXmlsec(
    forXmlsec.map(({ xml }) => xml),
    ours.filter((_, number) => isForXmlsec[number]).map(({ result }) => result.signatures.length),
    rootPaths,
    names,
  );
  rmSync(temporary, { recursive: true });
  let next = 0;
  const xmlsec = isForXmlsec.map((is) => (is ? xmlsecAnswers[next++] : undefined));

  const differences = {};
  const results = [...canonical.results, ...(await opensslCases(signature))];
  const agreed = { java: 0, xmlsec1: 0 };
  documents.forEach(({ kind, xml, isVector }, number) => {
    const mine = ours[number];
    // Java judges no certificates; xmlsec1 does.
    const judgements = [
      ["java", java[number], mine.verdict],
      ["xmlsec1", xmlsec[number], mine.result.verdict],
    ];
    for (const [who, theirs, verdict] of judgements) {
      if (theirs === undefined) continue;
      if ((verdict === "valid") === (theirs === "valid")) {
        agreed[who] += 1;
        continue;
      }
      const reason = explain({ verdict, codes: mine.codes, isTrusted: mine.result.ok }, theirs);
      if (reason === undefined)
        results.push({
          id: `document ${number}: ${kind}`,
          status: "failed",
          detail: `${who} ${theirs}, we ${verdict} (${mine.codes}) ${JSON.stringify(xml)}`,
        });
      else {
        const name = `${who}: ${reason}${isVector ? ` (${kind})` : ""}`;
        differences[name] = (differences[name] ?? 0) + 1;
      }
    }
  });
  const { java: javaForms, xmllint } = canonical.counts;
  results.push({ id: `canonical forms and ${documents.length} vectors and documents`, status: "passed" });
  return {
    results,
    figures: {
      "canonical forms as Java": javaForms - canonical.results.filter(({ id }) => id.includes("java")).length,
      "canonical forms as xmllint":
        xmllint - canonical.results.filter(({ id }) => id.includes("xmllint")).length,
      vectors: vectors.length,
      documents: documents.length - vectors.length,
      "verdicts as Java": agreed.java,
      "seen by xmlsec1": forXmlsec.length,
      "verdicts as xmlsec1": agreed.xmlsec1,
      "valid, we say": ours.filter(({ verdict }) => verdict === "valid").length,
      ...differences,
    },
  };
}
