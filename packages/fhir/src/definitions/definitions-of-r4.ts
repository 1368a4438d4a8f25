import { allResources } from "../generated/r4/all-resources.ts";
import { dataTypes } from "../generated/r4/data-types.ts";
import { extensions } from "../generated/r4/extensions.ts";
import { defineDefinitions, type Definitions } from "./definitions.ts";

let made: Definitions | undefined;

/** The definitions of FHIR 4.0.1 (R4), all resource types, made when first asked for. */
export function definitionsOfR4(): Definitions {
  return (made ??= defineDefinitions(dataTypes, allResources, extensions));
}
