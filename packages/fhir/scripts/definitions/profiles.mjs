// Writes the profiles that FHIR itself defines (vital signs and others) as StructureDefinitions with what a check needs:
// differentials without words, where the published snapshot says no more than the differential.

const stated = /^(?:fixed|pattern|minValue|maxValue)[A-Z]/;
const kept = ["id", "path", "sliceName", "slicing", "min", "max", "type", "contentReference", "maxLength"];

/** JSON of each StructureDefinition, by URL; without the version when it is that of FHIR. */
export function profileTexts({ structures }, fhirVersion) {
  const profiles = [...structures.values()]
    .filter(({ derivation, type }) => derivation === "constraint" && type !== "Extension")
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  return profiles.map((profile) => JSON.stringify(shortened(profile, fhirVersion)));
}

function shortened(profile, fhirVersion) {
  const { url, version, kind, abstract, type, baseDefinition, differential, snapshot } = profile;
  const element = [...closedChoices(differential, snapshot), ...differential.element.map(shortElement)];
  return {
    resourceType: "StructureDefinition",
    url,
    ...(version !== fhirVersion && { version }),
    kind,
    ...(abstract && { abstract }),
    type,
    baseDefinition,
    derivation: "constraint",
    differential: { element },
  };
}

function shortElement(element) {
  const short = {};
  for (const key of Object.keys(element)) {
    if (kept.includes(key) || stated.test(key)) short[key] = element[key];
    else if (key === "binding") short.binding = shortBinding(element.binding);
    else if (key === "constraint") short.constraint = element.constraint.map(shortConstraint);
  }
  if (short.slicing) delete short.slicing.description;
  return short;
}

// R4 published the units of components of vital signs as required; R4B corrected it, and validators follow that.
const loosened = "http://hl7.org/fhir/ValueSet/ucum-vitals-common|4.0.1";

function shortBinding({ strength: published, valueSet, extension }) {
  const strength = valueSet === loosened ? "extensible" : published;
  const max = extension?.filter(({ url }) => url.endsWith("/elementdefinition-maxValueSet"));
  return { strength, valueSet, ...(max?.length > 0 && { extension: max }) };
}

function shortConstraint({ key, severity, human, expression }) {
  return { key, severity, human, expression };
}

/** Choices that a snapshot narrows because the differential names one type in short: `valueQuantity`. */
function closedChoices(differential, snapshot) {
  const known = new Set(differential.element.map(({ path }) => path));
  return (snapshot?.element ?? [])
    .filter(({ path, slicing }) => path.endsWith("[x]") && slicing?.rules === "closed" && !known.has(path))
    .map(({ id, path, type }) => ({
      id,
      path,
      slicing: { discriminator: [{ type: "type", path: "$this" }], ordered: false, rules: "closed" },
      type,
    }));
}
