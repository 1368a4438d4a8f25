import { createValidator } from "../validator/create-validator.ts";
import type { EngineOptions } from "../validator/options.ts";
import { asyncValidator, type AsyncOptions, type AsyncValidator } from "./async-validator.ts";

/**
 * Makes a validator that may ask servers about codes and references (bộ kiểm tra có hỏi máy chủ), for the given
 * definitions. Without questions it is as quick as the validator that never waits.
 *
 * @example
 * ```ts
 * import { createAsyncValidator } from "@lienthong/fhir/engine";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const known = new Map([["Patient/1", { resourceType: "Patient", id: "1" }]]);
 * const validator = createAsyncValidator({
 *   definitions: r4,
 *   references: "exist",
 *   resolve: async (reference) => known.get(reference),
 * });
 * const record = { resourceType: "Basic", code: { text: "a" }, subject: { reference: "Patient/1" } };
 * (await validator.validate(record)).ok; // true
 * ```
 */
export function createAsyncValidator(options: AsyncOptions<EngineOptions>): AsyncValidator {
  const { terminology, resolve, concurrency, maxQuestions, maxRounds, ...rest } = options;
  return asyncValidator(
    {
      make: (services) => createValidator({ ...rest, ...services }),
      locale: options.locale,
      catalogues: options.catalogues ?? [],
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
