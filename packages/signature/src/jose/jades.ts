import { encodeUtf8 } from "@lienthong/core";
import { type Certificate, digestByName, equalBytes } from "@lienthong/pki";
import { instantOf, instantText } from "../instant.ts";
import { bytesOfBase64url, encodeBase64url } from "./base64url.ts";
import { JoseFault, type JoseReport } from "./jose-issue.ts";
import { type JsonObject, isJsonObject, member } from "./json-object.ts";

/** What was signed apart from the signature (JAdES `sigD`). */
export interface SignedObject {
  /** Its name in the signature. */
  readonly reference: string;
  readonly bytes: Uint8Array;
}

const byUriHash = "http://uri.etsi.org/19182/ObjectIdByURIHash";
const mostObjects = 256;

/** The time of signing that the header claims: `sigT` (ETSI TS 119 182-1 section 5.2.1). */
export function signingTimeOf(header: JsonObject, at: number, report: JoseReport): string | undefined {
  const text = member(header, "sigT");
  if (text === undefined) return undefined;
  const time = instantOf(text);
  if (time === undefined || typeof text !== "string" || !text.endsWith("Z")) {
    report("signature.jades.signing-time");
    return undefined;
  }
  if (time > at) report("signature.time.in-future", { severity: "warning" });
  return instantText(time);
}

/** Whether the signer named this certificate (`x5t#S256`); another one is reported. */
export function namesCertificate(header: JsonObject, certificate: Certificate, report: JoseReport): boolean {
  const given = member(header, "x5t#S256");
  if (given === undefined) return false;
  const digest = typeof given === "string" ? bytesOfBase64url(given) : undefined;
  const isSame = digest !== undefined && equalBytes(digest, digestByName("SHA-256").hash(certificate.bytes));
  if (!isSame) report("signature.jws.certificate-hash");
  return isSame;
}

/**
 * Checks the objects that `sigD` names by their hashes (ObjectIdByURIHash). Unless `b64` is false the hash is over the base64url of the
 * object; the published sample shows it.
 */
export function checkObjects(
  header: JsonObject,
  given: Readonly<Record<string, Uint8Array>>,
  report: JoseReport,
): readonly SignedObject[] {
  const sigD = member(header, "sigD");
  if (sigD === undefined) return [];
  const wrong = (): JoseFault => new JoseFault("signature.jades.objects-structure");
  if (!isJsonObject(sigD) || member(sigD, "mId") !== byUriHash) throw wrong();
  const names = member(sigD, "pars");
  const hashes = member(sigD, "hashV");
  const method = member(sigD, "hashM");
  const digest = (["SHA-256", "SHA-384", "SHA-512"] as const).find((name) => `S${name.slice(4)}` === method);
  if (!Array.isArray(names) || !Array.isArray(hashes) || !digest) throw wrong();
  const isSound =
    names.length > 0 &&
    names.length <= mostObjects &&
    hashes.length === names.length &&
    new Set(names).size === names.length;
  if (!isSound) throw wrong();
  const isPlain = member(header, "b64") === false;
  return names.flatMap((reference: unknown, at) => {
    const hash: unknown = hashes[at];
    if (typeof reference !== "string" || typeof hash !== "string") throw wrong();
    const bytes = Object.hasOwn(given, reference) ? given[reference] : undefined;
    const params = { number: at + 1 };
    if (!bytes) {
      report("signature.jades.object-missing", { params });
      return [];
    }
    const found = digestByName(digest).hash(isPlain ? bytes : encodeUtf8(encodeBase64url(bytes)));
    if (encodeBase64url(found) === hash) return [{ reference, bytes }];
    report("signature.jades.object-mismatch", { params });
    return [];
  });
}
