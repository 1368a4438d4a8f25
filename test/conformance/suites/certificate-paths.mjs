import { execFileSync, spawnSync } from "node:child_process";
import { createPrivateKey, sign } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPackage } from "../lib/packages.mjs";
import { isInstalled } from "../lib/peers.mjs";

export const title =
  "paths of certificates with name constraints and Ed25519: our verdicts against OpenSSL's";
/** Nothing is read; the certificates are made anew in each run. */
export const data = "specs/vneid/vectors";

const at = "2026-12-01T12:00:00Z";
const seconds = Date.parse(at) / 1000;

/** Constraints of the authority in the middle, as OpenSSL is told them. */
const constraints = {
  none: "",
  "permitted host": "permitted;DNS:example.vn",
  "excluded host": "excluded;DNS:example.vn",
  "excluded host further down": "excluded;DNS:b.a.example.vn",
  "permitted hosts below": "permitted;DNS:.example.vn",
  "permitted hosts but one": "permitted;DNS:example.vn,excluded;DNS:a.example.vn",
  "two permitted hosts": "permitted;DNS:example.vn,permitted;DNS:example.com",
  "permitted mailbox": "permitted;email:An@example.vn",
  "excluded mailbox": "excluded;email:An@example.vn",
  "permitted mail of a host": "permitted;email:example.vn",
  "excluded mail of a host": "excluded;email:example.vn",
  "permitted mail below": "permitted;email:.example.vn",
  "excluded mail below": "excluded;email:.example.vn",
  "permitted address": "permitted;URI:example.vn",
  "excluded address": "excluded;URI:example.vn",
  "permitted addresses below": "permitted;URI:.example.vn",
  "permitted network": "permitted;IP:192.0.2.0/255.255.255.0",
  "excluded network": "excluded;IP:192.0.2.0/255.255.255.0",
  "permitted network of version 6": "permitted;IP:2001:DB8:0:0:0:0:0:0/FFFF:FFFF:0:0:0:0:0:0",
  "no network of version 4": "excluded;IP:0.0.0.0/0.0.0.0",
  "permitted country": "permitted;dirName:vietnam",
  "excluded country": "excluded;dirName:vietnam",
  "permitted school": "permitted;dirName:school",
  "excluded school": "excluded;dirName:school",
  "permitted other name": "permitted;otherName:1.2.3.4;UTF8:x",
  "permitted identifier": "permitted;RID:1.2.3.4",
};

/** Names of signers: the subject, and the other names. */
const signers = {
  plain: ["/C=VN/CN=An"],
  "no name at all": ["/"],
  "another country": ["/C=LA/CN=An"],
  "of the school": ["/C=VN/O=TRƯỜNG  thpt/CN=An"],
  "of a class of the school": ["/C=VN/O=Trường THPT/OU=12A1/CN=An"],
  "of another school": ["/C=VN/O=Trường THCS/CN=An"],
  "a school without a country": ["/O=Trường THPT/CN=An"],
  "mail in the subject": ["/C=VN/CN=An/emailAddress=An@example.vn"],
  "other mail in the subject": ["/C=VN/CN=An/emailAddress=an@evil.vn"],
  "other mail in the subject, beside a host": ["/C=VN/CN=An/emailAddress=an@evil.vn", "DNS:example.vn"],
  ...Object.fromEntries(
    [
      "DNS:example.vn",
      "DNS:EXAMPLE.VN",
      "DNS:a.example.vn",
      "DNS:x.a.example.vn",
      "DNS:badexample.vn",
      "DNS:vn",
      "DNS:example.com",
      "DNS:*.example.vn",
      "DNS:*.a.example.vn",
      "DNS:*.vn",
      "DNS:example.vn.",
      "DNS:example.vn,DNS:evil.vn",
      "email:An@example.vn",
      "email:an@example.vn",
      "email:An@EXAMPLE.vn",
      "email:an@a.example.vn",
      "email:an@badexample.vn",
      "email:an@evil.vn",
      "URI:https://example.vn/",
      "URI:https://example.vn:443/a?b#c",
      "URI:https://an@example.vn/",
      "URI:https://example.vn@evil.vn/",
      "URI:https://a.example.vn/",
      "URI:https://badexample.vn",
      "URI:https://192.0.2.1/",
      "URI:urn:example.vn",
      "IP:192.0.2.1",
      "IP:192.0.3.1",
      "IP:2001:db8::1",
      "IP:2001:db9::1",
      "dirName:school",
      "dirName:laos",
      "RID:1.2.3.4",
      "otherName:1.2.3.4;UTF8:x",
      "otherName:1.2.3.5;UTF8:x",
      "otherName:1.3.6.1.5.5.7.8.9;UTF8:an@example.vn",
    ].map((names) => [names, ["/C=VN/CN=An", names]]),
  ),
};

const sections = `[vietnam]
C=VN
[school]
C=VN
O=Trường THPT
[laos]
C=LA
`;

/** Why our answer may be another one; `undefined` for a difference that nothing explains. */
function explain(constraint, signer, isOurs) {
  if (signer.startsWith("URI:https://an@")) return "the host of an address stands behind the user (RFC 3986)";
  if (isOurs) return undefined;
  if (constraint.includes("excluded;") && signer.startsWith("DNS:*."))
    return "some names under a wildcard are excluded";
  if (signer === "DNS:example.vn.") return "a host with a point at its end is none of RFC 5280";
  if (signer.startsWith("URI:urn:") || signer.includes("192.0.2.1/"))
    return "an address without the name of a host (RFC 5280: must be refused)";
  if (signer.startsWith("otherName:1.3.6.1.5.5.7.8.9")) return "mail in other alphabets is not compared";
  return undefined;
}

function makeWorld(folder, algorithm) {
  const openssl = (...argv) => execFileSync("openssl", argv, { cwd: folder, stdio: "pipe" });
  for (const name of ["root", "middle", "signer"]) {
    openssl("genpkey", ...algorithm, "-out", `${name}.key`);
    openssl("pkey", "-in", `${name}.key`, "-pubout", "-out", `${name}.pub`);
  }
  const issue = (file, subject, key, issuer, extensions) => {
    const settings = `${extensions.join("\n")}\n${sections}`;
    writeFileSync(join(folder, "extensions"), settings);
    const by =
      issuer === undefined
        ? ["-key", "root.key"]
        : ["-CA", issuer, "-CAkey", `${/^[a-z]+/u.exec(issuer)[0]}.key`];
    openssl(
      ...["x509", "-new", "-subj", subject, "-force_pubkey", `${key}.pub`, ...by],
      ...["-extfile", "extensions", "-days", "3000", "-out", file],
    );
  };
  return { openssl, issue };
}

const authority = ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign"];
const person = ["keyUsage=critical,digitalSignature"];

function derOf(path) {
  const text = readFileSync(path, "utf8");
  return Buffer.from(/-----BEGIN CERTIFICATE-----([^-]*)/u.exec(text)[1], "base64");
}

/** A JSON signature by the signer, with the certificates along. */
function signed(key, alg, chain) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const x5c = chain.map((bytes) => bytes.toString("base64"));
  const text = `${part({ alg, x5c })}.${part({ diem: "8.5" })}`;
  const value = sign(alg === "Ed25519" ? null : "sha256", Buffer.from(text), {
    key,
    dsaEncoding: "ieee-p1363",
  });
  return `${text}.${value.toString("base64url")}`;
}

export async function run() {
  const [{ createTrustStore, vietnam2025 }, { verifyJws }] = await Promise.all(
    ["@lienthong/signature", "@lienthong/signature/jose"].map(loadPackage),
  );
  if (!isInstalled("openssl", "version"))
    return { results: [{ id: "all", status: "skipped", detail: "openssl is not installed" }] };
  const { curves } = vietnam2025;
  const policy = { ...vietnam2025, curves: { ...curves, value: [...curves.value, "Ed25519"] } };
  const results = [];
  const figures = { paths: 0, "valid, both say": 0, "refused, both say": 0 };
  const kinds = {
    "P-256": [
      ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
      "ES256",
      Object.entries(constraints),
    ],
    Ed25519: [["-algorithm", "ed25519"], "Ed25519", Object.entries(constraints).slice(0, 2)],
  };
  for (const [kind, [algorithm, alg, rows]] of Object.entries(kinds)) {
    const folder = mkdtempSync(join(tmpdir(), "lienthong-paths-"));
    try {
      const { issue } = makeWorld(folder, algorithm);
      issue("root.pem", "/C=VN/CN=Root", "root", undefined, [...authority, "subjectKeyIdentifier=hash"]);
      rows.forEach(([, value], number) =>
        issue(`middle-${number}`, "/C=VN/CN=Middle", "middle", "root.pem", [
          ...authority,
          ...(value === "" ? [] : [`nameConstraints=critical,${value}`]),
        ]),
      );
      Object.values(signers).forEach(([subject, names], number) =>
        issue(`signer-${number}`, subject, "signer", "middle-0", [
          ...person,
          ...(names === undefined ? [] : [`subjectAltName=${names}`]),
        ]),
      );
      const key = createPrivateKey(readFileSync(join(folder, "signer.key")));
      const trust = createTrustStore({ roots: [new Uint8Array(derOf(join(folder, "root.pem")))] });
      const leaves = Object.keys(signers).map((name, number) => [name, `signer-${number}`]);
      rows.forEach(([title, value], number) => {
        const options = ["-attime", String(seconds), "-CAfile", "root.pem", "-untrusted", `middle-${number}`];
        const files = leaves.map(([, file]) => file);
        const { stdout } = spawnSync("openssl", ["verify", ...options, ...files], {
          cwd: folder,
          encoding: "utf8",
        });
        const right = new Set(stdout.split("\n").map((line) => /^(.*): OK$/u.exec(line)?.[1]));
        for (const [name, file] of leaves) {
          const chain = [derOf(join(folder, file)), derOf(join(folder, `middle-${number}`))];
          const result = verifyJws(signed(key, alg, chain), { trust, at, policy });
          const isOurs = result.verdict === "valid";
          const isTheirs = right.has(file);
          figures.paths += 1;
          const id = `${kind}, ${title}: ${name}`;
          const codes = result.signatures.flatMap(({ issues }) =>
            issues.filter(({ severity }) => severity === "error").map(({ code }) => code),
          );
          const isOdd = codes.some((code) => !/name-not-permitted|critical-extension/u.test(code));
          const reason = isOurs === isTheirs || isOdd ? undefined : explain(value, name, isOurs);
          if (reason !== undefined) figures[reason] = (figures[reason] ?? 0) + 1;
          else if (isOurs === isTheirs) figures[isOurs ? "valid, both say" : "refused, both say"] += 1;
          const isRight = !isOdd && (isOurs === isTheirs || reason !== undefined);
          results.push(
            isRight
              ? { id, status: "passed" }
              : {
                  id,
                  status: "failed",
                  detail: `OpenSSL ${isTheirs ? "valid" : "refused"}, we ${result.verdict} ${codes}`,
                },
          );
        }
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return { results, figures };
}
