import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { describe, expect, it } from "vitest";
import { invariantSites as publishedSites } from "../generated/testing/invariant-sites.ts";
import { compileFhirPath } from "./fhirpath.ts";
import { FhirPathSession } from "./session.ts";
import { definitionsR4, modelR4 } from "./testing/models.ts";
import { invariantSites } from "./testing/walk-invariants.ts";

const synthea = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../../../../shared/corpora/synthea/synthea.ndjson",
);

describe.skipIf(!existsSync(synthea))("agreement with fhirpath.js on records of Synthea", () => {
  it("gives the same answer on every invariant of every element of a sample", { timeout: 120_000 }, () => {
    const resources = readFileSync(synthea, "utf8")
      .trim()
      .split("\n")
      .filter((_, at) => at % 4 === 0)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const ours = new Map<string, ReturnType<typeof compileFhirPath>>();
    const theirs = new Map<string, (value: unknown, environment: object) => unknown>();
    const published = new Map(
      publishedSites
        .filter(([version]) => version === "4.0.1")
        .flatMap(([, key, expression, , types]) =>
          [key, ...types.split(" ").map((type) => `${key} ${type}`)].map((id) => [id, expression] as const),
        ),
    );
    const differences = new Set<string>();
    const counts = { compared: 0, keys: new Set<string>() };
    for (const resource of resources) {
      const session = new FhirPathSession({ resource });
      for (const { invariant, value, sibling, type } of invariantSites(resource, definitionsR4)) {
        // htmlChecks() is a service; primitives have no node of their own there.
        const expression = published.get(`${invariant.key} ${type}`) ?? published.get(invariant.key) ?? "";
        if (expression.includes("htmlChecks") || typeof value !== "object") continue;
        const mine = getOrMake(ours, `${type} ${expression}`, () =>
          compileFhirPath(expression, { model: modelR4, type }),
        );
        const other = getOrMake(theirs, `${type} ${expression}`, () => {
          const options = { traceFn: () => undefined, async: false as const };
          return fhirpath.compile({ base: type, expression }, r4, options) as (
            value: unknown,
            environment: object,
          ) => unknown;
        });
        const expected = asResult(other(value, { resource, rootResource: resource }));
        const actual = mine.ok ? mine.test(value, session, sibling) : mine.reason;
        counts.compared++;
        counts.keys.add(invariant.key);
        if (actual !== expected)
          differences.add(`${invariant.key} on ${type}: ${actual}, fhirpath.js ${expected}`);
      }
    }
    expect([...differences]).toEqual([]);
    expect(counts.compared).toBeGreaterThan(5000);
    expect(counts.keys.size).toBeGreaterThan(15);
  });
});

function getOrMake<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function asResult(items: unknown): string {
  if (!Array.isArray(items) || items.length > 1) return "error";
  return items.length === 0 ? "empty" : String(items[0]);
}
