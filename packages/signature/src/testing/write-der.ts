import { derTags, writeElement } from "@lienthong/pki";

/** What tests write of DER besides. */
export { writeElement as der, writeOid as oid, writeSequence as sequence } from "@lienthong/pki";

export const octets = (bytes: Uint8Array): Uint8Array => writeElement(derTags.octetString, bytes);
export const integer = (value: number): Uint8Array => writeElement(derTags.integer, [value]);
export const nothing: Uint8Array = writeElement(derTags.null);
export const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
