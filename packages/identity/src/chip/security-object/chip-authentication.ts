import { equalBytes } from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";
import { type ChipKey, readChipKeys } from "../access/chip-key.ts";
import type { Report } from "../certificate/check-issuer.ts";

/** The key that a chip proved to hold while it was read. */
export interface ProvedChipKey {
  /** Its point, uncompressed. */
  readonly publicKey: Uint8Array;
}

/**
 * Whether the key that the chip proved to hold is one of DG14 or EF.CardSecurity (ICAO Doc 9303-11 section 6.2.1: chip authentication says
 * nothing before passive authentication proved the key). `dg14` is that file, and `keys` are those of EF.CardSecurity, if they were proved.
 */
export function checkChipKey(
  input: unknown,
  { dg14, keys }: { readonly dg14: Uint8Array | undefined; readonly keys: readonly ChipKey[] | undefined },
  report: Report,
): boolean {
  const publicKey =
    typeof input === "object" && input !== null && "publicKey" in input ? input.publicKey : undefined;
  if (!(publicKey instanceof Uint8Array)) {
    report("identity.chip-key.differs");
    return false;
  }
  if (!dg14 && !keys) {
    report("identity.chip-key.not-proved");
    return false;
  }
  try {
    const signed = [...(keys ?? []), ...(dg14 ? readChipKeys(dg14).keys : [])];
    const isSigned = signed.some(({ point }) => equalBytes(point, publicKey));
    if (!isSigned) report("identity.chip-key.differs");
    return isSigned;
  } catch (error) {
    if (!(error instanceof ChipFault)) throw error;
    report(error.code, error.params);
    return false;
  }
}
