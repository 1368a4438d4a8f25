import type { NotChecked } from "../../validator/not-checked.ts";
import { isRecord } from "./slice.ts";

/** What a guard needs of a validator, of `@lienthong/fhir` or of its engine. */
export interface ProfileValidator {
  /** Checks a resource against profiles. */
  validate(
    resource: unknown,
    options: { readonly profiles: readonly string[] },
  ): { readonly ok: boolean; readonly notChecked: readonly NotChecked[] };
}

/**
 * Whether a resource follows a profile (hồ sơ) without an error, and has a value wherever the type of the profile says
 * so: FHIR lets an extension stand for a value that is required, TypeScript does not. `required` are the ways to such
 * values. Throws `TypeError` when the validator does not know the profile, as nothing would be checked.
 *
 * @example
 * ```ts
 * import { createValidator } from "@lienthong/fhir";
 * import { conformsTo } from "@lienthong/fhir/accessors";
 *
 * const validator = createValidator({ fhirVersion: "4.0.1" });
 * conformsTo({ resourceType: "Patient" }, validator, "http://hl7.org/fhir/StructureDefinition/bp"); // false
 * ```
 */
export function conformsTo(
  resource: unknown,
  validator: ProfileValidator,
  profile: string,
  required: readonly (readonly string[])[] = [],
): boolean {
  const { ok, notChecked } = validator.validate(resource, { profiles: [profile] });
  if (!ok) return false;
  if (notChecked.some(({ code, about }) => code === "fhir.unchecked.profile" && about === profile)) {
    throw new TypeError(
      `the validator does not know the profile ${profile}: give it \`definitions\` as resources`,
    );
  }
  return required.every((path) => hasValue(resource, path, 0));
}

/** Whether each of the objects on the way has the value at its end. */
function hasValue(value: unknown, path: readonly string[], depth: number): boolean {
  const name = path[depth];
  if (name === undefined) return value !== undefined && value !== null;
  if (Array.isArray(value)) return value.every((item) => hasValue(item, path, depth));
  if (!isRecord(value)) return true;
  const part = value[name];
  if (depth < path.length - 1 && part === undefined) return true;
  if (depth === path.length - 1 && Array.isArray(part)) return part.every((item) => item !== null);
  return hasValue(part, path, depth + 1);
}
