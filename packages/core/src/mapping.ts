export {
  type Codec,
  type MapContext,
  type TableCodec,
  type ZodLikeCodec,
  tableCodec,
  zodCodec,
} from "./mapping/codec.ts";
export { type MappingIssueCode } from "./mapping/codes.ts";
export { type ConceptMap, conceptMapCodec } from "./mapping/concept-map.ts";
export { type MapCoverage } from "./mapping/coverage.ts";
export {
  type BiMap,
  type MapBackOptions,
  type MapDefinition,
  type MapOptions,
  type Mapped,
  defineMap,
} from "./mapping/define-map.ts";
export { type Loss } from "./mapping/loss.ts";
export { type ItemAt, type ListPathOf, type PathOf, type ValueAt } from "./mapping/path-types.ts";
export { type MapProvenance } from "./mapping/provenance.ts";
export { type ItemKey } from "./mapping/keyed-lists.ts";
export { type KeyedStep, type Residue, type ResidueEntry } from "./mapping/residue.ts";
export {
  type Json,
  type MapText,
  type Rule,
  type RuleMaker,
  type RuleNotes,
  type ValuesAt,
} from "./mapping/rule.ts";
export { type Shape, shapeOf, shapeOfZod } from "./mapping/shape.ts";
export { type MapTypes, type StructureMap, type StructureMapRule } from "./mapping/structure-map.ts";
export { type MapTableRow } from "./mapping/table.ts";
