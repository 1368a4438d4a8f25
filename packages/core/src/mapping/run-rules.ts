import type { Issue } from "../issue/issue.ts";
import type { Codec, MapContext } from "./codec.ts";
import type { MappingIssueCode } from "./codes.ts";
import { type Part, getterOf, partOf, setterOf } from "./path.ts";
import type { Json, Rule } from "./rule.ts";
import { traced } from "./trace.ts";

/** One run of a map. */
export interface Run {
  readonly context: MapContext;
  readonly issues: Issue<MappingIssueCode>[];
  /** Where the part that is read stands: `""`, or `lines[2].`. */
  prefix: string;
  /** Whether custom rules are held to what they say that they read. */
  readonly isStrict: boolean;
}

/** One rule made ready: reads from one side, writes to the other. */
export type Step = (from: Part, to: Part, run: Run) => void;

/** The rules made ready, for one direction. */
export function compileRules(rules: readonly Rule[], direction: "to" | "from"): readonly Step[] {
  return rules.flatMap((rule) => compileRule(rule, direction) ?? []);
}

function compileRule(rule: Rule, direction: "to" | "from"): Step | undefined {
  const isForward = direction === "to";
  switch (rule.kind) {
    case "field": {
      const [from, to] = isForward ? [rule.from, rule.to] : [rule.to, rule.from];
      return fieldStep(from, to, rule.via, direction);
    }
    case "each": {
      const [from, to] = isForward ? [rule.from, rule.to] : [rule.to, rule.from];
      return eachStep(from, to, compileRules(rule.rules, direction));
    }
    case "const":
      return isForward ? constantStep(rule.to, rule.value) : undefined;
    case "drop":
      return undefined;
    case "custom": {
      const convert = isForward ? rule.to : rule.from;
      const [reads, writes] = isForward ? [rule.reads, rule.writes] : [rule.writes, rule.reads];
      return convert && customStep(reads, writes, convert);
    }
  }
}

function fieldStep(
  from: string,
  to: string,
  via: Codec<unknown, unknown> | undefined,
  direction: "to" | "from",
): Step {
  const get = getterOf(from);
  const set = setterOf(to);
  if (via === undefined)
    return (source, target) => {
      const value = get(source);
      if (value !== undefined && value !== null) set(target, value);
    };
  const convert = via[direction];
  const { id } = via;
  return (source, target, run) => {
    const value = get(source);
    if (value === undefined || value === null) return;
    const converted = convert(value, run.context);
    if (converted !== undefined) set(target, converted);
    else
      run.issues.push({
        code: "core.mapping.value-refused",
        severity: "warning",
        path: run.prefix + from,
        params: { to, codec: id },
      });
  };
}

function eachStep(from: string, to: string, steps: readonly Step[]): Step {
  const get = getterOf(from);
  const set = setterOf(to);
  return (source, target, run) => {
    const list = get(source);
    if (!Array.isArray(list) || list.length === 0) return;
    const { prefix } = run;
    const made = list.map((item: unknown, index) => {
      const part: Part = {};
      const given = partOf(item);
      run.prefix = `${prefix}${from}[${index}].`;
      if (given !== undefined) for (const step of steps) step(given, part, run);
      return part;
    });
    run.prefix = prefix;
    set(target, made);
  };
}

function constantStep(to: string, value: Json): Step {
  const set = setterOf(to);
  if (typeof value !== "object" || value === null)
    return (_source, target) => {
      set(target, value);
    };
  return (_source, target) => {
    set(target, copyOf(value));
  };
}

/** A copy, so that whoever changes a result changes no other. */
function copyOf(value: Json): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value as Part).map(([name, one]) => [name, copyOf(one as Json)]));
}

function customStep(
  reads: readonly string[],
  writes: readonly string[],
  convert: (from: unknown, context: MapContext) => Readonly<Record<string, unknown>>,
): Step {
  const setters = writes.map((path) => ({ path, set: setterOf(path) }));
  return (source, target, run) => {
    const made = convert(run.isStrict ? traced(source, reads) : source, run.context);
    for (const { path, set } of setters) {
      const value = Object.hasOwn(made, path) ? made[path] : undefined;
      if (value !== undefined) set(target, value);
    }
    if (run.isStrict)
      for (const path of Object.keys(made))
        if (!writes.includes(path)) throw new TypeError(`a custom rule writes ${path} and does not say so`);
  };
}
