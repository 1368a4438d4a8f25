import { definitionsOfR5 } from "./definitions/definitions-of-r5.ts";
import type { Definitions } from "./definitions/definitions.ts";

/** The definitions of FHIR 5.0.0 (R5), all resource types. */
export const r5: Definitions = /* @__PURE__ */ definitionsOfR5();
