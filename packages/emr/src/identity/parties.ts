import { type BiMap, defineMap, tableCodec } from "@lienthong/core/mapping";
import type { Address, Extension, Identifier, Organization, Practitioner } from "fhir/r4.js";
import { partOf } from "../mapping/places.ts";
import type { Names } from "../target/names.ts";
import type { CodeKey, ExtensionKey, IdentifierKey } from "../target/keys.ts";
import type { Terms } from "../target/terms.ts";

/** An address in Vietnam (địa chỉ): the words, and the codes of its units of today (QĐ 19/2025/QĐ-TTg). */
export interface VietnamAddress {
  /** The address as written (địa chỉ đầy đủ). */
  readonly text?: string;
  /** Kind of residence: permanent (thường trú), temporary or present (tạm trú, nơi ở hiện tại), old, work. */
  readonly use?: "permanent" | "present" | "old" | "work";
  /** Province or city (mã tỉnh), two digits. */
  readonly provinceCode?: string;
  /** Commune, ward or special zone (mã xã), five digits. */
  readonly wardCode?: string;
}

/** A facility (cơ sở khám bệnh, chữa bệnh). */
export interface Facility {
  /** Facility code (mã CSKCB). */
  readonly code?: string;
  readonly name?: string;
}

/** Somebody who practises (người hành nghề). */
export interface PractitionerFacts {
  /** Number of the old certificate (số CCHN). */
  readonly certificate?: string;
  /** Number of the licence (số giấy phép hành nghề, GPHN). */
  readonly licence?: string;
  readonly name?: string;
}

/** What the codes of these maps ask for; given with each run. */
interface Naming {
  readonly terms: Terms;
  readonly names: Names;
}

/** The parameters of a run: which names to write, and which to read. */
export function parametersOf(naming: Naming): Readonly<Record<string, unknown>> {
  return { naming };
}

function namingOf({ parameters }: { readonly parameters: Readonly<Record<string, unknown>> }): Naming {
  const { naming } = parameters;
  // Only `parametersOf` makes it.
  if (typeof naming === "object" && naming !== null) return naming as Naming;
  throw new TypeError("this map needs the names of a target");
}

const base = "urn:lienthong:map";
const source = { document: "VN Core", article: "vn-core-address", confidence: "single-source" } as const;

function coded(key: ExtensionKey, list: CodeKey, code: string | undefined, { terms }: Naming): Extension[] {
  const url = terms.extension(key);
  return code === undefined || url === undefined ? [] : [{ url, valueCoding: terms.coding(list, code) }];
}

function codeIn(address: Address, key: ExtensionKey, list: CodeKey, { names }: Naming): string | undefined {
  const found = (address.extension ?? []).find(({ url }) => names.isExtensionOf(key, url))?.valueCoding;
  return found && names.isCodeOf(list, found.system) ? found.code : undefined;
}

/**
 * An address in Vietnam to `Address` and back (ánh xạ địa chỉ); `vn-core` has extensions for the two tiers.
 *
 * @example
 * ```ts
 * import { addressMap, mapParameters } from "@lienthong/emr";
 *
 * addressMap.back({ text: "Gia Lai" }, { parameters: mapParameters({ target: "none" }) }).value; // { text: "Gia Lai" }
 * ```
 */
export const addressMap: BiMap<VietnamAddress, Address> = /* @__PURE__ */ defineMap<VietnamAddress, Address>({
  id: `${base}:dia-chi`,
  version: "1.0.0",
  types: { target: "http://hl7.org/fhir/StructureDefinition/Address" },
  rules: (rule) => [
    rule.field("text", "text", { doc: { vi: "Địa chỉ như đã ghi", en: "The address as written" } }),
    rule.field("use", "use", {
      via: tableCodec("loai-cu-tru", { permanent: "home", present: "temp", old: "old", work: "work" }),
      doc: { vi: "Loại nơi cư trú", en: "Kind of residence" },
    }),
    rule.custom({
      reads: ["provinceCode", "wardCode"],
      writes: ["extension", "country"],
      to: ({ provinceCode, wardCode }, context) => {
        const naming = namingOf(context);
        const extension = [
          ...coded("province", "ma-tinh", provinceCode, naming),
          ...coded("ward", "ma-xa", wardCode, naming),
        ];
        // VN Core lets an address name Vietnam as its country only with its province.
        return {
          ...(extension.length > 0 && { extension }),
          ...(provinceCode !== undefined && { country: "VN" }),
        };
      },
      from: (address, context) => {
        const naming = namingOf(context);
        return {
          provinceCode: codeIn(address, "province", "ma-tinh", naming),
          wardCode: codeIn(address, "ward", "ma-xa", naming),
        };
      },
      doc: {
        vi: "Mã tỉnh và mã xã trong phần mở rộng; có mã tỉnh thì ghi quốc gia VN",
        en: "Codes of province and ward in extensions; with a province the country is VN",
      },
      ref: source,
    }),
  ],
});

const known = (key: IdentifierKey, list: readonly Identifier[] | undefined, { names }: Naming) =>
  (list ?? []).find((one) => names.isIdentifierOf(key, partOf(one) ?? {}))?.value;

/**
 * A facility to `Organization` and back (ánh xạ cơ sở khám bệnh, chữa bệnh).
 *
 * @example
 * ```ts
 * import { facilityMap, mapParameters } from "@lienthong/emr";
 *
 * facilityMap.forward({ name: "Bệnh viện thử" }, { parameters: mapParameters({ target: "none" }) }).value.name; // "Bệnh viện thử"
 * ```
 */
export const facilityMap: BiMap<Facility, Organization> = /* @__PURE__ */ defineMap<Facility, Organization>({
  id: `${base}:co-so`,
  version: "1.0.0",
  types: { target: "http://hl7.org/fhir/StructureDefinition/Organization" },
  rules: (rule) => [
    rule.constant("resourceType", "Organization"),
    rule.field("name", "name", { doc: { vi: "Tên cơ sở", en: "Name of the facility" } }),
    rule.custom({
      reads: ["code"],
      writes: ["identifier"],
      to: ({ code }, context) => ({
        identifier: code === undefined ? undefined : [namingOf(context).terms.identifier("ma-cskcb", code)],
      }),
      from: ({ identifier }, context) => ({ code: known("ma-cskcb", identifier, namingOf(context)) }),
      doc: { vi: "Mã cơ sở khám bệnh, chữa bệnh (5 ký tự)", en: "Facility code (five characters)" },
      ref: { document: "VN Core", article: "vn-core-organization", confidence: "confirmed" },
    }),
  ],
});

/**
 * Somebody who practises to `Practitioner` and back (ánh xạ người hành nghề).
 *
 * @example
 * ```ts
 * import { practitionerMap } from "@lienthong/emr";
 *
 * practitionerMap.toTable("vi")[1]?.text; // "Họ và tên"
 * ```
 */
export const practitionerMap: BiMap<PractitionerFacts, Practitioner> = /* @__PURE__ */ defineMap<
  PractitionerFacts,
  Practitioner
>({
  id: `${base}:nguoi-hanh-nghe`,
  version: "1.0.0",
  types: { target: "http://hl7.org/fhir/StructureDefinition/Practitioner" },
  rules: (rule) => [
    rule.constant("resourceType", "Practitioner"),
    rule.field("name", "name[0].text", { doc: { vi: "Họ và tên", en: "Full name" } }),
    rule.custom({
      reads: ["certificate", "licence"],
      writes: ["identifier"],
      to: ({ certificate, licence }, context) => {
        const { terms } = namingOf(context);
        const made = [
          ...(certificate === undefined ? [] : [terms.identifier("cchn", certificate)]),
          ...(licence === undefined ? [] : [terms.identifier("gphn", licence)]),
        ];
        return { identifier: made.length === 0 ? undefined : made };
      },
      from: ({ identifier }, context) => {
        const naming = namingOf(context);
        return {
          certificate: known("cchn", identifier, naming),
          licence: known("gphn", identifier, naming),
        };
      },
      doc: {
        vi: "Số chứng chỉ hành nghề và số giấy phép hành nghề",
        en: "Number of the certificate and of the licence",
      },
      ref: { document: "VN Core", article: "vn-core-practitioner", confidence: "confirmed" },
    }),
  ],
});
