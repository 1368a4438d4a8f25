// HTML 4.0: which elements may stand in which. Blocks are the kinds that end a paragraph.

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that hold text and marks only. */
const textual = set(
  "p h1 h2 h3 h4 h5 h6 pre address a b em i strong small big sub sup code tt dfn q var abbr acronym cite bdo kbd " +
    "samp span caption dd dt",
);
const blocks = set("div pre table ul ol");
const endsParagraph = set("p div blockquote table ul ol");

/** Elements that do not stand in another of their kind. */
const notInItself = set("a b em i strong small big sub sup code tt dfn q var abbr acronym cite bdo kbd samp");
const empty = set("br img hr area");

/** What an element may hold, when it may not hold everything. */
const parts: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["table", set("tbody tr caption thead tfoot col colgroup")],
  ["tr", set("td th")],
  ["tbody", set("tr")],
  ["thead", set("tr")],
  ["tfoot", set("tr")],
  ["ul", set("li")],
  ["ol", set("li")],
  ["dl", set("dd dt")],
  ["map", set("area")],
]);

/** Where an element may stand, when it may not stand everywhere. */
const wholes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["tr", set("table thead tfoot tbody")],
  ["tbody", set("table")],
  ["thead", set("table")],
  ["tfoot", set("table")],
  ["caption", set("table")],
  ["colgroup", set("table")],
  ["col", set("colgroup table")],
  ["th", set("tr thead tfoot")],
  ["td", set("tr thead tfoot")],
  ["li", set("ul ol")],
  ["dd", set("dl")],
  ["dt", set("dl")],
]);

/** Follows the way through a narrative and says what stands where HTML has no place for it. */
export class ContentModel {
  private readonly names: string[] = [];
  /** For each level the nearest element around it, itself included, that holds text and marks only. */
  private readonly textuals: (string | undefined)[] = [];
  /** For each level whether a paragraph is around it or at it. */
  private readonly inParagraph: boolean[] = [];

  /** Steps to an element; the element in which it must not stand, if any. */
  open(name: string, depth: number): string | undefined {
    const parent = this.names[depth - 1];
    const around = this.textuals[depth - 1];
    const isInParagraph = this.inParagraph[depth - 1] === true;
    this.names.length = depth;
    this.names[depth] = name;
    // The div around all may hold anything.
    this.textuals[depth] = depth > 0 && textual.has(name) ? name : around;
    this.inParagraph[depth] = isInParagraph || (depth > 0 && name === "p");
    if (parent === undefined) return undefined;
    if (empty.has(parent) || parts.get(parent)?.has(name) === false) return parent;
    if (wholes.get(name)?.has(parent) === false) return parent;
    if (around !== undefined && blocks.has(name)) return around;
    if (isInParagraph && endsParagraph.has(name)) return "p";
    return notInItself.has(name) && this.isInside(name, depth) ? name : undefined;
  }

  /** The element at a level when it must not hold text. */
  refusesText(depth: number): string | undefined {
    const name = this.names[depth];
    return name !== undefined && depth > 0 && (empty.has(name) || parts.has(name)) ? name : undefined;
  }

  private isInside(name: string, depth: number): boolean {
    // Elements that may be refused here nest a few levels deep only, in what a person reads.
    for (let level = depth - 1; level > 0 && depth - level < 64; level--) {
      if (this.names[level] === name) return true;
    }
    return false;
  }
}
