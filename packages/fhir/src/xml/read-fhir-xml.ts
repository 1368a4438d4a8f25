import type { Issue, IssueParams, Position } from "@lienthong/core";
import { readXml, type XmlElement, type XmlPlace } from "@lienthong/core/xml";
import type { FhirDocument } from "../document/document.ts";
import type { FhirCode } from "../messages/codes.ts";
import type { Plan, Property } from "../plan/plan.ts";
import type { Plans } from "../plan/build-plans.ts";
import {
  addPrimitive,
  addValue,
  ModelTables,
  type HolderFrame,
  type ObjectFrame,
  type PrimitiveFrame,
} from "./model-builder.ts";
import { NarrativeText, xhtmlNamespace } from "./narrative-text.ts";

const fhirNamespace = "http://hl7.org/fhir";

interface NarrativeFrame {
  readonly kind: "narrative";
  readonly parent: ObjectFrame;
  readonly property: Property;
  readonly position: Position;
  readonly narrative: NarrativeText;
}
/** Something that has no place in the data; all inside it is passed over. */
interface IgnoredFrame {
  readonly kind: "ignored";
}
type Frame = ObjectFrame | PrimitiveFrame | HolderFrame | NarrativeFrame | IgnoredFrame;

const ignored: IgnoredFrame = { kind: "ignored" };

/** Reads FHIR XML (đọc FHIR dạng XML) into the same data as FHIR JSON. */
export function readFhirXml(text: string, plans: Plans, maxDepth: number, maxIssues: number): FhirDocument {
  const reader = new FhirXmlReader(text, plans, maxIssues);
  const { issues } = readXml(
    text,
    {
      open: (element, at) => reader.open(element, at),
      text: (content, at) => reader.text(content, at),
      close: (name, at) => reader.close(name, at),
      comment: () => undefined,
      instruction: (_target, _body, at) => reader.instruction(at),
      declaration: ({ encoding }, at) => reader.declaration(encoding, at),
    },
    { limits: { maxDepth: maxDepth * 2 } },
  );
  const { tables } = reader;
  const positionOf = (container: object, key: string | number) => tables.places.get(container)?.get(key);
  return {
    value: issues.length > 0 ? undefined : reader.root,
    issues: [...reader.issues, ...issues.map((issue) => ({ ...issue, path: reader.path() }))],
    numberText: (container, key) => tables.numberTexts.get(container)?.get(key),
    positionOf,
    positionOfKey: positionOf,
    start: reader.start,
  };
}

class FhirXmlReader {
  readonly tables = new ModelTables();
  readonly issues: Issue<FhirCode>[] = [];
  root: object | undefined;
  start: Position | undefined;
  private readonly source: string;
  private readonly plans: Plans;
  private readonly maxIssues: number;
  private readonly frames: Frame[] = [];
  private readonly names: string[] = [];

  constructor(source: string, plans: Plans, maxIssues: number) {
    this.source = source;
    this.plans = plans;
    this.maxIssues = maxIssues;
  }

  path(): string {
    return this.names.join(".").replaceAll(".#", "");
  }

  /** FHIR is always written in UTF-8, whatever the text was decoded from. */
  declaration(encoding: string | undefined, at: XmlPlace): void {
    if (encoding !== undefined && encoding.toUpperCase() !== "UTF-8") this.report("fhir.xml.encoding", at);
  }

  /** A resource has no processing instructions. */
  instruction(at: XmlPlace): void {
    if (this.frames.at(-1)?.kind !== "narrative") this.report("fhir.xml.instruction", at);
  }

  open(element: XmlElement, at: XmlPlace): boolean {
    const top = this.frames.at(-1);
    const before = this.issues.length;
    const frame = this.frameFor(element, at, top);
    this.frames.push(frame.frame);
    this.names.push(frame.name);
    return this.issues.length === before || this.issues.length < this.maxIssues;
  }

  text(content: string, at: XmlPlace): void {
    const top = this.frames.at(-1);
    if (top?.kind === "narrative") top.narrative.text(content);
    else if (top !== undefined && top.kind !== "ignored" && /[^ \t\r\n]/u.test(content)) {
      this.report("fhir.xml.text", at);
    }
  }

  close(name: string, at: XmlPlace): void {
    const frame = this.frames.pop();
    this.names.pop();
    if (frame?.kind === "primitive") addPrimitive(this.tables, frame);
    else if (frame?.kind === "holder" && !frame.isFilled) this.report("fhir.xml.no-resource", at);
    else if (frame?.kind === "narrative" && frame.narrative.close(name, this.source, at)) {
      addValue(this.tables, frame.parent.object, frame.property, frame.narrative.result, frame.position);
    }
  }

  private frameFor(
    element: XmlElement,
    at: XmlPlace,
    top: Frame | undefined,
  ): { frame: Frame; name: string } {
    const { local } = element;
    if (top === undefined) return { frame: this.openResource(element, at, undefined), name: local };
    switch (top.kind) {
      case "ignored":
        return { frame: ignored, name: "#" };
      case "narrative":
        top.narrative.open(element);
        return { frame: top, name: "#" };
      case "holder":
        return { frame: this.openResource(element, at, top), name: "#" };
      case "primitive":
        return this.openElement(element, at, top.sibling);
      case "object":
        return this.openElement(element, at, top);
    }
  }

  private openResource(element: XmlElement, at: XmlPlace, holder: HolderFrame | undefined): Frame {
    if (holder === undefined) this.start = at;
    if (holder?.isFilled === true) {
      this.report("fhir.xml.many-resources", at);
      return ignored;
    }
    if (holder !== undefined) holder.isFilled = true;
    if (element.uri !== fhirNamespace) {
      this.report("fhir.xml.namespace", at, { expected: fhirNamespace });
      return ignored;
    }
    const object = { resourceType: element.local };
    this.tables.place(object, "resourceType", at);
    if (holder === undefined) this.root = object;
    else addValue(this.tables, holder.parent.object, holder.property, object, at);
    const plan = this.plans(element.local);
    // An unknown type is for the check to report; what it holds cannot be read without its plan.
    if (plan?.isResource !== true) return ignored;
    this.attributes(element, plan, object);
    return { kind: "object", object, plan, order: -1 };
  }

  private openElement(
    element: XmlElement,
    at: XmlPlace,
    parent: ObjectFrame,
  ): { frame: Frame; name: string } {
    const { local } = element;
    const { plan } = parent;
    const property = plan.properties.get(local);
    const isNarrative = property?.type === "xhtml";
    if (property === undefined || property.isSibling || property.element.isAttribute) {
      this.report("fhir.structure.unknown-element", at, { element: plainName(local), type: plan.name });
      return { frame: ignored, name: "#" };
    }
    if (element.uri !== (isNarrative ? xhtmlNamespace : fhirNamespace)) {
      this.report("fhir.xml.namespace", at, { expected: isNarrative ? xhtmlNamespace : fhirNamespace });
      return { frame: ignored, name: "#" };
    }
    this.checkOrder(parent, property, at);
    const name = this.stepName(parent, property);
    if (isNarrative) {
      const narrative = new NarrativeText(element, at);
      return { frame: { kind: "narrative", parent, property, position: at, narrative }, name };
    }
    if (property.isResource) return { frame: { kind: "holder", parent, property, isFilled: false }, name };
    const inner = property.plan();
    const object = {};
    const frame: ObjectFrame = { kind: "object", object, plan: inner, order: -1 };
    const value = this.attributes(element, inner, object, property.rule !== undefined);
    if (property.rule !== undefined) {
      return { frame: { kind: "primitive", parent, property, value, position: at, sibling: frame }, name };
    }
    addValue(this.tables, parent.object, property, object, at);
    return { frame, name };
  }

  /** Takes the attributes that the plan has as attributes; returns `value`, for primitives. */
  private attributes(
    element: XmlElement,
    plan: Plan,
    object: Record<string, unknown>,
    hasValue = false,
  ): string | undefined {
    let value: string | undefined;
    for (const attribute of element.attributes.values()) {
      const { name, uri, local } = attribute;
      if (name === "xmlns" || name.startsWith("xmlns:")) continue;
      const property = uri === "" ? plan.properties.get(local) : undefined;
      if (uri === "" && hasValue && local === "value") value = attribute.value;
      else if (property?.element.isAttribute === true) {
        addValue(this.tables, object, property, attribute.value, attribute.position);
      } else {
        // Neither the id of a resource nor anything of a schema (xsi:…) is an attribute.
        this.report("fhir.xml.attribute", attribute.position, { attribute: plainName(local) });
      }
    }
    return value;
  }

  private checkOrder(parent: ObjectFrame, property: Property, at: XmlPlace): void {
    const order = parent.plan.elements.indexOf(property.element);
    if (order < parent.order) this.report("fhir.xml.order", at, { element: property.jsonName });
    else parent.order = order;
  }

  private stepName({ object }: ObjectFrame, property: Property): string {
    if (!property.repeats) return property.pathName;
    const list = object[property.jsonName];
    return `${property.pathName}[${String(Array.isArray(list) ? list.length : 0)}]`;
  }

  private report(code: FhirCode, at: Position, params?: IssueParams): void {
    const { line, column, offset } = at;
    const position = { line, column, offset };
    this.issues.push({ code, severity: "error", path: this.path(), ...(params && { params }), position });
  }
}

function plainName(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]{0,63}$/u.test(name) ? name : "…";
}
