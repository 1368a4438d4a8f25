import type { CertificateName } from "@lienthong/pki";

/** A line `  name: value`, or none without a value. */
export function line(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`  ${name}: ${value}`];
}

/** A name in a certificate as people read it: who, as what, where. */
export function nameText({ commonName, title, unit, organization, identifiers }: CertificateName): string {
  const parts = [commonName, title, unit, organization, ...identifiers];
  return [...new Set(parts)].filter((one) => one !== undefined && one !== "").join(", ");
}

/** `2026-06-05T01:00:00Z` as `05/06/2026 08:00:00 (+07:00)`. */
export function localTime(instant: string | undefined): string | undefined {
  if (instant === undefined) return undefined;
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 19)} (+07:00)`;
}
