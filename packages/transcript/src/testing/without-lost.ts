import type { FormatLoss } from "../formats/loss.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";

type Open = Record<string, unknown>;

function remove(root: unknown, path: string): void {
  const steps = path.split(/[.[\]]+/u).filter((step) => step !== "");
  let owner: unknown = root;
  for (const step of steps.slice(0, -1)) owner = (owner as Open | undefined)?.[step];
  if (typeof owner === "object" && owner !== null) delete (owner as Open)[steps.at(-1) ?? ""];
}

/** Empty objects and lists say nothing: formats of results do not tell them from absent ones. */
function prune(value: unknown): unknown {
  // What was lost from a list has left a hole.
  if (Array.isArray(value))
    return value.filter((each) => each !== undefined).map((each: unknown) => prune(each) ?? {});
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, each]) => [key, prune(each)] as const)
    .filter(
      ([key, each]) =>
        key === "subjects" ||
        key === "years" ||
        (each !== undefined && !(Array.isArray(each) && each.length === 0)),
    );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** A transcript without what was said to be lost, and without fields that hold nothing. */
export function withoutLost(transcript: TranscriptDocument, loss: readonly FormatLoss[]): unknown {
  const copy = structuredClone(transcript);
  for (const { path } of loss) remove(copy, path);
  return prune(copy);
}

/** Whether no loss stands for what is in the transcript that came back: nothing is said to be lost that is not. */
export function lostNothingMore(back: TranscriptDocument, loss: readonly FormatLoss[]): boolean {
  const before = JSON.stringify(prune(structuredClone(back)));
  return JSON.stringify(withoutLost(back, loss)) === before;
}
