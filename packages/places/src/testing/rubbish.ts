import fc from "fast-check";

/** Anything, with what has broken look-ups before: names of Object's own members, objects that become no text, long and torn text. */
export const rubbish: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: true }),
  fc.string({ unit: "binary" }),
  fc.constantFrom<unknown>(
    "__proto__",
    "constructor",
    "toString",
    "\ud800",
    "5".repeat(1_000_000),
    { toString: 0 },
    Object.create(null),
    Symbol("x"),
    Number.NaN,
    5n,
  ),
);
