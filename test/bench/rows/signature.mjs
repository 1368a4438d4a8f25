import { signingWorld } from "../../conformance/lib/signing-world.mjs";
import { loadPackage } from "../../conformance/lib/packages.mjs";

export const title =
  "signed transcripts of 20 kB (XAdES B-B, path of two certificates): verify every signature";
export const floor = "read the XML only";

const pupils = Array.from(
  { length: 110 },
  (_, at) =>
    `<MON ma="M${at}" ten="Môn học ${at}"><HK1>8.${at % 10}</HK1><HK2>7.${at % 10}</HK2><CN>7.5</CN><NHANXET>Có tiến bộ, cần cố gắng hơn</NHANXET></MON>`,
).join("\n");
const source = `<HOCBA><THONGTIN Id="HB1">${pupils}</THONGTIN><CHUKY><GVCN/><CBQL/></CHUKY></HOCBA>`;
const items = 20;

async function signed(algorithm) {
  const { signXml } = await loadPackage("@lienthong/signature");
  const world = await signingWorld(algorithm);
  const options = {
    signer: world.signer,
    at: world.at,
    parts: ["HB1"],
    into: "/HOCBA/CHUKY/GVCN",
    role: "GVCN",
  };
  const result = await signXml(source, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { world, xml: result.value };
}

async function verifying(algorithm) {
  const { verifyXmlSignature } = await loadPackage("@lienthong/signature");
  const { world, xml } = await signed(algorithm);
  const bytes = Buffer.from(xml);
  return {
    bytes: bytes.length * items,
    items,
    work() {
      for (let at = 0; at < items; at += 1)
        if (!verifyXmlSignature(bytes, { trust: world.trust, at: world.at }).ok) throw new Error("not valid");
    },
  };
}

export const contenders = {
  "read the XML only": async () => {
    const { parseXmlTree } = await loadPackage("@lienthong/core/xml");
    const { xml } = await signed("rsa");
    const work = () => {
      for (let at = 0; at < items; at += 1) if (!parseXmlTree(xml).ok) throw new Error("not read");
    };
    return { bytes: Buffer.byteLength(xml) * items, items, work };
  },
  "@lienthong/signature, RSA 2048": () => verifying("rsa"),
  "@lienthong/signature, ECDSA P-256": () => verifying("ecdsa"),
};
