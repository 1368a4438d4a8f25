import { readXml } from "@lienthong/core/xml";
import { numberTextOf } from "../document/number-text.ts";
import { FhirFormatError } from "../document/format-error.ts";
import type { JsonObject, Plan, Property } from "../plan/plan.ts";
import type { Plans } from "../plan/build-plans.ts";
import { isObject } from "../structure/json-kind.ts";
import { escapeXml } from "./narrative-text.ts";

const deepest = 500;

/** Writes a resource as FHIR XML (ghi FHIR dạng XML), elements in the order of their definitions. */
export function writeFhirXml(resource: unknown, plans: Plans, indent: number): string {
  const writer = new FhirXmlWriter(plans, " ".repeat(Math.min(Math.max(Math.trunc(indent), 0), 10)));
  writer.resource(resource, 0, ' xmlns="http://hl7.org/fhir"');
  return `<?xml version="1.0" encoding="UTF-8"?>${writer.text}${indent > 0 ? "\n" : ""}`;
}

class FhirXmlWriter {
  text = "";
  private readonly plans: Plans;
  private readonly step: string;
  private path = "";

  constructor(plans: Plans, step: string) {
    this.plans = plans;
    this.step = step;
  }

  resource(value: unknown, level: number, namespace = ""): void {
    const type = isObject(value) ? value["resourceType"] : undefined;
    const plan = typeof type === "string" ? this.plans(type) : undefined;
    if (!isObject(value) || plan?.isResource !== true)
      throw this.error("fhir.structure.unknown-resource-type");
    if (this.path === "") this.path = plan.name;
    this.element(plan.name, value, plan, level, namespace);
  }

  private element(
    name: string,
    value: JsonObject,
    plan: Plan,
    level: number,
    namespace = "",
    attribute = "",
  ): void {
    if (level > deepest) throw this.error("fhir.limit.too-deep");
    const attributes = namespace + attribute + this.attributes(value, plan);
    const start = this.text.length;
    this.open(name, attributes, level);
    const inside = this.text.length;
    this.children(value, plan, level + 1);
    if (this.text.length === inside) {
      this.text = this.text.slice(0, start);
      this.line(`<${name}${attributes}/>`, level);
    } else this.line(`</${name}>`, level);
  }

  private attributes(value: JsonObject, plan: Plan): string {
    let text = "";
    for (const { isAttribute, name } of plan.elements) {
      const content = isAttribute ? value[name] : undefined;
      if (content === undefined) continue;
      if (typeof content !== "string") throw this.error("fhir.value.wrong-json-type", name);
      text += ` ${name}="${this.escape(content)}"`;
    }
    return text;
  }

  private children(value: JsonObject, plan: Plan, level: number): void {
    for (const key of Object.keys(value)) {
      if (value[key] === undefined || (plan.isResource && key === "resourceType")) continue;
      if (!plan.properties.has(key)) throw this.error("fhir.structure.unknown-element");
    }
    for (const element of plan.elements) {
      if (element.isAttribute) continue;
      for (const { type } of element.types.length > 0 ? element.types : [{ type: "" }]) {
        const name = element.isChoice
          ? element.name + type.charAt(0).toUpperCase() + type.slice(1)
          : element.name;
        const property = plan.properties.get(name);
        if (property !== undefined) this.property(value, property, level);
      }
    }
  }

  private property(parent: JsonObject, property: Property, level: number): void {
    const { jsonName, rule } = property;
    const value = parent[jsonName];
    const sibling = rule === undefined ? undefined : parent[`_${jsonName}`];
    if (value === undefined && sibling === undefined) return;
    const outer = this.path;
    if (!Array.isArray(value) && !Array.isArray(sibling)) {
      this.path = `${outer}.${property.pathName}`;
      this.one(property, value, sibling, parent, jsonName, level);
    } else {
      const values: readonly unknown[] = Array.isArray(value) ? value : [];
      const siblings: readonly unknown[] = Array.isArray(sibling) ? sibling : [];
      for (let i = 0; i < Math.max(values.length, siblings.length); i++) {
        this.path = `${outer}.${property.pathName}[${String(i)}]`;
        this.one(property, values[i], siblings[i], values, i, level);
      }
    }
    this.path = outer;
  }

  private one(
    property: Property,
    value: unknown,
    sibling: unknown,
    container: object,
    key: string | number,
    level: number,
  ): void {
    const { jsonName, rule } = property;
    if (property.type === "xhtml") this.narrative(value, level);
    else if (property.isResource) {
      this.line(`<${jsonName}>`, level);
      this.resource(value, level + 1);
      this.line(`</${jsonName}>`, level);
    } else if (rule === undefined) {
      if (!isObject(value)) throw this.error("fhir.structure.not-object");
      this.element(jsonName, value, property.plan(), level);
    } else {
      const attribute =
        value === undefined || value === null
          ? ""
          : ` value="${this.escape(this.primitive(value, container, key))}"`;
      this.element(jsonName, isObject(sibling) ? sibling : {}, property.plan(), level, "", attribute);
    }
  }

  private primitive(value: unknown, container: object, key: string | number): string {
    if (typeof value === "string" || typeof value === "boolean") return String(value);
    if (typeof value !== "number" || !Number.isFinite(value)) throw this.error("fhir.value.wrong-json-type");
    const text = numberTextOf(container, key);
    return text !== undefined && Object.is(Number(text), value) ? text : String(value);
  }

  private narrative(value: unknown, level: number): void {
    if (typeof value !== "string") throw this.error("fhir.value.wrong-json-type");
    const reading = readXml(value, { open: () => undefined, text: () => undefined, close: () => undefined });
    if (!reading.ok) throw this.error("fhir.narrative.not-xhtml");
    this.line(value.trim(), level);
  }

  private escape(text: string): string {
    // eslint-disable-next-line no-control-regex -- exactly what XML 1.0 cannot hold
    if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(text)) {
      throw this.error("fhir.value.control-character");
    }
    return escapeXml(text);
  }

  private open(name: string, attributes: string, level: number): void {
    this.line(`<${name}${attributes}>`, level);
  }

  private line(content: string, level: number): void {
    this.text += (this.step === "" ? "" : `\n${this.step.repeat(level)}`) + content;
  }

  private error(code: FhirFormatError["code"], name?: string): FhirFormatError {
    return new FhirFormatError(code, name === undefined ? this.path : `${this.path}.${name}`);
  }
}
