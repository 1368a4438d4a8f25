import type { ElementNode } from "../snapshot/facts.ts";
import { withoutVersion, type TypegenContext } from "./context.ts";

/** The URL that the extensions of a slice have. */
export function extensionUrlOf(slice: ElementNode, { snapshots }: TypegenContext): string | undefined {
  const url = snapshots.childrenOf(slice).find(({ name }) => name === "url")?.facts.fixed?.value;
  if (typeof url === "string") return url;
  const profile = slice.facts.types[0]?.profiles[0];
  return profile === undefined ? undefined : withoutVersion(profile);
}

/** The types that the value of an extension may have; empty when it has parts instead, undefined when not known. */
export function extensionValueTypes(
  slice: ElementNode,
  context: TypegenContext,
): readonly string[] | undefined {
  const { snapshots, definitions } = context;
  const url = extensionUrlOf(slice, context);
  const isStated = slice.children !== undefined || (url !== undefined && context.find(url) !== undefined);
  if (isStated) {
    const value = snapshots.childrenOf(slice).find(({ name }) => name === "value[x]");
    if (value === undefined || value.facts.max === 0) return [];
    const byType = value.slices.filter(({ facts }) => facts.types.length === 1 && facts.min > 0);
    const [only] = byType;
    return (only ?? value).facts.types.map(({ code }) => code);
  }
  const known = url === undefined ? undefined : definitions.extension(url);
  if (known === undefined) return undefined;
  return known.value === undefined ? [] : known.value.types;
}
