import { loadPackage } from "../../conformance/lib/packages.mjs";

export const title =
  "check of 1,000 blood pressures, without and with the core profile, which slices components";
export const floor = "JSON.parse";

const loinc = (code, display) => ({ coding: [{ system: "http://loinc.org", code, display }] });
const pressure = (value) => ({ value, unit: "mmHg", system: "http://unitsofmeasure.org", code: "mm[Hg]" });
const resources = Array.from({ length: 1000 }, (_, at) => ({
  resourceType: "Observation",
  id: `bp-${String(at)}`,
  status: "final",
  category: [
    {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "vital-signs" }],
    },
  ],
  code: loinc("85354-9", "Blood pressure panel with all children optional"),
  subject: { reference: `Patient/p-${String(at % 50)}` },
  effectiveDateTime: `2026-0${String(1 + (at % 9))}-15T08:30:00+07:00`,
  component: [
    { code: loinc("8480-6", "Systolic blood pressure"), valueQuantity: pressure(100 + (at % 60)) },
    { code: loinc("8462-4", "Diastolic blood pressure"), valueQuantity: pressure(60 + (at % 30)) },
  ],
}));
const texts = resources.map((resource) => JSON.stringify(resource));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const items = resources.length;

const check = (profiles) => async () => {
  const { createValidator } = await loadPackage("@lienthong/fhir");
  const validator = createValidator({ fhirVersion: "4.0.1" });
  return {
    bytes,
    items,
    work() {
      for (const resource of resources)
        if (!validator.validate(resource, { profiles }).ok) throw new Error("a blood pressure was refused");
    },
  };
};

export const contenders = {
  "JSON.parse": () => ({
    bytes,
    items,
    work() {
      for (const text of texts) JSON.parse(text);
    },
  }),
  "without a profile": check([]),
  "with the profile bp": check(["http://hl7.org/fhir/StructureDefinition/bp"]),
};
