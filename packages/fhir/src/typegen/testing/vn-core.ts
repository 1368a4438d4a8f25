/**
 * Small profiles in the manner of VN Core, with URLs, slices and extensions as its pages show them (version 0.3.0 to 0.6.0);
 * what its pages do not show is left out, and codes are not its own.
 */
const base = "http://fhir.hl7.org.vn/core";
const core = "http://hl7.org/fhir/StructureDefinition";

/** The canonical URL of a definition of VN Core. */
export const vnCore = (name: string): string => `${base}/StructureDefinition/${name}`;

/** A profile with a differential. */
export function aProfile(
  name: string,
  type: string,
  elements: readonly object[],
  more: object = {},
): Readonly<Record<string, unknown>> {
  return {
    resourceType: "StructureDefinition",
    url: vnCore(name),
    kind: type === "Extension" || type === "Address" ? "complex-type" : "resource",
    abstract: false,
    type,
    baseDefinition: `${core}/${type}`,
    derivation: "constraint",
    status: "draft",
    differential: { element: elements },
    ...more,
  };
}

/** An extension with one value. */
export function anExtension(name: string, valueType: object, binding?: object): object {
  return aProfile(name, "Extension", [
    { id: "Extension", path: "Extension", short: `Phần mở rộng ${name}` },
    { id: "Extension.extension", path: "Extension.extension", max: "0" },
    { id: "Extension.url", path: "Extension.url", fixedUri: vnCore(name) },
    {
      id: "Extension.value[x]",
      path: "Extension.value[x]",
      min: 1,
      type: [valueType],
      ...(binding && { binding }),
    },
  ]);
}

const extensionSlice = (path: string, sliceName: string, profile: string) => ({
  id: `${path}.extension:${sliceName}`,
  path: `${path}.extension`,
  sliceName,
  max: "1",
  type: [{ code: "Extension", profile: [profile] }],
});

const identifierSlice = (sliceName: string, system: string) => [
  { id: `Patient.identifier:${sliceName}`, path: "Patient.identifier", sliceName, max: "1" },
  {
    id: `Patient.identifier:${sliceName}.system`,
    path: "Patient.identifier.system",
    min: 1,
    fixedUri: `${base}/sid/${system}`,
  },
  { id: `Patient.identifier:${sliceName}.value`, path: "Patient.identifier.value", min: 1 },
];

const patient = aProfile(
  "vn-core-patient",
  "Patient",
  [
    extensionSlice("Patient", "ethnicity", vnCore("vn-ext-ethnicity")),
    extensionSlice("Patient", "birthPlace", `${core}/patient-birthPlace`),
    extensionSlice("Patient", "occupation", vnCore("vn-ext-occupation")),
    {
      id: "Patient.identifier",
      path: "Patient.identifier",
      slicing: { discriminator: [{ type: "value", path: "system" }], rules: "open" },
      short: "Định danh bệnh nhân",
      definition: "Số CCCD, thẻ BHYT hoặc mã bệnh nhân tại cơ sở.",
      min: 1,
    },
    ...identifierSlice("CCCD", "cccd"),
    ...identifierSlice("BHYT", "bhyt"),
    { id: "Patient.name", path: "Patient.name", min: 1 },
    { id: "Patient.name.text", path: "Patient.name.text", min: 1 },
    { id: "Patient.gender", path: "Patient.gender", min: 1 },
    { id: "Patient.birthDate", path: "Patient.birthDate", min: 1 },
    extensionSlice("Patient.birthDate", "birthTime", `${core}/patient-birthTime`),
    { id: "Patient.deceased[x]", path: "Patient.deceased[x]", type: [{ code: "dateTime" }] },
    {
      id: "Patient.address",
      path: "Patient.address",
      type: [{ code: "Address", profile: [vnCore("vn-core-address")] }],
    },
    { id: "Patient.photo", path: "Patient.photo", max: "0" },
  ],
  { name: "VNCorePatient", title: "Bệnh nhân VN Core", version: "0.6.0" },
);

const address = aProfile(
  "vn-core-address",
  "Address",
  [
    extensionSlice("Address", "province", vnCore("vn-ext-province")),
    extensionSlice("Address", "ward", vnCore("vn-ext-ward")),
  ],
  { name: "VNCoreAddress" },
);

/** All of them. */
export const vnCoreProfiles: readonly object[] = [
  patient,
  address,
  anExtension("vn-ext-ethnicity", { code: "CodeableConcept" }),
  anExtension("vn-ext-occupation", { code: "CodeableConcept" }),
  anExtension("vn-ext-province", { code: "Coding" }),
  anExtension("vn-ext-ward", { code: "Coding" }),
];
