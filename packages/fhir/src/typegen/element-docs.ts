import type { JsonObject } from "../plan/plan.ts";
import { placeElements } from "../snapshot/place.ts";
import type { Structure } from "../snapshot/structure.ts";

/** What a definition says of its elements in words, by `Patient.identifier:CCCD.value`. */
export type ElementDocs = ReadonlyMap<string, readonly string[]>;

/** Reads the short and the full description of each element that a profile states itself. */
export function elementDocs({ differential, snapshot }: Structure): ElementDocs {
  const docs = new Map<string, readonly string[]>();
  for (const { steps, raw } of placeElements(differential.length > 0 ? differential : snapshot)) {
    const id = steps.map(({ name, slice }) => (slice === undefined ? name : `${name}:${slice}`)).join(".");
    const texts = [raw["short"], raw["definition"]].flatMap((text) => said(text));
    if (texts.length > 0) docs.set(id, texts[0] === texts[1] ? texts.slice(0, 1) : texts);
  }
  return docs;
}

/** What a definition says of itself. */
export function structureDoc(resource: JsonObject): readonly string[] {
  return [resource["title"], resource["description"]].flatMap((text) => said(text));
}

function said(text: unknown): readonly string[] {
  return typeof text === "string" && text.trim() !== "" ? [text] : [];
}
