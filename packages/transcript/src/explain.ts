export { explain } from "./assess/explain.ts";
export { transcriptMessages } from "./messages/catalogues.ts";
export { type ReasonCode, reasonMessages } from "./messages/reasons.ts";
