/**
 * Sets the results of a suite against the list of known failures, `{ id: reason }`. Known gaps are counted as failed, as
 * they are, but do not break the build; a gap that closed must be struck off the list.
 */
export function judge(results, expectedFailures, { complete }) {
  const of = (status) => results.filter((result) => result.status === status);
  const failed = of("failed");
  const isExpected = ({ id }) => Object.hasOwn(expectedFailures, id);
  const ran = new Set(results.map(({ id }) => id));
  return {
    passed: of("passed").length,
    failed: failed.length,
    skipped: of("skipped").length,
    unexpected: failed.filter((result) => !isExpected(result)),
    expected: failed.filter(isExpected),
    closed: of("passed").filter(isExpected),
    // Only the suite's own data holds every id; other data may hold a part.
    missing: complete ? Object.keys(expectedFailures).filter((id) => !ran.has(id)) : [],
  };
}

/** Whether the verdict lets a build pass: no news in either direction, and something ran. */
export function isAcceptable({ passed, unexpected, closed, missing }) {
  return passed > 0 && unexpected.length === 0 && closed.length === 0 && missing.length === 0;
}

const unexplained = "not looked into yet";

/** The list of known failures with those of one suite as they are now. Reasons given before stay. */
export function recordGaps(listed, suite, results, reasonFor = () => unexplained) {
  const before = listed[suite] ?? {};
  const failed = results.filter(({ status }) => status === "failed");
  const gaps = failed
    .map((result) => [result.id, before[result.id] ?? reasonFor(result)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const others = { ...listed };
  delete others[suite];
  const entries = Object.entries(
    gaps.length === 0 ? others : { ...others, [suite]: Object.fromEntries(gaps) },
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
