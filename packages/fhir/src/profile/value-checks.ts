import type { ProfileInvariant } from "../definitions/type-definition.ts";
import { numberTextOf } from "../document/number-text.ts";
import { compileInvariant, modelFromDefinitions, type FhirPathModel } from "../fhirpath/index.ts";
import { makePattern } from "../fhirpath/pattern.ts";
import type { Plan } from "../plan/plan.ts";
import type { Definitions } from "../definitions/definitions.ts";
import type { ElementFacts, StatedValue } from "../snapshot/facts.ts";
import { isObject } from "../structure/json-kind.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import { bindingChecks } from "./binding-checks.ts";
import { fixedDifferences, holdsPattern, showStated, type Difference, type Texts } from "./compare-values.ts";
import type { CompileContext } from "./compile-profile.ts";
import { narrativeChecks } from "./narrative-checks.ts";
import { correctedProfileExpression } from "./profile-errata.ts";
import { rangeChecks } from "./range-checks.ts";
import { targetChecks } from "./target-checks.ts";
import { isOfType } from "./stated-type.ts";
import { typeProfileChecks } from "./type-profile-checks.ts";
import type { ValueCheck } from "./value-plan.ts";

/** What a profile asks of each value of an element beyond what the specification asks. */
export function valueChecks(
  facts: ElementFacts,
  type: string,
  plan: Plan | undefined,
  base: ElementFacts,
  context: CompileContext,
): readonly ValueCheck[] {
  return [
    ...statedCheck(facts.fixed, type, fixedCheck),
    ...statedCheck(facts.pattern, type, patternCheck),
    ...presenceChecks(facts),
    ...textChecks(facts, base),
    ...narrativeChecks(facts, type),
    ...rangeChecks(facts, type, context),
    ...bindingChecks(facts.binding, base.binding, type, context),
    ...typeProfileChecks(facts, base, type, context),
    ...targetChecks(facts, base, type, context),
    ...invariantChecks(facts.invariants, type, plan, context),
  ];
}

function statedCheck(
  stated: StatedValue | undefined,
  type: string,
  check: (stated: StatedValue) => ValueCheck,
): readonly ValueCheck[] {
  return stated === undefined || !isOfType(stated, type) ? [] : [check(stated)];
}

function fixedCheck(stated: StatedValue): ValueCheck {
  const expected = showStated(stated.value);
  const isPrimitive = typeof stated.value !== "object";
  return (run, { container, key, value, sibling }) => {
    // Extensions alone say why there is no value; a profile may refuse that with mustHaveValue.
    if (value === undefined || value === null) return;
    const { profile } = run;
    const texts = { found: run.walk.numberText ?? numberTextOf, stated: numberTextOf };
    const differences = fixedDifferences({ container, key, value }, stated, texts);
    const more = isPrimitive ? extensionDifferences(sibling, stated.sibling, texts) : [];
    for (const { kind, path, container: at, key: name } of more.length === 0
      ? differences
      : [...differences, ...more]) {
      const params = { expected, at: path.replace(/^\./u, ""), profile };
      if (kind === "differs") {
        run.reportBelow(
          { path, container: at ?? container, key: name },
          "fhir.profile.fixed",
          "error",
          params,
        );
      } else if (kind === "missing") run.report("fhir.profile.fixed-missing", "error", params);
      else
        run.reportBelow(
          { path, container: at ?? container, key: name },
          "fhir.profile.fixed-extra",
          "error",
          params,
        );
    }
  };
}

/** Where the extensions of a primitive differ from those of a fixed value. */
function extensionDifferences(found: unknown, stated: unknown, texts: Texts): readonly Difference[] {
  const key = "extension";
  const left =
    isObject(found) && found[key] !== undefined ? { container: found, key, value: found[key] } : undefined;
  const right =
    isObject(stated) && stated[key] !== undefined
      ? { container: stated, key, value: stated[key] }
      : undefined;
  const path = `.${key}`;
  if (left === undefined)
    return right === undefined ? [] : [{ kind: "missing", path, container: undefined, key }];
  if (right === undefined) return [{ kind: "extra", path, container: left.container, key }];
  return fixedDifferences(left, right, texts).map((one) => ({ ...one, path: path + one.path }));
}

function patternCheck(stated: StatedValue): ValueCheck {
  const expected = showStated(stated.value);
  const extensions = isObject(stated.sibling) ? stated.sibling["extension"] : undefined;
  return (run, { container, key, value, sibling }) => {
    if (value === undefined || value === null) return;
    const texts = { found: run.walk.numberText ?? numberTextOf, stated: numberTextOf };
    if (holdsPattern({ container, key, value }, stated, texts)) {
      if (extensions === undefined || !isObject(stated.sibling)) return;
      const side = { container: isObject(sibling) ? sibling : {}, key: "extension" };
      const found = { ...side, value: isObject(sibling) ? sibling["extension"] : undefined };
      const wanted = { container: stated.sibling, key: "extension", value: extensions };
      if (holdsPattern(found, wanted, texts)) return;
    }
    run.report("fhir.profile.pattern", "error", { expected, profile: run.profile });
  };
}

/** Checks whether a primitive may go without its value. */
function presenceChecks({ mustHaveValue, valueAlternatives }: ElementFacts): readonly ValueCheck[] {
  if (mustHaveValue !== true && valueAlternatives === undefined) return [];
  return [
    (run, { value, sibling }) => {
      if (value !== undefined && value !== null) return;
      const { profile } = run;
      if (mustHaveValue === true) run.report("fhir.profile.no-value", "error", { profile });
      if (valueAlternatives === undefined) return;
      const list: unknown = isObject(sibling) ? sibling["extension"] : undefined;
      const extensions: readonly unknown[] = Array.isArray(list) ? list : [];
      const isThere = extensions.some(
        (one) => isObject(one) && valueAlternatives.some((url) => url === one["url"]),
      );
      if (isThere) return;
      const params = { extensions: valueAlternatives.join(", "), profile };
      run.report("fhir.profile.no-value-alternative", "error", params);
    },
  ];
}

function textChecks(facts: ElementFacts, base: ElementFacts): readonly ValueCheck[] {
  const checks: ValueCheck[] = [];
  const { minLength, maxLength, patterns = [] } = facts;
  if (maxLength !== undefined && maxLength !== base.maxLength) {
    checks.push((run, { value }) => {
      if (typeof value === "string" && lengthOf(value) > maxLength) {
        run.report("fhir.profile.too-long", "error", { maximum: maxLength, profile: run.profile });
      }
    });
  }
  if (minLength !== undefined) {
    checks.push((run, { value }) => {
      if (typeof value === "string" && lengthOf(value) < minLength) {
        run.report("fhir.profile.too-short", "error", { minimum: minLength, profile: run.profile });
      }
    });
  }
  for (const text of patterns) {
    const pattern = makePattern(text, true);
    const note = notCheckedNote("fhir.unchecked.invariant", "regex");
    checks.push((run, { value }) => {
      const isText = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
      if (!isText) return;
      if (pattern === undefined) run.walk.skip(note);
      else if (!pattern.test(String(value))) {
        run.report("fhir.profile.regex", "error", { regex: showStated(text), profile: run.profile });
      }
    });
  }
  return checks;
}

/** Length in characters, not in halves of them. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

function invariantChecks(
  invariants: readonly ProfileInvariant[],
  type: string,
  plan: Plan | undefined,
  { definitions, type: root }: CompileContext,
): readonly ValueCheck[] {
  const pathType = plan?.name.includes(".") === true ? plan.name : type;
  const model = modelOf(definitions);
  return invariants.flatMap(({ key, expression, human, severity }): readonly ValueCheck[] => {
    if (isCoreInvariant(definitions, key, [root, type])) return [];
    const timeNote = notCheckedNote("fhir.unchecked.time", key);
    const compiled = compileInvariant(key, correctedProfileExpression(expression, definitions.fhirVersion), {
      model,
      ...(model.type(pathType) !== undefined && { type: pathType }),
      services: ["memberOf", "conformsTo"],
    });
    if (!compiled.ok) {
      const note = notCheckedNote("fhir.unchecked.invariant", key);
      return [
        (run) => {
          run.walk.skip(note);
        },
      ];
    }
    const asksTheTime = /\b(?:now|today|timeOfDay)\(/u.test(expression.slice(0, maxExpression));
    const needsServices = /\b(?:memberOf|conformsTo|resolve)\b/u.test(expression.slice(0, maxExpression));
    return [
      (run, { value, sibling, type: found }) => {
        if (asksTheTime && run.walk.now() === undefined) {
          run.walk.skip(timeNote);
          return;
        }
        if (
          compiled.holds(
            value,
            run.session(needsServices),
            sibling,
            pathType === "Resource" ? found : undefined,
          )
        )
          return;
        run.report("fhir.profile.invariant", severity, { key, human, profile: run.profile });
      },
    ];
  });
}

// Of longer ones it is not looked into whether they need services.
const maxExpression = 100_000;

const models = new WeakMap<Definitions, FhirPathModel>();

function modelOf(definitions: Definitions): FhirPathModel {
  let model = models.get(definitions);
  if (model === undefined) models.set(definitions, (model = modelFromDefinitions(definitions)));
  return model;
}

/** Whether the specification itself has an invariant of that key, which is checked with the type. */
function isCoreInvariant(definitions: Definitions, key: string, types: readonly string[]): boolean {
  return [...types, "Element", "Extension"].some((name) => {
    for (let type = definitions.type(name); type !== undefined;) {
      if (type.invariants.has(key)) return true;
      type = type.base === undefined ? undefined : definitions.type(type.base);
    }
    return false;
  });
}
