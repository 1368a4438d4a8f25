import type { Expression } from "../ast.ts";
import type { Call, FunctionCompiler } from "../compile-context.ts";
import { type Compiled, itemTruth, mentions, single, type Truth } from "../compiled.ts";
import { itemKey } from "../equality.ts";
import type { Frame } from "../frame.ts";
import { type Collection, FhirNode, type Item, nothing, type SystemValue, systemValue } from "../item.ts";
import { memberPath, type Visit } from "../raw-path.ts";
import type { ResolvedType } from "../types.ts";
import { special } from "./define.ts";

/** Sets `$this` to an item. */
export function focusOn(item: Item, frame: Frame): void {
  if (item instanceof FhirNode) frame.focus(item.value, item.sibling, item.type);
  else frame.focus(item, undefined, systemTypeOf(item));
  frame.isFocusEmpty = false;
}
