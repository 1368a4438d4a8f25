import type { NamedAccessor, TypeRef } from "./model.ts";
import { callable, type SourceWriter } from "./source-writer.ts";
import { comment, dataLiteral, lineWidth, stringLiteral } from "./text.ts";

/** The functions that get and set a slice or extension. */
export function printAccessor(accessor: NamedAccessor, writer: SourceWriter): string {
  return [printSlice(accessor, writer), printGetter(accessor, writer), printSetter(accessor, writer)].join(
    "\n",
  );
}

function printSlice({ constant, sliceName, tests, adds }: NamedAccessor, writer: SourceWriter): string {
  const slice = { name: sliceName, tests, ...(adds !== undefined && { adds }) };
  const head = `const ${constant}: ${writer.runtimeType("Slice")} = `;
  return `${head}${dataLiteral(slice, "", lineWidth) ?? "{}"};\n`;
}

function printGetter(accessor: NamedAccessor, writer: SourceWriter): string {
  const { getter, holder, isMany, value, doc, sliceName } = accessor;
  const base = writer.type(value?.base ?? accessor.base);
  const own = writer.type(value?.own ?? accessor.own);
  const returns = (type: string) => (isMany ? `${type}[]` : `${type} | undefined`);
  const signature = (owner: TypeRef, type: string, tail: string) =>
    withResult(`export function ${getter}`, [`holder: ${writer.type(owner)}`], returns(type), tail);
  const isNarrower = own !== base && holder.own !== holder.base;
  const overloads = isNarrower
    ? [signature(holder.own, own, ";"), signature(holder.base, base, ";")].map((line) => `${line}\n`).join("")
    : "";
  const list = listAt(accessor);
  const found = writer.runtime(isMany ? "allInSlice" : "firstInSlice");
  const words = doc.length > 0 ? doc : [`Slice ${sliceName}.`];
  const body =
    value === undefined
      ? `${callable(`return ${found}`, [list, accessor.constant], ";", "  ")}\n`
      : isMany
        ? `${callable(`const found = ${found}`, [list, accessor.constant], ";", "  ")}\n  return found.flatMap(({ ${value.key} }) => ${value.key} ?? []);\n`
        : `${callable(`const found = ${found}`, [list, accessor.constant], ";", "  ")}\n  return found?.${value.key};\n`;
  return `${comment(words)}${overloads}${signature(holder.base, base, " {")}\n${body}}\n`;
}

function printSetter(accessor: NamedAccessor, writer: SourceWriter): string {
  const { setter, holder, steps, key, isMany, isRequired, value, said, sliceName, getter } = accessor;
  const base = writer.type(accessor.base);
  const own = writer.type(value?.own ?? accessor.own);
  const keys = said.map(stringLiteral).join(" | ");
  const given = value !== undefined || keys === "" ? own : `${writer.runtimeType("Given")}<${own}, ${keys}>`;
  const parameter = isMany
    ? `values: readonly ${given.includes(" | ") && !given.endsWith(">") ? `(${given})` : given}[]`
    : parameterLine("value", `${given}${isRequired ? "" : " | undefined"}`);
  const head = setterHead(setter, writer.type(holder.base), parameter);
  const lines: string[] = [];
  const item =
    value === undefined ? "value" : value.key === "value" ? "{ value }" : `{ ${value.key}: value }`;
  if (isMany) {
    if (value !== undefined) lines.push(`  const items = values.map((value) => (${item}));`);
  } else if (isRequired) lines.push(`  const items = [${item}];`);
  else {
    const line = `  const items = value === undefined ? [] : [${item}];`;
    lines.push(line.length <= lineWidth ? line : line.replace("= value", "=\n    value"));
  }
  const items = isMany && value === undefined ? "values" : "items";
  lines.push(
    callable(
      `const list = ${writer.runtime("replaceInSlice")}<${base}>`,
      [listAt(accessor), accessor.constant, items],
      ";",
      "  ",
    ),
  );
  let part = "list";
  let partKey = key;
  for (let depth = steps.length; depth > 0; depth--) {
    const step = steps[depth - 1];
    if (step === undefined) break;
    const name = `part${depth}`;
    const type = writer.type(step.type);
    const at = wayTo(accessor, depth);
    const isThere = !at.includes("?.") && steps.slice(0, depth).every(({ isRequired: there }) => there);
    const call = `const ${name} = ${writer.runtime("withPart")}<${isThere ? type : `Partial<${type}>`}>`;
    lines.push(callable(call, [isThere ? at : `${at} ?? {}`, stringLiteral(partKey), part], ";", "  "));
    part = name;
    partKey = step.key;
  }
  lines.push(
    callable(`return ${writer.runtime("withPart")}`, ["holder", stringLiteral(partKey), part], ";", "  "),
  );
  const words = `A copy with another ${isMany ? "list of values" : "value"} of ${sliceName}${isRequired || isMany ? "" : ", or without one"}; see ${getter}.`;
  return `${comment([words])}${head}\n${lines.join("\n")}\n}\n`;
}

/** A signature with its result, whose alternatives stand on lines of their own where they do not fit. */
function withResult(head: string, parameters: readonly string[], result: string, tail: string): string {
  const whole = callable(head, parameters, `: ${result}${tail}`);
  const last = whole.slice(whole.lastIndexOf("\n") + 1);
  if (last.length <= lineWidth || !result.includes(" | ")) return whole;
  const alternatives = result.split(" | ").map((one) => `\n  | ${one}`);
  return `${whole.slice(0, whole.length - last.length)}):${alternatives.join("")}${tail}`;
}

/** A parameter, whose type goes to the next line where it does not fit. */
function parameterLine(name: string, type: string): string {
  if (`  ${name}: ${type},`.length <= lineWidth || !type.includes(" | ")) return `${name}: ${type}`;
  if (`    ${type},`.length <= lineWidth) return `${name}:\n    ${type}`;
  return `${name}:\n${type
    .split(" | ")
    .map((one) => `    | ${one}`)
    .join("\n")}`;
}

function setterHead(setter: string, holder: string, parameter: string): string {
  const open = `export function ${setter}<`;
  const type = `Holder extends ${holder}`;
  const parameters = ["holder: Holder", parameter];
  if (`${open}${type}>(`.length <= lineWidth) return callable(`${open}${type}>`, parameters, ": Holder {");
  return `${open}\n  ${type},\n${callable(">", parameters, ": Holder {")}`;
}

/** `holder.code?.coding`. */
function listAt(accessor: NamedAccessor): string {
  const { steps, key } = accessor;
  const last = steps.at(-1);
  return `${wayTo(accessor, steps.length)}${last === undefined || last.isRequired ? "." : "?."}${key}`;
}

/** The way to the object that a number of steps leads to. */
function wayTo({ steps }: NamedAccessor, count: number): string {
  let way = "holder";
  let isThere = true;
  for (const { key, isRequired } of steps.slice(0, count)) {
    way += `${isThere ? "." : "?."}${key}`;
    isThere = isRequired;
  }
  return way;
}
