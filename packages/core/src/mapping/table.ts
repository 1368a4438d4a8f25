import type { Rule } from "./rule.ts";

/** One row of a map as domain experts read it. */
export interface MapTableRow {
  readonly from: string;
  readonly to: string;
  /** What is done, in words. */
  readonly rule: string;
  /** What the rule says of itself. */
  readonly text: string;
  /** Law or standard. */
  readonly source: string;
  /** Whether the way back gives the same value. */
  readonly exact: boolean;
}

const words = {
  vi: {
    copy: "chép nguyên",
    codec: "chuyển đổi",
    each: "từng mục của danh sách",
    key: "khóa",
    const: "giá trị cố định",
    drop: "không chuyển",
    keep: "không chuyển, giữ trong phần dư",
    custom: "chuyển bằng chương trình",
  },
  en: {
    copy: "copied",
    codec: "converted",
    each: "each item of the list",
    key: "key",
    const: "fixed value",
    drop: "not converted",
    keep: "not converted, kept in the residue",
    custom: "converted by code",
  },
} as const;

/** The map as a table: a row for each rule, those of list items under the row of their list. */
export function tableOf(
  rules: readonly Rule[],
  language: "vi" | "en",
  from = "",
  to = "",
): readonly MapTableRow[] {
  const word = words[language];
  const notes = ({ doc, ref }: Rule): Pick<MapTableRow, "text" | "source"> => ({
    text: doc?.[language] ?? "",
    source: [ref?.document, ref?.article, ref?.table, ref?.field]
      .filter((part) => part !== undefined)
      .join(", "),
  });
  return rules.flatMap((rule): readonly MapTableRow[] => {
    const at = (path: string): string => from + path;
    const into = (path: string): string => to + path;
    switch (rule.kind) {
      case "field": {
        const { via } = rule;
        const text = [notes(rule).text, via?.doc?.[language]].filter(
          (one) => one !== undefined && one !== "",
        );
        return [
          {
            from: at(rule.from),
            to: into(rule.to),
            rule: via === undefined ? word.copy : `${word.codec}: ${via.id}`,
            text: text.join("; "),
            source: notes(rule).source,
            exact: via?.exact ?? true,
          },
        ];
      }
      case "each":
        return [
          {
            from: at(rule.from),
            to: into(rule.to),
            rule: rule.key === undefined ? word.each : `${word.each}, ${word.key}: ${rule.key}`,
            ...notes(rule),
            exact: true,
          },
          ...tableOf(rule.rules, language, `${at(rule.from)}[].`, `${into(rule.to)}[].`),
        ];
      case "const":
        return [
          {
            from: "",
            to: into(rule.to),
            rule: `${word.const}: ${JSON.stringify(rule.value)}`,
            ...notes(rule),
            exact: true,
          },
        ];
      case "drop": {
        const text = [rule.because[language], notes(rule).text].filter((one) => one !== "").join("; ");
        return [
          {
            from: at(rule.from),
            to: "",
            rule: rule.keep ? word.keep : word.drop,
            text,
            source: notes(rule).source,
            exact: rule.keep,
          },
        ];
      }
      case "custom":
        return [
          {
            from: rule.reads.map(at).join(", "),
            to: rule.writes.map(into).join(", "),
            rule: word.custom,
            ...notes(rule),
            exact: rule.from !== undefined,
          },
        ];
    }
  });
}
