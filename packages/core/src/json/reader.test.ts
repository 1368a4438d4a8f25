import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson, writeJson } from "../json.ts";

const codes = (text: string, options?: Parameters<typeof readJson>[1]) =>
  readJson(text, options).issues.map(({ code }) => code);

/** What a reader of our text must hold: the value as `JSON.parse` gives it, or nothing. */
function withJsonParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

describe("reading JSON", () => {
  it("gives what JSON.parse gives, for every value", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        // "__proto__" is refused on purpose.
        fc.pre(!text.includes("__proto__"));
        const { ok, value, issues } = readJson(text);
        expect(issues).toEqual([]);
        expect(ok).toBe(true);
        expect(value).toEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  const part = fc.constantFrom(
    ..."{}[],:\"\\ \n\t-+.eE0123abfnrtu/'".split(""),
    '"a"',
    '"b":',
    "true",
    "null",
    "1.50",
    "\\u00e9",
    "\\ud83d\\ude00",
    "\u0001",
    "\u2028",
    "ộ",
    "NaN",
  );
  it("refuses what JSON.parse refuses, and reads the rest alike", () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 14 }).map((parts) => parts.join("")),
        fc.constantFrom(
          (text: string) => text,
          (text: string) => `[${text}]`,
          (text: string) => `{"a":${text}}`,
        ),
        (inner, wrap) => {
          const text = wrap(inner);
          expect(readJson(text).value).toEqual(withJsonParse(text));
        },
      ),
      { numRuns: 4000 },
    );
  });

  it("never throws, whatever the text is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
        const { ok, value, issues } = readJson(text);
        expect(ok).toBe(!issues.some(({ severity }) => severity === "fatal" || severity === "error"));
        expect(value === undefined).toBe(issues.some(({ severity }) => severity === "fatal"));
      }),
    );
  });

  it("throws TypeError for anything but text, which is wrong use and no bad data", () => {
    const anything: unknown = {};
    expect(() => readJson(anything as string)).toThrow(TypeError);
  });
});

describe("syntax", () => {
  it.each([
    ["an array cut off", "[1,", "unexpected-end", "1:4", "[1]"],
    ["an object cut off after a name", '{"a"', "unexpected-end", "1:5", "a"],
    ["a string cut off", '{"a":"b', "unexpected-end", "1:8", "a"],
    ["an escape cut off", '["\\', "escape", "1:3", "[0]"],
    ["a comma before ]", "[1,\n]", "trailing-comma", "2:1", "[0]"],
    ["a comma before }", '{"a":1,}', "trailing-comma", "1:8", "a"],
    ["two commas", "[1,,2]", "character", "1:4", "[1]"],
    ["no comma in an array", "[1 2]", "missing-comma", "1:4", "[0]"],
    ["no comma in an object", '{"a":1 "b":2}', "missing-comma", "1:8", "a"],
    ["no colon", '{"a" 1}', "missing-colon", "1:6", "a"],
    ["a name without quotes", "{a:1}", "unquoted-key", "1:2", ""],
    ["a name in single quotes", "{'a':1}", "single-quote", "1:2", ""],
    ["a text in single quotes", "['a']", "single-quote", "1:2", "[0]"],
    ["a comment in front", "// a\n1", "comment", "1:1", ""],
    ["a comment inside", "[1, /* a */ 2]", "comment", "1:5", "[1]"],
    ["a comment after a value", "[1 // a\n]", "comment", "1:4", "[0]"],
    ["a comment at the end", "[1] // a", "comment", "1:5", ""],
    ["a second value", "{}\n{}", "trailing-text", "2:1", ""],
    ["NaN", "[NaN]", "literal", "1:2", "[0]"],
    ["True", "[True]", "literal", "1:2", "[0]"],
    ["undefined", "undefined", "literal", "1:1", ""],
    ["a zero in front", "[01]", "number", "1:2", "[0]"],
    ["a plus in front", "[+1]", "number", "1:2", "[0]"],
    ["a point in front", "[.5]", "number", "1:2", "[0]"],
    ["a point at the end", "[1.]", "number", "1:2", "[0]"],
    ["an exponent without digits", "[1e]", "number", "1:2", "[0]"],
    ["a line break in a text", '["a\nb"]', "control-character", "1:4", "[0]"],
    ["an escape that does not exist", '["\\x"]', "escape", "1:3", "[0]"],
    ["an escape with too few digits", '["\\u12"]', "escape", "1:3", "[0]"],
    ["a closing bracket", "]", "character", "1:1", ""],
  ])("faults have place, path and reason: %s", (_, text, reason, place, path) => {
    const { value, issues } = readJson(text);
    expect(value).toBeUndefined();
    const [issue] = issues;
    expect(issues.length).toBe(1);
    expect(issue).toMatchObject({ code: "core.json.syntax", severity: "fatal", params: { reason }, path });
    expect(`${issue?.position?.line}:${issue?.position?.column}`).toBe(place);
  });

  it.each([
    ["nothing", ""],
    ["white space", " \r\n\t"],
    ["a byte order mark", "\uFEFF"],
  ])("is called empty when there is %s", (_, text) => {
    expect(codes(text)).toContain("core.json.empty");
    expect(readJson(text).ok).toBe(false);
  });

  it("forgives a byte order mark, and says so", () => {
    const { ok, value, issues } = readJson("\uFEFF[1]", { document: "a.json" });
    expect([ok, value]).toEqual([true, [1]]);
    expect(issues).toEqual([
      {
        code: "core.json.bom",
        severity: "warning",
        path: "",
        position: { line: 1, column: 1, offset: 0, document: "a.json" },
      },
    ]);
  });
});

describe("keys", () => {
  it("that occur twice are errors with place and path, and the last one counts", () => {
    const { ok, value, issues } = readJson('{"a": 1.00,\n "b": [{"c": 1, "c": 2}], "a": 3}');
    expect(ok).toBe(false);
    expect(value).toEqual({ a: 3, b: [{ c: 2 }] });
    expect(issues.map(({ code, path, position }) => [code, path, position?.line, position?.column])).toEqual([
      ["core.json.duplicate-key", "b[0].c", 2, 17],
      ["core.json.duplicate-key", "a", 2, 27],
    ]);
  });

  it("that differ only by escapes are the same key", () => {
    expect(codes('{"a":1,"\\u0061":2}')).toEqual(["core.json.duplicate-key"]);
  });

  it("called __proto__ are refused and change nothing", () => {
    const { ok, value, issues } = readJson('{"a":1,"__proto__":{"polluted":1}}');
    expect([ok, issues[0]?.code]).toEqual([false, "core.json.forbidden-key"]);
    expect(Object.keys(value as object)).toEqual(["a"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("called like other properties of every object are plain data", () => {
    const { ok, value } = readJson('{"constructor":1,"toString":2,"hasOwnProperty":3}');
    expect(ok).toBe(true);
    expect(Object.entries(value as object)).toEqual([
      ["constructor", 1],
      ["toString", 2],
      ["hasOwnProperty", 3],
    ]);
  });
});

describe("text", () => {
  it.each([
    ["as it is", '["\ud83d"]', 3],
    ["escaped", '["\\ud83d"]', 2],
    ["escaped, in a key", '{"\\ud83d":1}', 2],
  ])("with half a surrogate pair is an error: %s", (_, text, column) => {
    const { ok, issues } = readJson(text);
    expect(ok).toBe(false);
    expect(issues.map(({ code }) => code)).toEqual(["core.json.lone-surrogate"]);
    expect(issues[0]?.position?.column).toBe(column);
  });

  it("with a whole pair is fine, escaped or not", () => {
    expect(readJson('["😀","\\ud83d\\ude00"]').value).toEqual(["😀", "😀"]);
  });
});

describe("numbers", () => {
  const texts = (text: string) => {
    const { value, numberText } = readJson(text);
    return (value as unknown[]).map((_, index) => numberText(value as object, index));
  };

  it.each([
    "1.00",
    "0.10",
    "1e2",
    "1E+2",
    "-0",
    "0.0",
    "12345678901234567890",
    "0.0000001",
    "1e400",
    "100e-2",
  ])("keep a text that JavaScript would change: %s", (text) => expect(texts(`[${text}]`)).toEqual([text]));

  it.each([
    "0",
    "1",
    "-1",
    "1.5",
    "-0.25",
    "123456789012345",
    "0.000001",
    "1e-7",
    "1e+21",
    "9007199254740991",
  ])("keep no text that JavaScript would write itself: %s", (text) =>
    expect(texts(`[${text}]`)).toEqual([undefined]),
  );

  it("keep their text exactly when String would not give it back", () => {
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,18})(\.\d{1,12})?([eE][+-]?\d{1,2})?$/u);
    fc.assert(
      fc.property(digits, (text) => {
        expect(texts(`[${text}]`)).toEqual([String(Number(text)) === text ? undefined : text]);
      }),
      { numRuns: 3000 },
    );
  });

  it("too large for JavaScript are said to be so", () => {
    const { ok, issues } = readJson('{"a":[1e400]}');
    expect(ok).toBe(true);
    expect(issues).toMatchObject([
      { code: "core.json.number-out-of-range", severity: "warning", path: "a[0]" },
    ]);
  });

  it("are not remembered for a key whose later value is another", () => {
    const { value, numberText } = readJson('{"a":1.00,"a":1}');
    expect(numberText(value as object, "a")).toBeUndefined();
  });
});

describe("limits", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

  it.each([
    ["64 levels as it comes", nested(64), undefined, []],
    ["65 levels", nested(65), undefined, ["core.json.too-deep"]],
    ["3 levels of 3", '{"a":[{}]}', { maxDepth: 3 }, []],
    ["4 levels of 3", '{"a":[{"b":[]}]}', { maxDepth: 3 }, ["core.json.too-deep"]],
    ["500 levels of a million", nested(500), { maxDepth: 1_000_000 }, []],
    ["501 levels of a million", nested(501), { maxDepth: 1_000_000 }, ["core.json.too-deep"]],
    ["a text of 4 of 4", "[10]", { maxLength: 4 }, []],
    ["a text of 5 of 4", "[100]", { maxLength: 4 }, ["core.json.too-long"]],
  ])("let pass or refuse %s", (_, text, limits, expected) => {
    expect(codes(text, limits && { limits })).toEqual(expected);
  });

  it.each([
    ["arrays", "[".repeat(200_000) + "]".repeat(200_000)],
    ["objects", '{"a":'.repeat(200_000)],
  ])("refuse 200,000 %s inside each other at once", (_, text) => {
    const before = process.cpuUsage();
    expect(codes(text)).toEqual(["core.json.too-deep"]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });

  it("bound the list of issues, and say how many are not in it", () => {
    const text = `{${Array.from({ length: 50_000 }, () => '"a":1').join(",")}}`;
    const { issues } = readJson(text, { limits: { maxIssues: 10 } });
    expect(issues.length).toBe(11);
    expect(issues[10]).toMatchObject({ code: "core.json.too-many-issues", params: { count: 49_989 } });
  });
});

describe("places", () => {
  const text = '{"a" : [1, {"b": "x]}\\"", "c":null}],\r\n "\\u0064" : {"e":-1.50} }';

  it("of keys and values are found on demand", () => {
    const { value, positionOf, positionOfKey } = readJson(text, { document: "d" });
    const root = value as { a: [number, { b: string; c: null }]; d: { e: number } };
    const all = [
      positionOf(root, "a"),
      positionOf(root.a, 0),
      positionOf(root.a, 1),
      positionOf(root.a[1], "b"),
      positionOf(root.a[1], "c"),
      positionOf(root, "d"),
      positionOf(root.d, "e"),
      positionOfKey(root, "a"),
      positionOfKey(root.a[1], "c"),
      positionOfKey(root, "d"),
    ];
    const at = (found: string, from = 0) => text.indexOf(found, from);
    expect(all.map((position) => position?.offset)).toEqual([
      at("[1"),
      at("1,"),
      at('{"b"'),
      at('"x]'),
      at("null"),
      at('{"e"'),
      at("-1.50"),
      at('"a"'),
      at('"c"'),
      at('"\\u0064"'),
    ]);
    expect(positionOf(root, "d")).toEqual({ line: 2, column: 13, offset: at('{"e"'), document: "d" });
  });

  it("of what is not there are undefined", () => {
    const { value, positionOf, positionOfKey } = readJson('{"a":[1]}');
    expect(positionOf(value as object, "b")).toBeUndefined();
    expect(positionOf({}, "a")).toBeUndefined();
    expect(positionOfKey(value as object, "b")).toBeUndefined();
    expect(readJson("1").positionOf({}, "a")).toBeUndefined();
  });

  it("of a key that occurs twice are those of the last", () => {
    const { value, positionOf } = readJson('{"a":{"x":1},"a":{"y":2}}');
    const inner = (value as { a: object }).a;
    expect(positionOf(value as object, "a")?.offset).toBe(17);
    expect(positionOf(inner, "y")?.offset).toBe(22);
    expect(positionOf(inner, "x")).toBeUndefined();
  });

  it("of every value say where its text starts", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 3), (json, indent) => {
        fc.pre(!json.includes("__proto__"));
        const source = JSON.stringify(JSON.parse(json), null, indent);
        const { value, positionOf, positionOfKey } = readJson(source);
        const waiting: unknown[] = [value];
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          if (typeof next !== "object" || next === null) continue;
          for (const [key, member] of Object.entries(next)) {
            const step = Array.isArray(next) ? Number(key) : key;
            const from = positionOf(next, step)?.offset ?? -1;
            const token =
              typeof member === "object" && member !== null
                ? Array.isArray(member)
                  ? "["
                  : "{"
                : JSON.stringify(member);
            expect(source.startsWith(token, from)).toBe(true);
            if (!Array.isArray(next))
              expect(source.startsWith(JSON.stringify(key), positionOfKey(next, key)?.offset)).toBe(true);
            waiting.push(member);
          }
        }
      }),
    );
  });
});

describe("writing JSON", () => {
  it("gives back the text of numbers", () => {
    const source = '{"a":1.00,"b":[1e2,-0,12345678901234567890],"c":{"d":0.10}}';
    const { value, numberText } = readJson(source);
    expect(writeJson(value, { numberText })).toBe(source);
  });

  it("does not give back the text of a number that was changed, nor a text that is no number", () => {
    const { value, numberText } = readJson('{"a":1.00}');
    (value as { a: number }).a = 2;
    expect(writeJson(value, { numberText })).toBe('{"a":2}');
    expect(writeJson({ a: 1 }, { numberText: () => "1 " })).toBe('{"a":1}');
    expect(writeJson({ a: 0 }, { numberText: () => "" })).toBe('{"a":0}');
  });

  it("gives what JSON.stringify gives, and reads back as it was", () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5, stringUnit: "binary" }),
        fc.constantFrom(0, 2),
        (value, indent) => {
          const zero = JSON.stringify(value, null, indent);
          // -0 is written as such; JSON.stringify loses the sign.
          const text = writeJson(value, { indent });
          fc.pre(!text.includes("-0"));
          expect(text).toBe(zero);
        },
      ),
    );
    expect(writeJson(-0)).toBe("-0");
    expect(writeJson({ a: undefined, b: 10n })).toBe('{"b":10}');
  });

  it.each<readonly [string, () => unknown]>([
    ["NaN", () => NaN],
    ["Infinity", () => [Infinity]],
    ["a function", () => [() => 1]],
    ["a symbol", () => Symbol("a")],
    ["nothing", () => undefined],
    [
      "a cycle",
      () => {
        const cycle: unknown[] = [];
        cycle.push(cycle);
        return cycle;
      },
    ],
  ])("throws TypeError for what JSON cannot hold: %s", (_, make) => {
    expect(() => writeJson(make())).toThrow(TypeError);
  });
});

describe("comments", () => {
  const text = '// a\n{ /* b */ "x" /**/ : 1.0 /* c */, // d "y": 2\n"z": [1/*,*/, 2] } // e';

  it("are white space when they are allowed, and their text is no place of anything", () => {
    const result = readJson(text, { allowComments: true });
    expect(result).toMatchObject({ ok: true, value: { x: 1, z: [1, 2] } });
    const value = result.value as { z: number[] };
    expect(result.numberText(value, "x")).toBe("1.0");
    expect(result.positionOf(value, "x")).toMatchObject({ line: 2, column: 22 });
    expect(result.positionOfKey(value, "z")).toMatchObject({ line: 3, column: 1 });
    expect(result.positionOf(value.z, 1)).toMatchObject({ line: 3, column: 15 });
  });

  it("are refused otherwise", () => {
    expect(readJson(text)).toMatchObject({ ok: false, issues: [{ params: { reason: "comment" } }] });
  });

  it.each(["/", "/*", "/* *", "1 /", "[1 /* ]", "{/"])("that do not end leave %j no JSON", (broken) => {
    expect(readJson(broken, { allowComments: true }).ok).toBe(false);
  });

  it("may follow each other without number", () => {
    const text = `${"/**/".repeat(200_000)}[${"//\n".repeat(200_000)}1]`;
    expect(readJson(text, { allowComments: true }).value).toEqual([1]);
  });

  it("inside a string are its text", () => {
    expect(readJson('"// a /* b */"', { allowComments: true }).value).toBe("// a /* b */");
  });
});
