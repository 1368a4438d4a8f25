/** One step of a path: the name of a field or the place in a list. */
type Step = string | number;

const longestPath = 200;
const deepestPath = 12;

/** The steps of a path such as `subjects[0].hk1.endTerm`, or undefined when it is none. */
function stepsOf(path: string): readonly Step[] | undefined {
  if (path.length === 0 || path.length > longestPath) return undefined;
  const steps: Step[] = [];
  for (const part of path.split(".")) {
    const name = /^(?<name>[a-zA-Z][a-zA-Z0-9]{0,40})/u.exec(part)?.groups?.["name"];
    if (name === undefined) return undefined;
    steps.push(name);
    const rest = part.slice(name.length);
    if (!/^(?:\[[0-9]{1,3}\]){0,3}$/u.test(rest)) return undefined;
    for (const place of rest.matchAll(/[0-9]+/gu)) steps.push(Number(place[0]));
  }
  return steps.length <= deepestPath ? steps : undefined;
}

type Branch = Readonly<Record<Step, unknown>>;

function has(value: unknown, step: Step): value is Branch {
  if (Array.isArray(value)) return typeof step === "number" && step < value.length;
  return (
    typeof value === "object" && value !== null && typeof step === "string" && Object.hasOwn(value, step)
  );
}

/** The value at a path, or undefined when nothing is there. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of stepsOf(path) ?? [""]) {
    if (!has(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** A value put at its place. */
interface Placed {
  readonly value: unknown;
}

function withStep(value: unknown, steps: readonly Step[], next: unknown): Placed | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return { value: next };
  if (Array.isArray(value)) {
    // The place behind the last one adds an entry.
    if (typeof step !== "number" || step > value.length) return undefined;
    const list: unknown[] = [...(value as readonly unknown[])];
    const inner = withStep(list[step], rest, next);
    if (inner === undefined) return undefined;
    if (inner.value === undefined) list.splice(step, 1);
    else list[step] = inner.value;
    return { value: list };
  }
  if (typeof step === "number" || (typeof value !== "object" && value !== undefined)) return undefined;
  const given = value === undefined || value === null ? {} : (value as Branch);
  const inner = withStep(Object.hasOwn(given, step) ? given[step] : undefined, rest, next);
  if (inner === undefined) return undefined;
  const entries = Object.entries(given);
  if (!Object.hasOwn(given, step)) entries.push([step, inner.value]);
  return {
    value: Object.fromEntries(
      entries
        .map(([name, each]): [string, unknown] => [name, name === step ? inner.value : each])
        .filter(([, each]) => each !== undefined),
    ),
  };
}

/** A copy of a value with another one at a path, `undefined` taking it out; undefined when there is no such place. */
export function withValueAt(root: unknown, path: string, next: unknown): Placed | undefined {
  const steps = stepsOf(path);
  return steps === undefined ? undefined : withStep(root, steps, next);
}
