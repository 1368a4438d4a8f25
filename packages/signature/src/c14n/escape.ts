const inText = /[&<>\r]/u;
const inAttribute = /[&<"\t\n\r]/u;

/** Text as canonical XML writes it (Canonical XML 1.1 section 2.3). */
export function escapeText(text: string): string {
  if (!inText.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#xD;");
}

/** The value of an attribute as canonical XML writes it. */
export function escapeAttribute(text: string): string {
  if (!inAttribute.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#x9;")
    .replaceAll("\n", "&#xA;")
    .replaceAll("\r", "&#xD;");
}
