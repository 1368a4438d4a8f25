export { type ChipIssueCode } from "./chip/messages/codes.ts";
export { type ChipIssue } from "./chip/chip-issue.ts";
export { chipMessages } from "./chip/messages/messages.ts";

export { type EfCom, validateEfCom } from "./chip/ef-com.ts";
export { type Dg2, validateDg2 } from "./chip/photo/dg2.ts";
export { type ChipPhoto } from "./chip/photo/face-record.ts";
export {
  type CertificateSummary,
  type ChipFiles,
  type ChipOptions,
  type ChipProof,
  type NotChecked,
  chipAssurance,
} from "./chip/security-object/chip-proof.ts";
export { type ActiveAnswer } from "./chip/security-object/active-authentication.ts";
export { type ProvedChipKey } from "./chip/security-object/chip-authentication.ts";
export { validateChip } from "./chip/security-object/validate-chip.ts";

export { type Transceive } from "./chip/access/apdu.ts";
export { type ChipPassword, type MrzPassword } from "./chip/access/password.ts";
export { type RandomBytes } from "./chip/access/random.ts";
export { type ReadChip, type ReadChipOptions, readChip } from "./chip/access/read-chip.ts";

export {
  type ListedAuthority,
  type MasterList,
  type MasterListOptions,
  validateMasterList,
} from "./chip/master-list/master-list.ts";
export { type PkdDownload, readPkdDownload } from "./chip/master-list/pkd-download.ts";
