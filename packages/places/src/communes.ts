export { type CommuneOptions, commune, communes } from "./unit/communes.ts";
export { type Commune, type CommuneType, type UnitRef } from "./unit/unit.ts";
