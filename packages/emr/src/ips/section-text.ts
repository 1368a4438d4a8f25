import type { Locale } from "@lienthong/core";
import { describeResource } from "../documents/describe.ts";
import type { ReadBundle, ReadEntry } from "../documents/read-bundle.ts";
import { type Content, contentText, element } from "../documents/xhtml.ts";
import { nameOfCode } from "../documents/code-names.ts";

const nothing: Readonly<Record<Locale, string>> = {
  vi: "Không có thông tin trong hồ sơ này.",
  en: "No information is available in this record.",
};

/** The narrative of a section: its entries as a list, once in each language. */
export function sectionDiv(
  entries: readonly ReadEntry[],
  read: ReadBundle,
  languages: readonly Locale[],
): string {
  const parts = languages.map((locale): Content => {
    const tags = { lang: locale, "xml:lang": locale };
    if (entries.length === 0) return element("p", tags, nothing[locale]);
    const items = entries.map(({ resource }) =>
      element("li", {}, describeResource(resource, read, locale, nameOfCode(locale))),
    );
    return element("ul", tags, items);
  });
  return contentText(element("div", { xmlns: "http://www.w3.org/1999/xhtml" }, parts));
}
