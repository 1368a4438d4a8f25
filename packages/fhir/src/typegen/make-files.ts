import type { Result } from "@lienthong/core";
import { isFailure } from "@lienthong/core";
import type { Definitions } from "../definitions/definitions.ts";
import type { CoreProfiles } from "../profile/core-profiles.ts";
import { indexResources } from "../resources/resource-index.ts";
import type { ElementNode } from "../snapshot/facts.ts";
import { createSnapshots, type Snapshot } from "../snapshot/generate.ts";
import type { Structure } from "../snapshot/structure.ts";
import type { TerminologyPack } from "../terminology/terminology.ts";
import { buildModule } from "./build-module.ts";
import type { TypegenCode } from "./codes.ts";
import { Report, type TypegenContext } from "./context.ts";
import { embedDefinitions } from "./embed-definitions.ts";
import { typeScriptNames } from "./names.ts";
import { nameProfiles } from "./plan-profiles.ts";
import { printDefinitions, printGuards, printIndex } from "./print-index.ts";
import { printModule } from "./print-module.ts";
import { selectProfiles, structureFinder, withDependencies } from "./select-profiles.ts";

/** One generated source file. */
export interface GeneratedFile {
  /** Name of the file, without a folder. */
  readonly path: string;
  readonly text: string;
}

/** What the generator works with. */
export interface FileSources {
  readonly definitions: Definitions;
  readonly core: CoreProfiles;
  readonly terminology: TerminologyPack;
  /** Module of @types/fhir. */
  readonly fhirModule: string;
  readonly extension: string;
  readonly wanted: readonly string[] | undefined;
}

const maxProfiles = 5000;

/** Makes the files for the profiles among resources; see `generateTypes`. */
export function makeFiles(
  resources: readonly unknown[],
  { definitions, core, terminology, fhirModule, extension, wanted }: FileSources,
): Result<readonly GeneratedFile[], TypegenCode> {
  const report = new Report();
  const index = indexResources(resources);
  const find = structureFinder(index, core);
  const regenerated = createSnapshots({ definitions, find, regenerate: true });
  const asGiven = createSnapshots({ definitions, find });
  const snapshotOf = (structure: Structure): { readonly snapshot: Snapshot; readonly isGiven: boolean } => {
    const own = regenerated.of(structure);
    // A base that is not at hand does not matter to a definition that brings its snapshot.
    return own.ok || structure.snapshot.length === 0
      ? { snapshot: own, isGiven: structure.differential.length === 0 }
      : { snapshot: asGiven.of(structure), isGiven: true };
  };

  const selected = selectProfiles(resources, wanted, find, report);
  const isAsked = new Set(wanted === undefined ? [] : selected);
  const roots = new Map<Structure, { readonly root: ElementNode; readonly needsSnapshot: boolean }>();
  const usable = (structure: Structure): boolean => {
    const { snapshot, isGiven } = snapshotOf(structure);
    if (snapshot.ok) {
      roots.set(structure, { root: snapshot.root, needsSnapshot: isGiven });
      return true;
    }
    const severity = isAsked.has(structure) ? "error" : "warning";
    report.add(`fhir.typegen.${snapshot.fault}`, severity, structure.url, { about: snapshot.about });
    return false;
  };
  const all = withDependencies(
    selected,
    (structure) => (usable(structure) ? profilesIn(roots.get(structure)?.root) : []),
    // Those of FHIR itself, such as SimpleQuantity, say too little to be worth a file.
    (canonical) =>
      index.findOf("StructureDefinition", canonical) === undefined ? undefined : find(canonical),
  )
    .filter((structure) => roots.has(structure))
    .filter(({ type, url }) => {
      const isKnown = definitions.type(type) !== undefined;
      if (!isKnown)
        report.add("fhir.typegen.unknown-type", "warning", url, { type, version: definitions.fhirVersion });
      return isKnown;
    });
  if (all.length > maxProfiles)
    report.add("fhir.typegen.too-many", "error", "", { count: all.length, limit: maxProfiles });
  else if (all.length === 0) report.add("fhir.typegen.nothing", "error", "");
  if (report.issues.some(({ severity }) => isFailure(severity))) return { ok: false, issues: report.issues };

  const typeNames = typeScriptNames(definitions);
  const planned = nameProfiles(all, typeNames, report);
  const context: TypegenContext = {
    definitions,
    snapshots: regenerated,
    terminology: terminology.open(definitions, { all: resources, index }),
    typeNames,
    find,
    planned,
  };
  const modules = all
    .flatMap((structure) => {
      const root = roots.get(structure)?.root;
      const names = planned.get(structure.url);
      const model = root && names && buildModule(structure, root, names, context, report);
      return model === undefined ? [] : [model];
    })
    .sort((a, b) => (a.names.file < b.names.file ? -1 : 1));
  const embedded = embedDefinitions(
    all.map((structure) => ({
      resource: structure.resource,
      needsSnapshot: roots.get(structure)?.needsSnapshot ?? false,
    })),
    index,
    find,
  );
  const options = { fhirModule, extension, planned };
  const guarded = modules.filter(({ names }) => names.isResource && !names.isAbstract);
  const files = [
    ...modules.map((model) => ({ path: `${model.names.file}.ts`, text: printModule(model, options) })),
    { path: "definitions.ts", text: printDefinitions(embedded) },
    ...(guarded.length > 0 ? [{ path: "guards.ts", text: printGuards(guarded, extension) }] : []),
    { path: "index.ts", text: printIndex(modules, extension) },
  ];
  return { ok: true, value: files, issues: report.issues };
}

/** The profiles that elements of a snapshot name for their types. */
function profilesIn(root: ElementNode | undefined): readonly string[] {
  const urls = new Set<string>();
  const queue = root === undefined ? [] : [root];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const { profiles } of node.facts.types) for (const url of profiles) urls.add(url);
    queue.push(...(node.children ?? []), ...node.slices);
  }
  return [...urls].sort();
}
