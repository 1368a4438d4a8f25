import { allResources } from "../generated/r5/all-resources.ts";
import { dataTypes } from "../generated/r5/data-types.ts";
import { extensions } from "../generated/r5/extensions.ts";
import { defineDefinitions, type Definitions } from "./definitions.ts";

let made: Definitions | undefined;

/** The definitions of FHIR 5.0.0 (R5), all resource types, made when first asked for. */
export function definitionsOfR5(): Definitions {
  return (made ??= defineDefinitions(dataTypes, allResources, extensions));
}
