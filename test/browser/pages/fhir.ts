import { createValidator } from "@lienthong/fhir";

const validator = createValidator({ fhirVersion: "4.0.1" });
const good = validator.validate({ resourceType: "Patient", active: true, birthDate: "1990-03-05" });
const bad = validator.validate({ resourceType: "Patient", birthDate: "05/03/1990", nonsense: 1 });

Object.assign(globalThis, {
  result: {
    "a sound resource is accepted": good.ok,
    "a wrong resource is refused": !bad.ok && bad.issues.length >= 2,
    "a text is read and checked": validator.validateText(`{"resourceType":"Patient","active":true}`, {
      format: "json",
    }).ok,
  },
});
