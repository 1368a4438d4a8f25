type NumberTextOf = (container: object, key: string | number) => string | undefined;

/** Number texts of parsed data, for as long as the data itself is in use. */
const remembered = new WeakMap<object, Map<string, string>>();

/**
 * Keeps the number texts of parsed data, so that writing it again gives `1.00` and not `1`. They are kept
 * by the identity of each object: a copy does not have them.
 */
export function rememberNumberTexts(root: object, numberText: NumberTextOf): void {
  const queue: object[] = [root];
  for (let container = queue.pop(); container !== undefined; container = queue.pop()) {
    const isArray = Array.isArray(container);
    let texts: Map<string, string> | undefined;
    for (const [key, value] of Object.entries(container) as [string, unknown][]) {
      if (typeof value === "object" && value !== null) queue.push(value);
      if (typeof value !== "number") continue;
      const text = numberText(container, isArray ? Number(key) : key);
      if (text !== undefined) (texts ??= new Map<string, string>()).set(key, text);
    }
    if (texts !== undefined) remembered.set(container, texts);
  }
}

/**
 * The text of a decimal (số thập phân) as it stood in the text that `parseFhir` read; undefined when
 * JavaScript writes the number in the same way, or when the object was not read by this package.
 *
 * @example
 * ```ts
 * import { numberTextOf, parseFhir } from "@lienthong/fhir";
 *
 * const text = '{"resourceType":"Observation","status":"final","code":{"text":"pH"},"valueQuantity":{"value":7.40}}';
 * const observation = parseFhir(text, { format: "json" });
 * if (observation.resourceType === "Observation" && observation.valueQuantity) {
 *   numberTextOf(observation.valueQuantity, "value"); // "7.40"
 * }
 * ```
 */
export function numberTextOf(container: object, key: string | number): string | undefined {
  return remembered.get(container)?.get(String(key));
}

/**
 * Gives a decimal (số thập phân) of data that a program builds its exact text, so that `formatFhir` writes `129505.00`
 * and not `129505`. The number is set as well; the text must be a JSON number.
 *
 * @example
 * ```ts
 * import { formatFhir, setNumberText } from "@lienthong/fhir";
 *
 * const total = { currency: "VND" };
 * setNumberText(total, "value", "129505.00");
 * formatFhir({ resourceType: "Claim", total }, { format: "json" }); // …"value":129505.00…
 * ```
 */
export function setNumberText(container: object, key: string, text: string): void {
  if (!/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/u.test(text))
    throw new TypeError("setNumberText needs the text of a JSON number");
  Reflect.set(container, key, Number(text));
  const texts = remembered.get(container) ?? new Map<string, string>();
  texts.set(key, text);
  remembered.set(container, texts);
}
