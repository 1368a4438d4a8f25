import type { InterfaceModel, ModuleModel, PropertyModel, UnionModel } from "./model.ts";
import type { SourceWriter } from "./source-writer.ts";
import { comment, lineWidth, propertyKey, stringLiteral } from "./text.ts";

/** The interfaces and unions of a profile; its own type first. */
export function printTypes(
  { names, root, interfaces, unions, doc }: ModuleModel,
  writer: SourceWriter,
): string {
  const own = interfaces.find(({ name }) => name === names.typeName);
  const head =
    own === undefined
      ? `${comment([...doc, names.url])}export type ${names.typeName} = ${writer.type(root)};\n`
      : printInterface(own, writer, doc.length > 0 ? doc : own.doc);
  // Made from the inside out, read from the outside in.
  const others = interfaces.filter((model) => model !== own).reverse();
  return [head, ...others.map((model) => printInterface(model, writer)), ...unions.map(printUnion)].join(
    "\n",
  );
}

function printInterface(model: InterfaceModel, writer: SourceWriter, words = model.doc): string {
  const { name, properties } = model;
  const body = properties.map((property) => printProperty(property, writer)).join("");
  const head = `export interface ${name} extends ${baseType(model, writer)} {`;
  // Prettier has no line of its own for what is empty.
  return `${comment(words)}${head}${body === "" ? "}\n" : `\n${body}}\n`}`;
}

/** The type that an interface extends, with the choices of which few forms are left. */
function baseType({ name, base, only }: InterfaceModel, writer: SourceWriter): string {
  const type = writer.type(base);
  if (only === undefined) return type;
  const union = (names: readonly string[]) =>
    names.length === 0 ? "never" : names.map(stringLiteral).join(" | ");
  const parts = [type, union(only.stems), union(only.left)];
  const head = writer.runtimeType("OnlyForms");
  const line = `${head}<${parts.join(", ")}>`;
  if (`export interface ${name} extends ${line} {`.length <= lineWidth) return line;
  return `${head}<\n${parts.map((part) => `  ${part}`).join(",\n")}\n>`;
}

function printProperty({ key, type, list, isRequired, doc }: PropertyModel, writer: SourceWriter): string {
  const head = `  ${propertyKey(key)}${isRequired ? "" : "?"}:`;
  const item = type === undefined ? "never" : writer.type(type);
  const line = `${head} ${type === undefined ? "never" : listType(item, list)};`;
  const isLong = list === "some" && line.length > lineWidth;
  return `${comment(doc, "  ")}${isLong ? `${head} [\n    ${item},\n    ...${item}[],\n  ];` : line}\n`;
}

function listType(item: string, list: PropertyModel["list"]): string {
  const one = item.includes(" | ") ? `(${item})` : item;
  switch (list) {
    case "none":
      return item;
    case "one":
      return `[${item}]`;
    case "some":
      return `[${item}, ...${one}[]]`;
    case "any":
      return `${one}[]`;
  }
}

function printUnion({ name, alternatives }: UnionModel): string {
  const union = `${alternatives.join(" | ")};`;
  const head = `export type ${name} =`;
  if (`${head} ${union}`.length <= lineWidth) return `${head} ${union}\n`;
  if (union.length + 2 <= lineWidth) return `${head}\n  ${union}\n`;
  return `export type ${name} =\n${alternatives.map((one) => `  | ${one}`).join("\n")};\n`;
}
