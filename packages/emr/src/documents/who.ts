import { type Part, listIn, partOf } from "../mapping/places.ts";
import type { Names } from "../target/names.ts";
import { defined, quantityOf } from "./coded.ts";
import type { ReadBundle } from "./read-bundle.ts";
import { addressText, codesOf, identifierIn, nameText, textIn } from "./texts-of.ts";

/** A person as papers name them. */
export interface PersonFacts {
  readonly name?: string;
  readonly birthDate?: string;
  readonly sex?: string;
  readonly personalNumber?: string;
  readonly card?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly weight?: string;
}

/** What papers say of a patient. */
export function personFacts(read: ReadBundle, patient: Part, names: Names): PersonFacts {
  const coverage = read.of("Coverage").find((one) => read.resolve(one["beneficiary"]) === patient);
  const card =
    coverage &&
    (identifierIn(coverage, (one) => names.isIdentifierOf("bhyt", one)) ?? textIn(coverage["subscriberId"]));
  const phone = listIn(patient["telecom"])
    .map(partOf)
    .find((one) => one?.["system"] === "phone");
  return defined({
    name: nameText(patient["name"]),
    birthDate: textIn(patient["birthDate"]),
    sex: textIn(patient["gender"]),
    personalNumber: identifierIn(patient, (one) => names.isIdentifierOf("cccd", one)),
    card,
    address: listIn(patient["address"])
      .map(addressText)
      .find((text) => text !== undefined),
    phone: textIn(phone?.["value"]),
    weight: measureText(read, patient, "29463-7"),
  });
}

/** The latest measure of a LOINC code, with its unit: `61.50 kg`. */
function measureText(read: ReadBundle, patient: Part, loinc: string): string | undefined {
  const found = read
    .of("Observation")
    .filter((one) => read.resolve(one["subject"]) === patient && codesOf(one["code"]).includes(loinc))
    .map((one) => quantityOf(one["valueQuantity"]))
    .filter((one) => one !== undefined)
    .at(-1);
  return found && (found.unit === undefined ? found.value : `${found.value} ${found.unit}`);
}

/** A facility as papers name it. */
export function facilityFacts(
  read: ReadBundle,
  reference: unknown,
  names: Names,
): { readonly code?: string; readonly name?: string } {
  const organization = read.resolve(reference);
  const logical = partOf(partOf(reference)?.["identifier"]);
  const code =
    identifierIn(organization, (one) => names.isIdentifierOf("ma-cskcb", one)) ??
    (logical && names.isIdentifierOf("ma-cskcb", logical) ? textIn(logical["value"]) : undefined);
  return defined({ code, name: textIn(organization?.["name"]) ?? textIn(partOf(reference)?.["display"]) });
}

/** A practitioner as papers name them: name, and number of licence or certificate. */
export function practitionerFacts(
  read: ReadBundle,
  reference: unknown,
): { readonly name?: string; readonly licence?: string } {
  const practitioner = read.resolve(reference);
  return defined({
    name: nameText(practitioner?.["name"]) ?? textIn(partOf(reference)?.["display"]),
    licence:
      identifierIn(practitioner, () => true) ?? textIn(partOf(partOf(reference)?.["identifier"])?.["value"]),
  });
}
