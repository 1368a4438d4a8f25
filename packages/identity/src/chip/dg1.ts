import type { Result } from "@lienthong/core";
import { issue } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";
import { type CardMrz, validateMrz } from "../mrz/mrz.ts";
import type { PersonalNumberOptions } from "../number/personal-number.ts";
import { byteString, readTlv } from "./der.ts";

const longestFile = 1024;

/**
 * Reads the first data group of the chip (EF.DG1, ICAO Doc 9303-10): the machine-readable zone. Reading does not prove it
 * genuine: that takes the chip's security object (EF.SOD).
 *
 * @example
 * ```ts
 * import { validateDg1 } from "@lienthong/identity";
 *
 * validateDg1(new Uint8Array([0x61, 0x05, 0x5f, 0x1f])).issues[0]?.code; // "identity.chip.truncated"
 * ```
 */
export function validateDg1(
  input: unknown,
  options: PersonalNumberOptions = {},
): Result<CardMrz, IdentityIssueCode> {
  if (!(input instanceof Uint8Array)) return failed("identity.chip.not-bytes");
  if (input.length > longestFile) return failed("identity.chip.too-long", { limit: longestFile });
  if (input[0] !== 0x61) return failed("identity.chip.wrong-file", { expected: "DG1" });
  const file = readTlv(input, 0, input.length);
  if (!file) return failed(file === null ? "identity.chip.structure" : "identity.chip.truncated");
  const zone = readTlv(input, file.start, file.end);
  if (!zone) return failed(zone === null ? "identity.chip.structure" : "identity.chip.truncated");
  if (zone.tag !== 0x5f1f) return failed("identity.chip.structure");
  return validateMrz(byteString(input, zone), options);
}

function failed(
  code: IdentityIssueCode,
  params?: Readonly<Record<string, string | number>>,
): Result<never, IdentityIssueCode> {
  return { ok: false, issues: [issue(code, params ? { params } : {})] };
}
