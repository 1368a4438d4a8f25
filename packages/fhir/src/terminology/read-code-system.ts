import { makeCodeSystem, type CodeSystem, type Concept } from "./code-system.ts";

// The compact text of a code system, see scripts/definitions/terminology.mjs:
//
//   url TAB version TAB flags                          i: case does not matter; version =: that of the pack
//   code TAB display TAB flags TAB parents             a: abstract, x: inactive; one space deeper for each level
//
// What one byte cannot hold is written as in JSON.

/** The text up to the first tab: the URL of the code system whose text this is. */
export function systemUrl(text: string): string {
  return text.slice(0, text.indexOf("\t"));
}

/** Reads the compact texts of one code system, where `=` is the version of its pack; a second one adds codes that another version had. */
export function readCodeSystem(texts: readonly string[], packVersion: string): CodeSystem {
  const [url = "", version = "", flags = ""] = (texts[0] ?? "").split("\n", 1)[0]?.split("\t") ?? [];
  const concepts = new Map<string, Concept>();
  for (const text of texts) {
    const above: string[] = [];
    for (const line of plain(text).split("\n").slice(1)) addConcept(concepts, line, above);
  }
  return makeCodeSystem({
    url,
    version: version === "" ? undefined : version === "=" ? packVersion : version,
    isComplete: true,
    ignoresCase: flags.includes("i"),
    concepts,
  });
}

function plain(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gu, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

function addConcept(concepts: Map<string, Concept>, line: string, above: string[]): void {
  let depth = 0;
  while (line.charCodeAt(depth) === 0x20) depth++;
  const [code = "", display = "", flags = "", more = ""] = line.slice(depth).split("\t");
  const parent = depth > 0 ? above[depth - 1] : undefined;
  above[depth] = code;
  const known = concepts.get(code);
  const parents = [...(parent === undefined ? [] : [parent]), ...(more === "" ? [] : more.split(" "))];
  concepts.set(code, {
    kind: "found",
    code,
    displays: display === "" ? [] : [display],
    // A code that stands in two places has both parents.
    parents: known === undefined ? parents : [...known.parents, ...parents],
    isAbstract: flags.includes("a"),
    isInactive: flags.includes("x"),
    properties: undefined,
  });
}
