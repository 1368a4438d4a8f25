import type { CheckModule } from "../plan/build-plans.ts";
import { isAbsoluteUri } from "../primitives/text.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";

/** The system of identifiers that are URIs themselves; FHIR, "Identifier". */
const uriSystem = "urn:ietf:rfc:3986";

/** Checks identifiers (mã định danh): their system means the same everywhere, and a URI is one. */
export function identifierRules(): CheckModule {
  return {
    forType: ({ name }) => (name === "Identifier" ? [checkIdentifier] : []),
  };
}

function checkIdentifier(walk: Walk, value: unknown): void {
  if (!isObject(value)) return;
  const { system, value: text } = value;
  if (typeof system !== "string" || system === "") return;
  if (!isAbsoluteUri(system)) {
    walk.enter(value, "system", "system", -1);
    walk.report("fhir.identifier.system-relative", "error");
    walk.leave();
  } else if (system === uriSystem && typeof text === "string" && !isAbsoluteUri(text)) {
    walk.enter(value, "value", "value", -1);
    walk.report("fhir.identifier.value-not-uri", "error");
    walk.leave();
  }
}
