// FHIR R4, invariant txt-1: the elements and attributes of the formal rule of Narrative.div, and those that
// the chapters of HTML 4.0 named by it hold besides (chapter 8 bdo, chapter 9 kbd and address).

/** Elements that a narrative may have. */
export const allowedElements: ReadonlySet<string> = new Set(
  (
    "a abbr acronym b big blockquote br caption cite code col colgroup dd dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i " +
    "img li ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt ul var " +
    "address area bdo kbd map"
  ).split(" "),
);

/** Attributes that elements of a narrative may have. */
export const allowedAttributes: ReadonlySet<string> = new Set(
  (
    "abbr accesskey align alt axis bgcolor border cellhalign cellpadding cellspacing cellvalign char charoff " +
    "charset cite class colspan compact coords dir frame headers height href hreflang hspace id lang longdesc name " +
    "nowrap rel rev rowspan rules scope shape span src start style summary tabindex title type valign value vspace " +
    "width xmlns xml:lang xml:space xml:base idref ismap usemap nohref"
  ).split(" "),
);

/** Schemes that a link of a narrative must not have: nothing opens `urn:`, and the others run programs. */
export const refusedSchemes: ReadonlySet<string> = new Set(["urn", "javascript", "vbscript"]);
