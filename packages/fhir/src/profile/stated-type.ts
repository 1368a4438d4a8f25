import type { StatedValue } from "../snapshot/facts.ts";

/** Whether a stated value is meant for values of this type. */
export function isOfType(stated: StatedValue, type: string): boolean {
  if (stated.type === type.charAt(0).toUpperCase() + type.slice(1)) return true;
  // The value of a profile on a type such as Age is stated as a Quantity, that of a code as a string.
  const isObject = typeof stated.value === "object";
  const isGroup = /^[A-Z]/u.test(type);
  return isObject === isGroup && (stated.type === "Quantity" || !isObject);
}
