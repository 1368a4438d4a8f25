import {
  decimal,
  formatIsoDate,
  formatVietnamDateTime,
  isWellFormedText,
  parseCompactDate,
  toNfc,
} from "@lienthong/core";
import { hl7 } from "../target/hl7.ts";
import type { CodeKey, IdentifierKey } from "../target/keys.ts";
import { ExactNumber, Several } from "./draft.ts";
import type { Codec, Scope } from "./row.ts";

const longestText = 1_000_000;
const longestCode = 255;

/** Text that FHIR's `string` can hold, NFC, without outer white space; `undefined` when there is none. */
export function cleanText(value: string | undefined): string | undefined {
  const clean = toNfc(value ?? "").trim();
  if (clean === "" || clean.length > longestText || !isWellFormedText(clean)) return undefined;
  // FHIR strings hold no control characters but tab and line ends (R4 2.24.0.1).
  return /(?![\t\r\n])\p{Cc}/u.test(clean) ? undefined : clean;
}

/** Free text. */
export const text: Codec = (value) => cleanText(value);

/** A text that FHIR's `code` can hold: no white space at either end, none doubled. */
export function codeText(value: string): string | undefined {
  const clean = value.normalize("NFC").trim();
  const isCode = clean.length <= longestCode && /^\S+(?: \S+)*$/u.test(clean);
  return isCode && !/[\p{Cc}\p{Cs}]/u.test(clean) ? clean : undefined;
}

/** A code of a list, as Coding. */
export const coding =
  (key: CodeKey): Codec =>
  (value, { terms }) => {
    const code = codeText(value);
    return code === undefined ? undefined : terms.coding(key, code);
  };

/** A code of a list, as CodeableConcept. */
export const concept =
  (key: CodeKey): Codec =>
  (value, { terms }) => {
    const code = codeText(value);
    return code === undefined ? undefined : { coding: [terms.coding(key, code)] };
  };

/** A code that goes through a small table. */
export const oneOf =
  (table: Readonly<Record<string, string>>): Codec =>
  (value) => {
    const code = value.trim();
    return Object.hasOwn(table, code) ? table[code] : undefined;
  };

/** An identifier of a kind. */
export const identifier =
  (key: IdentifierKey): Codec =>
  (value, scope) => {
    const clean = text(value, scope);
    return typeof clean === "string" ? scope.terms.identifier(key, clean) : undefined;
  };

/** A reference by identifier alone, to a facility that has no resource here. */
export const facility: Codec = (value, scope) => {
  const found = identifier("ma-cskcb")(value, scope);
  return found === undefined ? undefined : { identifier: found };
};

/** A day, month or year (`yyyymmdd`, zeros for what is not known). */
export const date: Codec = (value) => {
  const found = parseCompactDate(value.trim());
  return found && formatIsoDate(found);
};

/** A day or minute, in Vietnam's time. */
export const dateTime: Codec = (value) => {
  const found = parseCompactDate(value.trim());
  return found && formatVietnamDateTime(found);
};

/** A minute; FHIR's `instant` holds nothing less. */
export const instant: Codec = (value) => {
  const found = parseCompactDate(value.trim());
  return found?.minute === undefined ? undefined : formatVietnamDateTime(found);
};

/** An exact number, its text kept. */
export const number: Codec = (value) => {
  const clean = value.trim();
  if (clean.length > 40 || /e/iu.test(clean)) return undefined;
  const found = decimal(clean);
  return found && new ExactNumber(found);
};

/** A percentage as a factor would lose its text; a count of days and the like stays whole. */
export const wholeNumber: Codec = (value) => {
  const clean = value.trim();
  return /^[0-9]{1,9}$/u.test(clean) ? Number(clean) : undefined;
};

/** Each part of a list `a;b;c`, through another codec; fails as a whole when one part fails. */
export const each =
  (codec: Codec): Codec =>
  (value, scope) => {
    const values = parts(value).map((part) => codec(part, scope));
    return values.length === 0 || values.includes(undefined) ? undefined : new Several(values);
  };

/** The first part of a list `a;b;c`, through another codec. */
export const firstOf =
  (codec: Codec): Codec =>
  (value, scope) => {
    const [first, ...others] = parts(value);
    if (first === undefined) return undefined;
    if (others.length > 0) scope.partial();
    return codec(first, scope);
  };

/** The practitioner with that licence number (số CCHN, GPHN). */
export const practitioner: Codec = (value, scope) => {
  const clean = text(value, scope);
  return typeof clean === "string" ? scope.practitioner(clean) : undefined;
};

/** A diagnosis code; VN Core names its own list and the international one. */
export function diagnosis(value: string, { terms }: Pick<Scope, "terms">): { coding: unknown[] } | undefined {
  const code = codeText(value);
  if (code === undefined) return undefined;
  const international = { system: hl7.icd10, code };
  const own = terms.coding("icd-10", code);
  return { coding: terms.target === "vn-core" ? [own, international] : [international] };
}

/** The parts of a list `a;b;c` that are not empty. */
export function parts(value: string): readonly string[] {
  return value
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
