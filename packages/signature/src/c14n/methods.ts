/** How XML is brought into its one canonical form (chuẩn hoá XML). */
export interface CanonicalMethod {
  readonly kind: "1.0" | "1.1" | "exclusive";
  readonly comments: boolean;
}

/** The canonicalisations of the W3C by their identifiers: Canonical XML 1.0 and 1.1, and Exclusive Canonical XML 1.0. */
export const canonicalMethods: ReadonlyMap<string, CanonicalMethod> = /* @__PURE__ */ new Map<
  string,
  CanonicalMethod
>([
  ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315", { kind: "1.0", comments: false }],
  ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", { kind: "1.0", comments: true }],
  ["http://www.w3.org/2006/12/xml-c14n11", { kind: "1.1", comments: false }],
  ["http://www.w3.org/2006/12/xml-c14n11#WithComments", { kind: "1.1", comments: true }],
  ["http://www.w3.org/2001/10/xml-exc-c14n#", { kind: "exclusive", comments: false }],
  ["http://www.w3.org/2001/10/xml-exc-c14n#WithComments", { kind: "exclusive", comments: true }],
]);
