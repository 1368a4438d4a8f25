import { allResources } from "../generated/r4b/all-resources.ts";
import { dataTypes } from "../generated/r4b/data-types.ts";
import { extensions } from "../generated/r4b/extensions.ts";
import { defineDefinitions, type Definitions } from "./definitions.ts";

let made: Definitions | undefined;

/** The definitions of FHIR 4.3.0 (R4B), all resource types, made when first asked for. */
export function definitionsOfR4B(): Definitions {
  return (made ??= defineDefinitions(dataTypes, allResources, extensions));
}
