export {
  type Catalogue,
  type Catalogues,
  type Locale,
  describeIssue,
  fillTemplate,
} from "./issue/catalogue.ts";
export { type Issue, type IssueParams } from "./issue/issue.ts";
export { type Confidence, type LegalSource } from "./issue/legal-source.ts";
export { type Position } from "./issue/position.ts";
export { type Failure, type Result, type Success, toResult } from "./issue/result.ts";
export { type Severity, isFailure, severityFor } from "./issue/severity.ts";
