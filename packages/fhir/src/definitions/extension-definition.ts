/** One part of an extension that has parts. */
export interface ExtensionPart {
  readonly name: string;
  readonly min: number;
  readonly max: number;
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

/** Reads a compact line: `name TAB [$] TAB value[=value set] TAB contexts TAB parts`. */
export function readExtension(line: string): ExtensionDefinition {
  const [, modifier = "", value = "-", contexts = "", parts = ""] = line.split("\t");
  const isRequired = value.startsWith("!");
  const set = value.indexOf("=");
  const types = value.slice(isRequired ? 1 : 0, set < 0 ? undefined : set);
  return {
    url: extensionUrl(line),
    isModifier: modifier === "$",
    value:
      types === "-"
        ? undefined
        : {
            isRequired,
            types: types === "*" ? undefined : types.split("|"),
            ...(set >= 0 && { valueSet: value.slice(set + 1) }),
          },
    contexts: contexts === "" ? [] : contexts.split(";").map(readContext),
    parts: parts === "" ? [] : parts.split(";").map(readPart),
    contextInvariants: [],
  };
}

function readContext(text: string): ExtensionContext {
  const kind = text.charAt(1) === ":" ? kinds[text.charAt(0)] : undefined;
  return kind === undefined ? { kind: "element", expression: text } : { kind, expression: text.slice(2) };
}

function readPart(text: string): ExtensionPart {
  const head = text.slice(0, text.lastIndexOf(" "));
  const last = head.at(-1);
  const name = head.slice(0, -1);
  if (last === "?") return { name, min: 0, max: 1 };
  if (last === "!") return { name, min: 1, max: 1 };
  if (last === "*") return { name, min: 0, max: Infinity };
  if (last === "+") return { name, min: 1, max: Infinity };
  const [min, max] = head.slice(head.lastIndexOf("{") + 1, -1).split(",");
  return {
    name: head.slice(0, head.lastIndexOf("{")),
    min: Number(min),
    max: max === "*" ? Infinity : Number(max),
  };
}
