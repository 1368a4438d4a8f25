import { coreMessages } from "@lienthong/core";
import { asyncValidator, type AsyncOptions, type AsyncValidator } from "../async/async-validator.ts";
import type { FhirVersion } from "../definitions/type-definition.ts";
import { fhirMessages } from "../messages/messages.ts";
import { createValidator, type CreateValidatorOptions } from "./create-validator.ts";

/** How an asynchronous validator works, and for which version of FHIR. */
export type CreateAsyncValidatorOptions<Version extends FhirVersion = FhirVersion> = AsyncOptions<
  CreateValidatorOptions<Version>
>;

/**
 * Makes a validator that may ask servers about codes and references (bộ kiểm tra có hỏi máy chủ), for a version of FHIR.
 * The same question is asked once for a record; what stays without an answer is named in `notChecked`.
 *
 * @example
 * ```ts
 * import { createAsyncValidator } from "@lienthong/fhir";
 *
 * const validator = createAsyncValidator({
 *   fhirVersion: "4.0.1",
 *   terminology: async ({ system, code }) =>
 *     system === "http://loinc.org" ? { isValid: code === "8867-4", displays: ["Heart rate"] } : undefined,
 * });
 * const code = { coding: [{ system: "http://loinc.org", code: "0" }] };
 * const { issues } = await validator.validate({ resourceType: "Observation", status: "final", code });
 * issues[0]?.code; // "fhir.code.unknown"
 * ```
 */
export function createAsyncValidator<Version extends FhirVersion>(
  options: CreateAsyncValidatorOptions<Version>,
): AsyncValidator<Version> {
  const { terminology, resolve, concurrency, maxQuestions, maxRounds, ...rest } = options;
  return asyncValidator(
    {
      make: (services) => createValidator<Version>({ ...rest, ...services }),
      locale: options.locale,
      catalogues: [fhirMessages, coreMessages, ...(options.catalogues ?? [])],
    },
    {
      ...(terminology && { terminology }),
      ...(resolve && { resolve }),
      ...(concurrency !== undefined && { concurrency }),
      ...(maxQuestions !== undefined && { maxQuestions }),
      ...(maxRounds !== undefined && { maxRounds }),
    },
  );
}
