/** A pure part of every ECMAScript host; TypeScript describes it only together with the DOM or Node. */
declare const TextDecoder: new (
  label: "utf-8",
  options: { readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** Text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD, and all bytes are read whatever they are. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
