import { describe, expect, it } from "vitest";
import { fhirMessages } from "../messages/messages.ts";
import { r4 } from "../r4.ts";
import type { TerminologyRequest, TerminologyResult } from "../terminology/service.ts";
import type { AsyncServices } from "./async-validator.ts";
import { createAsyncValidator } from "./create-async-validator.ts";

const loinc = "http://loinc.org";

/** A terminology server that knows one code, answers in its own time and counts. */
function fakeServer(answer: (request: TerminologyRequest) => TerminologyResult | undefined) {
  const asked: TerminologyRequest[] = [];
  let open = 0;
  const server = {
    asked,
    mostOpen: 0,
    async terminology(request: TerminologyRequest) {
      asked.push(request);
      server.mostOpen = Math.max(server.mostOpen, ++open);
      await new Promise((done) => setTimeout(done, asked.length % 3));
      open--;
      return answer(request);
    },
  };
  return server;
}

const coding = (code: string, display?: string) => ({
  system: loinc,
  code,
  ...(display !== undefined && { display }),
});
const observation = (...coding: readonly object[]) => ({
  resourceType: "Observation",
  status: "final",
  code: { coding },
});
const knowsPulse = ({ code, system }: TerminologyRequest) =>
  system === loinc ? { isValid: code === "8867-4", displays: ["Heart rate"] } : undefined;

const check = (services: AsyncServices, record: object, signal?: AbortSignal) =>
  createAsyncValidator({ definitions: r4, locale: "en", catalogues: [fhirMessages], ...services }).validate(
    record,
    signal && { signal },
  );

describe("a terminology server", () => {
  it.each([
    ["a code that it knows", observation(coding("8867-4", "Heart rate")), []],
    [
      "a code that it does not know",
      observation(coding("0")),
      ["fhir.code.unknown Observation.code.coding[0].code"],
    ],
    [
      "a display that it does not know",
      observation(coding("8867-4", "Pulse")),
      ["fhir.code.display Observation.code.coding[0].display"],
    ],
  ])("is asked about %s", async (_, record, expected) => {
    const { issues, notChecked } = await check(fakeServer(knowsPulse), record);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    expect(notChecked.filter(({ about }) => about === loinc)).toEqual([]);
  });

  it("is asked the same question once for a record, and again for the next", async () => {
    const server = fakeServer(knowsPulse);
    const validator = createAsyncValidator({ definitions: r4, ...server });
    const record = observation(coding("8867-4"), coding("8867-4"), coding("8867-4", "Heart rate"));
    await validator.validate(record);
    expect(server.asked).toHaveLength(2);
    await validator.validate(record);
    expect(server.asked).toHaveLength(4);
  });

  it("is not asked more at once than it can take", async () => {
    const server = fakeServer(knowsPulse);
    const codes = Array.from({ length: 40 }, (_, i) => coding(String(i)));
    const { issues } = await check({ ...server, concurrency: 3 }, observation(...codes));
    expect(issues).toHaveLength(40);
    expect(server.asked).toHaveLength(40);
    expect(server.mostOpen).toBe(3);
  });

  it("leaves what it does not know in notChecked", async () => {
    const { ok, notChecked } = await check(
      fakeServer(() => undefined),
      observation(coding("0")),
    );
    expect(ok).toBe(true);
    expect(notChecked).toContainEqual({
      code: "fhir.unchecked.code-system",
      about: loinc,
      path: "Observation.code.coding[0]",
      count: 1,
    });
  });

  it("that fails gives a warning and leaves the codes in notChecked", async () => {
    const terminology = ({ code }: TerminologyRequest) => {
      if (code === "8867-4") return Promise.resolve({ isValid: true });
      if (code === "1") throw new Error("no route");
      return Promise.reject(new Error("503"));
    };
    const result = await check({ terminology }, observation(coding("8867-4"), coding("1"), coding("2")));
    expect(result.ok).toBe(true);
    expect(result.ok && result.value).toMatchObject({ resourceType: "Observation" });
    expect(result.issues).toMatchObject([
      { code: "fhir.code.no-answer", severity: "warning", params: { count: 2 } },
    ]);
    expect(result.issues[0]?.message).toContain("2 questions");
    expect(result.notChecked.find(({ about }) => about === loinc)?.count).toBe(2);
  });

  it("is not asked beyond the number of questions that is allowed", async () => {
    const server = fakeServer(() => ({ isValid: false }));
    const record = observation(coding("1"), coding("2"), coding("3"));
    const { issues, notChecked } = await check({ ...server, maxQuestions: 2 }, record);
    expect(server.asked).toHaveLength(2);
    expect(issues).toHaveLength(2);
    expect(notChecked.find(({ about }) => about === loinc)?.count).toBe(1);
  });

  it("may answer at once", async () => {
    const terminology = () => ({ isValid: false });
    expect((await check({ terminology }, observation(coding("1")))).ok).toBe(false);
  });

  it("gives the issues of a text their places", async () => {
    const validator = createAsyncValidator({
      definitions: r4,
      terminology: ({ code }) =>
        code === "1" ? Promise.reject(new Error("503")) : Promise.resolve({ isValid: false }),
    });
    const text = JSON.stringify(observation(coding("0"), coding("1")), undefined, 1);
    const { issues } = await validator.validateText(text, { format: "json" });
    expect(issues.map(({ code, position }) => [code, position?.line])).toEqual([
      ["fhir.code.unknown", 8],
      ["fhir.code.no-answer", 1],
    ]);
  });
});

describe("records that are checked at the same time", () => {
  it("do not see each other's answers", async () => {
    const validator = createAsyncValidator({ definitions: r4, ...fakeServer(knowsPulse) });
    const results = await Promise.all(
      ["8867-4", "0", "8867-4", "1"].map((code) => validator.validate(observation(coding(code)))),
    );
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true, false]);
  });
});

describe("references", () => {
  const store = new Map<string, object>([
    [
      "Patient/1",
      { resourceType: "Patient", id: "1", managingOrganization: { reference: "Organization/1" } },
    ],
    [
      "Organization/1",
      { resourceType: "Organization", id: "1", name: "a", partOf: { reference: "Organization/9" } },
    ],
  ]);
  const record = (reference: string) => ({
    resourceType: "Basic",
    code: { text: "a" },
    subject: { reference },
  });
  const resolve = (reference: string) =>
    reference === "Patient/down" ? Promise.reject(new Error("503")) : Promise.resolve(store.get(reference));
  const issuesOf = async (references: "exist" | "valid", reference: string, maxRounds = 10) => {
    const validator = createAsyncValidator({ definitions: r4, references, resolve, maxRounds });
    const { issues, notChecked } = await validator.validate(record(reference));
    return {
      issues: issues.map(({ code, path }) => `${code} ${path}`),
      open: notChecked.filter(({ code }) => code === "fhir.unchecked.references").length,
    };
  };

  it("are followed", async () => {
    expect(await issuesOf("exist", "Patient/1")).toEqual({ issues: [], open: 0 });
    expect(await issuesOf("exist", "Patient/2")).toEqual({
      issues: ["fhir.reference.not-found Basic.subject"],
      open: 0,
    });
  });

  it("are followed from what was found, as far as the rounds go", async () => {
    const invalid = ["fhir.reference.target-invalid Basic.subject"];
    expect((await issuesOf("valid", "Patient/1")).issues).toEqual([]);
    expect((await issuesOf("valid", "Organization/1")).issues).toEqual(invalid);
    expect((await issuesOf("valid", "Organization/1", 1)).issues).toEqual([]);
  });

  it("that nobody answers for are no errors, but named", async () => {
    expect(await issuesOf("exist", "Patient/down")).toEqual({
      issues: ["fhir.reference.no-answer "],
      open: 1,
    });
  });
});

describe("giving up", () => {
  const never = () => new Promise<undefined>(() => undefined);

  it("rejects with the reason of the signal, and asks no more", async () => {
    const controller = new AbortController();
    let asked = 0;
    const terminology = () => {
      if (++asked === 2) controller.abort(new Error("enough"));
      return never();
    };
    const record = observation(coding("1"), coding("2"), coding("3"));
    await expect(check({ terminology, concurrency: 2 }, record, controller.signal)).rejects.toThrow("enough");
    expect(asked).toBe(2);
  });

  it("before the beginning asks nothing", async () => {
    const server = fakeServer(knowsPulse);
    await expect(check(server, observation(coding("1")), AbortSignal.abort(new Error("no")))).rejects.toThrow(
      "no",
    );
    expect(server.asked).toEqual([]);
  });

  it("leaves nothing behind at the signal", async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: "abort", listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: "abort", listener: () => void) => void listeners.delete(listener),
    };
    const validator = createAsyncValidator({ definitions: r4, ...fakeServer(knowsPulse) });
    await validator.validate(observation(coding("1"), coding("2")), { signal });
    expect(listeners.size).toBe(0);
  });

  it("without a reason is an error all the same", async () => {
    const signal = { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined };
    const validator = createAsyncValidator({ definitions: r4 });
    await expect(validator.validate({}, { signal })).rejects.toThrow("given up");
  });

  it("is told to the services", async () => {
    const controller = new AbortController();
    const signals: unknown[] = [];
    await check(
      {
        terminology(_, { signal }) {
          signals.push(signal);
          return undefined;
        },
      },
      observation(coding("1")),
      controller.signal,
    );
    expect(signals).toEqual([controller.signal]);
  });
});

describe("wrong use", () => {
  it.each([{ concurrency: 0 }, { concurrency: 1.5 }, { maxQuestions: -1 }, { maxRounds: Number.NaN }])(
    "%j is refused",
    (services) => {
      expect(() => createAsyncValidator({ definitions: r4, ...services })).toThrow(TypeError);
    },
  );

  it("of a call rejects", async () => {
    const validator = createAsyncValidator({ definitions: r4 });
    await expect(validator.validateText("{}", { format: "yaml" as "json" })).rejects.toThrow(TypeError);
    await expect(validator.validateText("{}", undefined as unknown as { format: "json" })).rejects.toThrow(
      TypeError,
    );
  });
});
