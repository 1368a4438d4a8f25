import { type JsonObject, isJsonObject, member } from "../../jose/json-object.ts";
import { canonicalJson } from "../canonical-json.ts";
import { CredentialFault, type CredentialReport } from "../credential-issue.ts";

const valueKeywords = ["@value", "@language", "@direction", "@type"];
/** What is said of a whole credential, and decides whether it counts. */
const ofCredentials = [
  "issuer",
  "validFrom",
  "validUntil",
  "issuanceDate",
  "expirationDate",
  "credentialStatus",
  "credentialSubject",
];

/**
 * Refuses JSON whose RDF says less than, or is silent about, what the JSON shows: values that RDF drops, keywords, keys that are whole
 * addresses, and names of blank nodes. A proof over RDF would hold with and without them.
 */
export function checkGraphShape(value: unknown, path = ""): void {
  const fault = (code: "unsigned" | "keyword", at: string): CredentialFault =>
    new CredentialFault(`signature.credential.${code}`, undefined, undefined, at);
  if (value === null || (Array.isArray(value) && value.length === 0)) throw fault("unsigned", path);
  if (typeof value === "number" && !isExact(value))
    throw new CredentialFault("signature.credential.number", undefined, undefined, path);
  if (Array.isArray(value)) value.forEach((one, at) => checkGraphShape(one, `${path}[${at}]`));
  if (!isJsonObject(value)) return;
  const isValue = Object.hasOwn(value, "@value");
  for (const [name, one] of Object.entries(value)) {
    if (name === "@context") continue;
    const isKeyword = name.startsWith("@") && !(isValue && valueKeywords.includes(name));
    const isBlank = name === "id" && typeof one === "string" && one.startsWith("_:");
    if (isKeyword || name.includes(":") || isBlank) throw fault("keyword", path);
    checkGraphShape(one, path === "" ? name : `${path}.${name}`);
  }
}

/**
 * Whether RDF holds a number as it is. It has 16 digits of it (JSON-LD 1.1 API, "Object to RDF Conversion"), and the library `jsonld` takes what JavaScript writes
 * without a point, such as 1e-7, for a whole number: others would be signed as their neighbour.
 */
function isExact(value: number): boolean {
  if (Number.isSafeInteger(value)) return true;
  const isWritten = Number.isInteger(value) || String(value).includes(".");
  return isWritten && Number(value.toExponential(15)) === value;
}

/**
 * Reports things that are described in several places of one graph: RDF has one thing with all that is said of it, so that a member may be
 * moved from one place to the other. Where that decides whether a credential counts, it is refused.
 */
export function checkNodes(document: JsonObject, report: CredentialReport): void {
  const { "@context": _, proof: __, ...rest } = document;
  const found = new Map<string, readonly JsonObject[]>();
  collect(rest, found);
  const id = member(document, "id");
  const several = [...found].filter(([, nodes]) => nodes.length > 1);
  const isSplit = several.some(
    ([name, nodes]) =>
      (name === id && nodes.slice(1).some((one) => ofCredentials.some((key) => Object.hasOwn(one, key)))) ||
      (nodes.some(isStatus) && new Set(nodes.map(canonicalJson)).size > 1),
  );
  if (isSplit) report("signature.credential.node-split");
  else if (several.length > 0) report("signature.credential.node-twice", { severity: "warning" });
}

/** Whether a node tells where a credential is in a status list. */
function isStatus(node: JsonObject): boolean {
  return ["statusPurpose", "statusListIndex", "statusListCredential"].some((name) =>
    Object.hasOwn(node, name),
  );
}

/** Gathers nodes that say more than their id, the outermost first; credentials inside are graphs of their own. */
function collect(value: unknown, found: Map<string, readonly JsonObject[]>): void {
  if (Array.isArray(value)) value.forEach((one) => collect(one, found));
  if (!isJsonObject(value)) return;
  const id = member(value, "id");
  if (typeof id === "string" && Object.keys(value).length > 1)
    found.set(id, [...(found.get(id) ?? []), value]);
  for (const [name, one] of Object.entries(value))
    if (name !== "verifiableCredential" && name !== "@context") collect(one, found);
}
