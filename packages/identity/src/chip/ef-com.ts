import type { Result } from "@lienthong/core";
import { content, DerReader } from "@lienthong/pki";
import { ChipFault, readAs } from "./chip-fault.ts";
import { type ChipIssue, chipIssue, issueOf } from "./chip-issue.ts";
import type { ChipIssueCode } from "./messages/codes.ts";
import { dataGroupTags } from "./data-group-tags.ts";

/** What a chip says to hold (EF.COM). Nobody signs it: only a hint on what to read. */
export interface EfCom {
  /** Version of the data structure, such as `0106`. */
  readonly ldsVersion: string;
  readonly unicodeVersion: string;
  readonly dataGroups: readonly number[];
}

const longestFile = 256;

/**
 * Reads the list of files of a chip (EF.COM, ICAO Doc 9303-10 section 4.6.1). It is not signed; which groups exist is proved by EF.SOD.
 *
 * @example
 * ```ts
 * import { validateEfCom } from "@lienthong/identity/chip";
 *
 * const bytes = [0x60, 0x14, 0x5f, 0x01, 4, 48, 49, 48, 54, 0x5f, 0x36, 6, 48, 52, 48, 48, 48, 48, 0x5c, 2, 0x61, 0x75];
 * const com = validateEfCom(Uint8Array.from(bytes));
 * com.ok && com.value.dataGroups; // [1, 2]
 * ```
 */
export function validateEfCom(input: unknown): Result<EfCom, ChipIssueCode> {
  const issues: ChipIssue[] = [];
  try {
    return { ok: true, value: readEfCom(input, issues), issues };
  } catch (error) {
    return { ok: false, issues: [...issues, issueOf(error)] };
  }
}

/** Reads EF.COM; throws faults. */
export function readEfCom(input: unknown, issues: ChipIssue[]): EfCom {
  if (!(input instanceof Uint8Array)) throw new ChipFault("identity.com.not-bytes");
  if (input.length > longestFile) throw new ChipFault("identity.com.too-long", { limit: longestFile });
  if (input[0] !== 0x60) throw new ChipFault("identity.com.wrong-file");
  return readAs("identity.com.structure", undefined, () => {
    const outer = new DerReader(input);
    const file = outer.enter(0x60);
    outer.finish();
    const version = (tag: number): string => {
      const text = String.fromCharCode(...content(file.next(tag)));
      if (!/^\d{4}(?:\d\d)?$/u.test(text)) throw new ChipFault("identity.com.structure");
      return text;
    };
    const ldsVersion = version(0x5f01);
    const unicodeVersion = version(0x5f36);
    const tags = content(file.next(0x5c));
    file.finish();
    const dataGroups: number[] = [];
    for (const tag of tags) {
      const dataGroup = dataGroupTags.indexOf(tag);
      if (dataGroup > 0) dataGroups.push(dataGroup);
      else issues.push(chipIssue("identity.com.unknown-tag", { tag }));
    }
    return { ldsVersion, unicodeVersion, dataGroups };
  });
}
