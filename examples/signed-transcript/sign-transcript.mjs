import { signXml } from "@lienthong/signature";
import { writeTranscriptXml } from "@lienthong/transcript/xml";

/**
 * Signs a transcript, one role after the other. It is put as canonical XML into an element with an Id, and each signature into the place of its role:
 * so the second signature leaves the first one right.
 */
export async function signTranscript(transcript, signers, at) {
  const places = signers.map(({ role }) => `<${role}/>`).join("");
  let xml = `<HOCBA><THONGTIN Id="HB1">${writeTranscriptXml(transcript)}</THONGTIN><CHUKY>${places}</CHUKY></HOCBA>`;
  for (const { role, signer } of signers) {
    const signed = await signXml(xml, { signer, at, role, parts: ["HB1"], into: `/HOCBA/CHUKY/${role}` });
    if (!signed.ok) throw new Error(signed.issues.map(({ code }) => code).join());
    xml = signed.value;
  }
  return xml;
}
