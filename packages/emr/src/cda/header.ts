import { languageConcept } from "../lib/language-code.ts";
import type { Draft } from "../mapping/draft.ts";
import type { CdaElement } from "./cda-element.ts";
import type { CdaContext, Made } from "./context.ts";
import { addressOf, dateTimeOf, conceptOf, identifiersOf, nameOf, telecomOf } from "./data-types.ts";

const genders: Readonly<Record<string, string>> = { F: "female", M: "male", UN: "other" };
const maritalStatus = "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus";
const maritalCodes = new Set("A C D I L M P S T U W".split(" "));

/** Sets a property unless there is nothing to set. */
export function set(resource: Draft, name: string, value: unknown): void {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
  resource[name] = value;
}

/** recordTarget to Patient (CDA R2, 4.2.2.11). */
export function convertPatient(context: CdaContext, target: CdaElement): Made {
  const role = target.one("patientRole") ?? target;
  const person = role.one("patient");
  const made = context.begin("Patient", target);
  const { resource } = made;
  set(resource, "identifier", identifiersOf(role));
  set(
    resource,
    "name",
    person?.all("name").flatMap((name) => nameOf(name) ?? []),
  );
  set(
    resource,
    "telecom",
    role.all("telecom").flatMap((each) => telecomOf(each) ?? []),
  );
  set(
    resource,
    "address",
    role.all("addr").flatMap((each) => addressOf(each) ?? []),
  );
  const gender = person?.one("administrativeGenderCode");
  const code = gender?.attribute("code");
  if (gender !== undefined && code !== undefined) {
    set(resource, "gender", genders[code] ?? "unknown");
    gender.done();
  }
  const birth = person?.one("birthTime");
  const born = dateTimeOf(birth, context);
  if (born !== undefined) {
    resource["birthDate"] = born.slice(0, 10);
    if (born.length > 10)
      resource["_birthDate"] = {
        extension: [
          { url: "http://hl7.org/fhir/StructureDefinition/patient-birthTime", valueDateTime: born },
        ],
      };
  }
  const marital = person?.one("maritalStatusCode");
  const status = marital?.attribute("code");
  const display = marital?.attribute("displayName");
  if (marital !== undefined && status !== undefined) {
    marital.attribute("codeSystem");
    const isKnown = maritalCodes.has(status);
    set(resource, "maritalStatus", {
      ...(isKnown && { coding: [{ system: maritalStatus, code: status }] }),
      ...((display !== undefined || !isKnown) && { text: display ?? status }),
    });
  }
  set(resource, "communication", (person?.all("languageCommunication") ?? []).flatMap(communicationOf));
  return made;
}

function communicationOf(element: CdaElement): object[] {
  const stated = element.one("languageCode");
  const language = languageConcept(stated?.node.attributes.get("code")?.value ?? "");
  if (language === undefined) return [];
  stated?.attribute("code");
  const preferred = element.one("preferenceInd")?.attribute("value");
  const isTruth = preferred === "true" || preferred === "false";
  return [{ language, ...(isTruth && { preferred: preferred === "true" }) }];
}

/** assignedAuthor, assignedEntity and their like to Practitioner; undefined when nobody is named. */
export function convertPractitioner(context: CdaContext, assigned: CdaElement): Made | undefined {
  const names = (assigned.one("assignedPerson")?.all("name") ?? []).flatMap((name) => nameOf(name) ?? []);
  const identifier = identifiersOf(assigned);
  if (names.length === 0 && identifier.length === 0) return undefined;
  const made = context.begin("Practitioner", assigned);
  const { resource } = made;
  set(resource, "identifier", identifier);
  set(resource, "name", names);
  set(
    resource,
    "telecom",
    assigned.all("telecom").flatMap((each) => telecomOf(each) ?? []),
  );
  set(
    resource,
    "address",
    assigned.all("addr").flatMap((each) => addressOf(each) ?? []),
  );
  const speciality = conceptOf(assigned.one("code"), context);
  if (speciality !== undefined) resource["qualification"] = [{ code: speciality }];
  return made;
}

/** An organization; undefined when it has neither name nor number. */
export function convertOrganization(context: CdaContext, element: CdaElement | undefined): Made | undefined {
  if (element === undefined) return undefined;
  const identifier = identifiersOf(element);
  const name = element.all("name").flatMap((each) => each.text ?? []);
  if (identifier.length === 0 && name.length === 0) return undefined;
  const made = context.begin("Organization", element);
  const { resource } = made;
  set(resource, "identifier", identifier);
  set(resource, "name", name[0]);
  set(resource, "alias", name.slice(1));
  // A home address or number is none of an organization.
  const notHome = (each: { use?: string | undefined }): boolean => each.use !== "home";
  set(
    resource,
    "telecom",
    element
      .all("telecom")
      .flatMap((each) => telecomOf(each) ?? [])
      .filter(notHome),
  );
  set(
    resource,
    "address",
    element
      .all("addr")
      .flatMap((each) => addressOf(each) ?? [])
      .filter(notHome),
  );
  return made;
}
