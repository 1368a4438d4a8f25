import { toHex } from "@lienthong/pki";
import { isRegular } from "./characters.ts";
import type { PdfValue } from "./values.ts";

/** Writes a value in ASCII: strings in hexadecimal, names with `#xx` where it is needed. */
export function writeValue(value: PdfValue): string {
  if (value === null) return "null";
  if (typeof value !== "object") return String(value);
  switch (value.kind) {
    case "real":
      return value.text;
    case "name":
      return writeName(value.name);
    case "string":
      return `<${toHex(value.bytes)}>`;
    case "reference":
      return `${value.number} ${value.generation} R`;
    case "array":
      return `[${value.items.map(writeValue).join(" ")}]`;
    case "dictionary":
      return `<<${[...value.entries].map(([key, one]) => `${writeName(key)} ${writeValue(one)}`).join("\n")}>>`;
  }
}

function writeName(name: string): string {
  let text = "/";
  for (const character of name) {
    const code = character.charCodeAt(0);
    const isPlain = code > 0x20 && code < 0x7f && code !== 0x23 && isRegular(code);
    text += isPlain ? character : `#${code.toString(16).padStart(2, "0")}`;
  }
  return text;
}
