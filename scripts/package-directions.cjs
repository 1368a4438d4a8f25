/**
 * Which package may import which. A package that is not listed may import none, so a new one is
 * added here on purpose.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const below = {
  core: [],
  places: ["core"],
  identity: ["core", "places", "pki"],
  fhir: ["core"],
  pki: ["core"],
  signature: ["core", "pki"],
  bhyt: ["core", "places", "identity"],
  emr: ["core", "places", "identity", "bhyt", "fhir"],
  transcript: ["core", "places", "identity"],
  pipeline: ["core"],
  kiosk: ["core", "places", "identity", "bhyt", "emr", "fhir"],
  cli: ["core", "places", "identity", "fhir", "signature", "bhyt", "emr", "transcript", "pipeline"],
};

/**
 * Of these only types may be imported: a record package checks signatures through an interface and
 * never verifies anything itself.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const typesOnly = { bhyt: ["signature"], transcript: ["signature"] };

module.exports = { below, typesOnly };
