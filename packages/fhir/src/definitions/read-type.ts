import type { InvariantTest } from "../invariants/scene.ts";
import type {
  Binding,
  BindingStrength,
  ElementDefinition,
  Invariant,
  TypeDefinition,
  TypeReference,
} from "./type-definition.ts";

// The compact text of a type, one line each:
//
//   Patient DomainResource resource #pat-9          name, base (or -), kind[/abstract], invariants
//   #pat-1<TAB>human                                an invariant; `#key?` when it only warns
//   identifier* Identifier                          element with cardinality ? ! * + {min,max}
//   deceased[x]? boolean|dateTime $                 choice; $ modifier, & XML attribute
//   gender? code =administrative-gender             binding: = required ~ extensible - preferred; no example ones
//   language? code -languages %all-languages        % the set that codes must come from at most
//   subject? Reference(Patient,Group)               targets in ( ), profiles in { }, * for the open types
//   contact* BackboneElement #pat-1                 children follow, one space deeper
//    link* @link                                    same content as the element at that path

const strengths: Readonly<Record<string, BindingStrength>> = {
  "=": "required",
  "~": "extensible",
  "-": "preferred",
};

/** Reads the compact text of one type; `tests` are the functions of its invariants, in the order of their lines. */
export function readType(
  text: string,
  tests: readonly (InvariantTest | 0)[],
  openTypes: readonly TypeReference[],
): TypeDefinition {
  const lines = text.split("\n");
  const [name = "", base = "-", kind = "complex", keys = ""] = (lines[0] ?? "").split(" ");
  const invariants = new Map<string, Invariant>();
  let at = 1;
  for (; lines[at]?.startsWith("#") === true; at++) {
    const invariant = readInvariant(lines[at] ?? "", tests[at - 1]);
    invariants.set(invariant.key, invariant);
  }
  return {
    name,
    base: base === "-" ? undefined : base,
    kind: kind.startsWith("resource") ? "resource" : kind.startsWith("primitive") ? "primitive" : "complex",
    isAbstract: kind.endsWith("/abstract"),
    invariantKeys: keys === "" ? [] : keys.slice(1).split(","),
    invariants,
    elements: readElements(lines.slice(at), openTypes),
  };
}

function readInvariant(line: string, test: InvariantTest | 0 = 0): Invariant {
  const [head = "", human = ""] = line.split("\t");
  const isWarning = head.endsWith("?");
  const key = isWarning ? head.slice(1, -1) : head.slice(1);
  return { key, severity: isWarning ? "warning" : "error", human, ...(test !== 0 && { test }) };
}

function readElements(lines: readonly string[], openTypes: readonly TypeReference[]): ElementDefinition[] {
  const root: ElementDefinition[] = [];
  // The list of children that is open at each depth.
  const open: ElementDefinition[][] = [root];
  for (const line of lines) {
    let depth = 0;
    while (line.charCodeAt(depth) === 0x20) depth++;
    const children: ElementDefinition[] = [];
    open[depth]?.push(readElement(line.slice(depth).split(" "), children, openTypes));
    open[depth + 1] = children;
  }
  return root;
}

function readElement(
  tokens: readonly string[],
  children: ElementDefinition[],
  openTypes: readonly TypeReference[],
): ElementDefinition {
  const [head = "", types = ""] = tokens;
  const { name, min, max } = readHead(head);
  const more = tokens.slice(2);
  const binding = readBinding(more);
  const isShared = types.startsWith("@");
  return {
    name: name.endsWith("[x]") ? name.slice(0, -3) : name,
    isChoice: name.endsWith("[x]"),
    min,
    max,
    types: isShared ? [] : types === "*" ? openTypes : types.split("|").map(readTypeReference),
    ...(isShared && { sharedWith: types.slice(1) }),
    isModifier: more.includes("$"),
    isAttribute: more.includes("&"),
    ...(binding && { binding }),
    invariants:
      more
        .find((token) => token.startsWith("#"))
        ?.slice(1)
        .split(",") ?? [],
    children,
  };
}

function readHead(head: string): { name: string; min: number; max: number } {
  const last = head.at(-1);
  const name = head.slice(0, -1);
  if (last === "?") return { name, min: 0, max: 1 };
  if (last === "!") return { name, min: 1, max: 1 };
  if (last === "*") return { name, min: 0, max: Infinity };
  if (last === "+") return { name, min: 1, max: Infinity };
  const brace = head.lastIndexOf("{");
  const [min, max] = head.slice(brace + 1, -1).split(",");
  return { name: head.slice(0, brace), min: Number(min), max: max === "*" ? Infinity : Number(max) };
}

function readTypeReference(token: string): TypeReference {
  const paren = token.indexOf("(");
  const targets = paren < 0 ? [] : token.slice(paren + 1, -1).split(",");
  const front = paren < 0 ? token : token.slice(0, paren);
  const brace = front.indexOf("{");
  const profiles = brace < 0 ? [] : front.slice(brace + 1, -1).split(",");
  return { type: brace < 0 ? front : front.slice(0, brace), profiles, targets };
}

function readBinding(tokens: readonly string[]): Binding | undefined {
  for (const token of tokens) {
    const strength = strengths[token.charAt(0)];
    if (strength === undefined) continue;
    const max = tokens.find((other) => other.startsWith("%"));
    return { strength, valueSet: token.slice(1), ...(max !== undefined && { maxValueSet: max.slice(1) }) };
  }
  return undefined;
}
