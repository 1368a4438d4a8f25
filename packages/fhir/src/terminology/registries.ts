import { countries, formerCountries, languages, otherRegions } from "../generated/terminology/registries.ts";
import type { Membership } from "./terminology.ts";

interface Registries {
  readonly countries: ReadonlySet<string>;
  readonly formerCountries: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

let read: Registries | undefined;

/** The registries, read when first needed. */
function registries(): Registries {
  return (read ??= {
    countries: new Set(
      countries.split(" ").flatMap((one) => [one.slice(0, 2), one.slice(2, 5), one.slice(5)]),
    ),
    formerCountries: new Set(formerCountries.split(" ")),
    languages: new Set(languages.split(" ")),
    regions: new Set([...otherRegions.split(" "), ...countries.split(" ").map((one) => one.slice(0, 2))]),
  });
}

/** Codes that ISO 3166-1 leaves to its users: AA, QM to QZ, XA to XZ, ZZ, and the same with a third letter. */
const free = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)[A-Z]?$/u;

/** Whether a text is a code of a country (mã quốc gia, ISO 3166-1); it cannot be told of former and free ones. */
export function countryCode(code: string): Membership {
  const known = registries();
  if (known.countries.has(code)) return "in";
  return known.formerCountries.has(code) || free.test(code) ? "unknown" : "not-in";
}

/**
 * Whether the subtags of two letters in a well-formed language tag (mã ngôn ngữ) are registered: `vi-VN`, unlike
 * `vn`. Those of three are not looked at: the registry has thousands; of longer ones it has none (RFC 5646, section
 * 2.2.1), so that `english` is no language.
 */
export function isRegistered(tag: string): boolean {
  const [language = "", ...parts] = tag.split("-");
  const known = registries();
  if (language.length === 2 && !known.languages.has(language.toLowerCase())) return false;
  if (language.length > 3) return false;
  // The region follows extended languages of three letters and a script of four.
  for (const part of parts) {
    if (/^[A-Za-z]{3,4}$/u.test(part)) continue;
    if (!/^[A-Za-z]{2}$/u.test(part)) return true;
    const region = part.toUpperCase();
    return known.regions.has(region) || free.test(region);
  }
  return true;
}
