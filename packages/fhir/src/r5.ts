import { defineDefinitions, type Definitions } from "./definitions/definitions.ts";
import { allResources } from "./generated/r5/all-resources.ts";
import { dataTypes } from "./generated/r5/data-types.ts";
import { extensions } from "./generated/r5/extensions.ts";

/** The definitions of FHIR 5.0.0 (R5), all resource types. */
export const r5: Definitions = defineDefinitions(dataTypes, allResources, extensions);
