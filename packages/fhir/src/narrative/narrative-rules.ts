import type { CheckModule } from "../plan/build-plans.ts";
import { checkNarrative } from "./check-narrative.ts";
import { looksLikeHtml } from "./html-in-text.ts";

/** Rules for narratives, and for HTML where plain text is expected. */
export function narrativeRules(isSecurityChecked: boolean): CheckModule {
  const severity = isSecurityChecked ? "error" : "information";
  return {
    forProperty({ type }) {
      if (type === "xhtml") {
        return [
          (walk, value) => {
            if (typeof value === "string") checkNarrative(walk, value);
          },
        ];
      }
      if (type !== "string") return [];
      return [
        (walk, value) => {
          if (typeof value === "string" && looksLikeHtml(value)) walk.report("fhir.text.html", severity);
        },
      ];
    },
  };
}
