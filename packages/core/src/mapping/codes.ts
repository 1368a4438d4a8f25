/** Codes of what a map cannot convert. */
export type MappingIssueCode = "core.mapping.value-refused";
