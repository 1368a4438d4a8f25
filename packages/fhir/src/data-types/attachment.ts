import { decodeBase64, encodeBase64 } from "@lienthong/core";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import { sha1 } from "./sha-1.ts";

/** Checks that an attachment (tệp đính kèm) is what its size and hash say, where its data is at hand. */
export function checkAttachment(walk: Walk, value: unknown): void {
  if (!isObject(value)) return;
  const { data, size, hash } = value;
  // R5 writes the size as text: integer64.
  const stated = typeof size === "string" && /^\d{1,15}$/u.test(size) ? Number(size) : size;
  if (typeof data !== "string" || (typeof stated !== "number" && typeof hash !== "string")) return;
  const bytes = decodeBase64(data);
  if (!bytes.ok) return; // said elsewhere
  const { length: found } = bytes.value;
  if (typeof stated === "number" && found !== stated) {
    walk.report("fhir.attachment.size", "error", { stated, found });
  }
  if (typeof hash !== "string") return;
  const digest = decodeBase64(hash);
  if (digest.ok && encodeBase64(sha1(bytes.value)) !== encodeBase64(digest.value))
    walk.report("fhir.attachment.hash", "error");
}
