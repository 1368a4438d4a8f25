import { codeList } from "@lienthong/bhyt";
import type { SourceRow } from "../mapping/row.ts";
import type { ProfileKey } from "../target/keys.ts";
import type { Terms } from "../target/terms.ts";
import type { ClaimToBundleOptions } from "./types.ts";

/** Profiles that this project defines (`@lienthong/emr/profiles`); of the others it only knows the names of VN Core. */
const defined: ReadonlySet<ProfileKey> = /* @__PURE__ */ new Set<ProfileKey>([
  "bhyt-submission-bundle",
  "patient",
  "practitioner",
  "organization",
  "encounter",
  "condition",
  "condition-diagnosis",
  "observation-lab",
  "observation-vital-signs",
  "medication-request",
  "coverage",
  "claim",
  "composition",
]);

/** The profiles that resources state, by what they are. */
export interface StatedProfiles {
  readonly of: (key: ProfileKey) => string | undefined;
  /** As `of`, for a resource that meets our profile only when every code is of its list. */
  readonly ofCoded: (
    key: ProfileKey,
    rows: readonly SourceRow[],
    lists: readonly string[],
  ) => string | undefined;
}

/**
 * Which profiles the resources of a file state. Those of VN Core are the names that the guide asks for; our own are stated
 * only where the resource meets them, and so not when the caller moved fields to other places.
 */
export function statedProfiles(terms: Terms, options: ClaimToBundleOptions): StatedProfiles {
  const { profiles = true, overrides = {} } = options;
  const none = { of: () => undefined, ofCoded: () => undefined };
  if (!profiles) return none;
  if (terms.target === "vn-core") {
    const named = (key: ProfileKey): string | undefined => terms.profile(key);
    return { of: named, ofCoded: named };
  }
  if (Object.keys(overrides).length > 0) return none;
  const of = (key: ProfileKey): string | undefined => (defined.has(key) ? terms.ownProfile(key) : undefined);
  const ofCoded: StatedProfiles["ofCoded"] = (key, rows, lists) =>
    lists.every((list) => rows.every((row) => isListed(row[list], list))) ? of(key) : undefined;
  return { of, ofCoded };
}

/** Whether a text is empty, or a code of a list; the lists bear the names of their fields. */
function isListed(text: string | undefined, list: string): boolean {
  const code = text?.trim() ?? "";
  return code === "" || codeList(list)?.codes?.has(code) !== false;
}
