import { decodeBase64, encodeBase64 } from "@lienthong/core";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import { sha1 } from "./sha-1.ts";

/** Checks that an attachment (tệp đính kèm) is what its size and hash say, where its data is at hand. */
export function checkAttachment(walk: Walk, value: unknown): void {
  if (!isObject(value)) return;
  const { data, size, hash } = value;
  if (typeof data === "string" && typeof hash === "string") checkHash(walk, data, hash);
  // R5 writes the size as text: integer64.
  const stated = typeof size === "string" && /^\d{1,15}$/u.test(size) ? Number(size) : size;
  if (typeof data !== "string" || typeof stated !== "number") return;
  const found = base64Size(data);
  if (found !== undefined && found !== stated) {
    walk.report("fhir.attachment.size", "error", { stated, found });
  }
}

function checkHash(walk: Walk, data: string, hash: string): void {
  const bytes = decodeBase64(data);
  const stated = decodeBase64(hash);
  if (!bytes.ok || !stated.ok) return; // said elsewhere
  if (encodeBase64(sha1(bytes.value)) !== encodeBase64(stated.value))
    walk.report("fhir.attachment.hash", "error");
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
