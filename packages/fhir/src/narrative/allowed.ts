// FHIR, invariant txt-1: the elements and attributes of chapters 7 to 11 and 15 of HTML 4.0 that its formal rule allows.

/** Elements that a narrative may have. */
export const allowedElements: ReadonlySet<string> = new Set(
  (
    "a abbr acronym b big blockquote br caption cite code col colgroup dd dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i " +
    "img li ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt ul var " +
    "address area bdo kbd map"
  ).split(" "),
);

/** Attributes that every element of a narrative may have. `xml:space` is a part of XML, though discouraged. */
const onAll: ReadonlySet<string> = new Set(
  (
    "title style class id lang xml:lang dir accesskey tabindex span width align valign char charoff abbr axis headers " +
    "scope rowspan colspan xml:space"
  ).split(" "),
);

/** Attributes of single elements. */
const onSome: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    a: "href name charset type hreflang rel rev shape coords",
    img: "src alt border longdesc height width usemap ismap",
    blockquote: "cite",
    q: "cite",
    map: "name",
    area: "shape coords href nohref alt",
    table: "summary width border frame rules cellspacing cellpadding",
    pre: "space",
    td: "nowrap",
  }).map(([element, names]) => [element, new Set(names.split(" "))]),
);

/** Whether an element of a narrative may have an attribute. */
export function mayHave(element: string, attribute: string): boolean {
  return (
    onAll.has(attribute) || attribute.startsWith("xmlns") || onSome.get(element)?.has(attribute) === true
  );
}

/** Schemes that a link of a narrative must not have: nothing opens `urn:` and `cid:`, and the others run programs. */
export const refusedSchemes: ReadonlySet<string> = new Set(["urn", "cid", "javascript", "vbscript"]);
