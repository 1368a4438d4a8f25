import { encodeUtf8 } from "@lienthong/core";
import { type Certificate, digestByName, type DigestName, equalBytes } from "@lienthong/pki";
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

/** The way of `sigD` that names content by its address and its hash (ETSI TS 119 182-1 section 5.2.8). */
export const byUriHash = "http://uri.etsi.org/19182/ObjectIdByURIHash";
/** Objects of one signature. */
export const mostObjects = 256;

/**
 * The time of signing that the header claims: `iat` (ETSI TS 119 182-1 section 5.1.11, for signatures since July 2025) or `sigT` (section
 * 5.2.1, older ones). Where both stand they must agree to the second.
 */
export function signingTimeOf(header: JsonObject, at: number, report: JoseReport): string | undefined {
  const [text, seconds] = [member(header, "sigT"), member(header, "iat")];
  if (text === undefined && seconds === undefined) return undefined;
  const older = typeof text === "string" && text.endsWith("Z") ? instantOf(text) : undefined;
  const newer =
    typeof seconds === "number" && Number.isInteger(seconds) && seconds >= 0 && seconds < latestSecond
      ? seconds * 1000
      : undefined;
  const isSound =
    (text === undefined || older !== undefined) &&
    (seconds === undefined || newer !== undefined) &&
    (older === undefined || newer === undefined || Math.floor(older / 1000) * 1000 === newer);
  const time = newer ?? older;
  if (!isSound || time === undefined) {
    report("signature.jades.signing-time");
    return undefined;
  }
  if (time > at) report("signature.time.in-future", { severity: "warning" });
  return instantText(time);
}

/** The end of the year 9999. */
const latestSecond = 253_402_300_800;

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
    if (objectHash(bytes, digest, isPlain) === hash) return [{ reference, bytes }];
    report("signature.jades.object-mismatch", { params });
    return [];
  });
}

/** The hash of an object in `sigD`. */
export function objectHash(bytes: Uint8Array, digest: DigestName, isPlain: boolean): string {
  return encodeBase64url(digestByName(digest).hash(isPlain ? bytes : encodeUtf8(encodeBase64url(bytes))));
}
