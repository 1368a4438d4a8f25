import { expect } from "vitest";
import { coreProfiles as coreProfilesR4 } from "../../generated/r4/profiles.ts";
import { coreProfiles as coreProfilesR5 } from "../../generated/r5/profiles.ts";
import { fhirMessages } from "../../messages/messages.ts";
import { r4 } from "../../r4.ts";
import { r5 } from "../../r5.ts";
import { givenTerminology } from "../../terminology/offline-terminology.ts";
import { createValidator } from "../../validator/create-validator.ts";
import { profileModule } from "../profile-module.ts";

// Profiles, records and findings for the tests of this folder.

export const base = "https://example.vn/StructureDefinition/";
export const core = "http://hl7.org/fhir/StructureDefinition/";

/** A StructureDefinition with a differential; elements as `[id, rest]`. */
export function aProfile(
  name: string,
  type: string,
  elements: readonly (readonly [id: string, rest: object])[],
  more = {},
) {
  return {
    resourceType: "StructureDefinition",
    url: base + name,
    type,
    kind: "resource",
    abstract: false,
    baseDefinition: core + type,
    derivation: "constraint",
    differential: {
      element: elements.map(([id, rest]) => {
        const sliceName = /:([^.]*)$/u.exec(id)?.[1];
        return {
          id,
          path: id.replace(/:[^.]*/gu, ""),
          ...(sliceName !== undefined && { sliceName }),
          ...rest,
        };
      }),
    },
    ...more,
  };
}

/** What is found of profiles, as `code path`; the record is checked against the first `claimed` profiles. */
export function problems(
  resource: unknown,
  profiles: readonly { readonly url?: string }[],
  claimed = 1,
  version: "r4" | "r5" = "r4",
): string[] {
  const validator = createValidator({
    definitions: { r4, r5 }[version],
    resources: profiles,
    modules: [profileModule({ r4: coreProfilesR4, r5: coreProfilesR5 }[version])],
    terminologyPack: givenTerminology,
    locale: "vi",
    catalogues: [fhirMessages],
  });
  const { issues } = validator.validate(resource, {
    profiles: profiles.slice(0, claimed).map(({ url }) => url ?? ""),
  });
  for (const issue of issues) expect(issue.message).not.toMatch(/\{[a-z]+\}/u);
  return issues
    .filter(({ code, severity }) => code.startsWith("fhir.profile.") && severity !== "information")
    .map(({ code, path }) => `${code.slice("fhir.profile.".length)} ${path}`);
}

export const patient = (more: object) => ({ resourceType: "Patient", active: true, ...more });
export const observation = (more: object) => ({
  resourceType: "Observation",
  status: "final",
  code: { text: "x" },
  ...more,
});
export const slicing = (type: string, path: string, rules = "open", ordered = false) => ({
  slicing: { discriminator: [{ type, path }], rules, ordered },
});
