import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";

/** Checks that an attachment (tệp đính kèm) is as large as it says, where its data is at hand. */
export function checkAttachment(walk: Walk, value: unknown): void {
  if (!isObject(value)) return;
  const { data, size } = value;
  // R5 writes the size as text: integer64.
  const stated = typeof size === "string" && /^\d{1,15}$/u.test(size) ? Number(size) : size;
  if (typeof data !== "string" || typeof stated !== "number") return;
  const found = base64Size(data);
  if (found !== undefined && found !== stated) {
    walk.report("fhir.attachment.size", "error", { stated, found });
  }
}

/** The bytes that a base64 text stands for; undefined for text that is not base64, which is said elsewhere. */
function base64Size(text: string): number | undefined {
  let characters = 0;
  let padding = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x3d /* = */) padding++;
    else if (c > 0x20) characters++;
  }
  return (characters + padding) % 4 === 0 && padding <= 2
    ? ((characters + padding) / 4) * 3 - padding
    : undefined;
}
