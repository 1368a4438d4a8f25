import { describeIssue, type Catalogues, type Issue } from "@lienthong/core";
import type { FhirVersion } from "../definitions/type-definition.ts";
import type { FhirCode } from "../messages/codes.ts";
import { unanswered } from "../references/resolve-target.ts";
import type { TerminologyRequest, TerminologyResult } from "../terminology/service.ts";
import type {
  ResourceOf,
  ResourceTypeOf,
  ValidateOptions,
  ValidateTextOptions,
  Validation,
  Validator,
  ValidatorOptions,
} from "../validator/options.ts";
import { throwIfAborted, untilAborted, type AbortSignalLike } from "./abort.ts";
import { Inquiry } from "./inquiry.ts";

/** What a service is told besides the question. */
export interface AskContext {
  /** The signal of the call, for what a service does to answer. */
  readonly signal?: AbortSignalLike;
}

/**
 * Answers questions about codes, taking the time that it needs (máy chủ danh mục mã): `$validate-code` of a terminology server, a
 * database. Undefined for what it does not know; when it fails, the record gets a warning.
 */
export type AsyncTerminologyService = (
  request: TerminologyRequest,
  context: AskContext,
) => TerminologyResult | undefined | Promise<TerminologyResult | undefined>;

/** Finds the resource that a reference means, taking the time that it needs; undefined when it is not there. */
export type AsyncResolveReference = (reference: string, context: AskContext) => unknown;

/** The services of an {@link AsyncValidator}, and how much they are asked. */
export interface AsyncServices {
  readonly terminology?: AsyncTerminologyService;
  readonly resolve?: AsyncResolveReference;
  /** Questions that are open at once; 8. */
  readonly concurrency?: number;
  /** Questions of one record; 10,000. Those beyond stay in `notChecked`. */
  readonly maxQuestions?: number;
  /** How often answers may lead to further questions, as references in resources that were found do; 10. */
  readonly maxRounds?: number;
}

/** How an asynchronous validator works, whatever the record. */
export type AsyncOptions<Options extends ValidatorOptions> = Omit<Options, "terminology" | "resolve"> &
  AsyncServices;

/** Options of one call. */
export interface AsyncValidateOptions<Type extends string = string> extends ValidateOptions<Type> {
  /** Gives up: the promise is rejected with the reason of the signal. */
  readonly signal?: AbortSignalLike;
}

/** Options of one call on text. */
export interface AsyncValidateTextOptions<Type extends string = string>
  extends ValidateTextOptions<Type>, AsyncValidateOptions<Type> {}

/** Checks FHIR records with services that take their time (kiểm tra bản ghi FHIR có hỏi máy chủ). */
export interface AsyncValidator<Version extends FhirVersion = FhirVersion> {
  /** Checks a parsed record; rejected for wrong use and when it is given up, never for data or for a service that fails. */
  validate<Type extends ResourceTypeOf<Version> = ResourceTypeOf<Version>>(
    resource: unknown,
    options?: AsyncValidateOptions<Type>,
  ): Promise<Validation<ResourceOf<Version, Type>>>;
  /** Reads and checks a text; every issue has its line and column. */
  validateText<Type extends ResourceTypeOf<Version> = ResourceTypeOf<Version>>(
    text: string,
    options: AsyncValidateTextOptions<Type>,
  ): Promise<Validation<ResourceOf<Version, Type>>>;
}

/** What the asynchronous validator is made of: a validator that asks services which answer at once. */
export interface Making<Version extends FhirVersion> {
  readonly make: (services: Pick<ValidatorOptions, "terminology" | "resolve">) => Validator<Version>;
  readonly locale: ValidatorOptions["locale"];
  readonly catalogues: readonly Catalogues[];
}

/**
 * Checks run at once, again and again: each run notes what it would have to ask, the questions are answered, and the
 * next run knows the answers. A run costs next to nothing beside the way to a server.
 */
export function asyncValidator<Version extends FhirVersion>(
  { make, locale, catalogues }: Making<Version>,
  services: AsyncServices,
): AsyncValidator<Version> {
  const { terminology, resolve, maxRounds = 10 } = services;
  const limits = {
    concurrency: positive(services.concurrency ?? 8, "concurrency"),
    maxQuestions: positive(services.maxQuestions ?? 10_000, "maxQuestions"),
  };
  positive(maxRounds, "maxRounds");
  // Set while a run lasts, which nothing interrupts.
  let current: { readonly inquiry: Inquiry; readonly context: AskContext } | undefined;

  const validator = make({
    ...(terminology && {
      terminology(request) {
        if (current === undefined) return undefined;
        const { inquiry, context } = current;
        const answer = inquiry.ask("terminology", keyOf(request), () => terminology(request, context));
        return answer?.kind === "given" ? (answer.value as TerminologyResult | undefined) : undefined;
      },
    }),
    ...(resolve && {
      resolve(reference) {
        if (current === undefined) return unanswered;
        const { inquiry, context } = current;
        const answer = inquiry.ask("reference", reference, () => resolve(reference, context));
        return answer?.kind === "given" ? answer.value : unanswered;
      },
    }),
  });

  async function inRounds<Result>(
    run: () => Validation<Result>,
    signal: AbortSignalLike | undefined,
    isText: boolean,
  ): Promise<Validation<Result>> {
    const inquiry = new Inquiry(limits);
    const context = signal === undefined ? {} : { signal };
    for (let round = 0; ; round++) {
      throwIfAborted(signal);
      current = { inquiry, context };
      let result: Validation<Result>;
      try {
        result = run();
      } finally {
        current = undefined;
      }
      if (!inquiry.hasOpen() || round >= maxRounds) return withFailures(result, inquiry, isText);
      await untilAborted(signal, () => inquiry.settle(signal));
    }
  }

  function withFailures<Result>(
    result: Validation<Result>,
    inquiry: Inquiry,
    isText: boolean,
  ): Validation<Result> {
    const issues = [...result.issues];
    for (const [topic, code] of failureCodes) {
      const count = inquiry.failed(topic);
      if (count === 0) continue;
      const issue: Issue<FhirCode> = {
        code,
        severity: "warning",
        path: "",
        params: { count },
        ...(isText && { position: { line: 1, column: 1, offset: 0 } }),
      };
      issues.push(
        locale === undefined ? issue : { ...issue, message: describeIssue(issue, locale, ...catalogues) },
      );
    }
    if (issues.length === result.issues.length) return result;
    const { notChecked } = result;
    if (!result.ok) return { ok: false, issues, notChecked };
    return { ok: true, issues, notChecked, value: result.value };
  }

  return {
    async validate(resource, { signal, ...options } = {}) {
      return inRounds(() => validator.validate(resource, options), signal, false);
    },
    async validateText(text, { signal, ...options }) {
      return inRounds(() => validator.validateText(text, options), signal, true);
    },
  };
}

const failureCodes = [
  ["terminology", "fhir.code.no-answer"],
  ["reference", "fhir.reference.no-answer"],
] as const;

/** The same text for the same question. */
function keyOf(request: TerminologyRequest): string {
  const { kind, system, version, code, display } = request;
  return JSON.stringify([
    kind,
    request.kind === "value-set" ? request.valueSet : "",
    system ?? null,
    version ?? null,
    code,
    display ?? null,
  ]);
}

function positive(value: number, name: string): number {
  if (!Number.isInteger(value) || value < 1) throw new TypeError(`${name} must be a whole number above 0`);
  return value;
}
