/** Code of a broken invariant (ràng buộc của đặc tả). */
export type InvariantCode = "fhir.invariant.failed";
