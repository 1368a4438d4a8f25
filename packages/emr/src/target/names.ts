import type { CodeKey, ExtensionKey, IdentifierKey } from "./keys.ts";
import { hl7 } from "./hl7.ts";
import { type TermOptions, defaultNamespace, ownName, remember } from "./terms.ts";
import { vnCoreCodeSystems, vnCoreExtensions, vnCoreIdentifiers } from "./vn-core.ts";

/** Which names are read as which kind, whatever target wrote them. */
export interface Names {
  /** Address of our extension that says which row of the claim file a resource was made from. */
  readonly claimRow: string;
  isIdentifierOf(key: IdentifierKey, identifier: Readonly<Record<string, unknown>>): boolean;
  isCodeOf(key: CodeKey, system: unknown): boolean;
  isExtensionOf(key: ExtensionKey, url: unknown): boolean;
}

/** Kinds of identifier that may stand without a system when their type says so. */
const types: Readonly<Partial<Record<IdentifierKey, string>>> = { mrn: "MR" };

/** The names that were asked for last: one file after the other asks for the same. */
let last: { readonly namespace: string; readonly names: Names } | undefined;

/** The names that VN Core, plain R4 and the caller use. */
export function createNames({ namespace = defaultNamespace, systems }: Omit<TermOptions, "target">): Names {
  if (systems !== undefined) return makeNames(namespace, systems);
  if (last?.namespace !== namespace) last = { namespace, names: makeNames(namespace, {}) };
  return last.names;
}

function makeNames(namespace: string, systems: NonNullable<TermOptions["systems"]>): Names {
  // Where no address of VN Core was seen, a code or identifier of that kind stands without a system.
  const identifiers = remember((key: IdentifierKey): readonly unknown[] => [
    systems[key] ?? vnCoreIdentifiers[key]?.url,
    ownName(namespace, "sid", key),
  ]);
  const codes = remember((key: CodeKey): readonly unknown[] => [
    systems[key] ?? vnCoreCodeSystems[key]?.url,
    ownName(namespace, "cs", key),
  ]);
  const extensions = remember((key: ExtensionKey): readonly unknown[] => [
    vnCoreExtensions[key].url,
    ownName(namespace, "ext", key),
  ]);
  return {
    claimRow: ownName(namespace, "ext", "claim-row"),
    isIdentifierOf(key, { system, type }) {
      if (!identifiers(key).includes(system)) return false;
      return system !== undefined || typeCode(type) === types[key];
    },
    isCodeOf: (key, system) => codes(key).includes(system),
    isExtensionOf: (key, url) => extensions(key).includes(url),
  };
}

function typeCode(type: unknown): unknown {
  if (typeof type !== "object" || type === null) return undefined;
  const { coding } = type as { coding?: unknown };
  const [first] = (Array.isArray(coding) ? coding : []) as { system?: unknown; code?: unknown }[];
  return first?.system === hl7.identifierType ? first.code : (first?.code ?? "");
}
