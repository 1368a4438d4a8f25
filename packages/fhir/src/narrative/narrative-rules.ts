import type { CheckModule } from "../plan/build-plans.ts";
import { checkNarrative } from "./check-narrative.ts";
import { looksLikeHtml } from "./html-in-text.ts";

/** What is done about HTML tags in markdown. */
export type HtmlInMarkdown = "ignore" | "warning" | "error";

/** Rules for narratives, and for HTML where plain text or markdown is expected. */
export function narrativeRules(isSecurityChecked: boolean, htmlInMarkdown: HtmlInMarkdown): CheckModule {
  const inText = isSecurityChecked ? "error" : "information";
  return {
    forProperty({ type }) {
      if (type === "xhtml") {
        return [
          (walk, value) => {
            if (typeof value === "string") checkNarrative(walk, value);
          },
        ];
      }
      const severity = type === "string" ? inText : type === "markdown" ? htmlInMarkdown : "ignore";
      if (severity === "ignore") return [];
      return [
        (walk, value) => {
          if (typeof value === "string" && looksLikeHtml(value)) walk.report("fhir.text.html", severity);
        },
      ];
    },
  };
}
