import { type Certificate, equalBytes } from "@lienthong/pki";
import { type Report, SignatureFault } from "../signature-fault.ts";
import { isSelfIssued, isSignedBy, isSignedByKnown } from "./check-certificate.ts";

const longestPath = 8;
const mostTries = 64;

/** A path: the signer first, the root last when one was reached. */
export interface CertificatePath {
  readonly certificates: readonly Certificate[];
  readonly root: Certificate | undefined;
}

/**
 * Looks for a path from a signer to a configured root (xây dựng đường dẫn tin cậy): names and signatures must join, the rest is for
 * `checkPath`. Configured certificates are tried first, and the number of signatures tried is bounded, whatever certificates a document brings along.
 */
export function buildPath(
  signer: Certificate,
  roots: readonly Certificate[],
  known: readonly Certificate[],
  given: readonly Certificate[],
  report: Report,
): CertificatePath {
  let tries = 0;
  const wrong: Certificate[] = [];
  const signs = (certificate: Certificate, issuer: Certificate, isKnown: boolean): boolean => {
    tries += 1;
    if (tries > mostTries) return false;
    try {
      const isRight = (isKnown ? isSignedByKnown : isSignedBy)(certificate, issuer);
      if (!isRight) wrong.push(certificate);
      return isRight;
    } catch (error) {
      // One authority with a key of an unknown kind must not hide another that fits.
      if (error instanceof SignatureFault) return false;
      throw error;
    }
  };
  const search = (path: readonly Certificate[]): CertificatePath | undefined => {
    const last = path.at(-1);
    if (!last || path.length > longestPath) return undefined;
    const issuers = (pool: readonly Certificate[]): readonly Certificate[] => {
      return pool.filter(
        (one) => one.subjectKey === last.issuerKey && !path.some(({ bytes }) => equalBytes(bytes, one.bytes)),
      );
    };
    for (const root of issuers(roots))
      if (signs(last, root, true)) return { certificates: [...path, root], root };
    for (const pool of [known, given]) {
      for (const between of issuers(pool)) {
        const found = signs(last, between, pool === known) ? search([...path, between]) : undefined;
        if (found) return found;
      }
    }
    return undefined;
  };
  const found = search([signer]);
  if (found) return found;
  const code =
    wrong.length > 0
      ? "signature.certificate.signature"
      : isSelfIssued(signer)
        ? "signature.certificate.self-signed"
        : "signature.certificate.unknown-issuer";
  report(code);
  return { certificates: [signer], root: undefined };
}
