export { type CdaBundle, cdaToBundle, type CdaToBundleOptions } from "./cda/cda-to-bundle.ts";
export { type CdaCode } from "./cda/codes.ts";
export { type CdaLoss } from "./cda/context.ts";
export { cdaMessages } from "./cda/messages/messages.ts";
