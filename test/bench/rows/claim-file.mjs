import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { loadPackage } from "../../conformance/lib/packages.mjs";
import { root } from "../../conformance/lib/paths.mjs";

export const title = "claim file of 500 visits: read and check structure, then the business rules";
export const floor = "saxes and base64, bare";

/** The visits of the example claim files, repeated. */
function manyVisits(count) {
  const names = [
    "01-ngoai-tru-hop-le.xml",
    "02-noi-tru-hop-le.xml",
    "03-noi-tru-chuyen-co-so.xml",
    "04-tre-em-TE1.xml",
  ];
  const texts = names.map((name) => readFileSync(join(root, "examples/data/vn-health", name), "utf8"));
  const [first = ""] = texts;
  const visits = texts.map((text) =>
    text.slice(text.indexOf("<HOSO>"), text.indexOf("</HOSO>") + "</HOSO>".length),
  );
  const all = Array.from({ length: count }, (_, index) => visits[index % visits.length]).join("\n");
  return first
    .replace(/<HOSO>[\s\S]*<\/HOSO>/u, () => all)
    .replace(/<SOLUONGHOSO>\d+/u, `<SOLUONGHOSO>${count}`);
}

const items = 500;
const text = manyVisits(items);
const bytes = Buffer.byteLength(text);

export const contenders = {
  "saxes and base64, bare": () => {
    const { SaxesParser } = createRequire(join(root, "packages/core/package.json"))("saxes");
    const parse = (xml, onText) => {
      const parser = new SaxesParser({ xmlns: false });
      parser.on("opentag", () => {});
      parser.on("text", onText);
      parser.write(xml).close();
    };
    return {
      bytes,
      items,
      work() {
        parse(text, (content) => {
          if (content.length > 200) parse(Buffer.from(content, "base64").toString("utf8"), () => {});
        });
      },
    };
  },
  "@lienthong/bhyt readClaimFile": async () => {
    const { readClaimFile } = await loadPackage("@lienthong/bhyt");
    return { bytes, items, work: () => expectFile(readClaimFile(text)) };
  },
  "@lienthong/bhyt read + rules": async () => {
    const { readClaimFile, checkClaimFile } = await loadPackage("@lienthong/bhyt");
    return { bytes, items, work: () => checkClaimFile(expectFile(readClaimFile(text))) };
  },
};

function expectFile({ file }) {
  if (file?.visits.length !== items) throw new Error("the visits were not read");
  return file;
}
