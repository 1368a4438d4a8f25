/** A faulty invariant of a published profile, with the expression that is checked instead (đính chính). */
interface ProfileErratum {
  readonly published: string;
  readonly corrected: string;
}

/** The rule speaks of values that are dateTime; of a Period the published expression gives nothing, which fails. */
const vitalSignsTime: ProfileErratum = {
  published: "($this as dateTime).toString().length() >= 8",
  corrected: "($this is dateTime) implies ($this as dateTime).toString().length() >= 8",
};

/**
 * In R4, where FHIRPath was new, profiles write `as String` and mean the type of FHIR; the reference validator of
 * HL7 takes it so for R4 and R4B, and as the type of FHIRPath from R5 on.
 */
const systemNames = /\b(as|is) (String|Boolean|Integer|Decimal|Date|DateTime|Time)\b/gu;

const maxLength = 100_000;

/** The expression to check for one that a profile publishes. */
export function correctedProfileExpression(published: string, fhirVersion: string): string {
  if (published === vitalSignsTime.published) return vitalSignsTime.corrected;
  if (fhirVersion === "5.0.0" || published.length > maxLength) return published;
  return published.replace(
    systemNames,
    (_, operator: string, name: string) => `${operator} ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  );
}
