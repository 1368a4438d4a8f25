import type { Issue } from "@lienthong/core";
import { uuidBytes, uuidV5 } from "../lib/uuid-v5.ts";
import type { Draft } from "../mapping/draft.ts";
import type { Hl7v2Code } from "./codes.ts";
import type { FieldOrigin, Filling, Scope } from "./codecs/rule.ts";
import type { Segment } from "./text/segment.ts";

/** A value of a message that no element holds (mất mát được khai báo). */
export interface Hl7v2Loss {
  /** Which message of the input, from 0. */
  readonly message: number;
  /** Place, such as `PID[0]-10`, or `ZPD[0]` for a whole segment. */
  readonly place: string;
  /** `no-place`: no element of the mapping holds it; `bad-value`: an element would, but the value is not one. */
  readonly reason: "no-place" | "bad-value" | "segment";
  /** Whether the text of the segment rides in the extension of the Provenance. */
  readonly isCarried: boolean;
}

/** A segment that has become a resource. */
export interface Made extends Filling {
  readonly segment: Segment;
}

/** What the segments so far have begun; a later segment adds to the last. */
export interface Place {
  orc?: Segment;
  order?: Made;
  report?: Made;
  /** What a note belongs to. */
  noted?: Made;
  /** A specimen that comes before what is asked of it. */
  specimen?: Made;
  /** A timing that comes before the order that it times. */
  timing?: Segment;
}

/** What is collected over all messages. */
export interface BundleContext {
  readonly zone: string;
  readonly namespace: string;
  readonly residue: "extension" | "none";
  /** Resources by `fullUrl`: a patient of several messages is one resource, the later message wins. */
  readonly entries: Map<string, Draft>;
  readonly issues: Issue[];
  /** Issues beyond those that are listed. */
  hidden: number;
  readonly losses: Hl7v2Loss[];
  readonly origins: FieldOrigin[];
}

const mostIssues = 1_000;

/** One message while it is converted. */
export class MessageContext implements Scope {
  readonly bundle: BundleContext;
  readonly index: number;
  /** Starts the names of resources that have no identifier of their own. */
  readonly key: string;
  readonly fullUrls = new Set<string>();
  readonly #namespace: readonly number[];
  readonly #badPlaces = new Set<string>();

  constructor(bundle: BundleContext, index: number, key: string) {
    this.bundle = bundle;
    this.index = index;
    this.key = key;
    // The namespace of URLs of RFC 9562 names ours.
    this.#namespace = uuidBytes(uuidV5(uuidBytes("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), bundle.namespace));
  }

  get zone(): string {
    return this.bundle.zone;
  }

  /** An issue at a place of this message. */
  add(
    code: Hl7v2Code,
    severity: Issue["severity"],
    place: string,
    params?: Readonly<Record<string, string | number>>,
  ): void {
    const { issues } = this.bundle;
    if (issues.length >= mostIssues) {
      this.bundle.hidden++;
      return;
    }
    issues.push({ code, severity, path: `${this.#prefix()}${place}`, ...(params && { params }) });
  }

  report(
    code: Hl7v2Code,
    value: { readonly segment: Segment; readonly field: number },
    params?: Readonly<Record<string, string | number>>,
    component = 1,
  ): void {
    const place = value.segment.place(value.field, component);
    // A value may be looked at by two rules.
    if (this.#badPlaces.has(`${code} ${place}`)) return;
    this.#badPlaces.add(`${code} ${place}`);
    this.add(code, "warning", place, params);
    const isKept = code === "emr.hl7v2.bad-number" || params?.["reason"] === "text";
    if (!isKept) this.lose(place, "bad-value");
  }

  lose(place: string, reason: Hl7v2Loss["reason"], isCarried = false): void {
    this.bundle.losses.push({ message: this.index, place, reason, isCarried });
  }

  /** A segment that does not stand where it adds to something. */
  outOfPlace(segment: Segment): void {
    const name = `${segment.name}[${segment.occurrence}]`;
    this.add("emr.hl7v2.out-of-place", "warning", name, { segment: segment.name });
  }

  /** Begins a resource; the same kind and name give the same id, in every message. */
  begin(segment: Segment, resourceType: string, name: string): Made {
    const id = uuidV5(this.#namespace, `${resourceType}|${name}`);
    const fullUrl = `urn:uuid:${id}`;
    const resource: Draft = { resourceType, id };
    this.fullUrls.add(fullUrl);
    this.bundle.entries.delete(fullUrl);
    this.bundle.entries.set(fullUrl, resource);
    return { fullUrl, resource, origins: this.bundle.origins, segment };
  }

  /** Begins a resource, or adds what `fillIt` finds to the one that there is already. */
  again(segment: Segment, resourceType: string, name: string, fillIt: (made: Made) => void): Made {
    const fullUrl = `urn:uuid:${uuidV5(this.#namespace, `${resourceType}|${name}`)}`;
    const known = this.bundle.entries.get(fullUrl);
    if (known === undefined) {
      const made = this.begin(segment, resourceType, name);
      fillIt(made);
      return made;
    }
    this.fullUrls.add(fullUrl);
    const more: Draft = {};
    fillIt({ fullUrl, resource: more, origins: this.bundle.origins, segment });
    for (const [element, value] of Object.entries(more)) known[element] ??= value;
    return { fullUrl, resource: known, origins: this.bundle.origins, segment };
  }

  /** Begins a resource that is known by its place in this message only. */
  beginHere(segment: Segment, resourceType: string): Made {
    return this.begin(segment, resourceType, `${this.key}|${segment.name}|${segment.occurrence}`);
  }

  #prefix(): string {
    return this.index === 0 ? "" : `MSH[${this.index}].`;
  }
}
