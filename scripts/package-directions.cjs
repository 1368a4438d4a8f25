/**
 * Which package may import which. A package that is not listed may import none, so a new one is
 * added here on purpose. `types` lists packages of which only types may be imported.
 */
const below = {
  core: [],
  places: ["core"],
  identity: ["core", "places"],
  fhir: ["core"],
  signature: ["core"],
  bhyt: ["core", "places", "identity"],
  emr: ["core", "places", "identity", "bhyt", "fhir"],
  transcript: ["core", "places", "identity"],
  pipeline: ["core"],
  kiosk: ["core", "places", "identity", "bhyt", "emr", "fhir"],
  cli: ["core", "places", "identity", "fhir", "signature", "bhyt", "emr", "transcript", "pipeline"],
};

/** A record package checks signatures through an interface; it never verifies anything itself. */
const typesOnly = { bhyt: ["signature"], transcript: ["signature"] };

module.exports = { below, typesOnly };
