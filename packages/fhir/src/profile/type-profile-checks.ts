import { isObject } from "../structure/json-kind.ts";
import type { ElementFacts } from "../snapshot/facts.ts";
import type { CompileContext } from "./compile-profile.ts";
import type { Item, ValueCheck } from "./value-plan.ts";

const anyResource: ReadonlySet<string> = new Set(["Resource", "DomainResource"]);

/** Checks the types of resources inside others, and the profiles that values of a type must follow. */
export function typeProfileChecks(
  facts: ElementFacts,
  base: ElementFacts,
  type: string,
  context: CompileContext,
): readonly ValueCheck[] {
  const { registry } = context;
  const isResource = registry.isResourceType(type);
  const { types } = facts;
  const checks: ValueCheck[] = [];
  const codes = types.map(({ code }) => code);
  if (isResource && codes.length > 0 && !codes.some((code) => anyResource.has(code))) {
    checks.push((run, { value }) => {
      if (
        isObject(value) &&
        typeof value["resourceType"] === "string" &&
        !codes.includes(value["resourceType"])
      ) {
        run.report("fhir.profile.type", "error", {
          element: "resource",
          types: codes.join(", "),
          profile: run.profile,
        });
      }
    });
  }
  const profiles = types
    .filter(({ code }) => code === type || isResource)
    .flatMap((one) => one.profiles)
    .filter((url) => base.types.every((known) => !known.profiles.includes(url)));
  if (profiles.length > 0) {
    checks.push((run, item) => {
      const known: string[] = [];
      for (const url of profiles) {
        const judged = registry.judges(url);
        if (judged === undefined) {
          run.walk.skipNamed("fhir.unchecked.profile", url);
          // One that is not known may be the one that is followed.
          return;
        }
        known.push(url);
      }
      if (known.length > 1) {
        if (known.some((url) => registry.conforms(run, item, url))) return;
        run.report("fhir.profile.no-match", "error", { profiles: known.join(", "), profile: run.profile });
      } else if (known[0] !== undefined) checkOne(context, run, item, known[0]);
    });
  }
  return checks;
}

function checkOne(
  { registry }: CompileContext,
  run: Parameters<ValueCheck>[0],
  item: Item,
  url: string,
): void {
  const profile = registry.find(url);
  if (profile !== undefined) run.check(item, profile);
  else if (!registry.conforms(run, item, url)) {
    run.report("fhir.profile.no-match", "error", { profiles: url, profile: run.profile });
  }
}
