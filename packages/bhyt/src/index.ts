export {
  type CardNumber,
  type CardNumberText,
  type FullCardNumber,
  validateCardNumber,
} from "./card/card-number.ts";
export { type CardQr, validateCardQr } from "./card/card-qr.ts";
export {
  type CheckIn,
  type CheckInReading,
  formatCheckIn,
  readCheckIn,
  validateCheckIn,
} from "./check-in/check-in.ts";
export { BhytError } from "./claim-file/bhyt-error.ts";
export {
  type CatalogueEntry,
  type CatalogueName,
  type Catalogues,
  type DiagnosisRestriction,
  catalogueNames,
  createCatalogues,
} from "./catalogues/catalogues.ts";
export {
  type ClaimFileEnd,
  type ClaimFileReader,
  type ClaimFileReaderOptions,
  type VisitReading,
  createClaimFileReader,
} from "./claim-file/claim-file-reader.ts";
export { isClaimFile } from "./claim-file/is-claim-file.ts";
export { formatClaimFile } from "./claim-file/format-claim-file.ts";
export { parseClaimFile } from "./claim-file/parse-claim-file.ts";
export { readClaimFile, validateClaimFile } from "./claim-file/read-claim-file.ts";
export {
  type ClaimFile,
  type ClaimFileHead,
  type ClaimFileReading,
  type ClaimFileResult,
  type ClaimIssueCode,
  type ReadOptions,
  type UnreadTable,
  type Visit,
} from "./claim-file/types.ts";
export {
  type TableRows,
  type Xml0Row,
  type Xml1Row,
  type Xml2Row,
  type Xml3Row,
  type Xml4Row,
  type Xml5Row,
  type Xml6Row,
  type Xml7Row,
  type Xml8Row,
  type Xml9Row,
  type Xml10Row,
  type Xml11Row,
  type Xml12Row,
  type Xml13Row,
  type Xml14Row,
  type Xml15Row,
} from "./generated/rows.ts";
export { type RuleId, type RuleSource } from "./generated/rules.ts";
export { type TableId } from "./generated/tables.ts";
export { type BhytIssueCode, type CardIssueCode, type CatalogueIssueCode } from "./messages/codes.ts";
export { bhytMessages } from "./messages/messages.ts";
export { type RuleIssueCode } from "./messages/rule-codes.ts";
export {
  type IssueRisk,
  type MoneyAtRisk,
  type RiskCounter,
  type RiskOptions,
  type RiskTotal,
  createRiskCounter,
  moneyAtRisk,
} from "./risk/money-at-risk.ts";
export { checkClaimFile } from "./rules/check-claim-file.ts";
export { type CheckRowsOptions, type SomeRow, checkRow, checkTable } from "./rules/check-rows-alone.ts";
export { type CheckOptions, type ClaimFileCheck, type NotChecked } from "./rules/check-options.ts";
export { type CheckVisitOptions, checkVisit } from "./rules/check-visit.ts";
export { type NotCheckedReason, type RuleCoverage, type RuleHome, ruleCoverage } from "./rules/coverage.ts";
export { type RuleInfo, ruleIds, ruleInfo } from "./rules/rule-info.ts";
export { tableSpecOn } from "./tables/former-spec.ts";
export { type CodeList, codeList } from "./tables/code-list.ts";
export { type FieldForm, type FieldSpec, type Requirement } from "./tables/field-spec.ts";
export {
  type ClaimTableId,
  type TableSpec,
  isClaimTableId,
  tableIds,
  tableSpec,
} from "./tables/table-spec.ts";
