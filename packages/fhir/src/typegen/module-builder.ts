import type { Plan, Property } from "../plan/plan.ts";
import type { ElementNode } from "../snapshot/facts.ts";
import { accessorOf } from "./accessor-of.ts";
import { coreCodes, distinctCodes, requiredCodes } from "./code-union.ts";
import { withoutVersion, type Report, type TypegenContext } from "./context.ts";
import type { ElementDocs } from "./element-docs.ts";
import type {
  AccessorModel,
  Holder,
  HolderStep,
  InterfaceModel,
  ProfileNames,
  PropertyModel,
  TypeRef,
  UnionModel,
} from "./model.ts";
import { NameSpace, pascalCase, typeScriptName } from "./names.ts";
import { isOfPrimitive, literalType, primitiveType } from "./primitive-type.ts";
import { runtimeTypes } from "./runtime-names.ts";
import { onlyForms } from "./only-forms.ts";
import { absent, choiceSlice, elementPlan, isSameSet, partsOf, withBoundCode } from "./parts-of.ts";
import { statedValue } from "./stated-value.ts";

const maxInterfaces = 2000;
const maxDepth = 40;
/** A longer union of codes gets a name of its own. */
const longestUnion = 40;

/** Where an element stands while its types are made. */
export interface Place {
  readonly holder: Holder;
  readonly steps: readonly HolderStep[];
  /** What interfaces of its parts are called after. */
  readonly names: readonly string[];
  /** Its id in the profile, for what the profile says of it in words. */
  readonly id: string;
  /** Ways from the record to its parts; undefined below a slice, where not every value is of it. */
  readonly way: readonly string[] | undefined;
  readonly depth: number;
}

/** Makes the interfaces and accessors of one profile from its snapshot. */
export class ModuleBuilder {
  readonly context: TypegenContext;
  readonly names: ProfileNames;
  readonly report: Report;
  readonly interfaces: InterfaceModel[] = [];
  readonly unions: UnionModel[] = [];
  readonly accessors: AccessorModel[] = [];
  readonly required: (readonly string[])[] = [];
  readonly #docs: ElementDocs;
  readonly #space: NameSpace;

  constructor(context: TypegenContext, names: ProfileNames, docs: ElementDocs, report: Report) {
    this.context = context;
    this.names = names;
    this.report = report;
    this.#docs = docs;
    const others = [...context.planned.values()].map(({ typeName }) => typeName);
    this.#space = new NameSpace([...context.typeNames, ...others, ...runtimeTypes]);
  }

  /** What the profile says of an element in words. */
  docOf(id: string): readonly string[] {
    return this.#docs.get(id) ?? [];
  }

  /** The type of objects with what a profile says of an element: an interface when it narrows anything. */
  objectType(node: ElementNode, plan: Plan, base: TypeRef, place: Place, name?: string): TypeRef {
    if (place.depth > maxDepth || this.interfaces.length >= maxInterfaces) {
      this.report.add("fhir.typegen.too-large", "warning", place.id, { profile: this.names.url });
      return base;
    }
    const properties: PropertyModel[] = [];
    for (const child of partsOf(node, plan)) properties.push(...this.#narrowPart(child, plan, base, place));
    if (properties.length === 0) return base;
    const taken =
      name ??
      this.#space.take(
        pascalCase(...place.names),
        pascalCase(this.names.typeName, ...place.holder.names, ...place.names.slice(1)),
      );
    this.interfaces.push({ name: taken, base, ...onlyForms(properties, plan), doc: this.docOf(place.id) });
    return { kind: "here", name: taken };
  }

  #narrowPart(node: ElementNode, plan: Plan, owner: TypeRef, place: Place): readonly PropertyModel[] {
    const stem = node.name.endsWith("[x]") ? node.name.slice(0, -3) : node.name;
    const properties = [...plan.properties.values()].filter(
      ({ element, isSibling }) => element.name === stem && !isSibling,
    );
    const types = node.facts.types.map(({ code }) => code);
    const allowed = properties.filter(
      ({ type }) => properties.length < 2 || types.length === 0 || types.includes(type),
    );
    return properties.flatMap((property) => {
      const key = property.jsonName;
      const slice = properties.length < 2 ? undefined : choiceSlice(node, property);
      const constrained = slice ?? node;
      const isAbsent = !allowed.includes(property) || constrained.facts.max === 0 || node.facts.max === 0;
      const id = `${place.id}.${node.name}${slice === undefined ? "" : `:${slice.sliceName ?? ""}`}`;
      const doc = [this.docOf(id), this.docOf(`${place.id}.${key}`)].find((texts) => texts.length > 0) ?? [];
      if (isAbsent) return absent(property, doc);
      const isRequired =
        property.element.min > 0
          ? allowed.length === 1
          : node.facts.min > 0 &&
            (slice === undefined ? allowed.length === 1 : slice.facts.min > 0 || allowed.length === 1);
      const isNewlyRequired = isRequired && (property.element.min === 0 || properties.length > 1);
      return this.#narrowProperty(
        constrained,
        property,
        owner,
        { ...place, id },
        isRequired,
        isNewlyRequired,
        doc,
      );
    });
  }

  #narrowProperty(
    node: ElementNode,
    property: Property,
    owner: TypeRef,
    place: Place,
    isRequired: boolean,
    isNewlyRequired: boolean,
    doc: readonly string[],
  ): readonly PropertyModel[] {
    const { jsonName: key, repeats } = property;
    const { min, max } = node.facts;
    const narrowed = this.#valueType(node, property, owner, place);
    if (property.rule !== undefined && isNewlyRequired && place.way !== undefined)
      this.required.push([...place.way, key]);
    const isOne = repeats && max === 1;
    const isSome = repeats && min > 0 && isNewlyRequired;
    const found: PropertyModel[] = [];
    if (isNewlyRequired || isOne || narrowed.isNarrower) {
      const list = !repeats ? "none" : isOne ? "one" : isSome ? "some" : "any";
      found.push({ key, type: narrowed.type, list, isRequired, doc });
    }
    if (property.rule !== undefined) found.push(...this.#narrowSibling(node, property, place));
    return found;
  }

  /** What a profile says of the extensions of a primitive value: `_birthDate`. */
  #narrowSibling(node: ElementNode, property: Property, place: Place): readonly PropertyModel[] {
    const plan = property.element.isAttribute ? undefined : elementPlan(property);
    if (plan === undefined || (node.children ?? []).every(({ name }) => name !== "extension")) return [];
    const key = `_${property.jsonName}`;
    const base: TypeRef = { kind: "fhir", name: "Element" };
    const type = this.#nested(node, property, plan, base, key, place);
    if (type === base) return [];
    return [{ key, type, list: property.repeats ? "any" : "none", isRequired: false, doc: [] }];
  }

  /** The type of one value of a property, and whether it says more than the type that it has anyway. */
  #valueType(
    node: ElementNode,
    property: Property,
    owner: TypeRef,
    place: Place,
  ): { readonly type: TypeRef; readonly isNarrower: boolean } {
    const { jsonName: key, repeats } = property;
    if (property.rule !== undefined) {
      const allowed = coreCodes(property.element, this.context);
      const own = this.#primitive(node, property, allowed, place);
      if (own !== undefined) return { type: own, isNarrower: true };
      const type: TypeRef =
        allowed === undefined
          ? { kind: "text", alternatives: [primitiveType(property.type)] }
          : { kind: "part", owner, key, isList: repeats };
      return { type, isNarrower: false };
    }
    if (property.isResource) return this.#resourceType(node, property);
    const plan = property.plan();
    const base: TypeRef = { kind: "fhir", name: typeScriptName(plan.name) };
    const type = this.#nested(node, property, plan, base, key, place);
    this.#addAccessors(node, property, plan, base, place);
    return { type, isNarrower: type !== base };
  }

  #primitive(
    node: ElementNode,
    property: Property,
    allowed: ReadonlySet<string> | undefined,
    place: Place,
  ): TypeRef | undefined {
    const stated = statedValue(node);
    const single = Array.isArray(stated) ? undefined : stated;
    if (single !== undefined && isOfPrimitive(single, property.type)) {
      const isPossible = allowed === undefined || (typeof single === "string" && allowed.has(single));
      return isPossible ? { kind: "text", alternatives: [literalType(single)] } : undefined;
    }
    if (primitiveType(property.type) !== "string") return undefined;
    const { binding } = node.facts;
    const core = property.element.binding;
    if (
      binding === undefined ||
      (core?.strength === "required" && isSameSet(core.valueSet, binding.valueSet))
    )
      return undefined;
    const codes = requiredCodes(node, this.context);
    const left = codes && distinctCodes(codes).filter((code) => allowed?.has(code) !== false);
    if (left === undefined || left.length === 0 || left.length === allowed?.size) return undefined;
    const alternatives = left.map(literalType);
    if (alternatives.join(" | ").length <= longestUnion) return { kind: "text", alternatives };
    const name = this.#space.take(pascalCase(...place.names, property.jsonName));
    this.unions.push({ name, alternatives });
    return { kind: "here", name };
  }

  #resourceType(
    { facts }: ElementNode,
    property: Property,
  ): { readonly type: TypeRef; readonly isNarrower: boolean } {
    const { definitions, planned } = this.context;
    const refs = facts.types.flatMap(({ code, profiles }): readonly TypeRef[] => {
      const known = profiles.map((url) => planned.get(withoutVersion(url)));
      if (known.length > 0 && known.every((names) => names !== undefined))
        return known.map(({ url }) => ({ kind: "profile", url }));
      const type = definitions.type(code);
      return type?.kind === "resource" ? [{ kind: "fhir", name: typeScriptName(code) }] : [];
    });
    const [only] = refs;
    const general: TypeRef = { kind: "fhir", name: typeScriptName(property.type) };
    if (refs.length !== 1 || only === undefined || (only.kind === "fhir" && only.name === general.name))
      return { type: general, isNarrower: false };
    return { type: only, isNarrower: true };
  }

  /** The type of an object below: that of its profile where nothing more is said. */
  #nested(
    given: ElementNode,
    property: Property,
    plan: Plan,
    base: TypeRef,
    key: string,
    place: Place,
  ): TypeRef {
    const node = withBoundCode(given, property);
    const { repeats } = property;
    const [type] = node.facts.types;
    const [profile] = type?.profiles ?? [];
    const isOne = node.facts.types.length === 1 && type?.profiles.length === 1;
    const known = profile === undefined ? undefined : this.context.planned.get(withoutVersion(profile));
    if (
      isOne &&
      known !== undefined &&
      known.url !== this.names.url &&
      node.children === undefined &&
      statedValue(node) === undefined &&
      !known.isResource
    )
      return { kind: "profile", url: known.url };
    if (node.children === undefined && statedValue(node) === undefined) return base;
    const names = [...place.names, key.replace("_", "")];
    const way = place.way === undefined ? undefined : [...place.way, key];
    const below = { names, id: place.id, way, depth: place.depth + 1 };
    const isRequired = property.element.min > 0 && !property.element.isChoice && !key.startsWith("_");
    if (!repeats) {
      const steps = [...place.steps, { key, type: base, isRequired }];
      return this.objectType(node, plan, base, { ...below, holder: place.holder, steps });
    }
    const holder: Holder = { base, own: base, names: [...place.holder.names, key.replace("_", "")] };
    holder.own = this.objectType(node, plan, base, { ...below, holder, steps: [] });
    return holder.own;
  }

  #addAccessors(node: ElementNode, property: Property, plan: Plan, base: TypeRef, place: Place): void {
    if (!property.repeats) {
      // A form of a choice is a property of its own already.
      if (property.element.isChoice) return;
      for (const slice of node.slices) this.#noAccessor(slice, place);
      return;
    }
    const visit = (owner: ElementNode, parents: AccessorModel["tests"]): void => {
      for (const slice of owner.slices) {
        if (slice.facts.max === 0) continue;
        // Those of its parts come after it.
        const at = this.accessors.length;
        const accessor = accessorOf(this, {
          slice,
          slicing: owner.facts.slicing,
          property,
          plan,
          base,
          place,
          parents,
        });
        if (accessor === undefined) this.#noAccessor(slice, place);
        else this.accessors.splice(at, 0, accessor);
        visit(slice, accessor?.tests ?? parents);
      }
    };
    visit(node, []);
  }

  #noAccessor(slice: ElementNode, { id }: Place): void {
    this.report.add("fhir.typegen.no-accessor", "information", `${id}:${slice.sliceName ?? ""}`, {
      profile: this.names.url,
    });
  }
}
