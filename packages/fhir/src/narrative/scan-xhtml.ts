/** What a scan tells of; strings are slices of the text. */
export interface XhtmlVisitor {
  open(name: string, depth: number): void;
  attribute(element: string, name: string, value: string): void;
  /** Text with something other than white space, in the element at this depth. */
  content(depth: number): void;
  /** A named entity that XML does not have. */
  entity(name: string): void;
}

// A name, as far as XHTML needs names.
const nameEnd = /[\s/>=<"']/u;
const xmlEntities: ReadonlySet<string> = new Set(["amp", "lt", "gt", "quot", "apos"]);

/**
 * Goes through the XHTML of a narrative once and says whether it is well-formed: one element with all
 * inside, tags in pairs, attributes quoted and not repeated, `&` only in references. Linear. Much
 * lighter than the general reader of XML, for the many short narratives of a large Bundle.
 */
export function scanXhtml(text: string, visitor: XhtmlVisitor): boolean {
  const open: string[] = [];
  let isDone = false;
  let at = 0;
  for (;;) {
    const tag = text.indexOf("<", at);
    const content = text.slice(at, tag < 0 ? text.length : tag);
    if (content.trim() !== "") {
      if (open.length === 0 || content.includes("]]>") || !checkEntities(content, visitor)) return false;
      visitor.content(open.length - 1);
    }
    if (tag < 0) return isDone && open.length === 0;
    const second = text.charCodeAt(tag + 1);
    if (second === 0x21 /* ! */) {
      const end = skipMarked(text, tag, open.length - 1, visitor);
      if (end < 0) return false;
      at = end;
    } else if (second === 0x3f /* ? */) {
      const end = text.indexOf("?>", tag + 2);
      if (end < 0) return false;
      at = end + 2;
    } else if (second === 0x2f /* / */) {
      const end = text.indexOf(">", tag);
      if (end < 0 || text.slice(tag + 2, end).trimEnd() !== open.pop()) return false;
      if (open.length === 0) isDone = true;
      at = end + 1;
    } else {
      if (isDone && open.length === 0) return false;
      const result = readTag(text, tag + 1, open, visitor);
      if (result < 0) return false;
      if (open.length === 0) isDone = true;
      at = result;
    }
  }
}

/** After a comment or CDATA section; -1 when it has no end or is something else. */
function skipMarked(text: string, at: number, depth: number, visitor: XhtmlVisitor): number {
  if (text.startsWith("<!--", at)) {
    const end = text.indexOf("--", at + 4);
    return end >= 0 && text.charCodeAt(end + 2) === 0x3e ? end + 3 : -1;
  }
  if (depth < 0 || !text.startsWith("<![CDATA[", at)) return -1;
  const end = text.indexOf("]]>", at + 9);
  if (end > at + 9) visitor.content(depth);
  return end < 0 ? -1 : end + 3;
}

/** Reads a start tag from its name; the offset after it, or -1. */
function readTag(text: string, from: number, open: string[], visitor: XhtmlVisitor): number {
  let at = endOfName(text, from);
  const name = text.slice(from, at);
  if (!/^[A-Za-z_][\w.:-]*$/u.test(name)) return -1;
  visitor.open(name, open.length);
  const seen = new Set<string>();
  for (;;) {
    const before = at;
    while (isSpace(text.charCodeAt(at))) at++;
    const c = text.charCodeAt(at);
    if (c === 0x3e /* > */) {
      open.push(name);
      return at + 1;
    }
    if (c === 0x2f /* / */) return text.charCodeAt(at + 1) === 0x3e ? at + 2 : -1;
    if (Number.isNaN(c) || at === before) return -1;
    const end = endOfName(text, at);
    const attribute = text.slice(at, end);
    at = end;
    while (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== 0x3d /* = */ || attribute === "" || seen.has(attribute)) return -1;
    seen.add(attribute);
    at++;
    while (isSpace(text.charCodeAt(at))) at++;
    const quote = text.charAt(at);
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (close < 0) return -1;
    const value = text.slice(at + 1, close);
    if (value.includes("<") || !checkEntities(value, visitor)) return -1;
    visitor.attribute(name, attribute, value);
    at = close + 1;
  }
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length && !nameEnd.test(text.charAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Whether every `&` begins a reference. */
function checkEntities(text: string, visitor: XhtmlVisitor): boolean {
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) {
    const end = text.indexOf(";", at);
    if (end < 0 || end - at > 32) return false;
    const name = text.slice(at + 1, end);
    if (/^#(?:\d{1,7}|x[0-9A-Fa-f]{1,6})$/u.test(name) || xmlEntities.has(name)) continue;
    if (!/^[A-Za-z][A-Za-z0-9]{1,30}$/u.test(name)) return false;
    visitor.entity(name);
  }
  return true;
}
