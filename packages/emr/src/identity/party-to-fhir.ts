import type { Address, Organization, Practitioner } from "fhir/r4.js";
import { isObject } from "../lib/is-object.ts";
import type { ProfileKey } from "../target/keys.ts";
import { createNames } from "../target/names.ts";
import { type TermOptions, createTerms } from "../target/terms.ts";
import {
  type Facility,
  type PractitionerFacts,
  type VietnamAddress,
  addressMap,
  facilityMap,
  parametersOf,
  practitionerMap,
} from "./parties.ts";

/**
 * What `addressMap`, `facilityMap` and `practitionerMap` ask for when they are run (tham số của các bảng ánh xạ): the names of
 * the target.
 *
 * @example
 * ```ts
 * import { facilityMap, mapParameters } from "@lienthong/emr";
 *
 * const parameters = mapParameters({ target: "vn-core" });
 * facilityMap.forward({ code: "01999" }, { parameters }).provenance("identifier")?.from; // ["code"]
 * ```
 */
export function mapParameters(options: TermOptions): Readonly<Record<string, unknown>> {
  return parametersOf({ terms: createTerms(options), names: createNames(options) });
}

function run(options: TermOptions) {
  const terms = createTerms(options);
  const parameters = mapParameters(options);
  const meta = (key: ProfileKey): { readonly meta?: { profile: string[] } } => {
    const profile = terms.profile(key);
    return profile === undefined ? {} : { meta: { profile: [profile] } };
  };
  return { parameters, meta };
}

function needs(value: unknown, name: string): void {
  if (!isObject(value)) throw new TypeError(`${name} takes an object`);
}

/**
 * An address in Vietnam (địa chỉ) as FHIR `Address`. Nothing is taken apart or guessed: codes come from the caller, such as from
 * `resolveAddress` of `@lienthong/places`.
 *
 * @example
 * ```ts
 * import { addressToFhir } from "@lienthong/emr";
 *
 * const address = addressToFhir(
 *   { text: "Phường Quy Nhơn, Gia Lai", provinceCode: "52", wardCode: "21583" },
 *   { target: "vn-core" },
 * );
 * address.extension?.[0]?.url; // "http://fhir.hl7.org.vn/core/StructureDefinition/vn-ext-province"
 * ```
 */
export function addressToFhir(address: VietnamAddress, options: TermOptions): Address {
  needs(address, "addressToFhir");
  return addressMap.forward(address, run(options)).value;
}

/**
 * What a FHIR `Address` says of an address in Vietnam (địa chỉ); codes count only in names that are known here.
 *
 * @example
 * ```ts
 * import { addressToFhir, fhirToAddress } from "@lienthong/emr";
 *
 * const address = addressToFhir({ text: "Gia Lai", provinceCode: "52" }, { target: "none" });
 * fhirToAddress(address, { target: "none" }).provinceCode; // "52"
 * ```
 */
export function fhirToAddress(address: Address, options: TermOptions): VietnamAddress {
  needs(address, "fhirToAddress");
  return addressMap.back(address, run(options)).value;
}

/**
 * A facility (cơ sở khám bệnh, chữa bệnh) as FHIR `Organization`, by its code (mã CSKCB).
 *
 * @example
 * ```ts
 * import { facilityToOrganization } from "@lienthong/emr";
 *
 * const facility = facilityToOrganization({ code: "01999", name: "Bệnh viện thử" }, { target: "vn-core" });
 * facility.identifier?.[0]?.system; // "http://fhir.hl7.org.vn/core/sid/ma-cskcb"
 * ```
 */
export function facilityToOrganization(facility: Facility, options: TermOptions): Organization {
  needs(facility, "facilityToOrganization");
  const { parameters, meta } = run(options);
  const { value } = facilityMap.forward(facility, { parameters });
  return { ...meta("organization"), ...value };
}

/**
 * Somebody who practises (người hành nghề) as FHIR `Practitioner`, by the number of the certificate (CCHN) or licence (GPHN).
 *
 * @example
 * ```ts
 * import { practitionerToFhir } from "@lienthong/emr";
 *
 * const doctor = practitionerToFhir({ certificate: "0012345/TEST-CCHN" }, { target: "vn-core" });
 * doctor.identifier?.[0]?.system; // "http://fhir.hl7.org.vn/core/sid/cchn"
 * ```
 */
export function practitionerToFhir(facts: PractitionerFacts, options: TermOptions): Practitioner {
  needs(facts, "practitionerToFhir");
  const { parameters, meta } = run(options);
  const { value } = practitionerMap.forward(facts, { parameters });
  return { ...meta("practitioner"), ...value };
}
