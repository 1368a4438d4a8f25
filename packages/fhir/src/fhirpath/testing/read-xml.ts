import { type ResolvedType, type TypeTable, unknownType } from "../types.ts";

/** One element of a well-formed XML text. */
interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text of the element with its markup. */
  inner: string;
}

const tokens =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w:.-]+)([^>]*?)(\/?)>|[^<]+/gu;

/** Parses XML of the official test files: well-formed, no document type. */
export function parseTestXml(text: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], inner: "" };
  const open: { element: XmlElement; start: number }[] = [{ element: root, start: 0 }];
  for (const match of text.matchAll(tokens)) {
    const [whole, closing, name, attributeText = "", selfClosing] = match;
    if (name === undefined) continue;
    if (closing === "/") {
      const ended = open.pop()!;
      ended.element.inner = text.slice(ended.start, match.index);
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, key, double, single] of attributeText.matchAll(
      /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
    )) {
      attributes[key!] = unescapeXml(double ?? single ?? "");
    }
    const element: XmlElement = { name: name.replace(/^.*:/u, ""), attributes, children: [], inner: "" };
    open.at(-1)!.element.children.push(element);
    if (selfClosing !== "/") open.push({ element, start: match.index + whole.length });
  }
  return root.children[0]!;
}

/** Replaces character references and the five entities of XML. */
export function unescapeXml(text: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(#x?)?(\w+);/gu, (_, code: string | undefined, name: string) =>
    code === undefined ? named[name]! : String.fromCodePoint(Number.parseInt(name, code === "#x" ? 16 : 10)),
  );
}

/** FHIR XML as FHIR JSON, by the types of the model; enough for the inputs of the official tests. */
export function readTestResource(text: string, table: TypeTable): Record<string, unknown> {
  return toResource(parseTestXml(text), table);
}

function toResource(element: XmlElement, table: TypeTable): Record<string, unknown> {
  const type = table.find(element.name) ?? unknownType;
  return { resourceType: element.name, ...toObject(element, type, table) };
}

function toObject(element: XmlElement, type: ResolvedType, table: TypeTable): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const lists = new Set(
    element.children.map(({ name }) => name).filter((name) => isList(element, type, name)),
  );
  for (const [key, value] of Object.entries(element.attributes)) {
    if (key === "id" || key === "url") result[key] = value;
  }
  for (const child of element.children) {
    const property = type.byKey.get(child.name);
    const { value, sibling } = toValue(child, property?.type ?? unknownType, table);
    if (!lists.has(child.name)) {
      if (value !== undefined) result[child.name] = value;
      if (sibling !== undefined) result[`_${child.name}`] = sibling;
      continue;
    }
    const values = (result[child.name] ??= []) as unknown[];
    values.push(value ?? null);
    if (sibling !== undefined) {
      const siblings = (result[`_${child.name}`] ??= []) as unknown[];
      while (siblings.length < values.length - 1) siblings.push(null);
      siblings.push(sibling);
    }
  }
  return result;
}

/** Elements that repeat; the evaluation treats one item and a list of one alike. */
function isList(element: XmlElement, _type: ResolvedType, name: string): boolean {
  return element.children.filter((child) => child.name === name).length > 1;
}

function toValue(
  element: XmlElement,
  type: ResolvedType,
  table: TypeTable,
): { value: unknown; sibling: unknown } {
  if (element.name === "div")
    return { value: `<div${attributeText(element)}>${element.inner}</div>`, sibling: undefined };
  if (type.kind === "resource") return { value: toResource(element.children[0]!, table), sibling: undefined };
  const text = element.attributes["value"];
  if (type.kind !== "primitive") return { value: toObject(element, type, table), sibling: undefined };
  const object = toObject(element, table.find("Element") ?? unknownType, table);
  return {
    value: text && toPrimitive(text, type),
    sibling: Object.keys(object).length > 0 ? object : undefined,
  };
}

function attributeText({ attributes }: XmlElement): string {
  return Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join("");
}

function toPrimitive(text: string, { system }: ResolvedType): unknown {
  if (system === "Boolean") return text === "true";
  return system === "Integer" || system === "Decimal" ? Number(text) : text;
}
