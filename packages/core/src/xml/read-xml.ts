import type { XmlHandler } from "./handler.ts";
import type { XmlReadOptions, XmlReadResult } from "./read-options.ts";
import { createXmlReader } from "./reader.ts";

/**
 * Reads a whole XML document (đọc tệp XML), under the same guards as {@link createXmlReader}.
 *
 * @example
 * ```ts
 * import { readXml } from "@lienthong/core/xml";
 *
 * const result = readXml("<A><B></A>", { open: () => {}, text: () => {}, close: () => {} });
 * result.issues[0]?.code; // "core.xml.not-well-formed"
 * result.issues[0]?.position?.column; // 7
 * ```
 */
export function readXml(text: string, handler: XmlHandler, options: XmlReadOptions = {}): XmlReadResult {
  const reader = createXmlReader(handler, options);
  reader.write(text);
  return reader.end();
}
