type NumberTextOf = (container: object, key: string | number) => string | undefined;

/** Its constructor gives back the object that it is called with: fields of a class that extends it go to that object. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- there is no other way to give another object back
class Given {
  constructor(container: object) {
    return container;
  }
}

/** The text of the only number of an object that needs one: nearly all have one, and a Map weighs more. */
interface OneText {
  readonly key: string;
  readonly text: string;
}

/**
 * Number texts of data, in a private field of each object that holds such numbers: nobody else sees it, a copy does not have
 * it, and it ends with the object. A WeakMap does the same, and takes thirty times as long (600 ns an object, measured on
 * Node 20), which was a quarter of the time of converting a claim file.
 */
class NumberTexts extends Given {
  #texts: OneText | Map<string, string>;

  private constructor(container: object, texts: OneText | Map<string, string>) {
    super(container);
    this.#texts = texts;
  }

  static get(container: object): OneText | Map<string, string> | undefined {
    return #texts in container ? container.#texts : undefined;
  }

  static set(container: object, texts: OneText | Map<string, string>): void {
    if (#texts in container) container.#texts = texts;
    else new NumberTexts(container, texts);
  }
}

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
    if (texts !== undefined) NumberTexts.set(container, texts);
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
  const texts = NumberTexts.get(container);
  if (texts === undefined) return undefined;
  if (texts instanceof Map) return texts.get(String(key));
  return texts.key === String(key) ? texts.text : undefined;
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
  (container as Record<string, unknown>)[key] = Number(text);
  const texts = NumberTexts.get(container);
  if (texts === undefined) NumberTexts.set(container, { key, text });
  else if (texts instanceof Map) texts.set(key, text);
  else if (texts.key === key) NumberTexts.set(container, { key, text });
  else {
    const first: readonly [string, string] = [texts.key, texts.text];
    NumberTexts.set(container, new Map([first, [key, text]]));
  }
}
