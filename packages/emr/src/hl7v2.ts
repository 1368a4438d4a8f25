export { type AcknowledgeOptions, acknowledge } from "./hl7v2/acknowledge.ts";
export { type FieldOrigin } from "./hl7v2/codecs/rule.ts";
export { type Hl7v2Code } from "./hl7v2/codes.ts";
export { type Hl7v2Loss } from "./hl7v2/context.ts";
export { hl7v2MessageTypes } from "./hl7v2/events.ts";
export { type Hl7v2Bundle, hl7v2ToBundle, type Hl7v2ToBundleOptions } from "./hl7v2/hl7v2-to-bundle.ts";
export { hl7v2Messages } from "./hl7v2/messages/messages.ts";
export { type Hl7v2MappingLine, hl7v2MappingLines } from "./hl7v2/mapping-lines.ts";
export { type MllpFrames, frameMllp, takeMllpFrames } from "./hl7v2/text/mllp.ts";
