import { countryCode, isRegistered } from "./registries.ts";
import type { Membership } from "./terminology.ts";

/** Code systems whose codes are formed by a grammar: what is malformed is no code, the rest may be one. */
const grammars: Readonly<Record<string, (code: string) => Membership>> = {
  "urn:ietf:bcp:47": (code) => formed(isLanguageTag(code) && isRegistered(code)),
  "urn:ietf:bcp:13": (code) => formed(isMediaType(code)),
  "http://www.rfc-editor.org/bcp/bcp13.txt": (code) => formed(isMediaType(code)),
  "urn:iso:std:iso:4217": (code) => formed(/^[A-Z]{3}$/u.test(code)),
  "urn:iso:std:iso:3166": (code) => countryCode(code),
  "urn:iso:std:iso:3166:-2": (code) => formed(isSubdivision(code)),
  "http://unstats.un.org/unsd/methods/m49/m49.htm": (code) => formed(/^\d{3}$/u.test(code)),
};

/** `not-in` for what the grammar or the registry of its system refuses, `in` for what a registry lists. */
export function byGrammar(system: string, code: string): Membership {
  return Object.hasOwn(grammars, system) ? (grammars[system]?.(code) ?? "unknown") : "unknown";
}

function formed(hasForm: boolean): Membership {
  return hasForm ? "unknown" : "not-in";
}

/** ISO 3166-2: the country, and up to three letters or digits. */
function isSubdivision(code: string): boolean {
  return /^[A-Z]{2}-[A-Z0-9]{1,3}$/u.test(code) && countryCode(code.slice(0, 2)) !== "not-in";
}

const grandfathered: ReadonlySet<string> = new Set([
  "en-gb-oed",
  "i-ami",
  "i-bnn",
  "i-default",
  "i-enochian",
  "i-hak",
  "i-klingon",
  "i-lux",
  "i-mingo",
  "i-navajo",
  "i-pwn",
  "i-tao",
  "i-tay",
  "i-tsu",
  "sgn-be-fr",
  "sgn-be-nl",
  "sgn-ch-de",
  "art-lojban",
  "cel-gaulish",
  "no-bok",
  "no-nyn",
  "zh-guoyu",
  "zh-hakka",
  "zh-min",
  "zh-min-nan",
  "zh-xiang",
]);

/** Whether a text has the form of a language tag (mã ngôn ngữ): RFC 5646, section 2.1. */
export function isLanguageTag(tag: string): boolean {
  if (tag.length > 100) return false;
  const lower = tag.toLowerCase();
  if (grandfathered.has(lower)) return true;
  const parts = lower.split("-");
  let at = 0;
  const take = (pattern: RegExp, most: number): number => {
    let count = 0;
    while (count < most && pattern.test(parts[at] ?? "")) {
      at++;
      count++;
    }
    return count;
  };
  if (parts[0] !== "x") {
    const [language = ""] = parts;
    if (take(/^[a-z]{2,8}$/u, 1) === 0) return false;
    if (language.length < 4) take(/^[a-z]{3}$/u, 3);
    take(/^[a-z]{4}$/u, 1);
    take(/^(?:[a-z]{2}|\d{3})$/u, 1);
    take(/^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/u, 20);
    while (take(/^[a-wyz0-9]$/u, 1) > 0) if (take(/^[a-z0-9]{2,8}$/u, 20) === 0) return false;
  }
  if (take(/^x$/u, 1) > 0 && take(/^[a-z0-9]{1,8}$/u, 20) === 0) return false;
  return at === parts.length;
}

/** Whether a text has the form of a media type (kiểu nội dung): `type/subtype`, perhaps with parameters; RFC 6838. */
export function isMediaType(text: string): boolean {
  if (text.length > 1000) return false;
  const semicolon = text.indexOf(";");
  const name = (semicolon < 0 ? text : text.slice(0, semicolon)).trim();
  return /^[A-Za-z0-9!#$&^_.+*-]{1,127}\/[A-Za-z0-9!#$&^_.+*-]{1,127}$/u.test(name);
}
