import type { Locale } from "@lienthong/core";
import { textsEn } from "./en.ts";
import type { Texts } from "./texts.ts";
import { textsVi } from "./vi.ts";

/** The texts of one language. */
export function textsFor(locale: Locale): Texts {
  return locale === "vi" ? textsVi : textsEn;
}
