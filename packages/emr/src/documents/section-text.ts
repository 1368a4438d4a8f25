import type { Locale } from "@lienthong/core";
import { describeResource } from "./describe.ts";
import type { ReadBundle, ReadEntry } from "./read-bundle.ts";
import { type Content, contentText, element } from "./xhtml.ts";
import { nameOfCode } from "./code-names.ts";

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
  return div(
    languages.map((locale) => entryList(entries, read, locale, { lang: locale, "xml:lang": locale })),
  );
}

/** A section, and what stands in it. */
interface ToldSection {
  readonly row: Readonly<Record<Locale, string>>;
  readonly entries: readonly ReadEntry[];
}

/** The narrative of a document: each section with its title, the whole once in each language. */
export function wholeDiv(
  sections: readonly ToldSection[],
  read: ReadBundle,
  languages: readonly Locale[],
): string {
  return div(
    languages.map((locale) =>
      element(
        "div",
        { lang: locale, "xml:lang": locale },
        sections.map(({ row, entries }) => [
          element("p", {}, element("b", {}, row[locale])),
          entryList(entries, read, locale, {}),
        ]),
      ),
    ),
  );
}

function entryList(
  entries: readonly ReadEntry[],
  read: ReadBundle,
  locale: Locale,
  tags: Readonly<Partial<Record<"lang" | "xml:lang", string>>>,
): Content {
  if (entries.length === 0) return element("p", tags, nothing[locale]);
  const items = entries.map(({ resource }) =>
    element("li", {}, describeResource(resource, read, locale, nameOfCode(locale))),
  );
  return element("ul", tags, items);
}

function div(parts: readonly Content[]): string {
  return contentText(element("div", { xmlns: "http://www.w3.org/1999/xhtml" }, parts));
}
