import { generateKeyPairSync, sign } from "node:crypto";

/** Good JSON signatures by Node's own cryptography, attacks on them, and changed copies: for our verifier and others'. */
const base64url = (value) =>
  Buffer.from(
    typeof value === "object" && !(value instanceof Uint8Array) ? JSON.stringify(value) : value,
  ).toString("base64url");

const kinds = {
  ES256: () => generateKeyPairSync("ec", { namedCurve: "prime256v1" }),
  RS256: () => generateKeyPairSync("rsa", { modulusLength: 2048 }),
  Ed25519: () => generateKeyPairSync("ed25519"),
};

const valueOf = (text, { alg, privateKey }) =>
  base64url(
    sign(alg === "Ed25519" ? null : "sha256", Buffer.from(text), {
      key: privateKey,
      dsaEncoding: "ieee-p1363",
    }),
  );

export function newKey(alg) {
  const { publicKey, privateKey } = kinds[alg]();
  return { alg, publicKey, privateKey, jwk: publicKey.export({ format: "jwk" }) };
}

/** Header and payload may be JSON text of one's own making. */
export function compact(header, payload, key) {
  const text = `${base64url(header)}.${base64url(payload)}`;
  return `${text}.${valueOf(text, key)}`;
}

const payload = { iss: "https://truong.example", diem: "8.5" };

/** What attackers and careless programs make; each signed by the trusted key unless it says otherwise. */
export function attacks(key, other) {
  const { alg } = key;
  const good = compact({ alg }, payload, key);
  const [head, body, value] = good.split(".");
  const flat = (more) => JSON.stringify({ payload: body, protected: head, signature: value, ...more });
  const withHeader = (header) => compact({ alg, ...header }, payload, key);
  return {
    good,
    "good, flattened": flat({}),
    "good, general": JSON.stringify({ payload: body, signatures: [{ protected: head, signature: value }] }),
    "alg none": `${base64url({ alg: "none" })}.${body}.`,
    "alg None with the old value": `${base64url({ alg: "None" })}.${body}.${value}`,
    "by a stranger": compact({ alg }, payload, other),
    "key of the stranger in jwk": compact({ alg, jwk: other.jwk }, payload, other),
    "right key in jwk": withHeader({ jwk: key.jwk }),
    jku: withHeader({ jku: "https://khac.example/jwks.json" }),
    x5u: withHeader({ x5u: "https://khac.example/ca.pem" }),
    "kid of a path": withHeader({ kid: "../../../dev/null" }),
    "unknown crit": withHeader({ crit: ["x"], x: 1 }),
    "empty crit": withHeader({ crit: [] }),
    "crit of a registered name": withHeader({ crit: ["alg"] }),
    "b64 without crit": withHeader({ b64: false }),
    "key twice in the header": compact(`{"alg":"none","alg":"${alg}"}`, payload, key),
    "key twice in the payload": compact({ alg }, '{"diem":"8.5","diem":"9.5"}', key),
    "key twice around it": `{"payload":"e30",${flat({}).slice(1)}`,
    "alg in both headers": flat({ header: { alg } }),
    "alg in the unsigned header": JSON.stringify({
      payload: body,
      protected: base64url({}),
      header: { alg },
      signature: valueOf(`${base64url({})}.${body}`, key),
    }),
    "crit in the unsigned header": flat({ header: { crit: ["x"], x: 1 } }),
    "both JSON forms at once": flat({ signatures: [{ protected: head, signature: value }] }),
    "one right and one wrong signature": JSON.stringify({
      payload: body,
      signatures: [
        { protected: head, signature: value },
        { protected: head, signature: compact({ alg }, {}, key).split(".")[2] },
      ],
    }),
    zeros: `${head}.${body}.${Buffer.alloc(64).toString("base64url")}`,
    "no value": `${head}.${body}.`,
    "padded base64": `${good}=`,
    "line end behind": `${good}\n`,
    "a blank inside": `${head}.${body}.${value.slice(0, 9)} ${value.slice(9)}`,
    "plain base64": good.replaceAll("-", "+").replaceAll("_", "/"),
    "four parts": `${good}.`,
    "two parts": `${head}.${body}`,
    "a tilde behind": `${good}~`,
    "another payload": `${head}.${base64url({ ...payload, diem: "9.5" })}.${value}`,
    "another header": `${base64url({ alg, typ: "x" })}.${body}.${value}`,
    "a header that is a list": compact("[]", payload, key),
    "a header in Latin-1": `${Buffer.from([0x7b, 0xff, 0x7d]).toString("base64url")}.${body}.${value}`,
    "a byte order mark in the header": compact(`\uFEFF{"alg":"${alg}"}`, payload, key),
    "no alg": compact({}, payload, key),
  };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ {}"';

/** A copy with one character changed, taken out, doubled or put in, or two parts swapped. */
export function changedCopy(text, random) {
  const at = random(text.length);
  const one = alphabet[random(alphabet.length)];
  switch (random(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + one + text.slice(at);
    case 2:
      return text.slice(0, at) + text[at] + text.slice(at);
    case 3:
      return text.split(".").reverse().join(".");
    default:
      return text.slice(0, at) + one + text.slice(at + 1);
  }
}
