import { type ClaimName, claimDataClass } from "./claim.ts";

/** All claim names: the keys of a Record over ClaimName are no others. */
export const claimNames = /* @__PURE__ */ Object.keys(claimDataClass) as readonly ClaimName[];
