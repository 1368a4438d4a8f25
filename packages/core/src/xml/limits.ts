/** How much an XML document may hold before reading stops. */
export interface XmlLimits {
  /** Elements inside each other. */
  readonly maxDepth: number;
  /** Attributes of one element, namespace declarations included. */
  readonly maxAttributes: number;
  /** Source length of one text, attribute value, comment or processing instruction, in UTF-16 code units. */
  readonly maxTextLength: number;
  /** Length of the whole document, in UTF-16 code units. */
  readonly maxLength: number;
  /** Elements in the whole document. */
  readonly maxElements: number;
}

/**
 * The limits that hold when the caller names no others: depth 100, 256 attributes, texts of 16 Mi,
 * documents of 256 Mi code units, 10 million elements.
 *
 * @example
 * ```ts
 * import { defaultXmlLimits } from "@lienthong/core/xml";
 *
 * defaultXmlLimits.maxDepth; // 100
 * ```
 */
export const defaultXmlLimits: XmlLimits = {
  maxDepth: 100,
  maxAttributes: 256,
  maxTextLength: 16 * 1024 * 1024,
  maxLength: 256 * 1024 * 1024,
  maxElements: 10_000_000,
};
