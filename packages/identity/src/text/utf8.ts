/**
 * Strict UTF-8 of bytes given as a string of characters U+0000 to U+00FF; `undefined` when it is not
 * UTF-8. `decodeURIComponent` is the one strict decoder that the language itself has.
 */
export function decodeByteString(bytes: string): string | undefined {
  let escaped = "";
  for (let at = 0; at < bytes.length; at += 1) {
    escaped += `%${bytes.charCodeAt(at).toString(16).padStart(2, "0")}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
