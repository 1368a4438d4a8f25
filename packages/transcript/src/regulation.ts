export { validateRegulation } from "./rules/validate-regulation.ts";
