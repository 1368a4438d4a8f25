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

const severities: Readonly<Record<string, Severity>> = { e: "error", w: "warning", i: "information" };

/** What the generated data say of each rule, by its id. */
const facts: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ (() => {
  let group = "";
  return new Map(
    ruleData.split(";").map((line): [string, readonly string[]] => {
      const [id = "", ...rest] = line.split("|");
      if (id.includes("-")) group = id.slice(0, -"001".length);
      return [id.includes("-") ? id : group + id, rest];
    }),
  );
})();
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
  // The generator writes the ids and their type from the same list; a test compares the two.
  /* @__PURE__ */ [...facts.keys()] as RuleId[],
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
  const known = facts.get(id);
  if (known === undefined) throw new TypeError("ruleInfo takes the id of a rule, such as DT-001");
  const [tables = "", letters = "", sources = "", legacy = ""] = known;
  const confidence = confidenceOf[letters.charAt(0)] ?? "unverified";
  const wanted = letters.charAt(1);
  const documents = [...sources].map((source) => ruleSources[`S${source}`] ?? { document: source });
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
