// Expands value sets as far as the definitions themselves allow; says why when they do not.

/** Codes by system, or `{ reason }` when the set cannot be enumerated from the definitions. */
export function expandValueSet(url, definitions, seen = new Set()) {
  const canonical = url.replace(/\|.*$/, "");
  if (seen.has(canonical)) return { reason: "circular" };
  const valueSet = definitions.valueSets.get(canonical);
  if (valueSet === undefined) return { reason: "unknown value set" };
  if (valueSet.compose === undefined) return { reason: "no compose" };
  const inner = new Set([...seen, canonical]);
  const codes = new Map();
  for (const include of valueSet.compose.include ?? []) {
    const part = expandInclude(include, definitions, inner);
    if (part.reason !== undefined) return part;
    for (const [system, members] of part.codes) addAll(codes, system, members);
  }
  for (const exclude of valueSet.compose.exclude ?? []) {
    const part = expandInclude(exclude, definitions, inner);
    if (part.reason !== undefined) return part;
    for (const [system, members] of part.codes) for (const code of members) codes.get(system)?.delete(code);
  }
  return { codes };
}

function addAll(codes, system, members) {
  const set = codes.get(system) ?? new Set();
  for (const code of members) set.add(code);
  codes.set(system, set);
}

function expandInclude(include, definitions, seen) {
  let codes;
  if (include.system !== undefined) {
    const members = systemCodes(include, definitions);
    if (members.reason !== undefined) return members;
    codes = new Map([[include.system, members.codes]]);
  }
  for (const url of include.valueSet ?? []) {
    const part = expandValueSet(url, definitions, seen);
    if (part.reason !== undefined) return part;
    codes = codes === undefined ? part.codes : intersection(codes, part.codes);
  }
  return codes === undefined ? { reason: "include without system or value set" } : { codes };
}

function intersection(left, right) {
  const both = new Map();
  for (const [system, members] of left) {
    const other = right.get(system);
    if (other !== undefined) both.set(system, new Set([...members].filter((code) => other.has(code))));
  }
  return both;
}

function systemCodes(include, definitions) {
  if (include.concept !== undefined) return { codes: new Set(include.concept.map(({ code }) => code)) };
  const system = definitions.codeSystems.get(include.system);
  if (system === undefined) return { reason: `code system ${include.system} is not in the definitions` };
  if (system.content !== "complete") return { reason: `code system ${include.system} is ${system.content}` };
  const concepts = flatten(system);
  let kept = [...concepts.values()];
  for (const filter of include.filter ?? []) {
    const test = filterTest(filter, concepts, system);
    if (test === undefined) return { reason: `filter ${filter.property} ${filter.op}` };
    kept = kept.filter(test);
  }
  return { codes: new Set(kept.map(({ code }) => code)) };
}

/** Concepts by code, each with all its ancestors (by nesting, and by `subsumedBy` or `parent` properties). */
function flatten(system) {
  const concepts = new Map();
  const walk = (list, ancestors) => {
    for (const concept of list ?? []) {
      concepts.set(concept.code, { code: concept.code, concept, parents: ancestors.slice(-1) });
      walk(concept.concept, [...ancestors, concept.code]);
    }
  };
  walk(system.concept, []);
  for (const entry of concepts.values()) {
    for (const property of entry.concept.property ?? []) {
      if (property.code === "subsumedBy" || property.code === "parent")
        entry.parents.push(property.valueCode);
    }
  }
  for (const entry of concepts.values()) {
    entry.ancestors = new Set();
    const queue = [...entry.parents];
    while (queue.length > 0) {
      const code = queue.pop();
      if (entry.ancestors.has(code)) continue;
      entry.ancestors.add(code);
      queue.push(...(concepts.get(code)?.parents ?? []));
    }
  }
  return concepts;
}

function filterTest({ property, op, value }) {
  if (property === "concept" && op === "is-a") return (c) => c.code === value || c.ancestors.has(value);
  if (property === "concept" && op === "descendent-of") return (c) => c.ancestors.has(value);
  if (property === "concept" && op === "is-not-a") return (c) => c.code !== value && !c.ancestors.has(value);
  if (op === "=") {
    return (c) =>
      (c.concept.property ?? []).some(
        (p) =>
          p.code === property &&
          String(Object.entries(p).find(([k]) => k.startsWith("value"))?.[1]) === value,
      );
  }
  return undefined;
}
