import { DerFault, DerReader, derTags, inside, smallUnsigned } from "@lienthong/pki";
import { type GeneralName, readGeneralName } from "./general-name.ts";

/** Which names may stand below an authority (giới hạn tên, RFC 5280 section 4.2.1.10). */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** `minimum` and `maximum`: no profile uses any but 0 and none, and another one may not be passed over. */
const tags = { minimum: 0x80, maximum: 0x81 } as const;

/** Reads the value of NameConstraints. Throws `DerFault`. */
export function readNameConstraints(value: Uint8Array): NameConstraints {
  const outer = new DerReader(value);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  if (reader.done) throw new DerFault("no constraint");
  const permitted = reader.optional(derTags.context0);
  const excluded = reader.optional(derTags.context1);
  reader.finish();
  return {
    permitted: permitted ? subtreesIn(inside(permitted)) : [],
    excluded: excluded ? subtreesIn(inside(excluded)) : [],
  };
}

function subtreesIn(list: DerReader): readonly GeneralName[] {
  const bases: GeneralName[] = [];
  while (!list.done) {
    const subtree = list.enter(derTags.sequence);
    bases.push(readGeneralName(subtree.next()));
    const minimum = subtree.optional(tags.minimum);
    if (minimum && smallUnsigned({ ...minimum, tag: derTags.integer }) !== 0) throw new DerFault("minimum");
    if (subtree.optional(tags.maximum)) throw new DerFault("maximum");
    subtree.finish();
  }
  if (bases.length === 0) throw new DerFault("no subtree");
  return bases;
}
