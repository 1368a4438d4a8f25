import {
  type Curve,
  type CurveName,
  curves,
  DerReader,
  derTags,
  inside,
  oidText,
  smallUnsigned,
} from "@lienthong/pki";
import { ChipFault, readAs } from "../chip-fault.ts";
import { type CipherSuite, cipherSuites } from "./cipher-suite.ts";

/** A way of PACE that a chip offers and that is supported. */
export interface PaceWay {
  readonly oid: string;
  readonly parameterId: number;
  readonly suite: CipherSuite;
  readonly curve: Curve;
  /** With chip authentication mapping the chip also proves to hold the key in EF.CardSecurity. */
  readonly mapping: "generic" | "chip-authentication";
}

const pace = "0.4.0.127.0.7.2.2.4.";
const ecdhGenericMapping = `${pace}2.`;
const ecdhChipMapping = `${pace}6.`;

/** PACE with ECDH and generic or chip authentication mapping (ICAO Doc 9303-11 section 4.4.1); the latter has no triple DES. */
const suites: Readonly<Record<string, CipherSuite>> = {
  [`${ecdhGenericMapping}1`]: cipherSuites.tripleDes,
  [`${ecdhGenericMapping}2`]: cipherSuites.aes128,
  [`${ecdhGenericMapping}3`]: cipherSuites.aes192,
  [`${ecdhGenericMapping}4`]: cipherSuites.aes256,
  [`${ecdhChipMapping}2`]: cipherSuites.aes128,
  [`${ecdhChipMapping}3`]: cipherSuites.aes192,
  [`${ecdhChipMapping}4`]: cipherSuites.aes256,
};

/** Standardized domain parameters (ICAO Doc 9303-11 table 6), as far as supported. */
const standardized: Readonly<Record<number, CurveName>> = {
  12: "P-256",
  13: "brainpoolP256r1",
  15: "P-384",
  16: "brainpoolP384r1",
  17: "brainpoolP512r1",
  18: "P-521",
};

/** The curve of a number of standardized domain parameters, where it is supported. */
export function standardizedCurve(parameterId: number | undefined): Curve | undefined {
  const name = parameterId === undefined ? undefined : standardized[parameterId];
  return curves.find((one) => one.name === name);
}

/**
 * The way of PACE to take out of EF.CardAccess (SecurityInfos, ICAO Doc 9303-11 section 9.2): the first that is supported and has the wanted
 * mapping, else the first that is supported. `undefined` when the chip offers no PACE at all; a fault when it offers only others (integrated
 * mapping, plain Diffie-Hellman, parameters of its own).
 */
export function choosePace(
  cardAccess: Uint8Array,
  wanted: PaceWay["mapping"] = "generic",
): PaceWay | undefined {
  const offered = readAs("identity.access.answer", { step: "pace" }, () => readPaceInfos(cardAccess));
  if (offered.length === 0) return undefined;
  const ways = offered.flatMap(({ oid, parameterId }): readonly PaceWay[] => {
    const suite = suites[oid];
    const curve = standardizedCurve(parameterId);
    const mapping = oid.startsWith(ecdhChipMapping) ? "chip-authentication" : "generic";
    return suite && curve && parameterId !== undefined ? [{ oid, parameterId, suite, curve, mapping }] : [];
  });
  const way = ways.find(({ mapping }) => mapping === wanted) ?? ways[0];
  if (way) return way;
  const algorithm = offered.map(({ oid, parameterId }) => `${oid}/${parameterId ?? "-"}`).join(", ");
  throw new ChipFault("identity.access.unsupported", { algorithm });
}

function readPaceInfos(
  bytes: Uint8Array,
): readonly { readonly oid: string; readonly parameterId: number | undefined }[] {
  const infos: { oid: string; parameterId: number | undefined }[] = [];
  const outer = new DerReader(bytes);
  const set = inside(outer.next(derTags.set));
  outer.finish();
  while (!set.done) {
    const info = set.enter(derTags.sequence);
    const oid = oidText(info.next(derTags.oid));
    // PACEInfo has one more arc than PACEDomainParameterInfo.
    if (!oid.startsWith(pace) || oid.split(".").length !== 11 || infos.length === 16) continue;
    const version = smallUnsigned(info.next(derTags.integer));
    const parameter = info.optional(derTags.integer);
    if (version === 2) infos.push({ oid, parameterId: parameter && smallUnsigned(parameter) });
  }
  return infos;
}
