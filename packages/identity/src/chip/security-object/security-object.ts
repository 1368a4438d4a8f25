import { content, DerReader } from "@lienthong/pki";
import { ChipFault, readAs } from "../chip-fault.ts";
import { type LdsSecurityObject, readLdsSecurityObject } from "./lds-security-object.ts";
import { type SignedData, readSignedData } from "./signed-data.ts";

const longestFile = 65_536;
const fileTag = 0x77;

/** What EF.SOD holds, read but not checked. */
export interface SecurityObject {
  readonly data: SignedData;
  readonly lds: LdsSecurityObject;
}

/** Reads EF.SOD (ICAO Doc 9303-10 section 4.6.2) without checking any signature; throws faults. */
export function readSecurityObject(input: unknown): SecurityObject {
  if (!(input instanceof Uint8Array)) throw new ChipFault("identity.sod.not-bytes");
  if (input.length > longestFile) throw new ChipFault("identity.sod.too-long", { limit: longestFile });
  if (input[0] !== fileTag) throw new ChipFault("identity.sod.wrong-file");
  return readAs("identity.sod.structure", undefined, () => {
    const file = new DerReader(input);
    const data = readSignedData(content(file.next(fileTag)));
    file.finish();
    return { data, lds: readLdsSecurityObject(data.content) };
  });
}
