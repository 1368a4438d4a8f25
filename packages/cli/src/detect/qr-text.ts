/** A QR payload is short: the longest seen have a few hundred characters, an address being free text. */
const longest = 4096;
const fewestFields = 5;

/**
 * Tells the text of a citizen card's QR code (căn cước công dân) from that of a health-insurance card (thẻ BHYT): both
 * are fields between `|`, the latter ends with `$`.
 */
export function kindOfQrText(text: string): "card-qr" | "health-card-qr" | undefined {
  const payload = text.trim();
  if (payload.length > longest) return undefined;
  if (payload.endsWith("$") && payload.split("|").length >= fewestFields) return "health-card-qr";
  // A torn scan of an identity card still begins with its number; the reader of cards says what is wrong with it.
  return /^\d{9,13}\|/u.test(payload) ? "card-qr" : undefined;
}
