import { decodeBase64 } from "@lienthong/core";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import { valueOf } from "./answers.ts";
import type { GivenAnswer } from "./check-answers.ts";
import { extensionOf, extensionsOf } from "./form.ts";
import { report } from "./report.ts";

const mimeType = "http://hl7.org/fhir/StructureDefinition/mimeType";
const maxSize = "http://hl7.org/fhir/StructureDefinition/maxSize";

/** Checks the kind and the size of an attached file. */
export function checkAttachment(walk: Walk, { question, value, at }: GivenAnswer): void {
  if (!isObject(value)) return;
  const { linkId, source } = question;
  const allowed = extensionsOf(source, mimeType).flatMap((extension) => {
    const type = valueOf(extension)?.value;
    return typeof type === "string" ? [type] : [];
  });
  const { contentType } = value;
  const isAllowed = typeof contentType === "string" && allowed.some((type) => contentType.startsWith(type));
  if (allowed.length > 0 && !isAllowed) {
    report(walk, at, "fhir.questionnaire.attachment-type", "error", { linkId, types: allowed.join(", ") });
  }
  const limit = extensionOf(source, maxSize);
  const maximum = limit === undefined ? undefined : valueOf(limit)?.value;
  const size = sizeOf(value);
  if (typeof maximum === "number" && size !== undefined && size > maximum) {
    report(walk, at, "fhir.questionnaire.attachment-size", "error", { linkId, maximum, found: size });
  }
}

/** Bytes of the data; of what is elsewhere, as many as are stated. */
function sizeOf({ data, size }: JsonObject): number | undefined {
  if (typeof data === "string") {
    const bytes = decodeBase64(data);
    return bytes.ok ? bytes.value.length : undefined;
  }
  return typeof size === "number" ? size : undefined;
}
