import { type Digest, type DigestName, digestByName } from "@lienthong/pki";
import { instantOf } from "../instant.ts";
import type { CborItem, CborKey } from "./cbor/cbor-item.ts";
import { arrayOf, bytesOf, embeddedOf, mapOf, taggedTextOf, textOf } from "./cbor/item-parts.ts";
import { readCbor } from "./cbor/read-cbor.ts";
import { MdocFault } from "./mdoc-issue.ts";

/** How long a document is valid (thời hạn), as its issuer signed it. */
export interface MdocValidity {
  /** When it was signed, as `2026-03-01T01:30:00Z`. */
  readonly signed: string;
  readonly validFrom: string;
  readonly validUntil: string;
  /** When the issuer expects to sign it anew. */
  readonly expectedUpdate?: string;
}

/** The mobile security object (MSO, ISO/IEC 18013-5 section 9.1.2.4): what the issuer signed. */
export interface SecurityObject {
  readonly docType: string;
  readonly digest: Digest;
  readonly digestOf: (namespace: string, id: number) => Uint8Array | undefined;
  readonly deviceKey: CborItem | undefined;
  /** Which elements the device may state itself; nothing when the issuer does not say. */
  readonly mayState: ((namespace: string, element: string) => boolean) | undefined;
  readonly validity: MdocValidity;
  /** The same in milliseconds since 1970. */
  readonly times: { readonly signed: number; readonly validFrom: number; readonly validUntil: number };
}

const digests: readonly DigestName[] = ["SHA-256", "SHA-384", "SHA-512"];

/** Reads the payload of the issuer's signature. */
export function readSecurityObject(payload: Uint8Array): SecurityObject {
  const object = mapOf(embeddedOf(readCbor(payload, "MSO"), "MSO"), "MSO");
  if (textOf(object.get("version"), "MSO.version") !== "1.0")
    throw new MdocFault("signature.mdoc.version", { part: "MSO" });
  const algorithm = textOf(object.get("digestAlgorithm"), "MSO.digestAlgorithm");
  const name = digests.find((one) => one === algorithm);
  if (!name) throw new MdocFault("signature.mdoc.digest-algorithm", { algorithm: algorithm.slice(0, 20) });
  const namespaces = mapOf(object.get("valueDigests"), "MSO.valueDigests");
  const keyInfo = mapOf(object.get("deviceKeyInfo"), "MSO.deviceKeyInfo");
  return {
    docType: textOf(object.get("docType"), "MSO.docType"),
    digest: digestByName(name),
    digestOf: (namespace, id) => {
      const values = namespaces.get(namespace);
      const value = values && mapOf(values, "MSO.valueDigests").get(id);
      return value && bytesOf(value, "MSO.valueDigests");
    },
    deviceKey: keyInfo.get("deviceKey"),
    mayState: authorizations(keyInfo.get("keyAuthorizations")),
    ...readValidity(mapOf(object.get("validityInfo"), "MSO.validityInfo")),
  };
}

function authorizations(item: CborItem | undefined): SecurityObject["mayState"] {
  if (!item) return undefined;
  const part = "MSO.keyAuthorizations";
  const allowed = mapOf(item, part);
  const texts = (one: CborItem | undefined): readonly string[] =>
    one ? arrayOf(one, part).map((text) => textOf(text, part)) : [];
  const namespaces = new Set(texts(allowed.get("nameSpaces")));
  const listed = allowed.get("dataElements");
  const elements = new Map(
    [...(listed ? mapOf(listed, part) : [])].map(([namespace, names]) => [namespace, new Set(texts(names))]),
  );
  return (namespace, element) => namespaces.has(namespace) || elements.get(namespace)?.has(element) === true;
}

function readValidity(info: ReadonlyMap<CborKey, CborItem>): Pick<SecurityObject, "validity" | "times"> {
  const read = (name: string): { readonly text: string; readonly time: number } => {
    const part = `MSO.validityInfo.${name}`;
    const text = taggedTextOf(info.get(name), 0, part);
    const time = instantOf(text);
    if (time === undefined) throw new MdocFault("signature.mdoc.structure", { part });
    return { text, time };
  };
  const [signed, from, until] = [read("signed"), read("validFrom"), read("validUntil")];
  const update = info.has("expectedUpdate") ? read("expectedUpdate").text : undefined;
  return {
    validity: {
      signed: signed.text,
      validFrom: from.text,
      validUntil: until.text,
      ...(update !== undefined && { expectedUpdate: update }),
    },
    times: { signed: signed.time, validFrom: from.time, validUntil: until.time },
  };
}
