import { sign } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { attempt } from "../lib/compare.mjs";
import { namedFiles, readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { compareStructure, structureCases } from "../lib/sd-jwt-structures.mjs";
import { signingWorld } from "../lib/signing-world.mjs";

export const title = "SD-JWT and JAdES: recorded verdicts, and every changed byte of a signed credential";
export const data = "specs/vneid/vectors";

const at = "2026-11-23T12:00:00Z";
const codesOf = ({ issues, signatures = [], signature }) =>
  [...issues, ...signatures.flatMap((one) => one.issues), ...(signature?.issues ?? [])]
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ code }) => code);

/** What the disclosures of a published example reveal, put together from its decoded table. */
function expectedClaims({ payload, disclosures }) {
  const byDigest = new Map(disclosures.map((one) => [one.digest, one.decoded]));
  const open = (value) => {
    if (Array.isArray(value))
      return value.flatMap((one) => {
        if (one === null || typeof one !== "object" || !("..." in one)) return [open(one)];
        const found = byDigest.get(one["..."]);
        return found ? [open(found[1])] : [];
      });
    if (value === null || typeof value !== "object") return value;
    const { _sd: digests = [], _sd_alg: _, ...shown } = value;
    const hidden = digests.flatMap((digest) => (byDigest.has(digest) ? [byDigest.get(digest).slice(1)] : []));
    return Object.fromEntries([...Object.entries(shown), ...hidden].map(([name, one]) => [name, open(one)]));
  };
  return open(payload);
}

const sorted = (value) =>
  JSON.stringify(value, (_key, one) =>
    one !== null && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

function comparePublished(jose, row, issuerJwk) {
  const { kbJwtPayload, payload } = row;
  const options = {
    keys: [issuerJwk],
    at: kbJwtPayload ? new Date(kbJwtPayload.iat * 1000).toISOString() : at,
    ...(kbJwtPayload && { keyBinding: { audience: kbJwtPayload.aud, nonce: kbJwtPayload.nonce } }),
    ...(payload.vct && { credential: { version: "draft-24", types: [payload.vct] } }),
  };
  const faults = [];
  const result = jose.verifySdJwt(row.sdJwt, options);
  if (row.valid === false) return result.ok ? ["expected invalid, found valid"] : [];
  if (!result.ok) return [`expected valid, found ${result.verdict} (${codesOf(result)})`];
  if (sorted(result.claims) !== sorted(expectedClaims(row)))
    faults.push("other claims than the published ones");
  const parts = row.sdJwt.split("~");
  const stranger = {
    ...issuerJwk,
    x: payload.cnf?.jwk.x ?? issuerJwk.x,
    y: payload.cnf?.jwk.y ?? issuerJwk.y,
  };
  if (payload.cnf && jose.verifySdJwt(row.sdJwt, { ...options, keys: [stranger] }).ok)
    faults.push("valid under another key");
  // With fewer disclosures it is still right; a proof by the holder is not.
  const less = jose.verifySdJwt([parts[0], ...parts.slice(2)].join("~"), options);
  if (
    less.ok !== (kbJwtPayload === undefined) &&
    !codesOf(less).includes("signature.sd-jwt.disclosure-unreferenced")
  )
    faults.push(`without its first disclosure: ${less.verdict} (${codesOf(less)})`);
  if (kbJwtPayload) {
    const later = jose.verifySdJwt(row.sdJwt, { ...options, at });
    if (!codesOf(later).includes("signature.sd-jwt.binding-time")) faults.push("an old proof was taken");
  }
  return faults;
}

/** Each sample of DSS: whether the values hold, and that no root of ours vouches for them. */
function compareJades(jose, { trust }, path, { file, coreValid }) {
  const text = readFileSync(path, "utf8").trim();
  const objects = { "sample.json": Buffer.from('{ "title": "Hello World!" }') };
  const result = jose.verifyJws(text, { trust, at, objects });
  const [one] = result.signatures;
  const codes = codesOf(result);
  if (coreValid === false)
    return result.verdict === "altered" && codes.includes("signature.value.mismatch")
      ? []
      : [`expected altered, found ${result.verdict} (${codes})`];
  const faults = [];
  if (result.verdict !== "untrusted" || !codes.includes("signature.certificate.unknown-issuer"))
    faults.push(`expected untrusted, found ${result.verdict} (${codes})`);
  if (one?.level !== "jades-b-b" || one.signer === undefined) faults.push(`level ${one?.level}`);
  if (file.endsWith("simple-detached.jws")) {
    if (one?.objects.length !== 1) faults.push("the object kept apart was not checked");
    const changed = jose.verifyJws(text, { trust, at, objects: { "sample.json": Buffer.from("{}") } });
    if (changed.verdict !== "altered") faults.push("another object was taken");
  }
  return faults;
}

/** One credential; then every value of every byte of it, one at a time. */
async function everyByte(jose) {
  const { signer, trust, at: time } = await signingWorld();
  let salt = 0;
  const random = (length) => Buffer.alloc(length, (salt += 1));
  const options = { signer, random, disclose: [["diem"]] };
  const issued = await jose.issueSdJwt(
    { diem: "8.5" },
    { ...options, random: (n) => new Uint8Array(random(n)) },
  );
  const bytes = Buffer.from(issued.value);
  const verify = (given) => jose.verifySdJwt(given, { trust, at: time });
  if (!verify(bytes).ok)
    return {
      results: [{ id: "byte: the credential", status: "failed", detail: "is not valid" }],
      caught: 0,
      tried: 0,
    };
  const results = [];
  let caught = 0;
  let tried = 0;
  const rest = bytes.indexOf("~");
  for (let offset = 0; offset < bytes.length; offset += 1) {
    // Each character of the JWS with its lowest bit changed; each of the rest with every value there is.
    for (let value = 0; value < 256; value += 1) {
      if (value === bytes[offset] || (offset < rest && value !== (bytes[offset] ^ 1))) continue;
      const changed = Buffer.from(bytes);
      changed[offset] = value;
      tried += 1;
      if (!verify(changed).ok) caught += 1;
      else results.push({ id: `byte ${offset} = ${value}`, status: "failed", detail: "was not caught" });
    }
  }
  results.push({ id: `byte: every one of ${bytes.length}`, status: "passed" });
  return { results, caught, tried };
}

/** The lists of cases; those of JAdES stand beside those of XML. */
const lists = {
  "sd-jwt/rfc9901.json"(jose, { issuerJwk, cases }) {
    return cases.map((row) => attempt(`rfc9901/${row.name}`, () => comparePublished(jose, row, issuerJwk)));
  },
  "xmldsig/dss.json"(jose, { cases }, trust, folder) {
    return cases
      .filter(({ file }) => !file.endsWith(".xml"))
      .map((row) =>
        attempt(row.file.replace(/^\.\.\//u, ""), () =>
          compareJades(jose, { trust }, join(folder, row.file), row),
        ),
      );
  },
};

export async function run(given) {
  const jose = await loadPackage("@lienthong/signature/jose");
  const { createTrustStore } = await loadPackage("@lienthong/signature");
  const trust = createTrustStore({ roots: [] });
  const names = Object.keys(lists);
  const found = namedFiles(given, [...names, ...names.map((name) => name.split("/").at(-1))]);
  const results = found.flatMap(({ name, path }) => {
    const list = names.find((one) => one.endsWith(name));
    return lists[list](jose, readJsonFile(path), trust, dirname(path));
  });
  // The folder of all vectors, or that of SD-JWT alone.
  const structures = [join(given, "sd-jwt/structures"), join(given, "structures")].find(existsSync);
  const signWith = (bytes, { privateKey }) =>
    new Uint8Array(sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" }));
  for (const row of structures === undefined ? [] : structureCases(structures)) {
    const faults = await compareStructure(jose, row, signWith);
    results.push(attempt(`structures/${row.name}`, () => faults));
  }
  const bytes = await everyByte(jose);
  results.push(...bytes.results);
  return {
    results,
    groups: groupResults(results, ({ id }) => (id.includes("/") ? id.split("/")[0] : "changed bytes")),
    figures: { "changed bytes tried": bytes.tried, "changed bytes caught": bytes.caught },
  };
}
