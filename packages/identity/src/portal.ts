export { type ClaimsIssueCode } from "./claims/messages/codes.ts";
export { type ClaimsIssue, type SourceIssueCode } from "./claims/claims-issue.ts";
export { claimsMessages } from "./claims/messages/messages.ts";

export { type SourceCodes, type SourceReadOptions } from "./claims/source-fields.ts";
export {
  type AccountKind,
  type PortalAnswer,
  type PortalDialect,
  type PortalOptions,
  validatePortalUserinfo,
} from "./portal/portal-answer.ts";
export { claimsFromPortal } from "./portal/claims-from-portal.ts";
export { type PlaceCodes, type PopulationPerson, validatePopulationAnswer } from "./portal/population.ts";
