export { commune, communes } from "./unit/communes.ts";
export { type CommuneOptions } from "./unit/communes-in.ts";
export { type Commune, type CommuneType, type UnitRef } from "./unit/unit.ts";
