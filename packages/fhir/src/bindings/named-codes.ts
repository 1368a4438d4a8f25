import type { IssueParams } from "@lienthong/core";
import type { ListedCode } from "../terminology/list-codes.ts";

/** More codes than these, or a longer text, help no reader. */
const mostCodes = 12;
const mostText = 400;

/**
 * What a sentence says of a value set (tập giá trị): its name, and its codes when they are few enough to be read.
 * `isPlain` is for values without a system. What `list` says is asked for once, when there is something to say.
 */
export function namedCodes(
  valueSet: string,
  isPlain: boolean,
  list: (most: number) => readonly ListedCode[] | undefined,
): () => IssueParams {
  let params: IssueParams | undefined;
  return () => {
    if (params === undefined) {
      const listed = list(mostCodes) ?? [];
      let codes = "";
      listed.forEach(({ system, code }, index) => {
        // Codes of one system stand together, with its name after the last.
        const isLast = system !== listed[index + 1]?.system;
        codes += (codes && ", ") + code + (system && isLast && !isPlain ? ` (${system})` : "");
      });
      params = { valueSet, ...(codes && codes.length <= mostText && { codes, reason: "listed" }) };
    }
    return params;
  };
}
