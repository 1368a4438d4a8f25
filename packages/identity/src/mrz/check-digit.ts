const weights = [7, 3, 1] as const;

/**
 * Check digit of characters of a machine-readable zone, ICAO Doc 9303-3, 4.9: digits count themselves, letters 10 to 35,
 * fillers 0, with weights 7, 3, 1.
 */
export function mrzCheckDigit(characters: string): string {
  let sum = 0;
  for (let at = 0; at < characters.length; at += 1) {
    sum += characterValue(characters.charCodeAt(at)) * (weights[at % 3] ?? 0);
  }
  return String(sum % 10);
}

function characterValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 90) return code - 55;
  return 0;
}
