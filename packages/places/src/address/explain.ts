import { type Issue, type IssueParams, type Severity } from "@lienthong/core";
import type { PlacesIssueCode } from "../messages/codes.ts";
import type { Verdict } from "./decide.ts";
import type { Gazetteer } from "./gazetteer.ts";

type AddressIssueCode = Extract<PlacesIssueCode, `places.address.${string}`>;

/** How grave each finding is: what the text leaves open is a warning, what decided is told. */
const severities: Readonly<Record<AddressIssueCode, Severity>> = {
  "places.address.not-text": "error",
  "places.address.too-long": "warning",
  "places.address.empty": "warning",
  "places.address.no-unit": "warning",
  "places.address.no-commune": "warning",
  "places.address.ambiguous": "warning",
  "places.address.doubtful": "warning",
  "places.address.split": "warning",
  "places.address.split-default": "information",
  "places.address.converted": "information",
  "places.address.spelling": "information",
  "places.address.marks": "information",
  "places.address.type": "information",
  "places.address.mixed": "information",
  "places.address.joined-province": "warning",
  "places.address.no-district": "information",
  "places.address.assumed-current": "information",
};

/** An issue about the address as a whole. */
export function addressIssue(code: AddressIssueCode, params?: IssueParams): Issue<PlacesIssueCode> {
  return { code, severity: severities[code], path: "", ...(params && { params }) };
}

/** What decided, and what the text leaves open. */
export function explain(verdict: Verdict, { units }: Gazetteer): readonly Issue<PlacesIssueCode>[] {
  const { chain, reason, status, candidates, isAssumed } = verdict;
  const issues: Issue<PlacesIssueCode>[] = [];
  const add = (code: AddressIssueCode, params?: IssueParams): number =>
    issues.push(addressIssue(code, params));
  if (reason === "nothing") add("places.address.no-unit");
  else if (reason === "too-many") add("places.address.ambiguous", { count: verdict.count });
  else if (status === "unknown" || (chain?.commune === undefined && status === "candidates"))
    add("places.address.no-commune");
  else if (reason === "doubtful") add("places.address.doubtful");
  else if (reason === "split") add("places.address.split", { count: candidates.length });
  else if (reason === "several") add("places.address.ambiguous", { count: candidates.length });
  if (chain === undefined || status === "unknown") return issues;
  const { commune, district, province, generation, isFormerProvince } = chain;
  if (generation === "former" && commune === undefined && status === "exact") add("places.address.converted");
  if (generation === "former" && commune !== undefined) {
    if (status === "exact") add("places.address.converted");
    if (status === "default") add("places.address.split-default", { count: candidates.length });
    if (district === undefined) add("places.address.no-district");
  }
  if (isAssumed) add("places.address.assumed-current");
  const parts = [commune, district, province].filter((part) => part !== undefined);
  const edits = parts.reduce((sum, part) => sum + part.edits, 0);
  if (edits > 0) add("places.address.spelling", { count: edits });
  if (parts.some((part) => part.edits === 0 && part.doubt > 0)) add("places.address.marks");
  const type =
    commune &&
    (generation === "former" ? units.formerCommunes[commune.unit]?.unit : units.communes[commune.unit]?.unit)
      ?.type;
  const earlier = commune && generation === "current" ? units.communes[commune.unit]?.earlierType : undefined;
  if (commune?.marker !== undefined && !commune.marker.types.some((one) => one === type || one === earlier))
    add("places.address.type");
  if (chain.isJoinedProvince === true) add("places.address.joined-province");
  const isOther = province !== undefined && (generation === "current" ? isFormerProvince : !isFormerProvince);
  if (isOther || (generation === "current" && district !== undefined)) add("places.address.mixed");
  return issues;
}
