import { hl7 } from "../../target/hl7.ts";
import type { Segment } from "../text/segment.ts";
import { concept, conceptText } from "../codecs/coded.ts";
import { identifierOf, organization, personName, practitioner } from "../codecs/people.ts";
import type { Codec, SegmentMap } from "../codecs/rule.ts";
import { byTable, dateTime, text } from "../codecs/simple.ts";

/** DG1 to Condition (chương 6.5.2). */
export const conditionMap: SegmentMap = {
  segment: "DG1",
  resource: "Condition",
  rules: [
    { field: 3, to: "code", as: concept },
    { field: 5, to: "recordedDate", as: dateTime },
    { field: 16, to: "asserter", as: practitioner },
  ],
};

/** DG1-4 stands where DG1-3 gives no words. */
export const conditionText: SegmentMap = {
  segment: "DG1",
  resource: "Condition",
  rules: [{ field: 4, to: "code.text", as: text }],
};

/** Kind of diagnosis (bảng 0052) as diagnosis-role. */
export const diagnosisRoles: Readonly<Record<string, string>> = { A: "AD", F: "DD" };

const categories: Readonly<Record<string, string>> = {
  DA: "medication",
  FA: "food",
  EA: "environment",
  AA: "biologic",
  PA: "environment",
  LA: "environment",
};

/** A category is a list of codes. */
const category: Codec = (value) => {
  const code = value.text();
  return code !== undefined && Object.hasOwn(categories, code) ? categories[code] : undefined;
};

/** A concept of words alone, from the whole field. */
const wordsOnly: Codec = (value) => {
  const words = value.whole();
  return words === undefined ? undefined : { text: words };
};

/** AL1 to AllergyIntolerance (chương 3.4.6). */
export const allergyMap: SegmentMap = {
  segment: "AL1",
  resource: "AllergyIntolerance",
  rules: [
    { field: 2, to: "category[+]", as: category },
    { field: 3, to: "code", as: concept },
    { field: 4, to: "criticality", as: byTable("0128", { SV: "high", MI: "low", U: "unable-to-assess" }) },
    { field: 5, to: "reaction[0].manifestation[+]", as: wordsOnly },
    { field: 6, to: "onsetDateTime", as: dateTime },
  ],
};

/** A person who is known by name alone. */
const nameAlone: Codec = (value, scope) => {
  const name = personName(value, scope) as { readonly text: string } | undefined;
  return name === undefined ? undefined : { display: name.text };
};

/** The group that a card belongs to (IN1-8, IN1-9). */
export function coverageClasses(segment: Segment): readonly object[] {
  const value = segment.text(8);
  if (value === undefined) return [];
  const name = segment.text(9);
  const coding = [{ system: "http://terminology.hl7.org/CodeSystem/coverage-class", code: "group" }];
  return [{ type: { coding }, value, ...(name !== undefined && { name }) }];
}

/** IN1 to Coverage (chương 6.5.6). */
export const coverageMap: SegmentMap = {
  segment: "IN1",
  resource: "Coverage",
  rules: [
    { field: 2, to: "type", as: concept },
    { field: 4, to: "payor[+]", as: organization },
    { field: 16, to: "policyHolder", as: nameAlone },
    { field: 17, to: "relationship", as: conceptText },
    { field: 12, to: "period.start", as: dateTime },
    { field: 13, to: "period.end", as: dateTime },
    { field: 36, to: "identifier[+]", as: identifierOf("MB") },
    { field: 49, to: "identifier[+]", as: identifierOf("MB") },
  ],
};

/** Systems that Conditions and AllergyIntolerances say their state in. */
export const stateSystems = {
  conditionCategory: hl7.conditionCategory,
  allergyClinical: "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
  diagnosisRole: hl7.diagnosisRole,
} as const;
