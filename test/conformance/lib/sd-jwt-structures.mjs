import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { newKey } from "./jose-documents.mjs";

/** The cases of sd-jwt-python: what is hidden (`!sd`), what the holder shows, and what the verifier then sees. */
export function structureCases(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .sort()
    .map((name) => ({ name, ...readCase(readFileSync(join(folder, name), "utf8")) }));
}

function readCase(text) {
  const document = parseDocument(text, { version: "1.1", logLevel: "silent", uniqueKeys: true });
  const [claims, hidden] = plain(document.get("user_claims", true));
  const [shown] = plain(document.get("holder_disclosed_claims", true));
  const [expected] = plain(document.get("expect_verified_user_claims", true));
  return {
    claims,
    hidden,
    show: pathsOf(shown),
    expected,
    isBound: document.get("key_binding") === true,
    isJson: document.get("serialization_format") === "json",
  };
}

/** A value, and the paths in it that bear the tag. */
function plain(node, path = []) {
  if (isScalar(node) || node === null || node === undefined) return [scalarOf(node), []];
  const hidden = [];
  const inside = (one, step, isTagged) => {
    const at = [...path, step];
    if (isTagged) hidden.push(at);
    const [value, more] = plain(one, at);
    hidden.push(...more);
    return value;
  };
  if (isSeq(node)) return [node.items.map((one, number) => inside(one, number, one?.tag === "!sd")), hidden];
  if (!isMap(node)) throw new Error("unknown YAML");
  const entries = node.items.map(({ key, value }) => [
    String(key.value),
    inside(value, String(key.value), key.tag === "!sd"),
  ]);
  return [Object.fromEntries(entries), hidden];
}

/** A scalar with a tag of its own is left as text by the reader; its source says what it is. */
function scalarOf(node) {
  if (!isScalar(node)) return null;
  if (node.tag !== "!sd") return node.value ?? null;
  if (node.type !== "PLAIN") return String(node.value);
  return parseDocument(node.source ?? "null", { version: "1.1" }).toJS();
}

/** Paths of what a holder shows; a list or object shows itself, and of its inside what is named. */
function pathsOf(shown, path = []) {
  if (shown === false || shown === null || shown === "None" || shown === undefined) return [];
  const here = path.length > 0 ? [path] : [];
  if (typeof shown !== "object") return here;
  const steps = Array.isArray(shown) ? shown.map((one, number) => [number, one]) : Object.entries(shown);
  return [...here, ...steps.flatMap(([step, one]) => pathsOf(one, [...path, step]))];
}

/** Issues, presents and checks a case with ours, in the form that it asks for; gives what is wrong. */
export async function compareStructure(jose, { claims, hidden, show, expected, isBound, isJson }, sign) {
  const [issuer, holder] = [newKey("ES256"), newKey("ES256")];
  const signerOf = (key) => ({ alg: "ES256", jwk: key.jwk, sign: (bytes) => sign(bytes, key) });
  const form = isJson ? "general" : "compact";
  const at = "2026-12-01T12:00:00Z";
  const issued = await jose.issueSdJwt(isBound ? { ...claims, cnf: { jwk: holder.jwk } } : claims, {
    signer: signerOf(issuer),
    random: (length) => new Uint8Array(randomBytes(length)),
    disclose: hidden,
    form,
  });
  if (!issued.ok) return issued.issues.map(({ code }) => code);
  const keyBinding = { nonce: "n-1", audience: "https://verifier.example" };
  const shown = await jose.presentSdJwt(issued.value, {
    show,
    ...(isBound && { keyBinding: { ...keyBinding, signer: signerOf(holder), at } }),
  });
  if (!shown.ok) return shown.issues.map(({ code }) => code);
  const result = jose.verifySdJwt(shown.value, { keys: [issuer.jwk], at, ...(isBound && { keyBinding }) });
  const { cnf: _, ...seen } = result.claims ?? {};
  const faults = result.ok ? [] : [`expected valid, found ${result.verdict}`];
  if (JSON.stringify(sorted(seen)) !== JSON.stringify(sorted(expected)))
    faults.push(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(seen)}`);
  return faults;
}

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
};
