import { type Certificate, DerFault, DerReader, content, derTags, inside, oidText } from "@lienthong/pki";

const subjectAlternativeName = "2.5.29.17";
const uriTag = 0x86;

/** The addresses (URI) in the subject alternative name of a certificate (RFC 5280 section 4.2.1.6). */
export function subjectUris({ bytes }: Certificate): readonly string[] {
  try {
    const body = new DerReader(bytes).enter(derTags.sequence).enter(derTags.sequence);
    while (!body.done) {
      const element = body.next();
      if (element.tag !== derTags.context3) continue;
      const list = inside(element).enter(derTags.sequence);
      while (!list.done) {
        const extension = list.enter(derTags.sequence);
        const oid = oidText(extension.next(derTags.oid));
        extension.optional(derTags.boolean);
        if (oid === subjectAlternativeName) return urisIn(content(extension.next(derTags.octetString)));
      }
    }
  } catch (error) {
    // A name that cannot be read names nobody.
    if (!(error instanceof DerFault)) throw error;
  }
  return [];
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
