import type { Confidence } from "@lienthong/core";
import { codeListData } from "../generated/code-lists.ts";
import { confidenceOf } from "./field-spec.ts";

/** A code list (danh mục) of the standard as far as it is known. */
export interface CodeList {
  readonly id: string;
  /** How sure we are that no other code exists. */
  readonly confidence: Confidence;
  /** Each code and the day from which it holds, `""` for always; absent when the list is not closed. */
  readonly codes?: ReadonlyMap<string, string>;
  /** Day from which the list holds; records before it are not checked against it. */
  readonly from?: string;
  /** Form of a code. */
  readonly pattern?: RegExp;
}

const lists = new Map<string, CodeList | undefined>();

function build(id: string, table: string): CodeList | undefined {
  if (!Object.hasOwn(codeListData, id)) return undefined;
  const data = codeListData[id];
  const confidence = confidenceOf[data?.confidence ?? ""];
  if (data === undefined || confidence === undefined) return undefined;
  const text = data.only?.[table] ?? data.codes;
  const codes = text?.split(" ").map((entry): [string, string] => {
    const at = entry.indexOf("@");
    return at === -1 ? [entry, ""] : [entry.slice(0, at), entry.slice(at + 1)];
  });
  return {
    id,
    confidence,
    ...(codes && { codes: new Map(codes) }),
    ...(data.from !== undefined && { from: data.from }),
    ...(data.pattern && { pattern: data.pattern }),
  };
}

/**
 * A code list of the standard as one table uses it, or `undefined` when the standard has no such list.
 *
 * @example
 * ```ts
 * import { codeList } from "@lienthong/bhyt";
 *
 * codeList("MA_NHOM", "XML2")?.codes?.has("4"); // true
 * codeList("MA_NHOM", "XML2")?.codes?.has("8"); // false: surgery belongs to XML3
 * ```
 */
export function codeList(id: string, table = ""): CodeList | undefined {
  const key = `${id} ${table}`;
  if (!lists.has(key)) lists.set(key, build(id, table));
  return lists.get(key);
}
