export { regulationMessages } from "./messages/regulation/catalogues.ts";
export { validateRegulation } from "./rules/validate-regulation.ts";
export { type RegulationPeriod, regulationsInForce } from "./rules/regulations-in-force.ts";
