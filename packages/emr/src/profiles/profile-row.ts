import type { Confidence } from "@lienthong/core";
import type { CodeKey, ExtensionKey, IdentifierKey, ProfileKey, Target } from "../target/keys.ts";

/** Profiles that are defined here: those that resources of a converted claim file meet, and two beside them. */
export type DefinedProfile = ProfileKey | "address" | "health-record-summary";

/** One line of the table of profiles. What it may demand follows from how sure we are: see `confidence`. */
export interface ProfileRow {
  /** Place below the type of the profile, such as `identifier:CCCD.value`; `""` for the resource. */
  readonly at: string;
  /** What a reader should know, in Vietnamese and English. */
  readonly vi: string;
  readonly en: string;
  /** Where it was read: versions of the VN Core guide, or a legal document. */
  readonly from: string;
  /** Only what is confirmed may be a constraint that makes a record invalid. */
  readonly confidence: Confidence;
  /** Field of QĐ 3176 that goes there. */
  readonly field?: string;
  /** Lines that are right only for names of one target. */
  readonly only?: Target;
  readonly min?: 0 | 1;
  readonly max?: "0" | "1";
  readonly mustSupport?: boolean;
  /** The list is cut into slices by this part of its items. */
  readonly slicedBy?: "system" | "url" | "code";
  /** Identifiers or codes of the slice have this system. */
  readonly system?: IdentifierKey;
  /** LOINC code that the slice has. */
  readonly loinc?: string;
  /** Value that the element has. */
  readonly fixedCode?: string;
  /** The extension of the slice, and the type of its value. */
  readonly extension?: ExtensionKey | "religion" | "citizenship" | "birth-place";
  readonly type?: "CodeableConcept" | "Coding" | "Reference" | "dateTime";
  /** The profile of the value, one that is defined here. */
  readonly profile?: "address";
  /** Code list whose codes the element has: strength follows from what is known of the list. */
  readonly codes?: CodeKey;
  /** A condition in FHIRPath; `%system(cccd)` stands for the system of the target. */
  readonly check?: { readonly key: string; readonly expression: string };
}

/** A profile: what it is about, and its lines in the order of the elements. */
export interface ProfileTable {
  readonly profile: DefinedProfile;
  readonly type: string;
  /** The profile of FHIR that it narrows, when not the type itself. */
  readonly base?: string;
  readonly vi: string;
  readonly en: string;
  readonly rows: readonly ProfileRow[];
}
