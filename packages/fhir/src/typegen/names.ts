import { removeDiacritics } from "@lienthong/core";
import type { Definitions } from "../definitions/definitions.ts";
import type { ElementDefinition } from "../definitions/type-definition.ts";

const maxLength = 60;

/** Words of JavaScript and TypeScript that cannot name a function or a type. */
const reserved: ReadonlySet<string> = new Set(
  (
    "abstract any arguments as async await boolean break case catch class const constructor continue debugger declare " +
    "default delete do else enum eval export extends false finally for from function get if implements import in " +
    "infer instanceof interface is keyof let module namespace never new null number object of package private " +
    "protected public readonly require return set static string super switch symbol this throw true try type typeof " +
    "undefined unique unknown using var void while with yield NaN Infinity globalThis"
  ).split(" "),
);

/** The words of a name: letters of ASCII and digits, whatever stood between them. */
function words(text: string): readonly string[] {
  return removeDiacritics(text.slice(0, 200))
    .split(/[^A-Za-z0-9]+/u)
    .filter((word) => word !== "");
}

/** A name of a type: `vn-core-patient` is `VnCorePatient`; `VNCorePatient` stays as it is. */
export function pascalCase(...texts: readonly string[]): string {
  const joined = texts
    .flatMap(words)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, maxLength);
  return /^[A-Za-z]/u.test(joined) ? joined : `N${joined}`;
}

/** A name of a function: `SystolicBP` is `systolicBP`, `CCCD` is `cccd`, `BPCode` is `bpCode`. */
export function camelCase(...texts: readonly string[]): string {
  const name = pascalCase(...texts);
  const run = /^[A-Z]+/u.exec(name)?.[0].length ?? 0;
  const isWhole = run === name.length || /^[0-9]/u.test(name.slice(run));
  const lowered = run <= 1 ? 1 : isWhole ? run : run - 1;
  const camel = name.slice(0, lowered).toLowerCase() + name.slice(lowered);
  return reserved.has(camel) ? `${camel}Slice` : camel;
}

/** A name of a file: `vn-core-patient`; never one that leaves the folder or that an operating system keeps for itself. */
export function kebabCase(text: string): string {
  const name = pascalCase(text)
    .replace(/([a-z0-9])([A-Z])/gu, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/gu, "$1-$2")
    .toLowerCase();
  return /^(?:con|prn|aux|nul|com\d|lpt\d|index|guards|definitions)$/u.test(name) ? `${name}-profile` : name;
}

/** The name that @types/fhir gives a type or nested group: `Patient.contact` is `PatientContact`. */
export function typeScriptName(typeName: string): string {
  return typeName
    .split(".")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}

/** All names that @types/fhir has for a version, so that no generated name hides one. */
export function typeScriptNames(definitions: Definitions): ReadonlySet<string> {
  const names = new Set(["FhirResource"]);
  const visit = (elements: readonly ElementDefinition[], owner: string): void => {
    for (const element of elements) {
      if (element.children.length === 0) continue;
      const name = `${owner}.${element.name}`;
      names.add(typeScriptName(name));
      visit(element.children, name);
    }
  };
  for (const name of definitions.typeNames) {
    names.add(typeScriptName(name));
    visit(definitions.type(name)?.elements ?? [], name);
  }
  return names;
}

/** Gives out names, each once: what is taken already gets a number. Compares without regard to case where files do. */
export class NameSpace {
  readonly #taken: Set<string>;
  readonly #ignoresCase: boolean;

  constructor(taken: Iterable<string> = [], ignoresCase = false) {
    this.#ignoresCase = ignoresCase;
    this.#taken = new Set([...taken].map((name) => this.#key(name)));
  }

  /** The first of the wishes that is free, else the last one with a number. */
  take(...wishes: readonly [string, ...string[]]): string {
    let name = wishes.find((wish) => !this.has(wish)) ?? "";
    const last = wishes.at(-1) ?? wishes[0];
    for (let number = 2; name === ""; number++) if (!this.has(`${last}${number}`)) name = `${last}${number}`;
    this.#taken.add(this.#key(name));
    return name;
  }

  /** Whether a name is taken, or is a word of the language, which does not matter to files. */
  has(name: string): boolean {
    return (!this.#ignoresCase && reserved.has(name)) || this.#taken.has(this.#key(name));
  }

  #key(name: string): string {
    return this.#ignoresCase ? name.toLowerCase() : name;
  }
}
