import { defineDefinitions, type Definitions } from "./definitions/definitions.ts";
import { allResources } from "./generated/r4/all-resources.ts";
import { dataTypes } from "./generated/r4/data-types.ts";
import { extensions } from "./generated/r4/extensions.ts";

/** The definitions of FHIR 4.0.1 (R4), all resource types. */
export const r4: Definitions = defineDefinitions(dataTypes, allResources, extensions);
