import type { IssueList } from "../workbook-issue.ts";
import { unescapeText } from "./escaped-text.ts";
import type { XlsxPackage } from "./package.ts";

/** Gathers the text of `<si>` or `<is>`: its `<t>` elements, without phonetic hints (`<rPh>`). */
export interface RichText {
  open(local: string): void;
  text(text: string): void;
  close(local: string): void;
  take(): string;
}

/** An empty gatherer of text. */
export function createRichText(): RichText {
  let gathered = "";
  let inText = false;
  let phonetic = 0;
  return {
    open(local) {
      if (local === "rPh") phonetic += 1;
      else if (local === "t") inText = phonetic === 0;
    },
    text(text) {
      if (inText) gathered += text;
    },
    close(local) {
      if (local === "rPh") phonetic -= 1;
      else if (local === "t") inText = false;
    },
    take() {
      const text = unescapeText(gathered);
      gathered = "";
      return text;
    },
  };
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The table of strings of a workbook; undefined after an issue. */
export function readSharedStrings(
  files: XlsxPackage,
  part: string,
  limit: number,
  issues: IssueList,
): readonly string[] | undefined {
  const strings: string[] = [];
  const rich = createRichText();
  const ok = files.readXml(part, {
    open: ({ local }) => rich.open(local),
    text: (text) => rich.text(text),
    close(name) {
      const local = localName(name);
      rich.close(local);
      if (local !== "si") return undefined;
      if (strings.length >= limit) {
        issues.add("transcript.workbook.too-many-strings", "fatal", "", { limit });
        return false;
      }
      strings.push(rich.take());
      return undefined;
    },
  });
  return ok ? strings : undefined;
}
