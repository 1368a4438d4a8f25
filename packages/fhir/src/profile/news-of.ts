import type { ElementFacts, ProfileBinding, ProfileType } from "../snapshot/facts.ts";

/**
 * What a slice asks beyond the element that it is a slice of, whose demands are checked on every value already: the
 * facts of the slice without those that are the same there. Bounds of its number and its slicing stay.
 */
export function newsOf(facts: ElementFacts, known: ElementFacts | undefined): ElementFacts {
  if (known === undefined) return facts;
  const { min, max, slicing, contentReference } = facts;
  const news = <Key extends keyof ElementFacts>(key: Key) =>
    facts[key] !== undefined && facts[key] !== known[key] ? { [key]: facts[key] } : {};
  const isSame = isSameTypes(facts.types, known.types);
  return {
    min,
    max,
    types: isSame ? [] : facts.types,
    ...(slicing && { slicing }),
    ...(contentReference !== undefined && { contentReference }),
    ...news("fixed"),
    ...news("pattern"),
    ...news("minValue"),
    ...news("maxValue"),
    ...news("minLength"),
    ...news("maxLength"),
    ...news("mustHaveValue"),
    ...news("valueAlternatives"),
    ...news("patterns"),
    ...news("narrativeLanguages"),
    ...news("narrativeSource"),
    ...(!isSameBinding(facts.binding, known.binding) && news("binding")),
    invariants: facts.invariants.filter(
      ({ key, expression }) =>
        !known.invariants.some((other) => other.key === key && other.expression === expression),
    ),
  };
}

function isSameBinding(ours: ProfileBinding | undefined, theirs: ProfileBinding | undefined): boolean {
  if (ours === theirs) return true;
  return (
    ours?.strength === theirs?.strength &&
    ours?.valueSet === theirs?.valueSet &&
    isSameList(ours?.required, theirs?.required) &&
    isSameList(ours?.extensible, theirs?.extensible) &&
    isSameList(ours?.scoped, theirs?.scoped) &&
    ours?.conditional === theirs?.conditional
  );
}

/** Whether an element may have the same types, with the same profiles and targets. */
export function isSameTypes(ours: readonly ProfileType[], theirs: readonly ProfileType[]): boolean {
  if (ours === theirs) return true;
  return ours.length === theirs.length && ours.every((type, i) => isSameType(type, theirs[i]));
}

function isSameType(ours: ProfileType, theirs: ProfileType | undefined): boolean {
  return (
    ours.code === theirs?.code &&
    ours.versioning === theirs.versioning &&
    isSameList(ours.profiles, theirs.profiles) &&
    isSameList(ours.targetProfiles, theirs.targetProfiles) &&
    isSameList(ours.aggregation, theirs.aggregation)
  );
}

function isSameList(ours: readonly string[] = [], theirs: readonly string[] = []): boolean {
  return ours === theirs || (ours.length === theirs.length && ours.every((one, i) => one === theirs[i]));
}
