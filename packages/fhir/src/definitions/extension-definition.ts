/** One part of an extension that has parts. */
export interface ExtensionPart {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** What its value may be; undefined when it has parts itself, or the definition is followed as a profile. */
  readonly value?: ExtensionValue | undefined;
}

/** What the value of an extension may be; undefined types for any. */
export interface ExtensionValue {
  readonly isRequired: boolean;
  readonly types: readonly string[] | undefined;
  /** The value set that a code must be of. */
  readonly valueSet?: string;
}

/** Where an extension may stand. */
export interface ExtensionContext {
  readonly kind: "element" | "extension" | "fhirpath";
  readonly expression: string;
}

/** An extension (phần mở rộng) as its definition says it. */
export interface ExtensionDefinition {
  readonly url: string;
  readonly isModifier: boolean;
  /** Undefined when it has parts instead of a value. */
  readonly value: ExtensionValue | undefined;
  /** Empty when it may stand anywhere. */
  readonly contexts: readonly ExtensionContext[];
  readonly parts: readonly ExtensionPart[];
  /** It is made from another extension, whose parts it has as well. */
  readonly hasMoreParts?: boolean;
  /** FHIRPath that must hold where it stands. */
  readonly contextInvariants: readonly string[];
}

const base = "http://hl7.org/fhir/StructureDefinition/";

/** The URL of the extension whose compact line this is. */
export function extensionUrl(line: string): string {
  const name = line.slice(0, line.indexOf("\t"));
  return name.includes(":") ? name : base + name;
}

const kinds: Readonly<Record<string, ExtensionContext["kind"]>> = { e: "extension", f: "fhirpath" };

/** Reads a compact line: `name TAB [$] TAB value[=value set] TAB contexts TAB parts`, then each invariant after a TAB. */
export function readExtension(line: string): ExtensionDefinition {
  const [, modifier = "", value = "-", contexts = "", parts = "", ...contextInvariants] = line.split("\t");
  return {
    url: extensionUrl(line),
    isModifier: modifier === "$",
    value: readValue(value),
    contexts: contexts === "" ? [] : contexts.split(";").map(readContext),
    parts: parts === "" ? [] : parts.split(";").map(readPart),
    contextInvariants,
  };
}

function readValue(text: string): ExtensionValue | undefined {
  const isRequired = text.startsWith("!");
  const set = text.indexOf("=");
  const types = text.slice(isRequired ? 1 : 0, set < 0 ? undefined : set);
  if (types === "-") return undefined;
  return {
    isRequired,
    types: types === "*" ? undefined : types.split("|"),
    ...(set >= 0 && { valueSet: text.slice(set + 1) }),
  };
}

function readContext(text: string): ExtensionContext {
  const kind = text.charAt(1) === ":" ? kinds[text.charAt(0)] : undefined;
  return kind === undefined ? { kind: "element", expression: text } : { kind, expression: text.slice(2) };
}

const counts: Readonly<Record<string, readonly [number, number]>> = {
  "?": [0, 1],
  "!": [1, 1],
  "*": [0, Infinity],
  "+": [1, Infinity],
};

function readPart(text: string): ExtensionPart {
  const space = text.lastIndexOf(" ");
  const value = readValue(text.slice(space + 1));
  const head = text.slice(0, space);
  const last = head.at(-1);
  const name = head.slice(0, -1);
  const often = counts[last ?? ""];
  if (often !== undefined) return { name, min: often[0], max: often[1], value };
  const [min, max] = head.slice(head.lastIndexOf("{") + 1, -1).split(",");
  return {
    name: head.slice(0, head.lastIndexOf("{")),
    min: Number(min),
    max: max === "*" ? Infinity : Number(max),
    value,
  };
}
