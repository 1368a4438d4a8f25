import {
  type DerElement,
  DerFault,
  DerReader,
  content,
  derTags,
  inside,
  nameParts,
  oidText,
  whole,
} from "@lienthong/pki";

/** A name of one form out of GeneralName (RFC 5280 section 4.2.1.6), as far as constraints can be compared with it. */
export type GeneralName =
  | { readonly form: "directory"; readonly parts: readonly string[] }
  | { readonly form: "email" | "dns" | "uri"; readonly text: string }
  | { readonly form: "ip"; readonly bytes: Uint8Array }
  /** X.400, EDI and registered identifiers, and other names by their types: constraints on them are not worked out. */
  | { readonly form: `other ${string}` };

const texts = { 0x81: "email", 0x82: "dns", 0x86: "uri" } as const;
const otherName = 0xa0;
const directory = 0xa4;
const address = 0x87;
/** x400Address, ediPartyName, registeredID. */
const unknownForms: readonly number[] = [0xa3, 0xa5, 0x88];

/** Reads one GeneralName. Throws `DerFault`. */
export function readGeneralName(element: DerElement): GeneralName {
  const { tag } = element;
  if (tag === 0x81 || tag === 0x82 || tag === 0x86) return { form: texts[tag], text: asciiOf(element) };
  if (tag === address) return { form: "ip", bytes: content(element) };
  if (tag === directory) {
    const reader = inside(element);
    const name = whole(reader.next(derTags.sequence));
    reader.finish();
    return { form: "directory", parts: nameParts(name) };
  }
  if (tag === otherName) return { form: `other ${oidText(inside(element).next(derTags.oid))}` };
  if (unknownForms.includes(tag)) return { form: `other ${tag}` };
  throw new DerFault("general name");
}

/** The names in the value of SubjectAltName. Throws `DerFault`. */
export function readAlternativeNames(value: Uint8Array): readonly GeneralName[] {
  const outer = new DerReader(value);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  const names: GeneralName[] = [];
  while (!reader.done) names.push(readGeneralName(reader.next()));
  return names;
}

const emailAddress = "1.2.840.113549.1.9.1";

/** Addresses for mail in a distinguished name (`emailAddress`), where old authorities put them. Throws `DerFault`. */
export function mailboxesIn(name: Uint8Array): readonly GeneralName[] {
  const found: GeneralName[] = [];
  const rdns = new DerReader(name).enter(derTags.sequence);
  while (!rdns.done) {
    const rdn = rdns.enter(derTags.set);
    while (!rdn.done) {
      const pair = rdn.enter(derTags.sequence);
      if (oidText(pair.next(derTags.oid)) === emailAddress)
        found.push({ form: "email", text: asciiOf(pair.next()) });
    }
  }
  return found;
}

function asciiOf(element: DerElement): string {
  let text = "";
  for (const byte of content(element)) {
    // A NUL ends a name for some readers and not for others.
    if (byte === 0 || byte > 0x7f) throw new DerFault("ia5");
    text += String.fromCharCode(byte);
  }
  return text;
}
