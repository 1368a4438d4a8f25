/** What generated code takes from `@lienthong/fhir/accessors`. */
export const runtimeNames = [
  "allInSlice",
  "conformsTo",
  "firstInSlice",
  "replaceInSlice",
  "withPart",
] as const;

/** The types among them. */
export const runtimeTypes = ["Given", "OnlyForms", "ProfileValidator", "Slice"] as const;
