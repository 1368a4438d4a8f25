import type { CodeableConcept, Coding, Identifier } from "fhir/r4.js";
import { hl7 } from "./hl7.ts";
import type { CodeKey, ExtensionKey, IdentifierKey, ProfileKey, Target } from "./keys.ts";
import {
  vnCoreCodeSystems,
  vnCoreExtensions,
  vnCoreIdentifierTypeSystem,
  vnCoreIdentifierTypes,
  vnCoreIdentifiers,
  vnCoreProfiles,
} from "./vn-core.ts";

/** How names of systems are chosen. */
export interface TermOptions {
  readonly target: Target;
  /** Start of the names of our own, for target `none` and for the extension of unmapped fields. */
  readonly namespace?: string;
  /** Systems of the caller, such as that of the facility's own patient numbers; they win over all others. */
  readonly systems?: Readonly<Partial<Record<IdentifierKey | CodeKey, string>>>;
}

/** The names of one target. `undefined` means that the target has none. */
export interface Terms {
  readonly target: Target;
  /** Address of our extension that carries fields without an element of their own. */
  readonly claimRow: string;
  identifier(key: IdentifierKey, value: string): Identifier;
  coding(key: CodeKey, code: string): Coding;
  extension(key: ExtensionKey): string | undefined;
  profile(key: ProfileKey): string | undefined;
  /** Name of a profile of our own, for target `none`. */
  ownProfile(key: ProfileKey): string;
}

/** Start of our own names unless the caller gives another. It is no registered URN namespace and resolves to nothing. */
export const defaultNamespace = "urn:lienthong";

const hl7Types: Readonly<Partial<Record<IdentifierKey, string>>> = { cccd: "NI", passport: "PPN", mrn: "MR" };

const targets: ReadonlySet<string> = new Set<Target>(["vn-core", "none"]);

/** A name of our own. */
export function ownName(namespace: string, kind: string, key: string): string {
  const separator = namespace.startsWith("urn:") ? ":" : "/";
  return namespace + separator + kind + separator + key;
}

/** A function of few keys that works out each answer once. */
export function remember<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = { value: find(key) }));
    return found.value;
  };
}

/** The names of the target that was asked for last: one file after the other asks for the same. */
let last: { readonly namespace: string; readonly terms: Terms } | undefined;

/** The names of a target. */
export function createTerms(options: TermOptions): Terms {
  const { target, namespace = defaultNamespace, systems } = options;
  if (systems !== undefined) return makeTerms(target, namespace, systems);
  if (last?.terms.target !== target || last.namespace !== namespace)
    last = { namespace, terms: makeTerms(target, namespace, {}) };
  return last.terms;
}

function makeTerms(target: Target, namespace: string, systems: NonNullable<TermOptions["systems"]>): Terms {
  if (!targets.has(target)) throw new TypeError('target must be "vn-core" or "none"');
  if (!/^[a-z][a-z0-9+.-]{1,20}:[^\s]{1,200}$/iu.test(namespace))
    throw new TypeError(
      "namespace must be the start of a URI, such as urn:example or https://example.org/fhir",
    );
  const own = (kind: string, key: string): string => ownName(namespace, kind, key);
  const isVnCore = target === "vn-core";

  const identifierSystem = remember(
    (key: IdentifierKey) => systems[key] ?? (isVnCore ? vnCoreIdentifiers[key]?.url : own("sid", key)),
  );
  const codeSystem = remember(
    (key: CodeKey) => systems[key] ?? (isVnCore ? vnCoreCodeSystems[key]?.url : own("cs", key)),
  );
  const type = (key: IdentifierKey): CodeableConcept | undefined => {
    const local = isVnCore ? vnCoreIdentifierTypes[key] : undefined;
    if (local) return { coding: [{ system: vnCoreIdentifierTypeSystem.url, code: local }] };
    const common = hl7Types[key];
    return common ? { coding: [{ system: hl7.identifierType, code: common }] } : undefined;
  };
  return {
    target,
    claimRow: own("ext", "claim-row"),
    identifier(key, value) {
      const system = identifierSystem(key);
      const kind = type(key);
      if (kind === undefined) return system === undefined ? { value } : { system, value };
      return system === undefined ? { type: kind, value } : { type: kind, system, value };
    },
    coding(key, code) {
      const system = codeSystem(key);
      return system === undefined ? { code } : { system, code };
    },
    extension: (key) =>
      isVnCore ? vnCoreExtensions[key].url : key === "order-date" ? undefined : own("ext", key),
    profile: (key) => (isVnCore ? vnCoreProfiles[key] : undefined),
    ownProfile: remember((key: ProfileKey) => own("profile", key)),
  };
}

/** An identifier of that kind exists, and nobody here knows its value. */
export function unknownIdentifier(terms: Terms): Identifier {
  const { type, system } = terms.identifier("cccd", "");
  return {
    ...(type && { type }),
    ...(system !== undefined && { system }),
    _value: { extension: [{ url: hl7.dataAbsentReasonExtension, valueCode: "unknown" }] },
  };
}
