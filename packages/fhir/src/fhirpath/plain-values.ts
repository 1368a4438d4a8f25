import { Decimal } from "./decimal.ts";
import { type Collection, FhirNode, systemValue, TypeInfo } from "./item.ts";

/**
 * The items of an evaluation as plain JavaScript: JSON of elements, text of moments and quantities, numbers
 * (decimals as text, so that nothing is lost).
 *
 * @example
 * ```ts
 * import { compileFhirPath, FhirPathSession, modelFromDefinitions, toPlainValues } from "@lienthong/fhir/fhirpath";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const sum = compileFhirPath("0.1 + 0.2", { model: modelFromDefinitions(r4) });
 * const result = sum.ok && sum.evaluate({}, new FhirPathSession({}));
 * result && result.ok && toPlainValues(result.items); // ["0.3"]
 * ```
 */
export function toPlainValues(items: Collection): readonly unknown[] {
  return items.map((item) => {
    if (item instanceof TypeInfo) return { namespace: item.namespace, name: item.name };
    if (item instanceof FhirNode && !(item.value instanceof Decimal)) return item.value;
    const value = systemValue(item);
    return typeof value === "object" ? value.toString() : value;
  });
}
