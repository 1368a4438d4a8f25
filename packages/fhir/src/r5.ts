import { defineDefinitions, type Definitions } from "./definitions/definitions.ts";
import { dataTypes } from "./generated/r5/data-types.ts";
import { extensions } from "./generated/r5/extensions.ts";
import * as resources from "./generated/r5/resources.ts";

/** The definitions of FHIR 5.0.0 (R5), all resource types. */
export const r5: Definitions = defineDefinitions(dataTypes, Object.values(resources), extensions);
