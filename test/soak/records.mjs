// Small invented records, right and wrong ones in turn, no two the same.

const patient = (i) => ({ resourceType: "Patient", id: `p${i}`, active: true, birthDate: "1990-01-02" });

const observation = (i, more) => ({
  resourceType: "Observation",
  status: "final",
  code: { text: `x${i}` },
  valueQuantity: { value: i / 100, unit: "mmol/L" },
  ...more,
});

const kinds = [
  (i) => ({ resource: patient(i) }),
  (i) => ({ resource: observation(i) }),
  (i) => ({ resource: { ...patient(i), gender: `g${i}` } }),
  (i) => ({ resource: { ...patient(i), [`field${i}`]: i } }),
  (i) => ({ resource: { resourceType: `Type${i}` } }),
  (i) => ({ resource: { ...patient(i), meta: { profile: [`http://example.vn/profile/${i}`] } } }),
  (i) => ({
    resource: { ...patient(i), extension: [{ url: `http://example.vn/e/${i}`, valueString: "a" }] },
  }),
  (i) => ({
    resource: observation(i, { code: { coding: [{ system: `http://example.vn/s/${i}`, code: `c${i}` }] } }),
  }),
  (i) => ({ resource: observation(i, { subject: { reference: `Patient/${i}` } }) }),
  (i) => ({
    resource: {
      resourceType: "Bundle",
      type: "collection",
      entry: [
        { fullUrl: `http://example.vn/fhir/Patient/p${i}`, resource: patient(i) },
        { fullUrl: `e${i}` },
      ],
    },
  }),
  (i) => ({ text: JSON.stringify(observation(i, { issued: `t${i}` }), undefined, 1), format: "json" }),
  (i) => ({ text: `{"resourceType":"Patient","id":"p${i}","id":"q${i}"`, format: "json" }),
  (i) => ({
    text: `<Patient xmlns="http://hl7.org/fhir"><id value="p${i}"/><active value="true"/></Patient>`,
    format: "xml",
  }),
  (i) => ({
    text: `<Patient xmlns="http://hl7.org/fhir"><active${i} value="true"/></Patient>`,
    format: "xml",
  }),
  (i) => ({
    resource: {
      resourceType: "QuestionnaireResponse",
      status: "completed",
      questionnaire: `http://example.vn/q/${i}`,
      item: [{ linkId: `l${i}`, answer: [{ valueString: `a${i}` }] }],
    },
  }),
];

/** The record of that number: `{ resource }` or `{ text, format }`. */
export function recordAt(number) {
  return kinds[number % kinds.length](number);
}
