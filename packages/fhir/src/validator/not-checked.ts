/** Why something was not checked (chưa kiểm tra). */
export type NotCheckedCode =
  /** Codes bound to a value set that cannot be listed without a terminology server. */
  | "fhir.unchecked.value-set"
  /** A code system whose codes are not in the definitions. */
  | "fhir.unchecked.code-system"
  /** A profile that the record claims or the caller asked for. */
  | "fhir.unchecked.profile"
  /** An extension whose definition is not known. */
  | "fhir.unchecked.extension"
  /** A resource type that the version has but the given definitions leave out. */
  | "fhir.unchecked.resource-type"
  /** An invariant that is not evaluated. */
  | "fhir.unchecked.invariant"
  /** Contained resources, which the caller wants to be left out. */
  | "fhir.unchecked.contained"
  /** A questionnaire that is not known, so that answers cannot be compared with its questions. */
  | "fhir.unchecked.questionnaire"
  /** A limit relative to the present, or an invariant that asks for it: nobody said what time it is (`now`). */
  | "fhir.unchecked.time"
  /** References are not followed. */
  | "fhir.unchecked.references"
  /** A module of checks that this version of the package does not have. */
  | "fhir.unchecked.module";

/** A check that is left out, before it is known where. */
export interface NotCheckedNote {
  readonly code: NotCheckedCode;
  readonly about: string;
}

const notes = new Map<string, NotCheckedNote>();

/**
 * The note of a check that is left out: the same object for the same check, so that a walk tells them
 * apart without comparing texts. For what definitions name only; what records name is for the walk to keep.
 */
export function notCheckedNote(code: NotCheckedCode, about: string): NotCheckedNote {
  const key = `${code} ${about}`;
  let note = notes.get(key);
  if (note === undefined) notes.set(key, (note = { code, about }));
  return note;
}

/** A check that was left out, said rather than passed in silence. */
export interface NotChecked {
  readonly code: NotCheckedCode;
  /** What it is about: URL of the value set or profile, key of the invariant, name of the module. */
  readonly about: string;
  /** The first place where it would have applied; `""` for the whole record. */
  readonly path: string;
  /** How many places. */
  readonly count: number;
}
