import { verifyXmlSignature } from "@lienthong/signature";
import { readTranscriptXml } from "@lienthong/transcript/xml";

/** Checks a signed transcript and reads it out of the very bytes that the head signed; never out of the file. */
export function readSignedTranscript(xml, { trust, at }) {
  const result = verifyXmlSignature(xml, {
    trust,
    at,
    expected: { roles: ["GVCN", "CBQL"], paths: ["/HOCBA/THONGTIN"] },
  });
  if (!result.ok) return { result, transcript: undefined };
  const head = result.signatures.find(({ role }) => role.claimed.includes("CBQL"));
  const signed = new TextDecoder().decode(head.parts[0].bytes);
  // What stands inside THONGTIN is the canonical transcript, byte for byte as it was written.
  const inside = signed.slice(signed.indexOf(">") + 1, signed.lastIndexOf("</"));
  const read = readTranscriptXml(inside);
  return { result, transcript: read.ok ? read.value : undefined };
}
