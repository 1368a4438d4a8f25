/** Passed and total by group, for results that carry one. */
export function groupResults(results, groupOf) {
  const groups = {};
  for (const result of results) {
    if (result.status === "skipped") continue;
    const group = (groups[groupOf(result)] ??= { passed: 0, total: 0 });
    group.total++;
    if (result.status === "passed") group.passed++;
  }
  return Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)));
}
