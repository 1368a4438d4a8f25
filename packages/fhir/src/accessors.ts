export { conformsTo, type ProfileValidator } from "./typegen/runtime/conforms-to.ts";
export { allInSlice, firstInSlice, replaceInSlice } from "./typegen/runtime/lists.ts";
export { type OnlyForms } from "./typegen/runtime/only-forms.ts";
export { inSlice, type Given, type Slice, type SliceStep, type SliceTest } from "./typegen/runtime/slice.ts";
export { withPart } from "./typegen/runtime/with-part.ts";
