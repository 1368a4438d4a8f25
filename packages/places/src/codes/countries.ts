/** A country or territory of ISO 3166-1. */
export interface Country {
  /** Two letters, ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
}

/** The language of the names: always named, never that of the machine. */
export interface CountryOptions {
  readonly locale: "vi" | "en";
}

/**
 * Two letters that engines know a name for, but that ISO 3166-1 gives to no country: exceptional reservations (AC, CP, CQ, DG, EA, EU,
 * EZ, IC, TA, UN) and user-assigned codes (QM to QZ, XA to XZ, ZZ), as the comments of ISO 3166-1 and of CLDR say.
 */
const noCountry = /^(?:A[AC]|C[PQ]|DG|E[AUZ]|IC|Q[M-Z]|TA|UN|X[A-Z]|ZZ)$/u;

/**
 * The name of a country or territory of ISO 3166-1, from the engine's own data (`Intl.DisplayNames`, CLDR): no list is shipped, and names may
 * differ a little between engines. `undefined` when the two letters are no country's, or were withdrawn.
 *
 * @example
 * ```ts
 * import { countryName } from "@lienthong/places/codes";
 *
 * countryName("VN", { locale: "vi" }); // "Việt Nam"
 * countryName("KH", { locale: "vi" }); // "Campuchia"
 * countryName("XK", { locale: "vi" }); // undefined: not in ISO 3166-1
 * ```
 */
export function countryName(code: string, options: CountryOptions): string | undefined {
  return nameIn(namesOf(options.locale), code);
}

/**
 * All countries and territories of ISO 3166-1 (quốc gia và vùng lãnh thổ) that the engine knows, by code.
 *
 * @example
 * ```ts
 * import { countries } from "@lienthong/places/codes";
 *
 * countries({ locale: "vi" }).length; // 249
 * ```
 */
export function countries(options: CountryOptions): readonly Country[] {
  const names = namesOf(options.locale);
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) =>
    letters.flatMap((second): readonly Country[] => {
      const name = nameIn(names, first + second);
      return name === undefined ? [] : [{ code: first + second, name }];
    }),
  );
}

function namesOf(locale: CountryOptions["locale"]): Intl.DisplayNames {
  const known: readonly string[] = ["vi", "en"];
  if (!known.includes(locale)) throw new TypeError('locale must be "vi" or "en"');
  return new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
}

function nameIn(names: Intl.DisplayNames, code: string): string | undefined {
  if (typeof code !== "string" || !/^[A-Z]{2}$/u.test(code) || noCountry.test(code)) return undefined;
  // A code that was withdrawn, such as DD, is known under the one that took its place.
  if (new Intl.Locale(`und-${code}`).region !== code) return undefined;
  return names.of(code)?.normalize("NFC");
}
