import { type Certificate, DerFault, nameParts } from "@lienthong/pki";
import type { Report } from "../../signature-fault.ts";
import { type GeneralName, mailboxesIn, readAlternativeNames } from "./general-name.ts";
import { isWithin } from "./matches.ts";
import { type NameConstraints, readNameConstraints } from "./read-name-constraints.ts";

/** A certificate of a path, with the name of its place in issues. */
export interface PlacedCertificate {
  readonly certificate: Certificate;
  readonly role: string;
}

/** A document may bring certificates with thousands of names, and authorities with thousands of subtrees. */
const mostComparisons = 100_000;
const smtpUtf8Mailbox = "other 1.3.6.1.5.5.7.8.9";

/**
 * Reports names that an authority of the path may not vouch for (RFC 5280 sections 4.2.1.10 and 6.1.4 (g)): the signer first, the root last, whose own
 * constraints count, too. What cannot be worked out is refused.
 */
export function checkNames(path: readonly PlacedCertificate[], report: Report): void {
  path.forEach(({ certificate: authority, role }, at) => {
    const value = authority.extensions.nameConstraints;
    if (!value || at === 0) return;
    const constraints = tryDer(() => readNameConstraints(value));
    if (!constraints) {
      unreadable(report, role, "2.5.29.30");
      return;
    }
    path.slice(0, at).forEach((below, place) => {
      // An authority that renews its own key is under no constraint of its own; the last in line always is.
      if (place === 0 || below.certificate.issuerKey !== below.certificate.subjectKey)
        checkBelow(below, constraints, report);
    });
  });
}

function checkBelow(
  { certificate, role }: PlacedCertificate,
  { permitted, excluded }: NameConstraints,
  report: Report,
): void {
  const names = tryDer(() => namesOf(certificate));
  if (!names || names.length * (permitted.length + excluded.length) > mostComparisons) {
    unreadable(report, role, names ? "2.5.29.30" : "2.5.29.17");
    return;
  }
  const isOutside = (name: GeneralName): boolean => {
    const bases = permitted.filter(({ form }) => form === name.form);
    return (
      (bases.length > 0 && !bases.some((base) => isWithin(name, base) === true)) ||
      excluded.some((base) => base.form === name.form && isWithin(name, base) !== false) ||
      (name.form === smtpUtf8Mailbox && [...permitted, ...excluded].some(({ form }) => form === "email"))
    );
  };
  if (names.some(isOutside))
    report("signature.certificate.name-not-permitted", { params: { certificate: role } });
}

function unreadable(report: Report, certificate: string, extension: string): void {
  report("signature.certificate.critical-extension", { params: { certificate, extension } });
}

/** All names of the holder: subject, other names, and addresses for mail in the subject, whether there are other names or not. */
function namesOf({ subject, extensions: { alternativeNames } }: Certificate): readonly GeneralName[] {
  const parts = nameParts(subject);
  return [
    ...(parts.length > 0 ? [{ form: "directory", parts } as const] : []),
    ...mailboxesIn(subject),
    ...(alternativeNames ? readAlternativeNames(alternativeNames) : []),
  ];
}

function tryDer<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerFault) return undefined;
    throw error;
  }
}
