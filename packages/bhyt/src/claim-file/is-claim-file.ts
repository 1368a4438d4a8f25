import type { ClaimFile } from "./types.ts";

const texts = ["MACSKCB", "NGAYLAP", "SOLUONGHOSO", "CHUKYDONVI"] as const;

/**
 * Whether a value has the shape of a {@link ClaimFile}: the texts of the envelope and a list of visits. What stands in
 * the visits is not looked at.
 *
 * @example
 * ```ts
 * import { isClaimFile } from "@lienthong/bhyt";
 *
 * isClaimFile({ visits: [] }); // false: the envelope is missing
 * ```
 */
export function isClaimFile(value: unknown): value is ClaimFile {
  if (typeof value !== "object" || value === null) return false;
  const file = value as Readonly<Record<string, unknown>>;
  const { visits } = file;
  return (
    texts.every((name) => typeof file[name] === "string") &&
    Array.isArray(visits) &&
    visits.every((visit) => typeof visit === "object" && visit !== null)
  );
}
