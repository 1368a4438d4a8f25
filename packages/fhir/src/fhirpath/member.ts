import type { CompileContext } from "./compile-context.ts";
import { type Compiled, fromPath, type Types } from "./compiled.ts";
import { FhirNode, type Item, TypeInfo } from "./item.ts";
import { dynamicStep, memberPath, pushItem, stepFrom } from "./raw-path.ts";
import type { ResolvedType } from "./types.ts";

/** Whether only the data tells what the elements are. */
function isOpen(type: ResolvedType): boolean {
  return type.isOpen || type.name === "Resource" || type.name === "DomainResource";
}

/** `source.name`. */
export function member(context: CompileContext, source: Compiled, name: string, at: number): Compiled {
  const types = memberTypes(context, source.types, name, at);
  const { path } = source;
  if (path !== undefined) {
    const [only] = source.types ?? [];
    const isExact = source.types?.length === 1 && only !== undefined && !isOpen(only);
    return fromPath(
      memberPath(path, isExact ? stepFrom(only, name) : dynamicStep(context.table, name)),
      types,
    );
  }
  const step = dynamicStep(context.table, name)(pushItem);
  return {
    types,
    run: (frame) => {
      const input = source.run(frame);
      frame.session.spend(input.length);
      const outer = frame.found;
      const found: Item[] = (frame.found = []);
      for (const item of input) {
        if (item instanceof FhirNode) step(item.value, item.sibling, item.type, frame);
        else if (item instanceof TypeInfo && (name === "name" || name === "namespace"))
          found.push(item[name]);
      }
      frame.found = outer;
      return found;
    },
  };
}

/** The types that `name` may have; strict compilation refuses a name that no type knows. */
function memberTypes(context: CompileContext, types: Types, name: string, at: number): Types {
  if (types === undefined || types.some(isOpen)) return undefined;
  const found = new Set<ResolvedType>();
  for (const type of types) {
    if (type.namespace === "System") return undefined;
    const properties = context.isStrict ? (type.byName.get(name) ?? []) : type.properties(name);
    for (const property of properties) found.add(property.type);
  }
  if (found.size === 0 && types.length > 0 && context.isStrict) context.refuse("unknown-element", at, name);
  const list = [...found];
  return list.length === 0 ? undefined : list;
}
