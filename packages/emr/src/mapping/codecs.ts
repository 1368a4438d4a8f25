import { isWellFormedText } from "@lienthong/core";
import { numberTextOf } from "@lienthong/fhir";
import { hl7 } from "../target/hl7.ts";
import type { CodeKey, IdentifierKey } from "../target/keys.ts";
import { compactText, isoText } from "./date-text.ts";
import { ExactNumber, Several } from "./draft.ts";
import { listIn, partOf } from "./places.ts";
import { isDecimal, isPlainText, isVisibleAscii } from "./plain-text.ts";
import type { Codec, ReadScope, Scope } from "./row.ts";

const longestText = 1_000_000;
const longestCode = 255;

/** Text that FHIR's `string` can hold, NFC, without outer white space; `undefined` when there is none. */
export function cleanText(value: string | undefined): string | undefined {
  const trimmed = (value ?? "").trim();
  if (trimmed === "" || trimmed.length > longestText) return undefined;
  if (isPlainText(trimmed)) return trimmed;
  const clean = trimmed.normalize("NFC");
  if (clean.length > longestText || !isWellFormedText(clean)) return undefined;
  // FHIR strings hold no control characters but tab and line ends (R4 2.24.0.1).
  return /(?![\t\r\n])\p{Cc}/u.test(clean) ? undefined : clean;
}

/** Text that is there, and a text. */
export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Free text. */
export const text: Codec = {
  to: (value, scope) => {
    const clean = cleanText(value);
    scope.exactness = clean === value ? "own" : "unsure";
    return clean;
  },
  from: textOf,
};

/** A text that FHIR's `code` can hold: no white space at either end, none doubled. */
export function codeText(value: string): string | undefined {
  if (value.length <= longestCode && isVisibleAscii(value)) return value;
  const clean = value.normalize("NFC").trim();
  const isCode = clean.length <= longestCode && /^\S+(?: \S+)*$/u.test(clean);
  return isCode && !/[\p{Cc}\p{Cs}]/u.test(clean) ? clean : undefined;
}

/** The code of a Coding of that list. */
export function codeOf(key: CodeKey, value: unknown, { names }: ReadScope): string | undefined {
  const found = partOf(value);
  return found && names.isCodeOf(key, found["system"]) ? textOf(found["code"]) : undefined;
}

/** The first text that a reader finds in a list. */
export function firstText(list: unknown, read: (value: unknown) => string | undefined): string | undefined {
  for (const one of listIn(list)) {
    const found = read(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A code of a list, as Coding. */
export const coding = (key: CodeKey): Codec => ({
  to: (value, scope) => {
    const code = codeText(value);
    if (code === undefined) return undefined;
    scope.exactness = code === value ? "own" : "unsure";
    return scope.terms.coding(key, code);
  },
  from: (value, scope) => codeOf(key, value, scope),
});

/** A code of a list, as CodeableConcept. */
export const concept = (key: CodeKey): Codec => ({
  to: (value, scope) => {
    const code = codeText(value);
    if (code === undefined) return undefined;
    scope.exactness = code === value ? "own" : "unsure";
    return { coding: [scope.terms.coding(key, code)] };
  },
  from: (value, scope) => firstText(partOf(value)?.["coding"], (one) => codeOf(key, one, scope)),
});

/** A code that goes through a small table. */
export function oneOf(table: Readonly<Record<string, string>>): Codec {
  const back = new Map(Object.entries(table).map(([code, value]): [unknown, string] => [value, code]));
  return {
    to: (value, scope) => {
      const code = value.trim();
      if (!Object.hasOwn(table, code)) return undefined;
      scope.exactness = code === value ? "own" : "unsure";
      return table[code];
    },
    from: (value) => back.get(value),
  };
}

/** The value of an Identifier of that kind. */
export function identifierOf(key: IdentifierKey, value: unknown, { names }: ReadScope): string | undefined {
  const found = partOf(value);
  return found && names.isIdentifierOf(key, found) ? textOf(found["value"]) : undefined;
}

/** An identifier of a kind. */
export const identifier = (key: IdentifierKey): Codec => ({
  to: (value, scope) => {
    const clean = cleanText(value);
    if (clean === undefined) return undefined;
    scope.exactness = clean === value ? "own" : "unsure";
    return scope.terms.identifier(key, clean);
  },
  from: (value, scope) => identifierOf(key, value, scope),
});

/** The facility code (mã CSKCB) of an Organization. */
export function facilityCode(organization: unknown, scope: ReadScope): string | undefined {
  return firstText(partOf(organization)?.["identifier"], (one) => identifierOf("ma-cskcb", one, scope));
}

const facilityIdentifier = identifier("ma-cskcb");

/** A reference by identifier alone, to a facility that has no resource here. */
export const facility: Codec = {
  to: (value, scope) => {
    const found = facilityIdentifier.to(value, scope);
    return found === undefined ? undefined : { identifier: found };
  },
  from: (value, scope) =>
    identifierOf("ma-cskcb", partOf(value)?.["identifier"], scope) ??
    facilityCode(scope.resolve(value), scope),
};

/** A text of FHIR for the digits; surely the same digits again when the field has room for all that it says. */
function datedText(value: string, kind: "date" | "dateTime", scope: Scope): string | undefined {
  const found = isoText(value, kind);
  const { form } = scope;
  const isDay = found?.length === 10 && value.length === 8 && form !== "birth-minute";
  const isMinute = found?.length === 25 && value.length === 12 && form !== "day" && form !== "birth-day";
  scope.exactness = isDay || isMinute ? "own" : "unsure";
  return found;
}

/** A day, month or year (`yyyymmdd`, zeros for what is not known). */
export const date: Codec = {
  to: (value, scope) => datedText(value, "date", scope),
  from: (value, { form }) => compactText(value, form),
};

/** A day or minute, in Vietnam's time. */
export const dateTime: Codec = {
  to: (value, scope) => datedText(value, "dateTime", scope),
  from: (value, { form }) => compactText(value, form),
};

/** A minute; FHIR's `instant` holds nothing less. */
export const instant: Codec = {
  to: (value, scope) => {
    const found = datedText(value, "dateTime", scope);
    return found?.includes("T") === true ? found : undefined;
  },
  from: (value, { form }) => compactText(value, form),
};

/** An exact number, its text kept. */
export const number: Codec = {
  to: (value, scope) => {
    const clean = value.trim();
    if (clean.length > 40 || !isDecimal(clean)) return undefined;
    const found = new ExactNumber(clean);
    scope.exactness = found.text === value ? "own" : "unsure";
    return found;
  },
  from: (value, _scope, place, name) => {
    if (typeof value !== "number") return undefined;
    const digits = numberTextOf(place, name) ?? String(value);
    return /e/iu.test(digits) ? undefined : digits;
  },
};

/** A count of days and the like, that stays whole. */
export function wholeNumber(value: string): number | undefined {
  const clean = value.trim();
  return /^[0-9]{1,9}$/u.test(clean) ? Number(clean) : undefined;
}

const knows = ({ exactness }: Scope): boolean => exactness !== "unsure";

/** Each part of a list `a;b;c`, through another codec; fails as a whole when one part fails. */
export const each = (codec: Codec): Codec => ({
  to: (value, scope) => {
    const all = parts(value);
    const [only] = all;
    if (all.length === 1 && only === value) return codec.to(value, scope);
    let isSure = all.join(";") === value;
    const values = all.map((part) => {
      scope.exactness = "unsure";
      const made = codec.to(part, scope);
      isSure &&= knows(scope);
      return made;
    });
    scope.exactness = isSure ? "own" : "unsure";
    return values.length === 0 || values.includes(undefined) ? undefined : new Several(values);
  },
  from: codec.from,
  isList: true,
});

/** The first part of a list `a;b;c`, through another codec. */
export const firstOf = (codec: Codec): Codec => ({
  to: (value, scope) => {
    const [first, ...others] = parts(value);
    if (first === undefined) return undefined;
    if (others.length > 0) scope.partial();
    const made = codec.to(first, scope);
    if (first !== value) scope.exactness = "unsure";
    return made;
  },
  from: codec.from,
});

const licences = ["cchn", "gphn", "practitioner"] as const;

function licenceOf(value: unknown, scope: ReadScope): string | undefined {
  for (const key of licences) {
    const found = identifierOf(key, value, scope);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The practitioner with that licence number (số CCHN, GPHN). */
export const practitioner: Codec = {
  to: (value, scope) => {
    const clean = cleanText(value);
    if (clean === undefined) return undefined;
    scope.exactness = clean === value ? "own" : "unsure";
    return scope.practitioner(clean);
  },
  from: (value, scope) => {
    const named = scope.resolve(value);
    if (named?.["resourceType"] === "Practitioner")
      return firstText(named["identifier"], (one) => licenceOf(one, scope));
    return licenceOf(partOf(value)?.["identifier"], scope);
  },
};

/** A diagnosis code; VN Core names its own list and the international one. */
export const diagnosis: Codec = {
  to: (value, scope): { coding: unknown[] } | undefined => {
    const { terms } = scope;
    const code = codeText(value);
    if (code === undefined) return undefined;
    scope.exactness = code === value ? "own" : "unsure";
    const international = { system: hl7.icd10, code };
    const own = terms.coding("icd-10", code);
    return { coding: terms.target === "vn-core" ? [own, international] : [international] };
  },
  from: (value, scope) => {
    const codings = partOf(value)?.["coding"];
    return (
      firstText(codings, (one) => codeOf("icd-10", one, scope)) ??
      firstText(codings, (one) =>
        partOf(one)?.["system"] === hl7.icd10 ? textOf(partOf(one)?.["code"]) : undefined,
      )
    );
  },
};

/** The parts of a list `a;b;c` that are not empty. */
export function parts(value: string): readonly string[] {
  if (!value.includes(";")) {
    const only = value.trim();
    return only === "" ? [] : [only];
  }
  return value
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
