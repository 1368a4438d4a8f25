import { type Draft, ExactNumber, putNumber, steps } from "../../mapping/draft.ts";
import type { Hl7v2Code } from "../codes.ts";
import type { FieldValue, Segment } from "../text/segment.ts";

/** What codecs are given besides the value. */
export interface Scope {
  /** Zone of times that name none, such as `+07:00`. */
  readonly zone: string;
  report(
    code: Hl7v2Code,
    value: FieldValue,
    params?: Readonly<Record<string, string | number>>,
    component?: number,
  ): void;
}

/** Makes an element of a repetition of a field; undefined when it gives none. */
export type Codec = (value: FieldValue, scope: Scope) => unknown;

/** One line of a mapping table: which field goes where. */
export interface FieldRule {
  readonly field: number;
  /** `name[+]` adds each repetition; other paths take the first. */
  readonly to: string;
  readonly as: Codec;
}

/** The fields of a segment that fill a resource (bảng ánh xạ). */
export interface SegmentMap {
  readonly segment: string;
  readonly resource: string;
  readonly rules: readonly FieldRule[];
}

/** Where an element came from. */
export interface FieldOrigin {
  /** `fullUrl` of the resource. */
  readonly resource: string;
  /** Path of the element in it. */
  readonly path: string;
  /** Place in the message, such as `PID[0]-7`. */
  readonly from: string;
}

/** A resource while it is being filled, with the origins of its elements. */
export interface Filling {
  readonly fullUrl: string;
  readonly resource: Draft;
  readonly origins: FieldOrigin[];
}

/** Fills a resource from a segment by a table. */
export function fill(filling: Filling, { rules }: SegmentMap, segment: Segment, scope: Scope): void {
  for (const { field, to, as } of rules) {
    const isList = to.endsWith("[+]");
    const values = segment.all(field);
    for (const value of isList ? values : values.slice(0, 1)) {
      const made = as(value, scope);
      if (made === undefined || !put(filling.resource, to, made)) continue;
      filling.origins.push({
        resource: filling.fullUrl,
        path: to.replace("[+]", ""),
        from: segment.place(field),
      });
    }
  }
}

/** Puts a value at a path; what stands there already stays. */
export function put(resource: Draft, path: string, value: unknown): boolean {
  const all = steps(path);
  let place: Draft = resource;
  for (const [index, { name, kind }] of all.entries()) {
    const isLast = index === all.length - 1;
    if (kind === "append" && isLast) {
      const list = place[name];
      if (Array.isArray(list)) list.push(value);
      else place[name] = [value];
      return true;
    }
    if (isLast) {
      if (place[name] !== undefined) return false;
      if (value instanceof ExactNumber) putNumber(place, name, value.text);
      else place[name] = value;
      return true;
    }
    place = kind === "one" ? child(place, name) : firstOf(place, name);
  }
  return false;
}

function child(place: Draft, name: string): Draft {
  const there = place[name];
  if (isDraft(there)) return there;
  const made: Draft = {};
  place[name] = made;
  return made;
}

function firstOf(place: Draft, name: string): Draft {
  const there = place[name];
  const first: unknown = Array.isArray(there) ? there[0] : undefined;
  if (isDraft(first)) return first;
  const made: Draft = {};
  place[name] = [made];
  return made;
}

function isDraft(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
