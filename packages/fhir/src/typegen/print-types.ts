import type { InterfaceModel, ModuleModel, PropertyModel, UnionModel } from "./model.ts";
import type { SourceWriter } from "./source-writer.ts";
import { comment, lineWidth, propertyKey } from "./text.ts";

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

function printInterface(
  { name, base, properties, doc }: InterfaceModel,
  writer: SourceWriter,
  words: readonly string[] = doc,
): string {
  const head = `export interface ${name} extends ${writer.type(base)} {`;
  const body = properties.map((property) => printProperty(property, writer)).join("");
  return `${comment(words)}${head}\n${body}}\n`;
}

function printProperty({ key, type, list, isRequired, doc }: PropertyModel, writer: SourceWriter): string {
  const head = `  ${propertyKey(key)}${isRequired ? "" : "?"}:`;
  const text = type === undefined ? "never" : listType(writer.type(type), list);
  return `${comment(doc, "  ")}${head} ${text};\n`;
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
