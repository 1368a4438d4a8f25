import { equalBytes } from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";
import { readChipKeys } from "../access/chip-key.ts";
import type { Report } from "../certificate/check-issuer.ts";

/** The key that a chip proved to hold while it was read. */
export interface ProvedChipKey {
  /** Its point, uncompressed. */
  readonly publicKey: Uint8Array;
}

/**
 * Whether the key that the chip proved to hold is one of DG14 (ICAO Doc 9303-11 section 6.2.1: chip authentication says nothing before
 * passive authentication proved the key). `dg14` is that file if it was proved.
 */
export function checkChipKey(input: unknown, dg14: Uint8Array | undefined, report: Report): boolean {
  const publicKey =
    typeof input === "object" && input !== null && "publicKey" in input ? input.publicKey : undefined;
  if (!(publicKey instanceof Uint8Array)) {
    report("identity.chip-key.differs");
    return false;
  }
  if (!dg14) {
    report("identity.chip-key.not-proved");
    return false;
  }
  try {
    const isSigned = readChipKeys(dg14).keys.some(({ point }) => equalBytes(point, publicKey));
    if (!isSigned) report("identity.chip-key.differs");
    return isSigned;
  } catch (error) {
    if (!(error instanceof ChipFault)) throw error;
    report(error.code, error.params);
    return false;
  }
}
