// Writes code systems and value sets in the compact text that src/terminology/read-*.ts read.
//
// A code system: `url TAB version TAB flags`, then a line for each concept, one space deeper for each level:
// `code TAB display TAB flags TAB further parents`. Flags: of a system `i` when case does not matter; of a concept
// `a` abstract, `x` inactive. What one byte cannot hold is written as in JSON. A value set is one line of JSON:
// [url, version, includes, excludes], where an include is [system, codes or 0, filters or 0, value sets or 0, version or
// 0]. URLs that begin as in `shortcuts` are written with the letter instead, and `=` stands for the version of the pack.
// A value set of all codes of the code system of its own name is shorter still: `fh:account-status`, or
// `vc:adjudication 1.0.1` when its version is another.
import { groupByHolders } from "./share.mjs";

const shortcuts = [
  ["http://terminology.hl7.org/CodeSystem/", "c:"],
  ["http://terminology.hl7.org/ValueSet/", "v:"],
  ["http://hl7.org/fhir/ValueSet/", "f:"],
  ["http://hl7.org/fhir/", "h:"],
];

function short(url) {
  const found = shortcuts.find(([beginning]) => url.startsWith(beginning));
  return found === undefined ? url : found[1] + url.slice(found[0].length);
}

/** Lists of lists: nobody codes with them, and they are large. */
const leftOut = new Set(
  ["conceptdomains", "v2-tables", "v3-CodeSystem", "v3-hl7TermMaintInfra", "utg-concept-properties"].map(
    (name) => `http://terminology.hl7.org/CodeSystem/${name}`,
  ),
);

const own = /^http:\/\/(?:terminology\.)?hl7\.org\//;
const inactiveStatuses = new Set(["retired", "inactive", "withdrawn"]);

/** Longer lists of codes that others own (SNOMED CT, LOINC) are left to a terminology server. */
const longestForeignList = 100;

/** `url TAB …` texts of the complete code systems of HL7 itself, without what `known` has already. */
export function codeSystemTexts(codeSystems, known = new Map()) {
  const texts = [];
  for (const system of codeSystems.values()) {
    if (!own.test(system.url) || system.url.includes("|") || leftOut.has(system.url)) continue;
    // A copy of another time of what is known in part only says nothing about what is missing.
    if (known.has(system.url) && known.get(system.url).content !== "complete") continue;
    if (system.content !== "complete" || !(system.concept?.length > 0)) continue;
    const lines = conceptLines(system, codesOf(known.get(system.url)));
    if (lines.length === 0) continue;
    const flags = system.caseSensitive === false ? "i" : "";
    texts.push([`${system.url}\t${system.version ?? ""}\t${flags}`, ...lines].join("\n"));
  }
  return texts.sort(byText);
}

function codesOf(system) {
  const codes = new Set();
  const walk = (concepts) => {
    for (const { code, concept } of concepts ?? []) {
      codes.add(code);
      walk(concept);
    }
  };
  walk(system?.content === "complete" ? system.concept : []);
  return codes;
}

function conceptLines(system, known) {
  const lines = [];
  const seen = new Set();
  const walk = (concepts, depth) => {
    for (const concept of concepts ?? []) {
      const { code, display = "" } = concept;
      if (/[\t\n]/.test(code) || /^\s|^$/.test(code) || /\\u/.test(code + display))
        throw new Error(`cannot write ${code} of ${system.url}`);
      const isNew = !known.has(code) && !seen.has(code);
      seen.add(code);
      // What another pack has is left out; its children then stand a level higher.
      if (isNew) lines.push(" ".repeat(known.size > 0 ? 0 : depth) + conceptLine(concept, display));
      walk(concept.concept, depth + 1);
    }
  };
  walk(system.concept, 0);
  return lines;
}

function conceptLine(concept, display) {
  const properties = concept.property ?? [];
  const parents = properties
    .filter(({ code }) => code === "subsumedBy" || code === "parent")
    .map(({ valueCode }) => valueCode);
  const is = (names) =>
    properties.some(({ code, valueBoolean }) => names.includes(code) && valueBoolean === true);
  const isInactive =
    is(["inactive"]) ||
    properties.some(({ code, valueCode }) => code === "status" && inactiveStatuses.has(valueCode));
  const flags = (is(["abstract", "notSelectable"]) ? "a" : "") + (isInactive ? "x" : "");
  const parts = [concept.code, display.replace(/\s+/g, " ").trim(), flags, parents.join(" ")];
  return parts.join("\t").replace(/\t+$/, "");
}

/** A line of JSON for each value set, without those that `known` has already. */
export function valueSetTexts(valueSets, known = new Map()) {
  const texts = [];
  for (const set of valueSets.values()) {
    if (known.has(set.url) || set.compose === undefined) continue;
    const includes = (set.compose.include ?? []).map(ruleOf);
    const excludes = (set.compose.exclude ?? []).map(ruleOf);
    const parts = [short(set.url), set.version ?? "", includes];
    texts.push(shortest(excludes.length > 0 ? [...parts, excludes] : parts));
  }
  return texts.sort(byText);
}

/** The text of a value set; `fh:name version` when it is just the code system of the same name. */
function shortest(parts) {
  const [url, version, includes, excludes] = parts;
  const [system, ...more] = includes[0] ?? [];
  const isWholeSystem = includes.length === 1 && more.length === 0 && excludes === undefined;
  const isAlike = /^[fv]:\S+$/.test(url) && /^[ch]:/.test(system) && url.slice(2) === system.slice(2);
  if (!isWholeSystem || !isAlike) return JSON.stringify(parts);
  return `${url[0]}${system} ${version}`;
}

/**
 * Parts what several packs say in the same words: the texts of each group of packs, by the names of its packs. A text
 * says `=` for the version of its pack, so that packs can share it.
 */
export function shareTexts(packs) {
  return groupByHolders(
    packs.map(({ name, version, texts }) => ({
      name,
      items: texts.map((text) => withoutVersion(text, version)),
    })),
  );
}

function withoutVersion(text, version) {
  if (text.startsWith("[")) {
    const parts = JSON.parse(text);
    return parts[1] === version ? JSON.stringify(parts.with(1, "=")) : text;
  }
  const [head, ...lines] = text.split("\n");
  const shorter = head.endsWith(` ${version}`)
    ? head.slice(0, -version.length - 1)
    : head.replace(`\t${version}\t`, "\t=\t");
  return [shorter, ...lines].join("\n");
}

function ruleOf({ system, version, concept, filter, valueSet }) {
  let codes = concept?.map(({ code }) => code) ?? 0;
  let filters = filter?.map(({ property, op, value }) => [property, op, value]) ?? 0;
  if (codes !== 0 && codes.length > longestForeignList && !own.test(system)) {
    codes = 0;
    filters = [["concept", "in-list", ""]];
  }
  const rule = [system ? short(system) : 0, codes, filters, valueSet?.map(short) ?? 0, version ?? 0];
  while (rule.at(-1) === 0) rule.pop();
  return rule;
}

function byText(a, b) {
  return a < b ? -1 : 1;
}
