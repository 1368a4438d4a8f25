import { describeIssue, type Issue } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { createAsyncValidator, createValidator } from "../index.ts";
import { checkedElsewhere } from "../invariants/native.ts";
import { r4 } from "../r4.ts";
import { r4b } from "../r4b.ts";
import { r5 } from "../r5.ts";
import { invariantMessages } from "./invariant-messages.ts";
import { fhirMessages } from "./messages.ts";

const code = "fhir.invariant.failed";
const versions = [r4, r4b, r5].map((definitions) => ({ version: definitions.fhirVersion, definitions }));
const stated = versions.flatMap(({ version, definitions }) =>
  definitions.typeNames.flatMap((type) =>
    [...(definitions.type(type)?.invariants.values() ?? [])].map((rule) => ({ ...rule, type, version })),
  ),
);

const say = (issue: Issue, locale: "vi" | "en" = "vi") =>
  describeIssue(issue, locale, fhirMessages, invariantMessages);
const sentence = (reason: string, key = "x-1") =>
  say({ code, severity: "error", path: "", params: { key, human: "The rule in English", reason } });

describe("the Vietnamese sentences of FHIR's own invariants", () => {
  it.each(versions)("are there for all that $version checks", ({ version }) => {
    const missing = stated
      .filter(
        (rule) => rule.version === version && rule.test !== undefined && !checkedElsewhere.has(rule.key),
      )
      .filter(({ key, type }) => sentence(`${key}.${type}.${version}`, key).includes("in English"));
    expect(missing.map(({ key, type }) => `${type} ${key}`)).toEqual([]);
  });

  it("are of keys that a version of FHIR has, and of no other", () => {
    // sqty-1 stands in the profile SimpleQuantity, which the module of data types checks.
    const keys = new Set([...stated.map(({ key }) => key), "sqty-1"]);
    const strange = Object.keys(invariantMessages.vi)
      .map((name) =>
        name
          .slice(code.length + 1)
          .split(".", 1)
          .join(),
      )
      .filter((key) => !keys.has(key));
    expect(strange).toEqual([]);
  });

  it("hold nothing that would be taken for a parameter", () => {
    const parameters = (text: string) => [...text.matchAll(/\{[^}]*\}?/gu)].map(([name]) => name);
    for (const text of Object.values(invariantMessages.vi)) expect(parameters(text)).toEqual(["{key}"]);
  });

  it.each([
    ["con-2.Condition.4.0.1", "con-2.Condition.5.0.0"],
    ["con-3.Condition.4.3.0", "con-3.Condition.5.0.0"],
    ["inv-1.Parameters.4.0.1", "inv-1.Task.4.0.1"],
    ["inv-1.TestReport.4.3.0", "inv-1.RatioRange.4.3.0"],
    ["drt-1.Duration.4.0.1", "drt-1.Duration.4.3.0"],
    ["spd-1.SearchParameter.4.0.1", "spd-1.SearchParameter.5.0.0"],
  ])("tell %s from %s, which have one key and mean different things", (one, other) => {
    expect(sentence(one)).not.toContain("in English");
    expect(sentence(other)).not.toContain("in English");
    expect(sentence(one)).not.toBe(sentence(other));
  });

  it("leave a rule that they do not know as its author wrote it", () => {
    expect(sentence("vn-1.Patient.4.0.1", "vn-1")).toBe(
      "Vi phạm ràng buộc vn-1 của FHIR: The rule in English",
    );
  });

  it("are in the messages of a validator that is given them, and of one that waits for answers", async () => {
    const patient = { resourceType: "Patient", contact: [{ gender: "male" }] };
    const options = { fhirVersion: "4.0.1", locale: "vi", catalogues: [invariantMessages] } as const;
    const { issues } = createValidator(options).validate(patient);
    expect(issues[0]?.message).toContain("người liên hệ");
    expect((await createAsyncValidator(options).validate(patient)).issues).toEqual(issues);
  });

  it("are what a reader gets for a record that breaks one, and English stays English", () => {
    const patient = { resourceType: "Patient", contact: [{ gender: "male" }] };
    const [issue] = createValidator({ fhirVersion: "4.0.1" }).validate(patient).issues;
    expect(issue && say(issue)).toBe(
      "Vi phạm ràng buộc pat-1 của FHIR: người liên hệ (contact) phải có ít nhất một trong các phần tử name, telecom, address, organization",
    );
    expect(issue && say(issue, "en")).toBe(
      "Rule pat-1 is broken: SHALL at least contain a contact's details or a reference to an organization",
    );
  });
});
