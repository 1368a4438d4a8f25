import { numberTextOf } from "@lienthong/fhir";
import { type Part, listIn, partOf } from "../mapping/places.ts";

/** The text when it is one that says something, in NFC. */
export function textIn(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.normalize("NFC").trim();
  return text === "" ? undefined : text;
}

/** What a code list calls its codes; `undefined` where nothing is known. */
export type NameOfCode = (system: string | undefined, code: string) => string | undefined;

const noName: NameOfCode = () => undefined;

/** A CodeableConcept in words: its text, else what its codes are called, else the codes. */
export function conceptText(value: unknown, nameOf: NameOfCode = noName): string | undefined {
  const concept = partOf(value);
  const text = textIn(concept?.["text"]);
  if (text !== undefined) return text;
  for (const one of listIn(concept?.["coding"])) {
    const found = codingText(one, nameOf);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A Coding in words: its display, else what the list calls it, else the code. */
function codingText(value: unknown, nameOf: NameOfCode = noName): string | undefined {
  const coding = partOf(value);
  const code = textIn(coding?.["code"]);
  const named = code === undefined ? undefined : nameOf(textIn(coding?.["system"]), code);
  return textIn(coding?.["display"]) ?? named ?? code;
}

/** The codes of a CodeableConcept, each once, without their systems. */
export function codesOf(value: unknown): readonly string[] {
  const codes = listIn(partOf(value)?.["coding"]).map((one) => textIn(partOf(one)?.["code"]));
  return [...new Set(codes.filter((code) => code !== undefined))];
}

/** Họ và tên: the text of the name, else family name and given names in Vietnamese order. */
export function nameText(names: unknown): string | undefined {
  const all = listIn(names).map(partOf);
  const name = all.find((one) => one?.["use"] === "official") ?? all.find((one) => one?.["use"] !== "old");
  const text = textIn(name?.["text"]);
  if (text !== undefined) return text;
  const parts = [name?.["family"], ...listIn(name?.["given"])]
    .map(textIn)
    .filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** An Address in one line. */
export function addressText(value: unknown): string | undefined {
  const address = partOf(value);
  const text = textIn(address?.["text"]);
  if (text !== undefined) return text;
  const parts = [
    ...listIn(address?.["line"]),
    address?.["city"],
    address?.["district"],
    address?.["state"],
    address?.["country"],
  ];
  const found = parts.map(textIn).filter((part) => part !== undefined);
  return found.length === 0 ? undefined : found.join(", ");
}

/** The text of a decimal as it was read, such as `1.00`. */
export function numberIn(holder: Part, name: string): string | undefined {
  const value = holder[name];
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  return numberTextOf(holder, name) ?? String(value);
}

/** The value of an identifier of one system. */
export function identifierIn(
  resource: Part | undefined,
  isWanted: (identifier: Part) => boolean,
): string | undefined {
  for (const one of listIn(resource?.["identifier"])) {
    const identifier = partOf(one);
    const value = identifier && isWanted(identifier) ? textIn(identifier["value"]) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The value of an extension of one address. */
export function extensionIn(
  resource: Part | undefined,
  isWanted: (url: unknown) => boolean,
): Part | undefined {
  return listIn(resource?.["extension"])
    .map(partOf)
    .find((one) => isWanted(one?.["url"]));
}
