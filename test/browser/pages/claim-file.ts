import { checkClaimFile, readClaimFile, validateClaimFile } from "@lienthong/bhyt";
import faulty from "../../../examples/data/vn-health/11-loi-the-14-ky-tu.xml";
import sound from "../../../examples/data/vn-health/01-ngoai-tru-hop-le.xml";

const reading = readClaimFile(sound);
const other = readClaimFile(faulty);

Object.assign(globalThis, {
  result: {
    "a sound claim file is accepted": reading.ok,
    "its business rules are checked": reading.file !== undefined && checkClaimFile(reading.file).ok,
    "a faulty claim file is refused": other.file !== undefined && !checkClaimFile(other.file).ok,
    "rubbish is refused": !validateClaimFile("\u0000".repeat(100_000)).ok,
  },
});
