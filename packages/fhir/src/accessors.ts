export { conformsTo, type ProfileValidator } from "./typegen/runtime/conforms-to.ts";
export { allInSlice, firstInSlice, replaceInSlice } from "./typegen/runtime/lists.ts";
export { inSlice, type Given, type Slice, type SliceStep, type SliceTest } from "./typegen/runtime/slice.ts";
export { withPart } from "./typegen/runtime/with-part.ts";
