import { barePlans } from "../plan/bare-plans.ts";
import type { ElementNode } from "../snapshot/facts.ts";
import type { Structure } from "../snapshot/structure.ts";
import type { Report, TypegenContext } from "./context.ts";
import { elementDocs, structureDoc } from "./element-docs.ts";
import type { AccessorModel, Holder, ModuleModel, NamedAccessor, ProfileNames, TypeRef } from "./model.ts";
import { ModuleBuilder } from "./module-builder.ts";
import { camelCase, NameSpace, pascalCase, typeScriptName } from "./names.ts";
import { runtimeNames } from "./runtime-names.ts";

/** What the file of a profile says; undefined when its type is not of this version of FHIR. */
export function buildModule(
  structure: Structure,
  root: ElementNode,
  names: ProfileNames,
  context: TypegenContext,
  report: Report,
): ModuleModel | undefined {
  const plan = barePlans(context.definitions)(structure.type);
  if (plan === undefined) return undefined;
  const builder = new ModuleBuilder(context, names, elementDocs(structure), report);
  const base: TypeRef = { kind: "fhir", name: typeScriptName(structure.type) };
  const holder: Holder = { base, own: base, names: [] };
  const place = { holder, steps: [], names: [names.typeName], id: root.name, way: [], depth: 0 };
  holder.own = builder.objectType(root, plan, base, place, names.typeName);
  return {
    names,
    doc: structureDoc(structure.resource),
    root: holder.own,
    interfaces: builder.interfaces,
    unions: builder.unions,
    accessors: nameAccessors(builder.accessors, names, report),
    required: builder.required,
  };
}

/**
 * Names accessors: after their slice, with what holds it in front where that is not the record itself. Where two slices
 * want one name, both get the element in front, so that the names do not depend on which of them came first.
 */
function nameAccessors(
  accessors: readonly AccessorModel[],
  names: ProfileNames,
  report: Report,
): readonly NamedAccessor[] {
  const wishes = accessors.map(shortName);
  const counts = new Map<string, number>();
  for (const wish of wishes) counts.set(wish, (counts.get(wish) ?? 0) + 1);
  const space = new NameSpace([...runtimeNames, names.constant, names.guard]);
  return accessors.map((accessor, i) => {
    const wish = wishes[i] ?? "";
    const isShared = (counts.get(wish) ?? 0) > 1;
    const isFree =
      !isShared && [wish, setterName(wish), constantName(wish)].every((name) => !space.has(name));
    const getter = space.take(isFree ? wish : longName(accessor));
    if (getter !== wish) {
      report.add("fhir.typegen.renamed", "information", accessor.sliceName, {
        profile: names.url,
        wanted: wish,
        name: getter,
      });
    }
    return {
      ...accessor,
      getter,
      setter: space.take(setterName(getter)),
      constant: space.take(constantName(getter)),
    };
  });
}

/** The last part of the name of a slice inside a slice. */
function lastName(sliceName: string): string {
  return sliceName.slice(sliceName.lastIndexOf("/") + 1);
}

function shortName({ holder, sliceName }: AccessorModel): string {
  return camelCase(...holder.names, lastName(sliceName));
}

function longName({ holder, steps, key, sliceName }: AccessorModel): string {
  return camelCase(...holder.names, ...steps.map((step) => step.key), key, ...sliceName.split("/"));
}

function setterName(getter: string): string {
  return `with${pascalCase(getter)}`;
}

function constantName(getter: string): string {
  return getter.endsWith("Slice") ? `${getter}Tests` : `${getter}Slice`;
}
