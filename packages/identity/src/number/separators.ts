/** A typed number without the spaces, dots and dashes of any length that people put between groups of digits. */
export function withoutSeparators(input: string): { readonly text: string; readonly removed: boolean } {
  const trimmed = input.trim();
  const text = trimmed.replace(/(?<=[0-9])[\s.\p{Pd}](?=[0-9])/gu, "");
  return { text, removed: text !== trimmed };
}
