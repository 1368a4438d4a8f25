import { createHash, verify } from "node:crypto";
import { SDJwtInstance } from "@sd-jwt/core";
import { compactVerify, flattenedVerify, generalVerify, importJWK } from "jose";
import { attacks, changedCopy, compact, newKey } from "../lib/jose-documents.mjs";
import { seeded } from "../lib/mutate.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "JSON signatures: our answers against those of jose and @sd-jwt/core";
export const data = "specs/vneid/vectors/sd-jwt";

/** A quick look in every run of the tests; the table in docs/json-signatures.md is of 10,000. */
const documents = Number(process.env.PEER_DOCUMENTS ?? 600);
const at = "2026-12-01T12:00:00Z";

/** Why we refuse what another takes; each row stands in docs/json-signatures.md. */
const stricter = {
  "signature.jws.key-embedded": "a key inside the signature",
  "signature.jws.key-remote": "an address of a key",
  "signature.jws.duplicate-key": "a key twice in the same object",
  "signature.jws.header-not-protected": "a parameter that decides, outside of what is signed",
  "signature.jws.structure": "two forms at once",
  "signature.jws.json": "JSON that is not exact",
  "signature.jws.base64url": "base64url that is not exact",
  "signature.jws.crit-unknown": "an extension that nobody here understands",
  "signature.jws.b64": "a malformed b64",
  "signature.sd-jwt.disclosure-structure": "a malformed disclosure",
  "signature.sd-jwt.disclosure-unreferenced": "a disclosure that the issuer did not sign",
  "signature.sd-jwt.disclosure-twice": "a disclosure twice",
  "signature.sd-jwt.digest-twice": "a digest in two places",
  "signature.sd-jwt.claim-twice": "a name that stands there already",
  "signature.sd-jwt.disclosure-reserved": "a reserved name revealed",
  "signature.sd-jwt.disclosure-kind": "a disclosure in a place of another kind",
  "signature.sd-jwt.hash-unknown": "a hash function that is not safe",
};

const codesOf = ({ issues, signatures = [], signature }) =>
  [...issues, ...signatures.flatMap((one) => one.issues), ...(signature?.issues ?? [])]
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ code }) => code);

/** Why we refuse what another takes; `undefined` when nothing explains it. */
function explain(mine, text) {
  if (mine.ok) return undefined;
  const code = codesOf(mine).find((one) => stricter[one] !== undefined);
  if (code !== undefined) return stricter[code];
  // jose is content with the first signature that its key fits.
  return text.includes('"signatures"') ? "a list in which one of the signatures is wrong" : undefined;
}

async function joseSays(text, { jwk, alg }) {
  const key = await importJWK(jwk, alg);
  const options = { algorithms: ["ES256", "RS256", "Ed25519", "EdDSA"] };
  try {
    if (!text.trimStart().startsWith("{")) await compactVerify(text, key, options);
    else {
      const object = JSON.parse(text);
      await ("signatures" in object ? generalVerify : flattenedVerify)(object, key, options);
    }
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

const digest = (text) => createHash("sha256").update(text).digest();
const disclosure = (...parts) => Buffer.from(JSON.stringify(parts)).toString("base64url");
const hashOf = (text) => digest(text).toString("base64url");

async function sdJwtSays(text, { publicKey }) {
  const instance = new SDJwtInstance({
    hashAlg: "sha-256",
    hasher: (data, name) => createHash(name.replace("-", "")).update(Buffer.from(data)).digest(),
    verifier: (signed, value) =>
      verify(
        "sha256",
        Buffer.from(signed),
        { key: publicKey, dsaEncoding: "ieee-p1363" },
        Buffer.from(value, "base64url"),
      ),
  });
  try {
    await instance.verify(text);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Credentials with what holders and careless issuers do to them. */
function credentials(key) {
  const { alg } = key;
  const name = disclosure("s1", "hoTen", "Trần Thị Bình");
  const mark = disclosure("s2", { diem: "8.5" });
  const other = disclosure("s3", "hoTen", "Lê Văn An");
  const make = (payload, ...list) =>
    `${[compact({ alg, typ: "dc+sd-jwt" }, payload, key), ...list].join("~")}~`;
  const hide = (...list) => ({ _sd: list.map(hashOf), _sd_alg: "sha-256" });
  const reserved = (text) => disclosure("s", text, ["x"]);
  const kind = { a: [{ "...": hashOf(name) }] };
  return {
    good: make({ ...hide(name), monHoc: [{ "...": hashOf(mark) }] }, name, mark),
    "fewer disclosures": make({ ...hide(name), monHoc: [{ "...": hashOf(mark) }] }, mark),
    "none at all": make(hide(name)),
    decoys: make({ _sd: [hashOf(name), hashOf("x")] }, name),
    "a disclosure that nobody signed": make(hide(name), name, other),
    "a disclosure twice": make(hide(name), name, name),
    "a digest twice": make(hide(name, name), name),
    "a digest in two places": make({ ...hide(name), a: hide(name) }, name),
    "a name that stands there": make({ hoTen: "x", ...hide(name) }, name),
    "one name revealed twice": make(hide(name, other), name, other),
    "_sd revealed": make(hide(reserved("_sd")), reserved("_sd")),
    "... revealed": make(hide(reserved("...")), reserved("...")),
    "an element where a claim was signed": make(hide(mark), mark),
    "a claim where an element was signed": make(kind, name),
    MD5: make({ _sd: [createHash("md5").update(name).digest("base64url")], _sd_alg: "md5" }, name),
    "a malformed disclosure": make({}, disclosure("s", "a", 1, 2)),
    "unknown crit": `${compact({ alg, crit: ["x"], x: 1 }, {}, key)}~`,
    "alg none": `${Buffer.from('{"alg":"none"}').toString("base64url")}.e30.~`,
    "a key twice": make('{"_sd":[],"_sd":["x"]}'),
  };
}

export async function run() {
  const { verifyJws, verifySdJwt } = await loadPackage("@lienthong/signature/jose");
  const random = seeded(9);
  const results = [];
  const figures = {};
  const compareAll = async (who, rows, ours, theirs) => {
    let same = 0;
    for (const { kind, text, key } of rows) {
      const mine = ours(text, key);
      const other = await theirs(text, key);
      if (mine.ok === other) {
        same += 1;
        continue;
      }
      const reason = explain(mine, text);
      if (reason !== undefined) {
        const name = `${who}: we refuse ${reason}`;
        figures[name] = (figures[name] ?? 0) + 1;
      } else
        results.push({
          id: `${who}: ${kind}`,
          status: "failed",
          detail: `they ${other}, we ${mine.verdict} (${codesOf(mine)}) ${JSON.stringify(text)}`,
        });
    }
    figures[`${who}: documents`] = rows.length;
    figures[`${who}: the same`] = same;
  };

  const keys = ["ES256", "RS256", "Ed25519"].map((alg) => [newKey(alg), newKey(alg)]);
  const jws = keys.flatMap(([key, other]) =>
    Object.entries(attacks(key, other)).map(([kind, text]) => ({ kind, text, key })),
  );
  const goodJws = jws.filter(({ kind }) => kind.startsWith("good"));
  while (jws.length < documents) {
    const { text, key } = goodJws[random(goodJws.length)];
    jws.push({ kind: "changed", text: changedCopy(text, random), key });
  }
  await compareAll("jose", jws, (text, { jwk }) => verifyJws(text, { at, keys: [jwk] }), joseSays);

  const [issuer] = keys[0];
  const shown = Object.entries(credentials(issuer)).map(([kind, text]) => ({ kind, text, key: issuer }));
  const [{ text: goodText }] = shown;
  while (shown.length < documents)
    shown.push({ kind: "changed", text: changedCopy(goodText, random), key: issuer });
  await compareAll(
    "@sd-jwt/core",
    shown,
    (text, { jwk }) => verifySdJwt(text, { at, keys: [jwk] }),
    sdJwtSays,
  );
  results.push({ id: `${jws.length} signatures and ${shown.length} credentials`, status: "passed" });
  return { results, figures };
}
