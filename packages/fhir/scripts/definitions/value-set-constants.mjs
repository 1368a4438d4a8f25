// Writes the value sets of required bindings as constants, one for each.
import { literal } from "./literal.mjs";
import { shortSet } from "./types.mjs";
import { expandValueSet } from "./value-sets.mjs";

/** `{ url, constant, text }[]` of all value sets that the types require. */
export function expandRequired(types, definitions, fhirVersion) {
  const urls = [...new Set(types.flatMap(({ requiredSets }) => [...requiredSets]))].sort();
  return urls.map((url) => {
    const { codes, reason } = expandValueSet(url, definitions);
    const name = shortSet(url, fhirVersion);
    return {
      url,
      constant: constantName(name),
      text: codes ? codesText(name, codes) : `${name}\t!${reason}`,
    };
  });
}

/** `name TAB system code code … TAB system code …`; a system under http://hl7.org/fhir/ is written `~rest`. */
function codesText(name, codes) {
  const parts = [...codes].map(([system, members]) => {
    const list = [...members];
    const odd = [system, ...list].find((text) => /[\s\\`]/.test(text) || !/^[\x20-\x7e]*$/.test(text));
    if (odd !== undefined) throw new Error(`cannot write ${JSON.stringify(odd)} of ${name}`);
    return [system.replace(/^http:\/\/hl7\.org\/fhir\//, "~"), ...list].join(" ");
  });
  return [name, ...parts].join("\t");
}

function constantName(name) {
  const words = name.replace(/^https?:\/\//, "").split(/[^A-Za-z0-9]+/);
  return (
    words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("") + "Set"
  );
}

/** The constant of a value set. */
export function setConstant({ constant, text }) {
  return `\nexport const ${constant} = ${literal(text)};\n`;
}

/** The names of the constants of value sets, by their URLs. */
export function setList(urls, sets) {
  return [...new Set(urls)]
    .sort()
    .map((url) => sets.find((set) => set.url === url).constant)
    .join(", ");
}
