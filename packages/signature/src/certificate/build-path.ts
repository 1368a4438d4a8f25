import { type Certificate, equalBytes } from "@lienthong/pki";
import { type Report, SignatureFault } from "../signature-fault.ts";
import { canBeAuthority, isSelfIssued, isSignedBy, isSignedByKnown } from "./check-certificate.ts";

const longestPath = 8;
const mostTries = 64;

/** A path: the signer first, the root last when one was reached. */
export interface CertificatePath {
  readonly certificates: readonly Certificate[];
  readonly root: Certificate | undefined;
}

/** Certificates of which a path can be made. */
export interface PathPool {
  readonly roots: readonly Certificate[];
  /** Those that are configured. */
  readonly known: readonly Certificate[];
  /** Those that a document brings along. */
  readonly given: readonly Certificate[];
  /** When the path must hold. */
  readonly time: number;
}

/**
 * Looks for a path from a signer to a configured root (xây dựng đường dẫn tin cậy): names and signatures must join, the rest is for
 * `checkPath`. An authority has several certificates after a renewal: a path whose authorities are valid then is looked for first, and only
 * when there is none, any. Configured certificates are tried first, and the number of signatures tried is bounded, whatever a document brings along.
 */
export function buildPath(signer: Certificate, pool: PathPool, report: Report): CertificatePath {
  const search = new Search(pool);
  const found =
    search.from(signer, (one) => canBeAuthority(one, pool.time)) ?? search.from(signer, () => true);
  if (found) return found;
  const code = search.hasWrong
    ? "signature.certificate.signature"
    : isSelfIssued(signer)
      ? "signature.certificate.self-signed"
      : "signature.certificate.unknown-issuer";
  report(code);
  return { certificates: [signer], root: undefined };
}

class Search {
  /** Whether a certificate was met that the one of its issuer's name did not sign. */
  hasWrong = false;
  readonly #pool: PathPool;
  #tries = 0;

  constructor(pool: PathPool) {
    this.#pool = pool;
  }

  from(signer: Certificate, isFit: (authority: Certificate) => boolean): CertificatePath | undefined {
    this.#tries = 0;
    return this.#search([signer], isFit);
  }

  #search(
    path: readonly Certificate[],
    isFit: (authority: Certificate) => boolean,
  ): CertificatePath | undefined {
    const last = path.at(-1);
    if (!last || path.length > longestPath) return undefined;
    const issuers = (among: readonly Certificate[]): readonly Certificate[] =>
      among.filter(
        (one) =>
          one.subjectKey === last.issuerKey &&
          isFit(one) &&
          !path.some(({ bytes }) => equalBytes(bytes, one.bytes)),
      );
    const { roots, known, given } = this.#pool;
    for (const root of issuers(roots))
      if (this.#signs(last, root, true)) return { certificates: [...path, root], root };
    for (const among of [known, given]) {
      for (const between of issuers(among)) {
        const found = this.#signs(last, between, among === known)
          ? this.#search([...path, between], isFit)
          : undefined;
        if (found) return found;
      }
    }
    return undefined;
  }

  #signs(certificate: Certificate, issuer: Certificate, isKnown: boolean): boolean {
    this.#tries += 1;
    if (this.#tries > mostTries) return false;
    try {
      const isRight = (isKnown ? isSignedByKnown : isSignedBy)(certificate, issuer);
      if (!isRight) this.hasWrong = true;
      return isRight;
    } catch (error) {
      // One authority with a key of an unknown kind must not hide another that fits.
      if (error instanceof SignatureFault) return false;
      throw error;
    }
  }
}
