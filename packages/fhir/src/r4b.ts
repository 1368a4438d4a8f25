import { defineDefinitions, type Definitions } from "./definitions/definitions.ts";
import { allResources } from "./generated/r4b/all-resources.ts";
import { dataTypes } from "./generated/r4b/data-types.ts";
import { extensions } from "./generated/r4b/extensions.ts";

/** The definitions of FHIR 4.3.0 (R4B), all resource types. */
export const r4b: Definitions = defineDefinitions(dataTypes, allResources, extensions);
