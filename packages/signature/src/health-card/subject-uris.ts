import { type Certificate, DerFault, DerReader, content, derTags } from "@lienthong/pki";

const uriTag = 0x86;

/** The addresses (URI) in the subject alternative name of a certificate (RFC 5280 section 4.2.1.6). */
export function subjectUris({ extensions: { alternativeNames } }: Certificate): readonly string[] {
  if (!alternativeNames) return [];
  try {
    return urisIn(alternativeNames);
  } catch (error) {
    // A name that cannot be read names nobody.
    if (error instanceof DerFault) return [];
    throw error;
  }
}

function urisIn(value: Uint8Array): readonly string[] {
  const names = new DerReader(value).enter(derTags.sequence);
  const found: string[] = [];
  while (!names.done && found.length < 64) {
    const name = names.next();
    if (name.tag === uriTag) found.push(String.fromCharCode(...content(name).subarray(0, 2000)));
  }
  return found;
}
