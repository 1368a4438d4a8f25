import { codeListLabels } from "@lienthong/bhyt/labels";
import type { Confidence } from "@lienthong/core";
import type { CodeSystem, ValueSet } from "fhir/r4.js";
import type { CodeKey } from "../target/keys.ts";

/** Code lists of QĐ 3176 that profiles bind to, and how sure we are that they are complete. */
export const boundLists: Readonly<
  Partial<Record<CodeKey, { readonly list: string; readonly confidence: Confidence }>>
> = {
  "ma-loai-kcb": { list: "MA_LOAI_KCB", confidence: "single-source" },
  "ma-loai-rv": { list: "MA_LOAI_RV", confidence: "confirmed" },
  "ket-qua-dtri": { list: "KET_QUA_DTRI", confidence: "confirmed" },
  "ma-nhom": { list: "MA_NHOM", confidence: "confirmed" },
};

/** What is the same in every definition. */
export interface DefinitionHead {
  readonly status: "draft";
  readonly version?: string;
  readonly publisher: string;
}

/** A code list as CodeSystem and ValueSet. */
export function listResources(
  key: CodeKey,
  url: string,
  valueSet: string,
  head: DefinitionHead,
): readonly [CodeSystem, ValueSet] {
  const found = boundLists[key];
  const labels = found && codeListLabels[found.list];
  if (found === undefined || labels === undefined) throw new TypeError(`${key} is no list with names`);
  const name = found.list
    .toLowerCase()
    .split("_")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
  const concept = Object.entries(labels.codes).map(([code, [vi, en]]) => ({
    code,
    display: vi,
    ...(en !== "" && { designation: [{ language: "en", value: en }] }),
  }));
  const common = { language: "vi", ...head, experimental: false, title: labels.name[0] };
  return [
    {
      resourceType: "CodeSystem",
      id: `lienthong-${key}-cs`,
      url,
      name: `LienThong${name}CS`,
      ...common,
      description: `${labels.name[0]} (${found.list}), QĐ 3176/QĐ-BYT.`,
      caseSensitive: true,
      valueSet,
      content: found.confidence === "confirmed" ? "complete" : "fragment",
      count: concept.length,
      concept,
    },
    {
      resourceType: "ValueSet",
      id: `lienthong-${key}-vs`,
      url: valueSet,
      name: `LienThong${name}VS`,
      ...common,
      description: `${labels.name[0]} (${found.list}), QĐ 3176/QĐ-BYT.`,
      immutable: false,
      compose: { include: [{ system: url }] },
    },
  ];
}
