import type { Plan, Property } from "../plan/plan.ts";
import type { ElementNode, Slicing } from "../snapshot/facts.ts";
import { withoutVersion } from "./context.ts";
import { extensionUrlOf, extensionValueTypes } from "./extension-facts.ts";
import type { AccessorModel, Holder, TypeRef, ValueModel } from "./model.ts";
import type { ModuleBuilder, Place } from "./module-builder.ts";
import { typeScriptName } from "./names.ts";
import { primitiveType } from "./primitive-type.ts";
import { inSlice } from "./runtime/slice.ts";
import { skeletonOf } from "./skeleton.ts";
import { isStatedPlainly, sliceTests } from "./slice-matching.ts";
import { statedValue } from "./stated-value.ts";

/** A slice to make an accessor for. */
export interface SliceToReach {
  readonly slice: ElementNode;
  readonly slicing: Slicing | undefined;
  readonly property: Property;
  readonly plan: Plan;
  readonly base: TypeRef;
  readonly place: Place;
  /** Tests of the slices that this one is inside of. */
  readonly parents: AccessorModel["tests"];
}

/** The accessor of a slice; undefined when its values cannot be told without looking further than the record. */
export function accessorOf(
  builder: ModuleBuilder,
  { slice, slicing, property, plan, base, place, parents }: SliceToReach,
): AccessorModel | undefined {
  const { context } = builder;
  const own = sliceTests(slice, slicing, plan, context);
  if (own === undefined || !isStatedPlainly(own)) return undefined;
  const tests = [...parents, ...own];
  const sliceName = slice.sliceName ?? "";
  const id = `${place.id}:${sliceName}`;
  const names = [builder.names.typeName, ...place.holder.names, sliceName];
  const holder: Holder = { base, own: base, names: [...place.holder.names, sliceName] };
  const below: Place = { holder, steps: [], names, id, way: undefined, depth: place.depth + 1 };
  const profile = profileOf(builder, slice);
  holder.own = profile ?? builder.objectType(slice, plan, base, below);
  const isExtension = property.type === "Extension";
  const said = statedValue(slice);
  const stated = skeletonOf(slice, plan, false) ?? {};
  const whole = typeof said === "object" && said !== null ? { ...stated, ...said } : stated;
  const url = isExtension ? extensionUrlOf(slice, context) : undefined;
  const adds = url === undefined ? whole : { url };
  const hasAll = isStatedPlainly([{ at: [], holds: adds }]);
  return {
    sliceName,
    holder: place.holder,
    steps: place.steps,
    key: property.jsonName,
    isMany: slice.facts.max > 1,
    isRequired: slice.facts.min > 0,
    base,
    own: holder.own,
    tests,
    adds: hasAll && Object.keys(adds).length > 0 ? adds : undefined,
    said: hasAll ? fullySaid(builder, holder.own, adds, plan) : [],
    value: isExtension ? valueOf(builder, slice, holder.own) : undefined,
    doc: builder.docOf(id),
  };

  function fullySaid(
    { interfaces }: ModuleBuilder,
    type: TypeRef,
    filled: Readonly<Record<string, unknown>>,
    types: Plan,
  ): readonly string[] {
    if (type.kind === "profile") return Object.keys(filled).filter((key) => key === "url");
    const model = type.kind === "here" ? interfaces.find(({ name }) => name === type.name) : undefined;
    return Object.keys(filled).filter((key) => {
      const part = types.properties.get(key);
      if (part === undefined) return false;
      if (part.rule !== undefined || part.repeats) return true;
      // A part of several properties may be left out when nothing else of it must be there.
      const inner = model?.properties.find((one) => one.key === key)?.type;
      const needs =
        inner?.kind === "here" ? interfaces.find(({ name }) => name === inner.name)?.properties : [];
      const value = filled[key];
      return (
        typeof value === "object" &&
        value !== null &&
        part.plan().required.length === 0 &&
        (needs ?? []).every(
          (need) =>
            !need.isRequired || inSlice(value, { name: "", tests: [{ at: [need.key], exists: true }] }),
        )
      );
    });
  }
}

/** The type of the profile that a slice follows, where the slice itself says no more. */
function profileOf({ context, names }: ModuleBuilder, { facts, children }: ElementNode): TypeRef | undefined {
  const [type] = facts.types;
  const [url] = type?.profiles ?? [];
  if (facts.types.length !== 1 || type?.profiles.length !== 1 || url === undefined || children !== undefined)
    return undefined;
  const known = context.planned.get(withoutVersion(url));
  return known === undefined || known.url === names.url ? undefined : { kind: "profile", url: known.url };
}

/** The value of an extension that has one type of value, to be read and written without the extension around it. */
function valueOf(
  { context, interfaces }: ModuleBuilder,
  slice: ElementNode,
  own: TypeRef,
): ValueModel | undefined {
  const types = extensionValueTypes(slice, context);
  const [type] = types ?? [];
  if (type === undefined || types?.length !== 1) return undefined;
  const key = `value${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  const isPrimitive = /^[a-z]/u.test(type);
  const base: TypeRef = isPrimitive
    ? { kind: "text", alternatives: [primitiveType(type)] }
    : { kind: "fhir", name: typeScriptName(type) };
  if (own.kind === "here") {
    const model = interfaces.find(({ name }) => name === own.name);
    const narrowed = model?.properties.find((property) => property.key === key)?.type;
    return { key, base, own: narrowed ?? base };
  }
  return { key, base, own: own.kind === "fhir" ? base : { kind: "part", owner: own, key, isList: false } };
}
