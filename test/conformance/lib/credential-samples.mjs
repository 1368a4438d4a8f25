import { readdirSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { readJsonFile } from "./files.mjs";

const folder = "clr-ob/contexts";
/** Addresses of the contexts in the folder of samples. */
const addresses = {
  "https://www.w3.org/ns/credentials/v2": "credentials-v2.jsonld",
  "https://www.w3.org/2018/credentials/v1": "2018-credentials-v1.jsonld",
  "https://w3id.org/security/suites/ed25519-2020/v1": "security-suites-ed25519-2020-v1.jsonld",
  "https://w3id.org/security/data-integrity/v1": "data-integrity-v1.jsonld",
  "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json": "clr-v2p0-2.0.1.json",
  "https://purl.imsglobal.org/spec/clr/v2p0/context.json": "clr-v2p0.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json": "ob-v3p0-3.0.1.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json": "ob-v3p0-3.0.2.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "ob-v3p0-3.0.3.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/context.json": "ob-v3p0.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json": "ob-v3p0-extensions.json",
};
/** The context of the W3C's examples is one line, which its specification prints. */
const examples = { "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" } };

/** Canonical RDF over the published contexts. */
export function sampleRdf({ createRdfCanonicalizer }, data, more = {}) {
  const contexts = Object.fromEntries(
    Object.entries(addresses).map(([address, file]) => [address, readJsonFile(join(data, folder, file))]),
  );
  return createRdfCanonicalizer({
    jsonld,
    contexts: { ...contexts, "https://www.w3.org/ns/credentials/examples/v2": examples },
    ...more,
  });
}

/** Names of the files of a folder, those of folders in it included. */
export function filesUnder(data, path, ending) {
  return readdirSync(join(data, path), { recursive: true })
    .map((name) => `${path}/${String(name).replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** Proofs of a document, and of those in it. */
function methodsIn(value) {
  if (Array.isArray(value)) return value.flatMap(methodsIn);
  if (value === null || typeof value !== "object") return [];
  const own = typeof value.verificationMethod === "string" ? [value.verificationMethod] : [];
  return [...own, ...Object.values(value).flatMap(methodsIn)];
}

/** The samples name keys as `issuer#multikey`: what a document of that issuer would say. */
export function samplesResolve(document, more = []) {
  return (id) => {
    const named = methodsIn(document)
      .filter((name) => name.startsWith(`${id}#z`))
      .map((name) => [name, name.slice(id.length + 1)]);
    const all = new Map([...named, ...more.filter(([name]) => name.startsWith(`${id}#`))]);
    if (all.size === 0) return undefined;
    return {
      id,
      verificationMethod: [...all].map(([name, publicKeyMultibase]) => ({
        id: name,
        type: "Multikey",
        controller: id,
        publicKeyMultibase,
      })),
      assertionMethod: [...all.keys()],
    };
  };
}
