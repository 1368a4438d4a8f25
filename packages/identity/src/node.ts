export { type EnvelopeKey, type RawRsa } from "./vneid/envelope/envelope-key.ts";
export { type NodeKey, nodeEnvelopeKey } from "./node/node-envelope-key.ts";
