import { defineDefinitions, type ResourceType } from "../../definitions/definitions.ts";
import { dataTypes as dataTypesR4 } from "../../generated/r4/data-types.ts";
import * as resourcesR4 from "../../generated/r4/resources.ts";
import { dataTypes as dataTypesR4b } from "../../generated/r4b/data-types.ts";
import * as resourcesR4b from "../../generated/r4b/resources.ts";
import { dataTypes as dataTypesR5 } from "../../generated/r5/data-types.ts";
import * as resourcesR5 from "../../generated/r5/resources.ts";
import { modelFromDefinitions } from "../model-from-definitions.ts";

function isResourceType(value: unknown): value is ResourceType {
  return typeof value === "object" && value !== null && "type" in value && "valueSets" in value;
}

/** The definitions of R4 and R5, and the same as models, for tests. */
export const definitionsR4 = defineDefinitions(
  dataTypesR4,
  Object.values(resourcesR4).filter(isResourceType),
);
export const definitionsR4b = defineDefinitions(
  dataTypesR4b,
  Object.values(resourcesR4b).filter(isResourceType),
);
export const definitionsR5 = defineDefinitions(
  dataTypesR5,
  Object.values(resourcesR5).filter(isResourceType),
);
export const modelR4 = modelFromDefinitions(definitionsR4);
export const modelR5 = modelFromDefinitions(definitionsR5);
