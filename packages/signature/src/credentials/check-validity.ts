import { instantOf } from "../instant.ts";
import { type JsonObject, member } from "../jose/json-object.ts";
import type { CredentialReport } from "./credential-issue.ts";
import { periodNames, typesOf } from "./data-model.ts";

/** Whether a credential holds at a time (VC Data Model 2.0 section 4.9), and is of the types that are expected. */
export function checkValidity(
  document: JsonObject,
  types: readonly string[],
  time: number,
  report: CredentialReport,
): void {
  const [from, until] = periodNames(document);
  const [begin, end] = [instantOf(member(document, from)), instantOf(member(document, until))];
  if (begin !== undefined && time < begin) report("signature.credential.not-yet-valid", { path: from });
  if (end !== undefined && time > end) report("signature.credential.expired", { path: until });
  const own = typesOf(document);
  if (!types.every((type) => own.includes(type)))
    report("signature.credential.type-unexpected", { path: "type" });
}
