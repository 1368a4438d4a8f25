import type { Severity } from "@lienthong/core";
import type { ElementDefinition } from "../definitions/type-definition.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isAbsoluteUri } from "../primitives/text.ts";
import { isObject } from "../structure/json-kind.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { Walk } from "../walk/walk.ts";
import { codedValue, ucum, type Vocabulary } from "./ask.ts";
import type { SystemFinding } from "./ask.ts";
import type { Terminology } from "./terminology.ts";

/** What is done about a display that is no name of its code. */
export type WrongDisplay = "error" | "warning" | "ignore";

/** What displays are compared with, and what a wrong one gives. */
interface DisplayRule {
  readonly wrong: WrongDisplay;
  /** The language of records that do not name theirs. */
  readonly recordLanguage: string;
}

/**
 * Checks every Coding on its own, whatever it is bound to (mã trong hệ mã): an absolute system that is no value set,
 * a code that the system has and still uses, and a display that is one of its names. Units of quantities likewise.
 */
export function codingRules(
  vocabulary: Vocabulary,
  wrongDisplay: WrongDisplay,
  recordLanguage = "en",
): CheckModule {
  const displays = { wrong: wrongDisplay, recordLanguage };
  return {
    forProperty({ owner, element, type }) {
      if (type !== "Coding") return [];
      // Where a value set says what to choose from, a system that cannot be right is one more code from elsewhere.
      const isAlone = owner.name !== "CodeableConcept" && !isBound(element);
      const mistaken: Severity = isAlone ? "error" : "warning";
      return [(walk, value) => checkCoding(walk, value, vocabulary, displays, mistaken)];
    },
    forType({ name }) {
      if (name === "Quantity") return [(walk, value) => checkUnit(walk, value, vocabulary)];
      return [];
    },
  };
}

function isBound({ binding }: ElementDefinition): boolean {
  return binding !== undefined && binding.strength !== "example";
}

function checkCoding(
  walk: Walk,
  value: unknown,
  vocabulary: Vocabulary,
  displays: DisplayRule,
  mistaken: Severity,
): void {
  if (!isObject(value)) return;
  const { system, code } = value;
  if (typeof system !== "string") {
    if (system === undefined && typeof code === "string" && value["_system"] === undefined) {
      walk.report("fhir.code.system-missing", "warning");
    }
    return;
  }
  if (!isAbsoluteUri(system)) {
    report(walk, value, "system", "fhir.code.system-relative", "error");
    return;
  }
  if (typeof code !== "string" || code === "") return;
  const { version } = value;
  let known = vocabulary.terminology.lookup(
    typeof version === "string" && version !== "" ? `${system}|${version}` : system,
    code,
  );
  if (known.kind === "unknown-system" && vocabulary.canAsk)
    known = vocabulary.lookup(codedValue(value, system, code));
  switch (known.kind) {
    case "unknown-system":
      noteSystem(walk, value, system, vocabulary, mistaken);
      break;
    case "unknown-code":
      report(walk, value, "code", "fhir.code.unknown", "error", { system });
      break;
    case "found":
      if (known.isInactive) report(walk, value, "code", "fhir.code.inactive", "warning", { system });
      checkDisplay(walk, value, system, known.displays, displays);
  }
}

function checkDisplay(
  walk: Walk,
  value: JsonObject,
  system: string,
  names: readonly string[],
  { wrong, recordLanguage }: DisplayRule,
): void {
  const { display } = value;
  if (typeof display !== "string" || wrong === "ignore") return;
  if (isName(display, names) || !speaksEnglish(walk, recordLanguage)) return;
  report(walk, value, "display", "fhir.code.display", wrong, { system });
}

const unitNote = notCheckedNote("fhir.unchecked.code-system", ucum);
const maxRemembered = 1000;

/** A system that is not known here is named as such, unless it is a value set, or cannot be right. */
function noteSystem(
  walk: Walk,
  value: JsonObject,
  system: string,
  { terminology, notes }: Vocabulary,
  mistaken: Severity,
): void {
  let finding = notes.get(system);
  if (finding === undefined) {
    if (notes.size >= maxRemembered) notes.clear();
    finding = findingOf(system, terminology);
    notes.set(system, finding);
  }
  if (finding === "value-set") report(walk, value, "system", "fhir.code.system-is-value-set", "error");
  else if (typeof finding === "string") walk.report(`fhir.code.system-${finding}`, mistaken, { system });
  else walk.skip(finding);
}

function findingOf(system: string, terminology: Terminology): SystemFinding {
  if (terminology.knowsValueSet(system)) return "value-set";
  // A system of which something is known is no mistake.
  const mistake = terminology.knowsSystem(system) ? undefined : terminology.mistakeIn(system);
  return mistake ?? { code: "fhir.unchecked.code-system", about: system };
}

function checkUnit(walk: Walk, value: unknown, vocabulary: Vocabulary): void {
  if (!isObject(value)) return;
  const { system, code } = value;
  if (typeof code !== "string" || code === "") return;
  if (system !== ucum) {
    // Units of another system; one that is written wrongly is mostly meant to be UCUM.
    if (typeof system !== "string") return;
    if (!isAbsoluteUri(system)) walk.report("fhir.code.system-relative", "error");
    else if (!vocabulary.terminology.knowsSystem(system))
      noteSystem(walk, value, system, vocabulary, "error");
    return;
  }
  const known = vocabulary.lookup({ system: ucum, code, version: undefined, display: undefined });
  if (known.kind === "unknown-system") walk.skip(unitNote);
  else if (known.kind === "unknown-code") report(walk, value, "code", "fhir.code.unit", "error");
}

function report(
  walk: Walk,
  container: JsonObject,
  key: string,
  code: Parameters<Walk["report"]>[0],
  severity: Severity,
  params?: Parameters<Walk["report"]>[2],
): void {
  walk.enter(container, key, key, -1);
  walk.report(code, severity, params);
  walk.leave();
}

/** The names that are known are English ones: they say nothing about a record in another language. */
function speaksEnglish(walk: Walk, recordLanguage: string): boolean {
  const { language } = walk.resource as { readonly language?: unknown };
  return /^en\b/iu.test(typeof language === "string" ? language : recordLanguage);
}

/** Whether a display is one of the names, whatever the case and the number of spaces. */
function isName(display: string, names: readonly string[]): boolean {
  if (names.length === 0 || names.includes(display)) return true;
  const folded = fold(display);
  return names.some((name) => fold(name) === folded);
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase().split(/\s+/u).join(" ").trim();
}
