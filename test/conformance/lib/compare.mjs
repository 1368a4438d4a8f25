import { isDeepStrictEqual } from "node:util";

/**
 * The first places where `found` differs from `expected`, as short lines. Keys that `expected` does not name are not
 * compared.
 */
export function differences(expected, found, path = "") {
  if (isRecord(expected)) {
    if (!isRecord(found)) return [`${path || "value"}: expected an object, found ${show(found)}`];
    return Object.keys(expected).flatMap((key) =>
      differences(expected[key], found[key], path === "" ? key : `${path}.${key}`),
    );
  }
  if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length)
    return expected.flatMap((each, index) => differences(each, found[index], `${path}[${index}]`));
  return isDeepStrictEqual(expected, found)
    ? []
    : [`${path || "value"}: expected ${show(expected)}, found ${show(found)}`];
}

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A value on one line. The data of these suites are invented persons, so they may be shown. */
function show(value) {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

/** A case that passes when no difference is left. */
export function caseOf(id, misses) {
  return misses.length === 0
    ? { id, status: "passed" }
    : { id, status: "failed", detail: misses.slice(0, 4).join("; ") };
}

/** Runs one case; a thrown error is a failure of the product, which must not throw on data. */
export function attempt(id, compare) {
  try {
    return caseOf(id, compare());
  } catch (error) {
    return { id, status: "failed", detail: `threw ${error?.name}: ${error?.message}` };
  }
}
