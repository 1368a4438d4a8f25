/** The codes of a value set (tập giá trị) that could be listed from the definitions alone. */
export interface ValueSetCodes {
  /** Codes by code system. */
  readonly systems: ReadonlyMap<string, ReadonlySet<string>>;
  /** All codes, for elements of type `code`, which name no system. */
  readonly codes: ReadonlySet<string>;
}

/** A value set that needs more than the definitions: a terminology server or a standard of its own. */
export interface UnlistedValueSet {
  readonly reason: string;
}

const shortSystem = "http://hl7.org/fhir/";

/** The name that the compact text of a value set begins with. */
export function valueSetName(text: string): string {
  return text.slice(0, text.indexOf("\t"));
}

/** Reads the compact text of a value set, its codes when they are first asked for: `name TAB system code code … TAB system code …`. */
export function readValueSet(text: string): ValueSetCodes | UnlistedValueSet {
  const [, first = ""] = text.split("\t", 2);
  if (first.startsWith("!")) return { reason: first.slice(1) };
  let read: ValueSetCodes | undefined;
  return {
    get systems() {
      return (read ??= readCodes(text)).systems;
    },
    get codes() {
      return (read ??= readCodes(text)).codes;
    },
  };
}

function readCodes(text: string): ValueSetCodes {
  const parts = text.split("\t").slice(1);
  const systems = new Map<string, ReadonlySet<string>>();
  const codes = new Set<string>();
  for (const part of parts) {
    const [system = "", ...members] = part.split(" ");
    systems.set(system.startsWith("~") ? shortSystem + system.slice(1) : system, new Set(members));
    for (const member of members) codes.add(member);
  }
  return { systems, codes };
}
