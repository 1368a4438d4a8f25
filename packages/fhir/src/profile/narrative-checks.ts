import { scanXhtml } from "../narrative/scan-xhtml.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ElementFacts } from "../snapshot/facts.ts";
import type { ProfileRun } from "./profile-run.ts";
import type { ValueCheck } from "./value-plan.ts";

const sources: ReadonlySet<string> = new Set([
  "boilerplate",
  "generated",
  "original",
  "additional",
  "extensions",
]);

/**
 * Checks what a profile demands of a narrative (phần diễn giải): sections by language, and classes that say where
 * each part comes from. Extensions narrative-language-control and narrative-source-control of HL7.
 */
export function narrativeChecks(
  { narrativeLanguages, narrativeSource }: ElementFacts,
  type: string,
): readonly ValueCheck[] {
  if (type !== "Narrative" || (narrativeLanguages === undefined && narrativeSource === undefined)) return [];
  return [
    (run, { value }) => {
      const div = isObject(value) ? value["div"] : undefined;
      if (typeof div !== "string") return;
      const { languages, isAttributed } = readSections(div);
      for (const rule of narrativeLanguages ?? []) checkLanguages(run, rule, languages);
      if (narrativeSource !== undefined && !isAttributed) {
        run.report("fhir.profile.narrative-source", narrativeSource, { profile: run.profile });
      }
    },
  ];
}

function checkLanguages(run: ProfileRun, rule: string, languages: ReadonlySet<string>): void {
  const { profile, walk } = run;
  if (rule === "_no") {
    if (languages.size > 0) run.report("fhir.profile.narrative-language", "error", { rule, profile });
    return;
  }
  const wanted = rule === "_resource" ? (walk.resource as { readonly language?: unknown }).language : rule;
  const isThere = rule === "_yes" ? languages.size > 0 : typeof wanted !== "string" || languages.has(wanted);
  if (!isThere) run.report("fhir.profile.narrative-language", "error", { rule, profile });
}

/** The languages of the sections, and whether all parts directly below the root say where they come from. */
function readSections(div: string): {
  readonly languages: ReadonlySet<string>;
  readonly isAttributed: boolean;
} {
  const languages = new Set<string>();
  let parts = 0;
  let attributed = 0;
  let level = -1;
  scanXhtml(div, {
    open(_name, depth) {
      level = depth;
      if (depth === 1) parts++;
    },
    attribute(element, name, value) {
      if (level !== 1) return;
      if (element === "div" && (name === "lang" || name === "xml:lang")) languages.add(value);
      if (name === "class" && value.split(" ").some((one) => sources.has(one))) attributed++;
    },
    content: () => undefined,
    entity: () => undefined,
  });
  return { languages, isAttributed: attributed >= parts };
}
