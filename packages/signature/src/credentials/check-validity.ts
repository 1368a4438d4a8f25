import { instantOf } from "../instant.ts";
import { type JsonObject, member } from "../jose/json-object.ts";
import type { CredentialReport } from "./credential-issue.ts";
import { beginNames, endNames, typesOf } from "./data-model.ts";

/** Whether a credential holds at a time (VC Data Model 2.0 section 4.9; VC 1.1 has other names, and each that is there counts), and is of the types that are expected. */
export function checkValidity(
  document: JsonObject,
  types: readonly string[],
  time: number,
  report: CredentialReport,
): void {
  for (const name of beginNames) {
    const begin = instantOf(member(document, name));
    if (begin !== undefined && time < begin) report("signature.credential.not-yet-valid", { path: name });
  }
  for (const name of endNames) {
    const end = instantOf(member(document, name));
    if (end !== undefined && time > end) report("signature.credential.expired", { path: name });
  }
  const own = typesOf(document);
  if (!types.every((type) => own.includes(type)))
    report("signature.credential.type-unexpected", { path: "type" });
}
