import { definitionsOfR4B } from "./definitions/definitions-of-r4b.ts";
import type { Definitions } from "./definitions/definitions.ts";

/** The definitions of FHIR 4.3.0 (R4B), all resource types. */
export const r4b: Definitions = /* @__PURE__ */ definitionsOfR4B();
