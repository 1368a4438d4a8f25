export {
  type BundleToIpsOptions,
  type IpsDocument,
  type IpsEmptyReason,
  bundleToIps,
} from "./ips/bundle-to-ips.ts";
export { documentMessages } from "./messages/document-messages.ts";
export { type DocumentIssueCode } from "./messages/documents/codes.ts";
