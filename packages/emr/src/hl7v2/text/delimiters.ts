/** The delimiters of a message, as MSH-1 and MSH-2 name them. */
export interface Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string;
  readonly subcomponent: string;
}

/** Reads the delimiters at the start of a header segment (MSH, FHS, BHS); undefined when they are not usable. */
export function readDelimiters(segment: string): Delimiters | undefined {
  const field = segment.charAt(3);
  const end = segment.indexOf(field, 4);
  const encoding = end === -1 ? segment.slice(4) : segment.slice(4, end);
  const [component = "", repetition = "", escape = "", subcomponent = ""] = encoding;
  const marks = [field, component, repetition, escape, subcomponent].filter((mark) => mark !== "");
  if (field === "" || component === "" || encoding.length > 5) return undefined;
  if (new Set(marks).size !== marks.length || marks.some((mark) => /[\w\s\p{L}]/u.test(mark)))
    return undefined;
  return { field, component, repetition, escape, subcomponent };
}
