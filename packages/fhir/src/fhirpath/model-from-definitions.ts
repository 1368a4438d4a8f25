import type { Definitions } from "../definitions/definitions.ts";
import type { ElementDefinition } from "../definitions/type-definition.ts";
import type { FhirPathElement, FhirPathModel, FhirPathType } from "./model.ts";

/**
 * Makes the compact definitions of a FHIR version answer as a FHIRPath model (mô hình kiểu).
 *
 * @example
 * ```ts
 * import { modelFromDefinitions } from "@lienthong/fhir/fhirpath";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * modelFromDefinitions(r4).type("Patient.contact")?.base; // "BackboneElement"
 * ```
 */
export function modelFromDefinitions(definitions: Definitions): FhirPathModel {
  const names = new Set(definitions.typeNames);
  return {
    isTypeName: (name) => names.has(name) || definitions.isResourceName(name),
    type: (name) => readModelType(definitions, name),
  };
}

function readModelType(definitions: Definitions, path: string): FhirPathType | undefined {
  const [root = "", ...steps] = path.split(".");
  const type = definitions.type(root);
  if (type === undefined) return undefined;
  if (steps.length === 0) {
    return { base: type.base, kind: type.kind, elements: modelElements(root, type.elements) };
  }
  let siblings = type.elements;
  for (const step of steps) {
    const element = siblings.find(({ name }) => name === step);
    if (element === undefined) return undefined;
    siblings = element.children;
  }
  const isResource = type.kind === "resource";
  return {
    base: isResource ? "BackboneElement" : "Element",
    kind: "complex",
    elements: modelElements(path, siblings),
  };
}

function modelElements(path: string, elements: readonly ElementDefinition[]): FhirPathElement[] {
  return elements.map((element) => ({
    name: element.name,
    isChoice: element.isChoice,
    types: elementTypes(path, element),
  }));
}

function elementTypes(path: string, element: ElementDefinition): string[] {
  if (element.sharedWith !== undefined) return [`${path.split(".", 1)[0] ?? ""}.${element.sharedWith}`];
  if (element.children.length > 0) return [`${path}.${element.name}`];
  return element.types.map(({ type }) => type);
}
