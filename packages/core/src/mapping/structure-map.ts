import { conceptMapUrl } from "./concept-map.ts";
import { parsePath } from "./path.ts";
import type { Json, Rule } from "./rule.ts";

/** Canonical addresses of the types of FHIR that the sides of a map are. */
export interface MapTypes {
  readonly source?: string;
  readonly target?: string;
  /** Elements of several types, such as `value`: a StructureMap says `value` where JSON says `valueString`. */
  readonly choices?: readonly string[];
}

/** A parameter of a transform. */
type Parameter =
  | { readonly valueId: string }
  | { readonly valueString: string }
  | { readonly valueBoolean: boolean }
  | { readonly valueInteger: number }
  | { readonly valueDecimal: number };

/** One rule of a StructureMap of FHIR R4, as far as maps of ours need it. */
export interface StructureMapRule {
  readonly name: string;
  readonly source: readonly {
    readonly context: string;
    readonly element?: string;
    readonly variable?: string;
    readonly condition?: string;
  }[];
  readonly target?: readonly {
    readonly context: string;
    readonly contextType: "variable";
    readonly element?: string;
    readonly variable?: string;
    readonly transform?: "copy" | "create" | "translate";
    readonly parameter?: readonly Parameter[];
  }[];
  readonly rule?: readonly StructureMapRule[];
  readonly documentation?: string;
}

/** A StructureMap of FHIR R4, as far as maps of ours need it. */
export interface StructureMap {
  readonly resourceType: "StructureMap";
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly status: "draft";
  readonly structure?: readonly {
    readonly url: string;
    readonly mode: "source" | "target";
    readonly alias: string;
  }[];
  readonly group: readonly {
    readonly name: string;
    readonly typeMode: "none";
    readonly input: readonly {
      readonly name: string;
      readonly type?: string;
      readonly mode: "source" | "target";
    }[];
    readonly rule: readonly StructureMapRule[];
  }[];
}

/** The map there as StructureMap; drops have no rule, and what is code is told in words. */
export function structureMapOf(map: {
  readonly id: string;
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly types?: MapTypes | undefined;
}): StructureMap {
  const { id, version, rules, types = {} } = map;
  const name = (id.split("/").at(-1) ?? "").replace(/[^A-Za-z0-9_]/gu, "_").slice(0, 200);
  const names = new Names(types.choices ?? []);
  const structure = (["source", "target"] as const).flatMap((mode) => {
    const url = types[mode];
    return url === undefined ? [] : [{ url, mode, alias: aliasOf(mode) }];
  });
  return {
    resourceType: "StructureMap",
    url: id,
    version,
    name: /^[A-Z]/u.test(name) ? name : `Map_${name}`,
    status: "draft",
    ...(structure.length > 0 && { structure }),
    group: [
      {
        name: "main",
        typeMode: "none",
        input: [inputOf("source", types), inputOf("target", types)],
        rule: rules.flatMap((rule) =>
          isOfType(rule, types) ? [] : ruleOf(rule, id, "source", "target", names),
        ),
      },
    ],
  };
}

const aliasOf = (mode: "source" | "target"): string => (mode === "source" ? "SourceType" : "TargetType");

function inputOf(mode: "source" | "target", types: MapTypes): StructureMap["group"][number]["input"][number] {
  return { name: mode, ...(types[mode] !== undefined && { type: aliasOf(mode) }), mode };
}

/** Whether a rule only says which type the target is, which JSON alone needs. */
function isOfType(rule: Rule, { target }: MapTypes): boolean {
  return target !== undefined && rule.kind === "const" && rule.to === "resourceType";
}

/** Names of rules and variables, each used once. */
class Names {
  readonly #choices: readonly string[];
  #count = 0;

  constructor(choices: readonly string[]) {
    this.#choices = choices;
  }

  /** The element of FHIR that a member of its JSON is. */
  element(member: string): string {
    const isOf = (choice: string): boolean =>
      member.startsWith(choice) && /^[A-Z]/u.test(member.slice(choice.length));
    return this.#choices.find(isOf) ?? member;
  }

  next(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }
}

function ruleOf(rule: Rule, id: string, source: string, target: string, names: Names): StructureMapRule[] {
  switch (rule.kind) {
    case "drop":
      return [];
    case "const":
      return [
        {
          name: names.next("r"),
          source: [{ context: source }],
          target: targetsOf(rule.to, target, names, { transform: "copy", parameter: [literal(rule.value)] }),
        },
      ];
    case "field": {
      const variable = names.next("v");
      const { via } = rule;
      const parameter: Parameter[] = [{ valueId: variable }];
      const isTable = via?.table !== undefined;
      if (isTable) parameter.push({ valueString: conceptMapUrl(id, via.id) }, { valueString: "code" });
      const how =
        via === undefined
          ? { transform: "copy" as const, parameter }
          : isTable
            ? { transform: "translate" as const, parameter }
            : {};
      const documentation = via === undefined || isTable ? undefined : `codec: ${via.id}`;
      const targets = targetsOf(rule.to, target, names, how);
      return [chainOf(rule.from, source, variable, names, { target: targets }, documentation)];
    }
    case "each": {
      const [item, made] = [names.next("v"), names.next("v")];
      const inner = rule.rules.flatMap((one) => ruleOf(one, id, item, made, names));
      const targets = targetsOf(rule.to, target, names, { variable: made });
      const documentation = rule.key === undefined ? undefined : `key: ${rule.key}`;
      return [chainOf(rule.from, source, item, names, { target: targets, rule: inner }, documentation)];
    }
    case "custom":
      return [
        {
          name: names.next("r"),
          source: [{ context: source }],
          documentation: `code: ${rule.reads.join(", ")} -> ${rule.writes.join(", ")}`,
        },
      ];
  }
}

/** A rule in a rule for each step of the source. */
function chainOf(
  path: string,
  context: string,
  variable: string,
  names: Names,
  last: Pick<StructureMapRule, "target" | "rule">,
  documentation?: string,
): StructureMapRule {
  const [step, ...others] = parsePath(path);
  const rest = others.length === 0 ? "" : path.slice(path.indexOf(".", lengthOfFirst(path)) + 1);
  const own = rest === "" ? variable : names.next("v");
  const condition = step?.where && `${step.where.key} = '${step.where.value}'`;
  const source = {
    context,
    element: names.element(step?.name ?? ""),
    variable: own,
    ...(condition !== undefined && { condition }),
  };
  return {
    name: names.next("r"),
    source: [source],
    ...(rest === "" ? last : { rule: [chainOf(rest, own, variable, names, last, documentation)] }),
    ...(rest === "" && documentation !== undefined && { documentation }),
  };
}

/** Where the first step of a path ends: after its name, or its bracket. */
function lengthOfFirst(path: string): number {
  const match = /^[^.[\]]+(?:\[(?:[0-9]+|[^'\]]+='[^']*')\])?/u.exec(path);
  return match?.[0].length ?? 0;
}

/** Elements of the target from the root to the last, each made and named. */
function targetsOf(
  path: string,
  context: string,
  names: Names,
  last: Pick<NonNullable<StructureMapRule["target"]>[number], "transform" | "parameter" | "variable">,
): NonNullable<StructureMapRule["target"]> {
  const made: NonNullable<StructureMapRule["target"]>[number][] = [];
  const steps = parsePath(path);
  let place = context;
  steps.forEach(({ name, where }, at) => {
    if (at === steps.length - 1) {
      made.push({ context: place, contextType: "variable", element: names.element(name), ...last });
      return;
    }
    const variable = names.next("v");
    made.push({ context: place, contextType: "variable", element: names.element(name), variable });
    place = variable;
    if (where !== undefined)
      made.push({
        context: place,
        contextType: "variable",
        element: where.key,
        transform: "copy",
        parameter: [{ valueString: where.value }],
      });
  });
  return made;
}

function literal(value: Json): Parameter {
  if (typeof value === "boolean") return { valueBoolean: value };
  if (typeof value === "number")
    return Number.isInteger(value) ? { valueInteger: value } : { valueDecimal: value };
  return { valueString: typeof value === "string" ? value : JSON.stringify(value) };
}
