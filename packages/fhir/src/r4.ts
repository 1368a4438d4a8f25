import { definitionsOfR4 } from "./definitions/definitions-of-r4.ts";
import type { Definitions } from "./definitions/definitions.ts";

/** The definitions of FHIR 4.0.1 (R4), all resource types. */
export const r4: Definitions = /* @__PURE__ */ definitionsOfR4();
