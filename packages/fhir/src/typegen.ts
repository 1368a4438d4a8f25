export { type TypegenCode } from "./typegen/codes.ts";
export { generateTypes, type GenerateTypesOptions } from "./typegen/generate-types.ts";
export { type GeneratedFile } from "./typegen/make-files.ts";
