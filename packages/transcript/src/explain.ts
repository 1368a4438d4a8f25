export { explain } from "./assess/explain.ts";
export { type ReasonCode, reasonMessages } from "./messages/reasons.ts";
