import { numberTextOf, setNumberText } from "../../document/number-text.ts";

/**
 * A copy of an object with one property replaced; without it when the new value is undefined or empty, as FHIR knows no
 * empty lists and objects. The text of decimals goes with the copy.
 *
 * @example
 * ```ts
 * import { withPart } from "@lienthong/fhir/accessors";
 *
 * withPart<{ active?: boolean; name?: object[] }>({ active: true, name: [{}] }, "name", []); // { active: true }
 * ```
 */
export function withPart<Holder extends object>(
  holder: Holder,
  key: keyof Holder & string,
  value: unknown,
): Holder {
  const parts = (Object.entries(holder) as [string, unknown][]).filter(
    ([name]) => name !== key || !isEmpty(value),
  );
  if (!Object.hasOwn(holder, key) && !isEmpty(value)) parts.push([key, value]);
  const copy: object = Object.fromEntries(parts.map(([name, part]) => [name, name === key ? value : part]));
  for (const [name] of parts) {
    const text = name === key ? undefined : numberTextOf(holder, name);
    if (text !== undefined) setNumberText(copy, name, text);
  }
  // All properties but one are those of the holder, and that one is what the caller says.
  return copy as Holder;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
