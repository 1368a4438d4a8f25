const inText = /[&<>\r]/u;
const inAttribute = /[&<"\t\n\r]/u;

/**
 * Text of an element as canonical XML writes it (Canonical XML 1.1 section 2.3); a carriage return is kept by its number, so that it is read back.
 *
 * @example
 * ```ts
 * import { escapeXmlText } from "@lienthong/core/xml";
 *
 * escapeXmlText("Khoa Nội & Nhi <24 tháng"); // "Khoa Nội &amp; Nhi &lt;24 tháng"
 * ```
 */
export function escapeXmlText(text: string): string {
  if (!inText.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#xD;");
}

/**
 * The value of an attribute, to stand between double quotes, as canonical XML writes it.
 *
 * @example
 * ```ts
 * import { escapeXmlAttribute } from "@lienthong/core/xml";
 *
 * escapeXmlAttribute('lớp "6A"'); // "lớp &quot;6A&quot;"
 * ```
 */
export function escapeXmlAttribute(text: string): string {
  if (!inAttribute.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#x9;")
    .replaceAll("\n", "&#xA;")
    .replaceAll("\r", "&#xD;");
}
