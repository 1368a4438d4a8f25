import type { Issue, IssueParams } from "./issue.ts";

/** Languages in which every message exists. */
export type Locale = "vi" | "en";

/**
 * The sentences of one package in one language, by issue code. `{name}` stands for a parameter of
 * the issue. A sentence says what is wrong and, where one can know, what to do.
 */
export type Catalogue<Code extends string = string> = Readonly<Record<Code, string>>;

/** The catalogues of a package, one for each language, with the same codes in each. */
export type Catalogues<Code extends string = string> = Readonly<Record<Locale, Catalogue<Code>>>;

/** Puts parameters into a message template. A parameter that is missing stays visible as `{name}`. */
export function fillTemplate(template: string, params: IssueParams = {}): string {
  return template.replace(/\{([a-zA-Z]+)\}/gu, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/**
 * The sentence for an issue, from the first of the given catalogues that knows its code; the code itself
 * when none does. An issue with a parameter `reason` gets the sentence for `code.reason` where there is one; a reason
 * of several words, `general.special`, that of as many of them as there is a sentence for.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 *
 * const messages = { vi: { "a.b.c": "Thiếu {field}" }, en: { "a.b.c": "{field} is missing" } };
 * describeIssue({ code: "a.b.c", severity: "error", path: "", params: { field: "MA_LK" } }, "vi", messages);
 * // "Thiếu MA_LK"
 * ```
 */
export function describeIssue(issue: Issue, locale: Locale, ...catalogues: readonly Catalogues[]): string {
  const { code, params } = issue;
  const reason = params?.["reason"];
  for (
    let key = reason === undefined ? code : `${code}.${reason}`;
    ;
    key = key.slice(0, key.lastIndexOf("."))
  ) {
    for (const { [locale]: catalogue } of catalogues) {
      const template = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
      if (template !== undefined) return fillTemplate(template, params);
    }
    if (key.length <= code.length) return code;
  }
}
