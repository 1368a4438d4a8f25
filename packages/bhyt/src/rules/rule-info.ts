import { type Confidence, type LegalSource, type Severity, severityFor } from "@lienthong/core";
import { type RuleId, type RuleSource, ruleData, ruleSources } from "../generated/rules.ts";
import { confidenceOf } from "../tables/field-spec.ts";

/** What is known of a business rule (quy tắc kiểm tra) besides its check. */
export interface RuleInfo {
  readonly id: RuleId;
  /** Tables that the rule speaks of: names, `ENV` for the envelope, `*` for all. */
  readonly tables: readonly string[];
  readonly confidence: Confidence;
  /** How bad a violation is: what the compilers say, held down by how sure they are. */
  readonly severity: Severity;
  /** Documents that state the rule, laws and the insurer's own lists before public tools. */
  readonly sources: readonly RuleSource[];
  /** The older standard (9324, 4210) to which the rule belongs; `""` for a present rule. */
  readonly legacy: string;
  /** The source put into issues. */
  readonly source: LegalSource;
}

const severities: Readonly<Record<string, Severity>> = {
  error: "error",
  warning: "warning",
  information: "information",
};
const infos = new Map<RuleId, RuleInfo>();

/**
 * Ids of all business rules (quy tắc kiểm tra) in the compiled rule list.
 *
 * @example
 * ```ts
 * import { ruleIds } from "@lienthong/bhyt";
 *
 * ruleIds.length; // 169
 * ```
 */
export const ruleIds: readonly RuleId[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(ruleData) as RuleId[],
);

/**
 * What is known of a rule: tables, sources, confidence, severity.
 *
 * @example
 * ```ts
 * import { ruleInfo } from "@lienthong/bhyt";
 *
 * ruleInfo("DT-001").severity; // "error": confirmed by three sources
 * ruleInfo("DT-004").severity; // "warning": known from one source only
 * ```
 */
export function ruleInfo(id: RuleId): RuleInfo {
  const found = infos.get(id);
  if (found) return found;
  if (!Object.hasOwn(ruleData, id)) throw new TypeError("ruleInfo takes the id of a rule, such as DT-001");
  const [tables = "", letter = "", wanted = "", sources = "", legacy = ""] = ruleData[id].split("|");
  const confidence = confidenceOf[letter] ?? "unverified";
  const documents = sources.split(" ").map((source) => ruleSources[source] ?? { document: source });
  const info: RuleInfo = {
    id,
    tables: tables.split(" "),
    confidence,
    severity: severityFor(confidence, severities[wanted] ?? "information"),
    sources: documents,
    legacy,
    source: { document: "", ...documents[0], confidence },
  };
  infos.set(id, info);
  return info;
}
