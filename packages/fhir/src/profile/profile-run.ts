import type { IssueParams, Severity } from "@lienthong/core";
import { indexBundle, type BundleIndex } from "../bundle/bundle-index.ts";
import { FhirPathSession } from "../fhirpath/index.ts";
import { environmentOf, sessionOf } from "../invariants/session-of.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Target } from "../references/resolve-target.ts";
import type { NotCheckedNote } from "../validator/not-checked.ts";
import type { Walk } from "../walk/walk.ts";
import type { ProfileCode } from "./codes.ts";
import type { Profile, ProfileRegistry } from "./profile-registry.ts";
import { runValue } from "./run-plan.ts";
import type { Item, ValuePlan } from "./value-plan.ts";

/** Profiles that demand profiles. */
const maxDepth = 100;

/** What is known of an object and a profile; `silent` failures were not reported yet. */
type State = "running" | "holds" | "fails" | "fails-silently";

/**
 * The checks of one record against profiles. What was found out about an object and a profile is kept, so
 * that circular profiles end and no object is judged twice.
 */
export class ProfileRun {
  readonly walk: Walk;
  readonly registry: ProfileRegistry;
  /** The URL of the profile that is being checked. */
  profile = "";
  /** Above 0, findings are only counted: somebody asks whether a value conforms. */
  private trials = 0;
  private failures = 0;
  private depth = 0;
  /** The profiles that the record claims and nobody knows. */
  unknown: Map<string, NotCheckedNote> | undefined;
  /** The first object and profile; most records meet no second one. */
  private first: { readonly value: object; readonly profile: Profile; state: State } | undefined;
  private states: Map<object, Map<Profile, State>> | undefined;
  private reported: Set<string> | undefined;
  private bundles: Map<object, BundleIndex> | undefined;
  private sessions: Map<object, FhirPathSession> | undefined;

  constructor(walk: Walk, registry: ProfileRegistry) {
    this.walk = walk;
    this.registry = registry;
  }

  /** Whether nothing more needs to be looked at: the question is answered, or the walk has stopped. */
  isDecided(): boolean {
    return this.walk.isStopped || (this.trials > 0 && this.failures > 0);
  }

  /** Reports what is wrong at the current value. */
  report(code: ProfileCode, severity: Severity, params?: IssueParams): void {
    if (this.isNews(code, severity, this.walk.path(), params)) this.walk.report(code, severity, params);
  }

  /** Reports what is wrong with a property of the object where the walk stands. */
  reportKey(
    container: object,
    key: string | number,
    code: ProfileCode,
    severity: Severity,
    params?: IssueParams,
  ) {
    if (!this.isNews(code, severity, this.walk.path(), params)) return;
    if (Object.hasOwn(container, key)) this.walk.reportKey(container, key, code, severity, params);
    else this.walk.report(code, severity, params);
  }

  /** Reports something at a path below the current value. */
  reportBelow(
    place: { readonly path: string; readonly container: object; readonly key: string | number },
    code: ProfileCode,
    severity: Severity,
    params?: IssueParams,
  ): void {
    const path = this.walk.path() + place.path;
    if (this.isNews(code, severity, path, params)) this.walk.reportAt(place, code, severity, params);
  }

  private isNews(
    code: ProfileCode,
    severity: Severity,
    path: string,
    params: IssueParams | undefined,
  ): boolean {
    if (severity === "error" || severity === "fatal") this.failures++;
    if (this.trials > 0) return false;
    // Several profiles may ask the same of one element.
    const { profile: _, ...asked } = params ?? {};
    const key = `${code} ${path} ${JSON.stringify(asked)}`;
    this.reported ??= new Set<string>();
    if (this.reported.has(key)) return false;
    this.reported.add(key);
    return true;
  }

  /** Whether a value obeys a profile, without saying why not. The walk stands at the value. */
  conforms(item: Item, profile: Profile): boolean {
    const { failures } = this;
    this.trials++;
    this.failures = 0;
    this.check(item, profile);
    const holds = this.failures === 0;
    this.failures = failures;
    this.trials--;
    return holds;
  }

  /** Checks a value against a profile; the walk stands at the value. */
  check(item: Item, profile: Profile): void {
    const plan = profile.plan();
    if (plan === undefined) return;
    const { value } = item;
    const subject = typeof value === "object" && value !== null ? value : undefined;
    const isSilent = this.trials > 0;
    switch (subject && this.stateOf(subject, profile)) {
      // In a circle a profile is taken to be followed, as nothing else says otherwise.
      case "running":
        return;
      case "holds":
        return;
      case "fails":
        this.failures++;
        return;
      case "fails-silently":
        if (isSilent) {
          this.failures++;
          return;
        }
        break;
      case undefined:
    }
    if (this.depth >= maxDepth) {
      this.walk.skipNamed("fhir.unchecked.profile", profile.url);
      return;
    }
    const { profile: outer, failures } = this;
    this.depth++;
    if (subject !== undefined) this.setState(subject, profile, "running");
    this.profile = profile.url;
    if (this.checkType(item, profile)) {
      runValue(this, item, plan);
      for (const url of profile.imposes) this.checkImposed(item, url);
    }
    this.profile = outer;
    this.depth--;
    const state = this.failures === failures ? "holds" : isSilent ? "fails-silently" : "fails";
    if (subject !== undefined) this.setState(subject, profile, state);
  }

  private checkImposed(item: Item, url: string): void {
    const imposed = this.registry.judges(url) === "profile" ? this.registry.find(url) : undefined;
    if (imposed !== undefined) this.check(item, imposed);
    else if (this.registry.judges(url) === undefined) this.walk.skipNamed("fhir.unchecked.profile", url);
  }

  /** Checks a value against a plan; the walk stands at the value. */
  checkPlan(item: Item, plan: ValuePlan): void {
    runValue(this, item, plan);
  }

  /** Whether a value does what a plan asks, without saying why not. */
  obeys(item: Item, plan: ValuePlan): boolean {
    const { failures } = this;
    this.trials++;
    this.failures = 0;
    runValue(this, item, plan);
    const isObeyed = this.failures === 0;
    this.failures = failures;
    this.trials--;
    return isObeyed;
  }

  private stateOf(value: object, profile: Profile): State | undefined {
    const { first } = this;
    if (first?.value === value && first.profile === profile) return first.state;
    return this.states?.get(value)?.get(profile);
  }

  private setState(value: object, profile: Profile, state: State): void {
    const first = (this.first ??= { value, profile, state });
    if (first.value === value && first.profile === profile) {
      first.state = state;
      return;
    }
    this.states ??= new Map<object, Map<Profile, State>>();
    let states = this.states.get(value);
    if (states === undefined) this.states.set(value, (states = new Map<Profile, State>()));
    states.set(profile, state);
  }

  private checkType(item: Item, profile: Profile): boolean {
    const found =
      isObject(item.value) && typeof item.value["resourceType"] === "string"
        ? item.value["resourceType"]
        : item.type;
    if (found === "" || profile.type === "" || this.registry.isTypeOf(found, profile.type)) return true;
    this.report("fhir.profile.wrong-type", "error", {
      profile: profile.url,
      expected: profile.type,
      found: this.registry.isKnownType(found) ? found : "?",
    });
    return false;
  }

  /** Does something inside another resource: what belongs to a resource changes with it. */
  inResource(resource: JsonObject, isContained: boolean, action: () => void): void {
    const { walk } = this;
    const { resource: outer, resourceDepth, rootResource, session, bundle } = walk;
    if (resource !== outer) walk.session = undefined;
    if (resource["resourceType"] === "Bundle") this.enterBundle(resource);
    if (!isContained) walk.rootResource = resource;
    walk.resource = resource;
    walk.resourceDepth = walk.depth;
    action();
    walk.resource = outer;
    walk.resourceDepth = resourceDepth;
    walk.rootResource = rootResource;
    walk.session = session;
    walk.bundle = bundle;
  }

  /** References inside a Bundle lead to its entries. */
  private enterBundle(bundle: JsonObject): void {
    const { walk } = this;
    this.bundles ??= new Map<object, BundleIndex>();
    let index = this.bundles.get(bundle);
    if (index === undefined) this.bundles.set(bundle, (index = indexBundle(bundle, this.registry.isR5)));
    walk.bundle = { index, depth: walk.depth, links: undefined, outer: walk.bundle };
  }

  /** The session of the current resource; `needsServices` for expressions that ask about codes or profiles. */
  session(needsServices = false): FhirPathSession {
    return needsServices ? this.serviceSession() : sessionOf(this.walk);
  }

  private serviceSession(): FhirPathSession {
    const { walk, registry } = this;
    this.sessions ??= new Map<object, FhirPathSession>();
    let session = this.sessions.get(walk.resource);
    if (session === undefined) {
      session = new FhirPathSession({
        ...environmentOf(walk),
        memberOf: (value, type, valueSet) => registry.memberOf(value, type, valueSet),
        resolve: (reference) => this.resolve(reference)?.resource,
        conformsTo: (value, type, profile) => this.conformsTo(value, type, profile),
      });
      this.sessions.set(walk.resource, session);
    }
    return session;
  }

  private conformsTo(value: unknown, type: string, canonical: string): boolean | undefined {
    if (this.registry.judges(canonical) === undefined || !isObject(value)) return undefined;
    const isInner = typeof value["resourceType"] === "string";
    const item: Item = {
      property: undefined,
      container: { value },
      key: "value",
      pathName: "",
      index: -1,
      value,
      sibling: undefined,
      type,
    };
    if (!isInner) return this.registry.conforms(this, item, canonical);
    let holds = false;
    this.inResource(value, false, () => {
      holds = this.registry.conforms(this, item, canonical);
    });
    return holds;
  }

  /** The resource that a reference means, when the record holds it. */
  resolve(reference: string): Target | undefined {
    const target = this.registry.resolve(this.walk, reference);
    const { root } = this.walk;
    if (target?.kind !== "remote" || !isObject(root)) return target;
    // What a server has under the name of the record is the record.
    const { resourceType, id } = target.resource;
    return resourceType === root["resourceType"] && id === root["id"]
      ? { ...target, resource: root }
      : target;
  }
}
