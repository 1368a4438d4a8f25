import type { CdaElement } from "../cda-element.ts";
import { identifiersOf, nameOf } from "../data-types.ts";

/** A performer as a reference to a person who has no resource here. */
function performerOf(performer: CdaElement): object | undefined {
  const entity = performer.one("assignedEntity");
  const [identifier] = entity === undefined ? [] : identifiersOf(entity);
  const [name] = (entity?.one("assignedPerson")?.all("name") ?? []).flatMap((each) => nameOf(each) ?? []);
  const display =
    name?.text ?? [name?.family, ...(name?.given ?? [])].filter((part) => part !== undefined).join(" ");
  if (identifier === undefined && display === "") return undefined;
  return { ...(identifier && { identifier }), ...(display !== "" && { display }) };
}

/** All performers of an act. */
export function performersOf(act: CdaElement): readonly object[] {
  return act.all("performer").flatMap((performer) => performerOf(performer) ?? []);
}
