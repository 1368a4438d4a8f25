import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";

/** What a card should not hold: `id`, `meta`, `text`, `display` and long addresses make it too large for a QR code. */
export type NeedlessPart = "id" | "meta" | "text" | "display" | "fullUrl" | "reference";

const short = /^resource:\d{1,6}$/u;

/** The parts of a Bundle that a card should do without (SMART Health Cards, "Health Cards are Small"). */
export function needlessParts(bundle: JsonObject): readonly NeedlessPart[] {
  const found = new Set<NeedlessPart>();
  const waiting: unknown[] = [bundle];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...(next as readonly unknown[]));
    if (!isJsonObject(next)) continue;
    for (const part of needlessIn(next)) found.add(part);
    for (const [name, value] of Object.entries(next)) {
      // A resource inside of another is known by its id.
      if (name !== "contained" && typeof value === "object" && value !== null) waiting.push(value);
    }
  }
  return [...found].sort();
}

function needlessIn(object: JsonObject): readonly NeedlessPart[] {
  const has = (name: string): boolean => Object.hasOwn(object, name);
  const isResource = typeof member(object, "resourceType") === "string";
  const meta = member(object, "meta");
  const url = member(object, "fullUrl");
  const reference = member(object, "reference");
  const found: NeedlessPart[] = [];
  if (isResource && has("id")) found.push("id");
  if (isResource && isJsonObject(meta) && Object.keys(meta).some((name) => name !== "security"))
    found.push("meta");
  if ((isResource || Array.isArray(member(object, "coding"))) && has("text")) found.push("text");
  if (isCoding(object) && has("display")) found.push("display");
  if (typeof url === "string" && has("resource") && !short.test(url)) found.push("fullUrl");
  if (typeof reference === "string" && !short.test(reference) && !reference.startsWith("#"))
    found.push("reference");
  return found;
}

/** Whether an object is a Coding: a code of a system. Quantities have a value besides. */
export function isCoding(object: JsonObject): boolean {
  return (
    typeof member(object, "code") === "string" &&
    !Object.hasOwn(object, "value") &&
    !Object.hasOwn(object, "resourceType")
  );
}
