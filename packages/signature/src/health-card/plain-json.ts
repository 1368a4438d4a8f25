import { isWellFormedText } from "@lienthong/core";
import { type JsonObject, isJsonObject } from "../jose/json-object.ts";
import { HealthCardFault } from "./health-card-issue.ts";

const deepest = 100;

/** A value as JSON has it; anything that JSON cannot say, or nested beyond reason, is refused. */
export function plainJson(value: unknown): JsonObject {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    // Objects in a circle, bigint, and nesting beyond the stack.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
  }
  if (text === undefined || !isWellFormedText(text) || /\\ud[89a-f]/u.test(text) || depthOf(text) > deepest)
    throw new HealthCardFault("signature.health-card.bundle");
  const plain: unknown = JSON.parse(text);
  if (!isJsonObject(plain)) throw new HealthCardFault("signature.health-card.bundle");
  return plain;
}

/** How deep the brackets of JSON text go. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString && character === "\\") at += 1;
    else if (character === '"') inString = !inString;
    else if (!inString && (character === "{" || character === "[")) most = Math.max(most, (depth += 1));
    else if (!inString && (character === "}" || character === "]")) depth -= 1;
  }
  return most;
}
