import type { ElementDefinition, StructureDefinition } from "fhir/r4.js";
import type { CodeKey, ExtensionKey } from "../target/keys.ts";
import type { DefinitionHead } from "./code-lists.ts";
import { bindingOf } from "./element.ts";
import type { ProfileNames } from "./profile-names.ts";

/** An extension of our own. */
interface ExtensionRow {
  readonly key: ExtensionKey;
  readonly name: string;
  readonly context: string;
  readonly type: "CodeableConcept" | "Coding" | "Reference";
  readonly vi: string;
  readonly en: string;
  readonly codes?: CodeKey;
}

/** Extensions of our own, for target `none`; VN Core defines its own. */
const extensionRows: readonly ExtensionRow[] = [
  {
    key: "ethnicity",
    name: "Ethnicity",
    context: "Patient",
    type: "CodeableConcept",
    vi: "Dân tộc",
    en: "Ethnic group",
  },
  {
    key: "occupation",
    name: "Occupation",
    context: "Patient",
    type: "CodeableConcept",
    vi: "Nghề nghiệp",
    en: "Occupation",
  },
  {
    key: "province",
    name: "Province",
    context: "Address",
    type: "Coding",
    vi: "Tỉnh, thành phố",
    en: "Province",
  },
  { key: "ward", name: "Ward", context: "Address", type: "Coding", vi: "Xã, phường, đặc khu", en: "Commune" },
  {
    key: "bhyt-card-type",
    name: "BhytCardType",
    context: "Coverage",
    type: "CodeableConcept",
    vi: "Đối tượng tham gia bảo hiểm y tế",
    en: "Group of the insured",
  },
  {
    key: "primary-care-facility",
    name: "PrimaryCareFacility",
    context: "Coverage",
    type: "Reference",
    vi: "Nơi đăng ký khám bệnh, chữa bệnh ban đầu",
    en: "Facility where the holder is registered",
  },
  {
    key: "treatment-outcome",
    name: "TreatmentOutcome",
    context: "Encounter",
    type: "CodeableConcept",
    vi: "Kết quả điều trị",
    en: "Outcome of the treatment",
    codes: "ket-qua-dtri",
  },
];

/** Definitions of our extensions: one for each key, and that which carries rows of a claim file. */
export function extensionDefinitions(
  names: ProfileNames,
  head: DefinitionHead,
): readonly StructureDefinition[] {
  const own = names.isVnCore ? [] : extensionRows.map((row) => simpleExtension(row, names, head));
  return [...own, claimRow(names, head)];
}

function simpleExtension(row: ExtensionRow, names: ProfileNames, head: DefinitionHead): StructureDefinition {
  const { key, context, type, vi, en, codes } = row;
  const url = names.extension(key) ?? "";
  const binding = codes && bindingOf({ vi, confidence: "confirmed" }, codes, names);
  const target = type === "Reference" && {
    targetProfile: ["http://hl7.org/fhir/StructureDefinition/Organization"],
  };
  return definition(`lienthong-ext-${key}`, `LienThong${row.name}`, url, context, head, vi, [
    { id: "Extension", path: "Extension", short: vi, definition: en, max: "1" },
    { id: "Extension.extension", path: "Extension.extension", max: "0" },
    { id: "Extension.url", path: "Extension.url", fixedUri: url },
    {
      id: "Extension.value[x]",
      path: "Extension.value[x]",
      min: 1,
      type: [{ code: type, ...target }],
      ...(binding && { binding }),
    },
  ]);
}

/** A part of an extension, at `of`, with a value of one of the types. */
function valuePart(
  of: { readonly id: string; readonly path: string },
  name: string,
  types: readonly string[],
  [min, max]: readonly [0 | 1, "1" | "*"],
  vi: string,
): ElementDefinition[] {
  const id = `${of.id}.extension:${name}`;
  const path = `${of.path}.extension`;
  return [
    { id, path, sliceName: name, short: vi, min, max },
    { id: `${id}.extension`, path: `${path}.extension`, max: "0" },
    { id: `${id}.url`, path: `${path}.url`, fixedUri: name },
    { id: `${id}.value[x]`, path: `${path}.value[x]`, min: 1, type: types.map((code) => ({ code })) },
  ];
}

const byUrl: ElementDefinition["slicing"] = {
  discriminator: [{ type: "value", path: "url" }],
  ordered: false,
  rules: "open",
};

/** A field of the row: its name and its text. */
function fieldPart(): ElementDefinition[] {
  const id = "Extension.extension:field";
  const path = "Extension.extension";
  const one = [1, "1"] as const;
  return [
    { id, path, sliceName: "field", short: "Chỉ tiêu không có chỗ trong FHIR", min: 0, max: "*" },
    { id: `${id}.extension`, path: `${path}.extension`, slicing: byUrl, min: 2 },
    ...valuePart({ id, path }, "name", ["code"], one, "Tên chỉ tiêu"),
    ...valuePart({ id, path }, "value", ["string", "base64Binary"], one, "Nguyên văn giá trị"),
    { id: `${id}.url`, path: `${path}.url`, fixedUri: "field" },
    { id: `${id}.value[x]`, path: `${path}.value[x]`, max: "0" },
  ];
}

/** The extension that carries fields of a claim file which no element holds. */
function claimRow(names: ProfileNames, head: DefinitionHead): StructureDefinition {
  const root = { id: "Extension", path: "Extension" };
  const vi = "Dòng của tệp hồ sơ và những chỉ tiêu không có chỗ trong FHIR";
  return definition("lienthong-ext-claim-row", "LienThongClaimRow", names.claimRow, "Element", head, vi, [
    {
      id: "Extension",
      path: "Extension",
      short: vi,
      definition:
        "Row of the claim file that an element was made from, and the fields of it that no element holds.",
    },
    {
      id: "Extension.extension",
      path: "Extension.extension",
      slicing: byUrl,
      min: 2,
    },
    ...valuePart(root, "table", ["code"], [1, "1"], "Bảng"),
    ...valuePart(root, "row", ["integer"], [1, "1"], "Thứ tự của dòng, từ 0"),
    ...valuePart(root, "visit", ["integer"], [0, "1"], "Thứ tự của lượt trong tệp, từ 0"),
    ...fieldPart(),
    ...valuePart(root, "empty", ["code"], [0, "*"], "Chỉ tiêu để trống trong tệp"),
    ...valuePart(root, "empty-table", ["code"], [0, "*"], "Bảng không có dòng nào"),
    { id: "Extension.url", path: "Extension.url", fixedUri: names.claimRow },
    { id: "Extension.value[x]", path: "Extension.value[x]", max: "0" },
  ]);
}

function definition(
  id: string,
  name: string,
  url: string,
  context: string,
  head: DefinitionHead,
  title: string,
  element: ElementDefinition[],
): StructureDefinition {
  return {
    resourceType: "StructureDefinition",
    id,
    language: "vi",
    url,
    name,
    title,
    ...head,
    experimental: false,
    fhirVersion: "4.0.1",
    kind: "complex-type",
    abstract: false,
    context: [{ type: "element", expression: context }],
    type: "Extension",
    baseDefinition: "http://hl7.org/fhir/StructureDefinition/Extension",
    derivation: "constraint",
    differential: { element },
  };
}
