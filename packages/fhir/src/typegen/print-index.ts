import type { ModuleModel } from "./model.ts";
import { NameSpace } from "./names.ts";
import { fileHead } from "./print-module.ts";
import { callable, importOf } from "./source-writer.ts";
import { comment, lineWidth, stringLiteral } from "./text.ts";

/** The file that brings together the types of all profiles, and the functions of each under its name. */
export function printIndex(modules: readonly ModuleModel[], extension: string): string {
  const taken = new NameSpace(
    modules
      .flatMap(({ names }) => [names.typeName, names.constant, names.guard])
      .concat("createGuards", "definitions"),
  );
  const lines = modules.flatMap(({ names, accessors }) => {
    const from = `./${names.file}${extension}`;
    const guard = names.isResource && !names.isAbstract ? [names.guard] : [];
    const exported = importOf("export", [...guard, names.constant, `type ${names.typeName}`], from);
    const space =
      accessors.length === 0 ? "" : `export * as ${taken.take(names.space)} from ${stringLiteral(from)};\n`;
    return [`${space}${exported}`];
  });
  const hasGuards = modules.some(({ names }) => names.isResource && !names.isAbstract);
  const rest = [
    importOf("export", ["definitions"], `./definitions${extension}`),
    ...(hasGuards ? [importOf("export", ["createGuards", "type Guards"], `./guards${extension}`)] : []),
  ];
  return `${fileHead("")}${[...lines, ...rest].join("")}`;
}

/** The file with the guards of profiles on resources, for one validator. */
export function printGuards(modules: readonly ModuleModel[], extension: string): string {
  const imports = modules.map(({ names }) =>
    importOf("import", [names.guard, `type ${names.typeName}`], `./${names.file}${extension}`),
  );
  const members = modules.map(({ names }) => {
    const tail = ` => value is ${names.typeName};`;
    const type = callable(`readonly ${names.guard}: `, ["value: unknown"], tail, "  ");
    return `${comment([`Whether a value is a ${names.typeName}.`], "  ")}${type}\n`;
  });
  const bodies = modules.map(({ names }) => {
    const head = callable(`${names.guard}: `, ["value"], `: value is ${names.typeName} =>`, "    ");
    const call = `${names.guard}(value, validator),`;
    const line = `${head} ${call}`;
    return line.length <= lineWidth ? `${line}\n` : `${head}\n      ${call}\n`;
  });
  const validator = importOf("import type", ["ProfileValidator"], "@lienthong/fhir/accessors");
  return [
    `${fileHead("")}${validator}${imports.join("")}`,
    `${comment(["Guards of all profiles."])}export interface Guards {\n${members.join("")}}\n`,
    `${comment(["Guards that ask one validator, which must have `definitions` among its resources."])}export function createGuards(validator: ProfileValidator): Guards {\n  return {\n${bodies.join("")}  };\n}\n`,
  ].join("\n");
}

/** The file with the definitions that a validator needs to check the profiles. */
export function printDefinitions(resources: readonly string[]): string {
  const texts = resources.map((text) => `  ${stringLiteral(text)},\n`).join("");
  const list = texts === "" ? "[]" : `[\n${texts}]`;
  return [
    fileHead(""),
    `const texts: readonly string[] = ${list};\n`,
    `${comment(["Definitions for `resources` of a validator: the profiles and what they need of the guide."])}export const definitions: readonly object[] = /* @__PURE__ */ texts.map(\n  (text) => JSON.parse(text) as object,\n);\n`,
  ].join("\n");
}
