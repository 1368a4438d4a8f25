import { type TableCodec, tableCodec } from "./codec.ts";
import { partOf } from "./path.ts";
import type { Rule } from "./rule.ts";

/** A ConceptMap of FHIR R4, as far as code tables need it. */
export interface ConceptMap {
  readonly resourceType: "ConceptMap";
  readonly url: string;
  readonly version: string;
  readonly status: "draft";
  readonly group: readonly {
    readonly element: readonly {
      readonly code: string;
      readonly target: readonly { readonly code: string; readonly equivalence: "equivalent" | "wider" }[];
    }[];
  }[];
}

/** Address of the ConceptMap of a codec of a map. */
export function conceptMapUrl(mapId: string, codecId: string): string {
  return `${mapId}/ConceptMap/${codecId}`;
}

/** Every code table of a map, once. */
export function conceptMapsOf(map: {
  readonly id: string;
  readonly version: string;
  readonly rules: readonly Rule[];
}): readonly ConceptMap[] {
  const tables = new Map<string, ReadonlyMap<string, string>>();
  collect(map.rules, tables);
  return [...tables].map(([codecId, table]): ConceptMap => {
    const uses = new Map<string, number>();
    for (const value of table.values()) uses.set(value, (uses.get(value) ?? 0) + 1);
    const element = [...table].map(([code, value]) => {
      const equivalence = uses.get(value) === 1 ? ("equivalent" as const) : ("wider" as const);
      return { code, target: [{ code: value, equivalence }] };
    });
    const { id, version } = map;
    return {
      resourceType: "ConceptMap",
      url: conceptMapUrl(id, codecId),
      version,
      status: "draft",
      group: [{ element }],
    };
  });
}

function collect(rules: readonly Rule[], tables: Map<string, ReadonlyMap<string, string>>): void {
  for (const rule of rules) {
    if (rule.kind === "each") collect(rule.rules, tables);
    else if (rule.kind === "field" && rule.via?.table && rule.via.table.size > 0)
      tables.set(rule.via.id, rule.via.table);
  }
}

/** Kinds of relation that say that a code becomes another: R4's `equivalence` and R5's `relationship`. */
const isRelated: ReadonlySet<unknown> = new Set([
  "equivalent",
  "equal",
  "wider",
  "subsumes",
  "relatedto",
  "source-is-narrower-than-target",
  "related-to",
  undefined,
]);

/**
 * A FHIR ConceptMap (R4 or R5) as codec of codes (bảng ConceptMap làm bộ chuyển đổi mã): the first related target of each
 * code. Of maps with several groups, name the system that is wanted.
 *
 * @example
 * ```ts
 * import { conceptMapCodec } from "@lienthong/core/mapping";
 *
 * const codec = conceptMapCodec({
 *   resourceType: "ConceptMap",
 *   url: "https://example.org/fhir/ConceptMap/sex",
 *   group: [{ element: [{ code: "1", target: [{ code: "male", equivalence: "equivalent" }] }] }],
 * });
 * codec.to("1"); // "male"
 * ```
 */
export function conceptMapCodec(
  conceptMap: unknown,
  options: { readonly source?: string; readonly target?: string } = {},
): TableCodec<string, string> {
  const map = partOf(conceptMap);
  const { url, id } = map ?? {};
  if (map?.["resourceType"] !== "ConceptMap") throw new TypeError("conceptMapCodec takes a ConceptMap");
  const pairs: [string, string][] = [];
  for (const group of listOf(map["group"])) {
    const isWanted =
      (options.source === undefined || group["source"] === options.source) &&
      (options.target === undefined || group["target"] === options.target);
    if (!isWanted) continue;
    for (const element of listOf(group["element"])) {
      const target = listOf(element["target"]).find(
        (one) => isRelated.has(one["equivalence"] ?? one["relationship"]) && typeof one["code"] === "string",
      );
      const [code, value] = [element["code"], target?.["code"]];
      if (typeof code === "string" && typeof value === "string") pairs.push([code, value]);
    }
  }
  const name = typeof url === "string" ? url : typeof id === "string" ? id : "concept-map";
  return tableCodec(name.split("/").at(-1) ?? name, Object.fromEntries(pairs));
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(partOf).filter((part) => part !== undefined) : [];
}
