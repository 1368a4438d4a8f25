import { defineDefinitions, type Definitions } from "./definitions/definitions.ts";
import { dataTypes } from "./generated/r4/data-types.ts";
import { extensions } from "./generated/r4/extensions.ts";
import * as resources from "./generated/r4/resources.ts";

/** The definitions of FHIR 4.0.1 (R4), all resource types. */
export const r4: Definitions = defineDefinitions(dataTypes, Object.values(resources), extensions);
