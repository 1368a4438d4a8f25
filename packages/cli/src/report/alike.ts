import type { Issue } from "@lienthong/core";

/** An issue and in how many other transcripts of the same file it stands word for word. */
export interface Gathered {
  readonly issue: Issue;
  readonly others: number;
}

const record = /^\[\d+\]/u;

/**
 * The issues of a class, each sentence once: what all forty transcripts lack (a school code, a signature) is one thing to
 * mend. Issues that name a cell, or anything else than a transcript of many, stay as they are.
 */
export function gatherAlike(issues: readonly Issue[]): readonly Gathered[] {
  const counts = new Map<string, number>();
  const keyed = issues.map((issue) => {
    const { code, severity, path, message = "", position } = issue;
    if (position !== undefined || !code.startsWith("transcript.") || !record.test(path)) return { issue };
    const key = JSON.stringify([code, severity, message, path.replace(record, "")]);
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return { issue, key, isFirst: before === 0 };
  });
  return keyed
    .filter(({ isFirst = true }) => isFirst)
    .map(({ issue, key }) => ({ issue, others: key === undefined ? 0 : (counts.get(key) ?? 1) - 1 }));
}
