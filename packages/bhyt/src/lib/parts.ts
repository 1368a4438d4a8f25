/** The values of a field that may hold several, separated by `;`. None for an empty field. */
export function partsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(";");
}
