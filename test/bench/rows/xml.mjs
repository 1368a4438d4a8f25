import { createRequire } from "node:module";
import { join } from "node:path";
import { loadPackage } from "../../conformance/lib/packages.mjs";
import { root } from "../../conformance/lib/paths.mjs";
import { claimLikeXml } from "../lib/claim-like-xml.mjs";

export const title = "guarded XML reader, claim-like document of 8 MB";
export const floor = "saxes, bare";

const text = claimLikeXml(8e6);
const bytes = Buffer.byteLength(text);

export const contenders = {
  "saxes, bare": () => {
    const { SaxesParser } = createRequire(join(root, "packages/core/package.json"))("saxes");
    return {
      bytes,
      work() {
        let elements = 0;
        const parser = new SaxesParser({ xmlns: false });
        parser.on("opentag", () => elements++);
        parser.on("text", () => {});
        parser.on("closetag", () => {});
        parser.write(text).close();
        return elements;
      },
    };
  },
  "@lienthong/core/xml readXml": async () => {
    const { readXml } = await loadPackage("@lienthong/core/xml");
    return {
      bytes,
      work() {
        let elements = 0;
        const { ok } = readXml(text, { open: () => void elements++, text() {}, close() {} });
        if (!ok) throw new Error("the document was refused");
        return elements;
      },
    };
  },
};
