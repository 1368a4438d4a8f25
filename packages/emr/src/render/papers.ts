import { formatDate } from "../documents/format-date.ts";
import { conceptText, textIn } from "../documents/texts-of.ts";
import { type Content, element } from "../documents/xhtml.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { cleanNarrative } from "./narrative.ts";
import { type Scene, everybody, show } from "./scene.ts";
import { factList } from "./table.ts";

/** Deeper sections are of no document. */
const deepest = 5;

/** The papers of a record: what they are, and their words. */
export function paperList(scene: Scene, compositions: readonly Part[]): Content {
  const { words, locale } = scene;
  return compositions.map((composition) => {
    show(scene, composition);
    return element(
      "div",
      { class: "lt-paper" },
      element("h3", {}, textIn(composition["title"]) ?? conceptText(composition["type"]) ?? words.notSaid),
      factList([
        [words.number, textIn(partOf(composition["identifier"])?.["value"])],
        [words.time, formatDate(composition["date"], locale)],
        [words.author, everybody(scene, composition["author"])],
      ]),
      listIn(composition["section"]).map((one) => sectionPart(scene, partOf(one), 0)),
    );
  });
}

function sectionPart(scene: Scene, part: Part | undefined, depth: number): Content {
  if (part === undefined || depth > deepest) return undefined;
  const text = partOf(part["text"]);
  const words =
    text === undefined
      ? undefined
      : (cleanNarrative(text["div"]) ?? element("p", { class: "lt-soft" }, scene.words.noNarrative));
  return [
    element("h4", {}, textIn(part["title"]) ?? conceptText(part["code"]) ?? ""),
    words,
    listIn(part["section"]).map((one) => sectionPart(scene, partOf(one), depth + 1)),
  ];
}
