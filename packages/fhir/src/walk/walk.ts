import type { Issue, IssueParams, Severity } from "@lienthong/core";
import type { BundleContext } from "../bundle/references.ts";
import type { FhirPathSession } from "../fhirpath/index.ts";
import type { JsonObject } from "../plan/plan.ts";
import type { FhirCode } from "../messages/codes.ts";
import type { ContainedIndex } from "../references/resolve-target.ts";
import type { RemoteResources } from "../references/remote.ts";
import type { ProfileRun } from "../profile/profile-run.ts";
import type { UnitService } from "../terminology/service.ts";
import type { Clock } from "../validator/clock.ts";
import type { NotChecked, NotCheckedCode, NotCheckedNote } from "../validator/not-checked.ts";

const maxNames = 100;
const tooMany = "fhir.limit.too-many-issues";

/** Where an issue stands in the parsed data, from which its place in a text is found. */
export interface Anchor {
  readonly container: object;
  readonly key: string | number;
  /** The place of the property name rather than of the value. */
  readonly atKey: boolean;
}

/** An issue together with its place in the parsed data. */
export interface FoundIssue {
  readonly issue: Issue<FhirCode>;
  readonly anchor: Anchor | undefined;
}

/** What a walk may use up before it stops. */
export interface WalkLimits {
  /** Objects inside objects. */
  readonly maxDepth: number;
  /** Objects visited; bounds the time that data with shared parts can take. */
  readonly maxObjects: number;
  readonly maxIssues: number;
}

/** How a walk works. */
export interface WalkOptions {
  readonly limits: WalkLimits;
  readonly numberText?: NumberText;
  readonly isXml?: boolean;
  /** Canonical URLs of profiles that the record must follow. */
  readonly profiles?: readonly string[];
  readonly remote?: RemoteResources;
  /** Tells the present, when the caller does. */
  readonly clock?: Clock;
  /** Knows units, when the caller does. */
  readonly units?: UnitService;
}

/** The text of a number as it was written, when {@link String} would not give it back. */
export type NumberText = (container: object, key: string | number) => string | undefined;

/**
 * One pass over one record. The way to the current value is kept on stacks; a path is built from them
 * only when there is something to report.
 */
export class Walk {
  readonly limits: WalkLimits;
  readonly numberText: NumberText | undefined;
  /** The record was XML, where every primitive value was text. */
  readonly isXml: boolean;
  /** Resources outside the record, when references are followed. */
  readonly remote: RemoteResources | undefined;
  /** Profiles that the caller asks the record to follow. */
  readonly profiles: readonly string[];
  private readonly clock: Clock | undefined;
  /** Knows units of measure, when the caller does. */
  readonly units: UnitService | undefined;
  private moment: string | undefined;
  readonly found: FoundIssue[] = [];
  private readonly skipped: { readonly note: NotCheckedNote; readonly path: string; count: number }[] = [];
  private notes: Map<string, NotCheckedNote> | undefined;
  /** The record itself. */
  readonly root: JsonObject;
  /** The resource, or the one that contains it. */
  rootResource: JsonObject;
  /** What invariants found out about the current resource. */
  session: FhirPathSession | undefined;
  /** The contained resources of the root resource, once somebody looks for one. */
  contained: ContainedIndex | undefined;
  /** The checks against profiles, once there are any; here because a table by walks would cost more than they do. */
  profileRun: ProfileRun | undefined;
  /** Ids of elements that were met, by resource; with the walk, as the next one may see the same record. */
  elementIds: Map<object, Set<string>> | undefined;
  /** What links inside the record may lead to, once one was met. */
  linkTargets: ReadonlySet<string> | undefined;
  depth = 0;
  objects = 0;
  /** Set when a limit was reached: everything after is unchecked. */
  isStopped = false;
  /** The innermost Bundle that the walk is in. */
  bundle: BundleContext | undefined;
  /** The resource that the current value belongs to, and its plan. */
  resource: JsonObject;
  /** Depth at which that resource stands. */
  resourceDepth = 0;
  private readonly names: string[] = [];
  private readonly indexes: number[] = [];
  private readonly containers: object[] = [];
  private readonly keys: (string | number)[] = [];

  constructor(root: JsonObject, name: string, options: WalkOptions) {
    this.root = root;
    this.rootResource = root;
    this.resource = root;
    this.limits = options.limits;
    this.numberText = options.numberText;
    this.isXml = options.isXml === true;
    this.profiles = options.profiles ?? [];
    this.remote = options.remote;
    this.clock = options.clock;
    this.units = options.units;
    this.names[0] = name;
  }

  /** Steps to a property, or to one of its repetitions when `index` is not -1. */
  enter(container: object, key: string | number, name: string, index: number): void {
    const depth = ++this.depth;
    this.names[depth] = name;
    this.indexes[depth] = index;
    this.containers[depth] = container;
    this.keys[depth] = key;
  }

  leave(): void {
    this.depth--;
  }

  /** `Patient.name[0].given[1]`. */
  path(levelsUp = 0): string {
    let text = this.names[0] ?? "";
    for (let i = 1; i <= this.depth - levelsUp; i++) {
      const index = this.indexes[i] ?? -1;
      text += `.${this.names[i] ?? ""}${index < 0 ? "" : `[${String(index)}]`}`;
    }
    return text;
  }

  /** The repetition at a depth of the way to the current value; -1 for what does not repeat. */
  indexAt(depth: number): number {
    return this.indexes[depth] ?? -1;
  }

  /** Steps from the current resource to the element that holds the current one: `["Patient", "name"]`. */
  stepsToHolder(): readonly string[] {
    const { resourceType } = this.resource as { readonly resourceType?: unknown };
    return [
      typeof resourceType === "string" ? resourceType : "",
      ...this.names.slice(this.resourceDepth + 1, this.depth),
    ];
  }

  /** The `_name` property beside a primitive value. */
  sibling(): unknown {
    const container = this.containers[this.depth];
    const key = this.keys[this.depth];
    if (this.depth === 0 || container === undefined || key === undefined) return undefined;
    if (typeof key === "string") return Reflect.get(container, `_${key}`);
    const holder = this.holder();
    if (typeof holder !== "object" || holder === null) return undefined;
    const siblings: unknown = Reflect.get(holder, `_${this.names[this.depth] ?? ""}`);
    return Array.isArray(siblings) ? (siblings as readonly unknown[])[key] : undefined;
  }

  /** The present, one and the same for all of a record; undefined when nobody tells it. */
  now(): string | undefined {
    return (this.moment ??= this.clock?.());
  }

  /** The text of the number where the walk stands, when {@link String} would not give it back. */
  numberTextHere(): string | undefined {
    const container = this.containers[this.depth];
    const key = this.keys[this.depth];
    return container === undefined || key === undefined ? undefined : this.numberText?.(container, key);
  }

  /** The object that has the current repetition among its properties: of `extension[0]`, its element. */
  holder(levelsUp = 1): unknown {
    const container = this.containers[this.depth - levelsUp];
    const key = this.keys[this.depth - levelsUp];
    return container === undefined || key === undefined ? this.root : Reflect.get(container, key);
  }

  /** Reports something about the element that holds the current one. */
  reportParent(code: FhirCode, severity: Severity, params?: IssueParams): void {
    this.add(code, severity, this.path(1), params, this.containers[this.depth], this.keys[this.depth]);
  }

  /** Reports something about the value where the walk stands. */
  report(code: FhirCode, severity: Severity, params?: IssueParams): void {
    this.add(code, severity, this.path(), params, this.containers[this.depth], this.keys[this.depth]);
  }

  /** Reports something about a property of the object where the walk stands. */
  reportKey(
    container: object,
    key: string | number,
    code: FhirCode,
    severity: Severity,
    params?: IssueParams,
  ): void {
    this.add(code, severity, this.path(), params, container, key, true);
  }

  /** Reports something at a path below the current place. */
  reportAt(
    place: { readonly path: string; readonly container: object; readonly key: string | number },
    code: FhirCode,
    severity: Severity,
    params?: IssueParams,
  ): void {
    this.add(code, severity, this.path() + place.path, params, place.container, place.key);
  }

  /** Says that a check was left out here. Repetitions of the same are counted, with the first place kept. */
  skip(note: NotCheckedNote): void {
    // A record needs a handful of notes: comparing identities beats hashing them.
    const { skipped } = this;
    for (let i = skipped.length - 1; i >= 0; i--) {
      const known = skipped[i];
      if (known?.note === note) {
        known.count++;
        return;
      }
    }
    if (skipped.length < 3 * maxNames) skipped.push({ note, path: this.path(), count: 1 });
  }

  /** As {@link skip}, for names that the record chose; beyond a hundred they are not listed. */
  skipNamed(code: NotCheckedCode, about: string): void {
    const key = `${code} ${about}`;
    const notes = (this.notes ??= new Map<string, NotCheckedNote>());
    let note = notes.get(key);
    if (note === undefined) {
      if (notes.size >= maxNames) return;
      notes.set(key, (note = { code, about }));
    }
    this.skip(note);
  }

  /** What was left out. */
  notChecked(): readonly NotChecked[] {
    return this.skipped.map(({ note, path, count }) => ({ code: note.code, about: note.about, path, count }));
  }

  /** Counts work that is as much as visiting so many objects. */
  mayCount(objects: number): boolean {
    if (this.isStopped) return false;
    this.objects += objects;
    if (this.objects <= this.limits.maxObjects) return true;
    this.report("fhir.limit.too-large", "fatal", { maximum: this.limits.maxObjects });
    this.isStopped = true;
    return false;
  }

  /** Whether one more object may be visited; reports once when not. */
  mayVisit(): boolean {
    if (this.isStopped) return false;
    if (this.depth >= this.limits.maxDepth) {
      this.report("fhir.limit.too-deep", "fatal", { maximum: this.limits.maxDepth });
      return false;
    }
    if (++this.objects > this.limits.maxObjects) {
      this.report("fhir.limit.too-large", "fatal", { maximum: this.limits.maxObjects });
      this.isStopped = true;
      return false;
    }
    return true;
  }

  /** The record itself has no container. */
  private add(
    code: FhirCode,
    severity: Severity,
    path: string,
    params: IssueParams | undefined,
    container: object | undefined,
    key: string | number | undefined,
    atKey = false,
  ): void {
    if (this.isStopped) return;
    const anchor = container === undefined || key === undefined ? undefined : { container, key, atKey };
    this.found.push({ issue: { code, severity, path, ...(params && { params }) }, anchor });
    const { maxIssues: maximum } = this.limits;
    if (this.found.length < maximum || code === tooMany) return;
    this.add(tooMany, "fatal", "", { maximum }, undefined, undefined);
    this.isStopped = true;
  }
}
