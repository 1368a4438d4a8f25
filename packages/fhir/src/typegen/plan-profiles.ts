import type { Structure } from "../snapshot/structure.ts";
import type { Report } from "./context.ts";
import type { ProfileNames } from "./model.ts";
import { runtimeTypes } from "./runtime-names.ts";
import { camelCase, kebabCase, NameSpace, pascalCase } from "./names.ts";

/** Gives every profile its names: of its type, file, constant, guard and group of accessors. */
export function nameProfiles(
  structures: readonly Structure[],
  typeNames: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, ProfileNames> {
  const types = new NameSpace([...typeNames, "Guards", ...runtimeTypes]);
  const files = new NameSpace([], true);
  const values = new NameSpace();
  const planned = new Map<string, ProfileNames>();
  const sorted = [...structures].sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
  for (const structure of sorted) {
    const wish = pascalCase(nameOf(structure));
    const typeName = types.take(wish, `${wish}Profile`);
    if (typeName !== wish)
      report.add("fhir.typegen.renamed", "information", structure.url, {
        profile: structure.url,
        wanted: wish,
        name: typeName,
      });
    const space = camelCase(typeName);
    planned.set(structure.url, {
      url: structure.url,
      version: structure.version,
      typeName,
      constant: values.take(`${space}Url`),
      guard: values.take(`is${typeName}`),
      space,
      file: files.take(kebabCase(typeName)),
      isResource: structure.kind === "resource",
      isAbstract: structure.isAbstract,
    });
  }
  return planned;
}

/** What a definition calls itself; else the end of its URL. */
function nameOf({ url, resource }: Structure): string {
  const { name, id } = resource;
  const own = [name, id].find((text) => typeof text === "string" && /[A-Za-z]/u.test(text.slice(0, 200)));
  return typeof own === "string" ? own : url.slice(0, 2000).replace(/^.*[/:]/u, "");
}
