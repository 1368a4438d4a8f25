const weights = [7, 3, 1] as const;

/**
 * Check digit of characters of a machine-readable zone, ICAO Doc 9303-3, 4.9: digits count themselves, letters 10 to 35,
 * fillers 0, with weights 7, 3, 1.
 */
export function mrzCheckDigit(characters: string): string {
  let sum = 0;
  for (let at = 0; at < characters.length; at += 1) {
    const value = Number.parseInt(characters.charAt(at), 36) || 0;
    sum += value * (weights[at % 3] ?? 0);
  }
  return String(sum % 10);
}
