import { type Confidence, severityFor } from "@lienthong/core";
import type { ElementDefinition, ElementDefinitionConstraint } from "fhir/r4.js";
import type { CodeKey, ExtensionKey, IdentifierKey } from "../target/keys.ts";
import { hl7 } from "../target/hl7.ts";
import { boundLists } from "./code-lists.ts";
import type { ProfileNames } from "./profile-names.ts";
import type { ProfileRow } from "./profile-row.ts";

const confidences: Readonly<Record<Confidence, string>> = {
  confirmed: "đã xác nhận · confirmed",
  "single-source": "một nguồn · single source",
  unverified: "chưa kiểm chứng · unverified",
};

/** Extensions of HL7 that the profiles name. */
const hl7Extensions: Readonly<Record<string, string>> = {
  religion: hl7.religion,
  citizenship: hl7.citizenship,
  "birth-place": "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
};

/** The elements of a differential that one line of the table stands for. */
export function elementsOf(type: string, row: ProfileRow, names: ProfileNames): readonly ElementDefinition[] {
  const id = row.at === "" ? type : `${type}.${row.at}`;
  const path = id.replace(/:[^.]*/gu, "");
  const sliceName = /:([^.:]*)$/u.exec(row.at)?.[1];
  const { min, max, slicedBy, codes, check, field } = row;
  const system = row.system === undefined ? undefined : names.system(row.system);
  const binding = codes === undefined || names.isVnCore ? undefined : bindingOf(row, codes, names);
  const first: ElementDefinition = {
    id,
    path,
    ...(sliceName !== undefined && { sliceName }),
    ...(slicedBy !== undefined && {
      slicing: { discriminator: [{ type: "value", path: slicedBy }], ordered: false, rules: "open" },
    }),
    ...(row.at !== "" && {
      short: row.vi,
      definition: row.en,
      comment: `${row.from} (${confidences[row.confidence]})`,
    }),
    ...(min !== undefined ? { min } : sliceName !== undefined && { min: 0 }),
    ...(max !== undefined && { max }),
    ...typeOf(row, names),
    ...(row.fixedCode !== undefined && { fixedCode: row.fixedCode }),
    ...(sliceName === undefined && system !== undefined && { fixedUri: system }),
    ...(check && { constraint: [constraintOf(row, check, names)] }),
    ...(row.mustSupport === true && { mustSupport: true }),
    ...(binding && { binding }),
    ...(field !== undefined && { mapping: [{ identity: "qd3176", map: field }] }),
  };
  return [first, ...(sliceName === undefined ? [] : sliceParts(id, path, row, names))];
}

/** What makes a slice: its system, its code, or the address and type of its extension. */
function sliceParts(
  id: string,
  path: string,
  row: ProfileRow,
  names: ProfileNames,
): readonly ElementDefinition[] {
  const system = row.system === undefined ? undefined : names.system(row.system);
  const at = (name: string): Pick<ElementDefinition, "id" | "path"> => ({
    id: `${id}.${name}`,
    path: `${path}.${name}`,
  });
  if (system !== undefined) return [{ ...at("system"), min: 1, fixedUri: system }];
  if (row.loinc !== undefined)
    return [
      { ...at("code"), min: 1, patternCodeableConcept: { coding: [{ system: hl7.loinc, code: row.loinc }] } },
    ];
  const url = row.extension === undefined ? undefined : extensionUrl(row.extension, names);
  // Extensions of HL7 and of the VN Core guide are defined there: here stands only how they are told.
  if (url === undefined || isOwn(row, names)) return [];
  return [
    { ...at("url"), fixedUri: url },
    ...(row.type === undefined ? [] : [{ ...at("value[x]"), type: [{ code: row.type }] }]),
  ];
}

function extensionUrl(key: NonNullable<ProfileRow["extension"]>, names: ProfileNames): string | undefined {
  return Object.hasOwn(hl7Extensions, key) ? hl7Extensions[key] : names.extension(key as ExtensionKey);
}

/** Whether the extension of a line is defined here. */
function isOwn({ extension }: ProfileRow, names: ProfileNames): boolean {
  return extension !== undefined && !names.isVnCore && !Object.hasOwn(hl7Extensions, extension);
}

function typeOf(row: ProfileRow, names: ProfileNames): Pick<ElementDefinition, "type"> {
  if (row.profile !== undefined)
    return { type: [{ code: "Address", profile: [names.profile(row.profile)] }] };
  if (row.extension === undefined) return {};
  const url = extensionUrl(row.extension, names);
  const profile = isOwn(row, names) && url !== undefined && { profile: [url] };
  return { type: [{ code: "Extension", ...profile }] };
}

/** How strongly codes are bound follows from the line and from how complete the list is known to be. */
export function bindingOf(
  row: Pick<ProfileRow, "confidence" | "vi">,
  codes: CodeKey,
  names: ProfileNames,
): ElementDefinition["binding"] {
  const list = boundLists[codes]?.confidence ?? "unverified";
  const severity = [row.confidence, list].map((one) => severityFor(one));
  const isSure = severity.every((one) => one === "error");
  const strength = isSure ? "required" : severity.includes("information") ? "preferred" : "extensible";
  return { strength, description: row.vi, valueSet: names.valueSet(codes) };
}

function constraintOf(
  row: ProfileRow,
  { key, expression }: NonNullable<ProfileRow["check"]>,
  names: ProfileNames,
): ElementDefinitionConstraint {
  return {
    key,
    requirements: `${row.from} (${confidences[row.confidence]})`,
    severity: severityFor(row.confidence) === "error" ? "error" : "warning",
    human: `${row.vi} · ${row.en}`,
    expression: expression.replace(
      /%(system|code|extension)\(([a-z0-9-]+)\)/gu,
      (_all, kind: string, name: string) => nameFor(kind, name, names),
    ),
  };
}

/** A name that the target has not is one that nothing bears. */
function nameFor(kind: string, name: string, names: ProfileNames): string {
  if (kind === "system") return names.system(name as IdentifierKey) ?? "";
  if (kind === "code") return names.code(name as CodeKey) ?? "";
  return names.extension(name as ExtensionKey) ?? "";
}
