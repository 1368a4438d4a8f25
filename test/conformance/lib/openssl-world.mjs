import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const settings = `[ca]
default_ca=here
[here]
database=index.txt
new_certs_dir=.
serial=serial
crlnumber=number
default_md=sha256
policy=names
default_days=3000
default_crl_days=3000
[names]
commonName=supplied
[good]
keyUsage=critical,digitalSignature,nonRepudiation
basicConstraints=CA:FALSE
[revoked]
keyUsage=critical,digitalSignature,nonRepudiation
[tsa]
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
[ocsp]
keyUsage=critical,digitalSignature
extendedKeyUsage=OCSPSigning
[stamps]
serial=stamps
signer_digest=sha256
default_policy=1.2.3.4
digests=sha256
ess_cert_id_alg=sha256
`;

/** An authority that OpenSSL runs: signers, one of them revoked, a list, answers and time stamps. Remove it when done. */
export function opensslWorld() {
  const folder = mkdtempSync(join(tmpdir(), "lienthong-openssl-"));
  const openssl = (...argv) => execFileSync("openssl", argv, { cwd: folder, stdio: "pipe" });
  const read = (name) => new Uint8Array(readFileSync(join(folder, name)));
  writeFileSync(join(folder, "settings"), settings);
  writeFileSync(join(folder, "index.txt"), "");
  for (const name of ["serial", "number", "stamps"]) writeFileSync(join(folder, name), "01\n");
  const newKey = (name) => [
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    `${name}.key`,
    "-subj",
    `/CN=${name}`,
  ];
  const usage = ["-addext", "keyUsage=critical,keyCertSign,cRLSign"];
  openssl("req", "-x509", ...newKey("root"), "-out", "root.pem", "-days", "9000", ...usage);
  const ca = ["ca", "-config", "settings", "-cert", "root.pem", "-keyfile", "root.key"];
  for (const name of ["good", "revoked", "tsa", "ocsp"]) {
    openssl("req", ...newKey(name), "-out", `${name}.csr`);
    openssl(...ca, "-batch", "-in", `${name}.csr`, "-out", `${name}.pem`, "-extensions", name, "-notext");
  }
  openssl(...ca, "-revoke", "revoked.pem");
  openssl(...ca, "-gencrl", "-out", "list.pem");
  openssl("crl", "-in", "list.pem", "-outform", "der", "-out", "list.crl");
  for (const name of ["good", "revoked"]) {
    openssl("ocsp", "-issuer", "root.pem", "-cert", `${name}.pem`, "-reqout", `${name}.req`, "-no_nonce");
    const responder = ["-index", "index.txt", "-CA", "root.pem", "-rsigner", "ocsp.pem", "-rkey", "ocsp.key"];
    openssl("ocsp", ...responder, "-reqin", `${name}.req`, "-respout", `${name}.ors`, "-ndays", "300");
  }
  return {
    text: (name) => readFileSync(join(folder, name), "utf8"),
    list: () => read("list.crl"),
    answer: (name) => read(`${name}.ors`),
    stamp(digest) {
      const hex = Buffer.from(digest).toString("hex");
      openssl("ts", "-query", "-digest", hex, "-sha256", "-cert", "-out", "query");
      const signer = ["-signer", "tsa.pem", "-inkey", "tsa.key"];
      const reply = ["-config", "settings", "-section", "stamps", "-queryfile", "query", ...signer];
      openssl("ts", "-reply", ...reply, "-token_out", "-out", "token");
      return read("token");
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
