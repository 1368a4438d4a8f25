export { type MdocIssueCode } from "./mdoc/messages/codes.ts";
export { type MdocIssue } from "./mdoc/mdoc-issue.ts";
export { mdocMessages } from "./mdoc/messages/messages.ts";
export { type MdocElements, type MdocTagged, type MdocValue } from "./mdoc/mdoc-value.ts";
export { type MdocValidity } from "./mdoc/security-object.ts";
export { type DeviceProof, type MdocSession } from "./mdoc/check-device.ts";
export {
  type DeviceResponseVerification,
  type MdocVerification,
  type VerifyDeviceResponseOptions,
  type VerifyMdocOptions,
  verifyDeviceResponse,
  verifyIssuerSigned,
} from "./mdoc/verify-mdoc.ts";
export {
  type IssueMdocOptions,
  type MdocContent,
  type MdocIssuingCode,
  issueMdoc,
} from "./mdoc/issue-mdoc.ts";
