/** Systems of others whose identifier is exactly this; what goes on after it is a mistake. */
const exact = [
  "http://snomed.info/sct",
  "http://loinc.org",
  "http://unitsofmeasure.org",
  "http://www.nlm.nih.gov/research/umls/rxnorm",
];

/** What is wrong with the identifier of a code system that nobody knows; undefined for what may be right. */
export type SystemMistake = "longer" | "https" | "draft" | "not-in-fhir";

/**
 * Tells identifiers that cannot be those of a code system (hệ mã) from those that are only unknown here: FHIR, "Using
 * Codes in Resources", names the right ones. `isKnown` tells whether an identifier is that of a code system;
 * `knowsFhir`, whether all those of FHIR itself are at hand.
 */
export function mistakeInSystem(
  system: string,
  isKnown: (system: string) => boolean,
  knowsFhir: boolean,
): SystemMistake | undefined {
  if (system.length > 500) return undefined;
  if (/^https?:\/\/build\.fhir\.org/u.test(system)) return "draft";
  if (exact.some((own) => system.length > own.length && system.startsWith(own))) return "longer";
  if (system.startsWith("https:")) {
    const plain = `http${system.slice("https".length)}`;
    if (exact.includes(plain) || isKnown(plain)) return "https";
  }
  return knowsFhir && isOfFhir(system) ? "not-in-fhir" : undefined;
}

/**
 * Whether an identifier is one that only the specification itself gives: `http://hl7.org/fhir/x` and
 * `…/CodeSystem/x`, and `…/v2/x` and `…/v3/x` of old versions. Guides have a part of their own: `…/us/core/…`.
 */
function isOfFhir(system: string): boolean {
  if (system.startsWith("http://hl7.org/fhir/test")) return false;
  const name = /^https?:\/\/(?:www\.)?hl7\.org\/fhir\/(?:(?:CodeSystem|ValueSet|v2|v3)\/)?([^/]+)$/u.exec(
    system,
  )?.[1];
  return name !== undefined && !elsewhere.has(name);
}

/** Systems under the address of FHIR of which no code is listed: kept by others, open ended, or mere examples. */
const elsewhere: ReadonlySet<string> = new Set([
  "biologicallyderived-product-property-type-codes",
  "bundle-type-de",
  "color-rgb",
  "example-supplement",
  "hacked",
  "insuranceplan-type",
  "message-events",
  "ndfrt",
  "summary",
]);
