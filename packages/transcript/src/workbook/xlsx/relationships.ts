import type { XlsxPackage } from "./package.ts";

/** Where a relationship of an Office package points. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: `officeDocument`, `worksheet`, `sharedStrings`, `styles`. */
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

/** The name of a part that a relationship of another part points to. */
function resolvePart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.slice(0, 1_000).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** The relationships of a part (`""` for those of the package), or undefined after an issue. */
export function readRelationships(
  files: XlsxPackage,
  part: string,
): ReadonlyMap<string, Relationship> | undefined {
  const slash = part.lastIndexOf("/");
  const name = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, Relationship>();
  const ok = files.readXml(name, {
    open({ local, attributes }) {
      if (local !== "Relationship") return;
      const id = attributes.get("Id")?.value ?? "";
      const type = attributes.get("Type")?.value ?? "";
      const target = attributes.get("Target")?.value ?? "";
      if (attributes.get("TargetMode")?.value === "External") return;
      found.set(id, { id, type: type.slice(type.lastIndexOf("/") + 1), target: resolvePart(part, target) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return ok ? found : undefined;
}

/** The first relationship of a type. */
export function relationshipOfType(
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): Relationship | undefined {
  for (const each of relationships.values()) if (each.type === type) return each;
  return undefined;
}
