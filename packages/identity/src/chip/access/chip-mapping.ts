import { equalBytes, pointBytes, pointOf, toBigint } from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";
import { readCardSecurity } from "../security-object/card-security.ts";
import { unpad } from "./cipher-suite.ts";
import type { OpenedPace } from "./pace.ts";

/**
 * The key of EF.CardSecurity that the chip proved to hold by chip authentication mapping (PACE-CAM, ICAO Doc 9303-11 section 4.4.3.3.3): its
 * point of the mapping is that key times a number which it sent encrypted under the session, and which only the holder of the private key
 * can know. Whether EF.CardSecurity itself is genuine is for passive authentication to say.
 */
export function mappedKey({ session, chipMapping }: OpenedPace, cardSecurity: Uint8Array): Uint8Array {
  if (!chipMapping) throw new TypeError("only chip authentication mapping proves a key");
  const { curve, point, encrypted } = chipMapping;
  const { suite, encryptionKey } = session;
  const refused = (): ChipFault => new ChipFault("identity.chip-key.refused");
  if (encrypted.length === 0 || encrypted.length % suite.block !== 0) throw refused();
  // The first block is the encryption of -1: every bit set.
  const padded = suite.decryptMessage(encryptionKey, new Uint8Array(suite.block).fill(0xff), encrypted);
  const data = unpad(padded);
  const factor = data === undefined ? 0n : toBigint(data);
  if (data?.length !== curve.length || factor === 0n || factor >= curve.ecdsa.Point.CURVE().n)
    throw refused();
  const { keys } = readCardSecurity(cardSecurity);
  const proved = keys.find((key) => {
    const own = key.curve.name === curve.name ? pointOf(curve, key.point) : undefined;
    return own !== undefined && equalBytes(pointBytes(curve, own.multiply(factor)), point);
  });
  if (!proved) throw refused();
  return Uint8Array.from(proved.point);
}
