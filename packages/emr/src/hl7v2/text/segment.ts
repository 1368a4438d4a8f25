import { toNfc } from "@lienthong/core";
import type { Delimiters } from "./delimiters.ts";
import { unescapeText } from "./unescape.ts";

/** What the readers of a message tell about it. */
export interface SegmentReport {
  badEscape(place: string): void;
}

/** A segment (đoạn) with its fields; it remembers which of them were read, so that the rest can be declared. */
export class Segment {
  readonly name: string;
  /** The segment as it was written. */
  readonly raw: string;
  /** Which of the segments of that name, from 0. */
  readonly occurrence: number;
  readonly delimiters: Delimiters;
  readonly #fields: readonly string[];
  readonly #report: SegmentReport;
  readonly #used = new Set<string>();

  constructor(text: string, occurrence: number, delimiters: Delimiters, report: SegmentReport) {
    this.name = text.slice(0, 3);
    this.raw = text;
    this.occurrence = occurrence;
    this.delimiters = delimiters;
    this.#report = report;
    const fields = text.split(delimiters.field);
    // MSH-1 is the delimiter itself, MSH-2 is not to be unescaped or parted.
    this.#fields = this.name === "MSH" ? ["MSH", delimiters.field, ...fields.slice(1)] : fields;
  }

  /** The repetitions of a field that hold something. */
  all(field: number): readonly FieldValue[] {
    const { repetition } = this.delimiters;
    const text = this.#fields[field] ?? "";
    if (text === "" || text === '""') return [];
    const parts = repetition === "" ? [text] : text.split(repetition);
    return parts.flatMap((part, index) => (part === "" ? [] : [new FieldValue(this, field, index, part)]));
  }

  /** The first repetition of a field. */
  one(field: number): FieldValue | undefined {
    return this.all(field)[0];
  }

  /** The text of the first component of a field. */
  text(field: number): string | undefined {
    return this.one(field)?.text();
  }

  /** A place such as `PID[0]-3.1`; components only where they say more. */
  place(field: number, component = 1): string {
    return `${this.name}[${this.occurrence}]-${field}${component === 1 ? "" : `.${component}`}`;
  }

  /** Marks a field as held by the order of the segments, such as a set id. */
  skip(...fields: readonly number[]): void {
    for (const field of fields) this.#used.add(String(field));
  }

  use(key: string): void {
    this.#used.add(key);
  }

  unescape(text: string, field: number, component: number): string {
    const { text: plain, isWhole } = unescapeText(text, this.delimiters);
    if (!isWhole) this.#report.badEscape(this.place(field, component));
    return toNfc(plain);
  }

  /** Places that hold something nobody has read. */
  unread(): readonly string[] {
    const places = new Set<string>();
    for (let field = this.name === "MSH" ? 3 : 1; field < this.#fields.length; field++) {
      if (this.#used.has(String(field))) continue;
      for (const value of this.all(field))
        for (const key of value.leaves())
          if (!this.#used.has(key.used)) places.add(this.place(field, key.component));
    }
    return [...places];
  }
}

/** One repetition of a field (trường). */
export class FieldValue {
  readonly segment: Segment;
  readonly field: number;
  readonly #repetition: number;
  readonly #components: readonly string[];

  constructor(segment: Segment, field: number, repetition: number, text: string) {
    this.segment = segment;
    this.field = field;
    this.#repetition = repetition;
    this.#components = text.split(segment.delimiters.component);
  }

  /** A component or one of its parts, both from 1; undefined when it is empty. */
  text(component = 1, part = 1): string | undefined {
    const raw = this.#parts(component)[part - 1] ?? "";
    if (raw === "" || raw === '""') return undefined;
    this.segment.use(this.#key(component, part));
    const text = this.segment.unescape(raw, this.field, component).trim();
    return text === "" ? undefined : text;
  }

  /** The whole repetition as it stands, its parts joined by spaces. */
  whole(): string | undefined {
    const texts = this.leaves().flatMap(({ component, part }) => this.text(component, part) ?? []);
    return texts.length === 0 ? undefined : texts.join(" ");
  }

  /** Places of the texts in it. */
  leaves(): readonly { readonly component: number; readonly part: number; readonly used: string }[] {
    return this.#components.flatMap((_, index) =>
      this.#parts(index + 1).flatMap((text, at) => {
        const used = this.#key(index + 1, at + 1);
        return text.trim() === "" || text === '""' ? [] : [{ component: index + 1, part: at + 1, used }];
      }),
    );
  }

  #parts(component: number): readonly string[] {
    const text = this.#components[component - 1] ?? "";
    const { subcomponent } = this.segment.delimiters;
    return subcomponent === "" ? [text] : text.split(subcomponent);
  }

  #key(component: number, part: number): string {
    return `${this.field}~${this.#repetition}.${component}.${part}`;
  }
}
