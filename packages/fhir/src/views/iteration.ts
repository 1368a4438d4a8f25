import { type Compiled, type Types } from "../fhirpath/compiled.ts";
import { fail } from "../fhirpath/failure.ts";
import type { Frame } from "../fhirpath/frame.ts";
import type { ResolvedType } from "../fhirpath/types.ts";
import type { IterationSpec } from "./definition.ts";
import { compilePath, type ExpressionScope } from "./expression.ts";
import { type Focus, focusOf, type Machine } from "./machine.ts";

/** The elements that a select goes over, and what they may be. */
export interface Iteration {
  readonly elements: (focus: Focus) => readonly Focus[];
  readonly types: Types;
}

/** `item` of a questionnaire's items gives no new type; longer chains of types than this are not followed. */
const mostRounds = 12;
const maxDepth = 200;
const mostElements = 1_000_000;

/** Compiles `forEach`, `forEachOrNull` or `repeat`; undefined when it cannot be used, which is reported. */
export function compileIteration(
  { kind, paths }: IterationSpec,
  types: Types,
  scope: ExpressionScope,
  machine: Machine,
): Iteration | undefined {
  if (kind === "repeat") return compileRepeat(paths, types, scope, machine);
  const [path] = paths;
  const compiled = path && compilePath(path, types, scope);
  if (path === undefined || compiled === undefined) return undefined;
  const run = evaluator(compiled, path.at, machine);
  return { types: compiled.types, elements: (focus) => run(focus).map(focusOf) };
}

function evaluator(
  compiled: Compiled,
  at: string,
  machine: Machine,
): (focus: Focus) => ReturnType<Compiled["run"]> {
  const frame: Frame = machine.frame();
  return ({ value, sibling, type }) => {
    machine.at = at;
    frame.begin(machine.session, value, sibling, type);
    return compiled.run(frame);
  };
}

/** Every element that the paths lead to, and what they lead to from there, each before those below it. */
function compileRepeat(
  paths: IterationSpec["paths"],
  types: Types,
  scope: ExpressionScope,
  machine: Machine,
): Iteration | undefined {
  const all = reachableTypes(paths, types, scope);
  const runs: ((focus: Focus) => ReturnType<Compiled["run"]>)[] = [];
  let found: ResolvedType[] | undefined = [];
  for (const path of paths) {
    const compiled = compilePath(path, all, scope);
    if (compiled === undefined) return undefined;
    runs.push(evaluator(compiled, path.at, machine));
    found = compiled.types && found && [...found, ...compiled.types];
  }
  if (runs.length === 0) return undefined;
  const descend = (focus: Focus, elements: Focus[], depth: number): void => {
    if (depth > maxDepth || elements.length > mostElements) fail("too-deep");
    for (const run of runs) {
      for (const item of run(focus)) {
        const element = focusOf(item);
        elements.push(element);
        descend(element, elements, depth + 1);
      }
    }
  };
  return {
    types: found && [...new Set(found)],
    elements: (focus) => {
      const elements: Focus[] = [];
      descend(focus, elements, 0);
      return elements;
    },
  };
}

/** The types that the paths begin on: those around, and all that they lead to. */
function reachableTypes(paths: IterationSpec["paths"], types: Types, scope: ExpressionScope): Types {
  const quiet = { ...scope, report: () => undefined };
  let all = types;
  for (let round = 0; round < mostRounds && all !== undefined; round++) {
    const next = new Set(all);
    for (const path of paths) {
      const reached = compilePath(path, all, quiet)?.types;
      if (reached === undefined) return undefined;
      for (const type of reached) next.add(type);
    }
    if (next.size === all.length) return all;
    all = [...next];
  }
  return undefined;
}
