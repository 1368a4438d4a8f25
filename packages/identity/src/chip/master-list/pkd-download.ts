import { type Result, decodeBase64 } from "@lienthong/core";
import { chipIssue } from "../chip-issue.ts";
import type { ChipIssueCode } from "../messages/codes.ts";

/** What a download of the ICAO Public Key Directory holds. Nothing of it is checked. */
export interface PkdDownload {
  /** Master lists, one for each state: for {@link validateMasterList}. */
  readonly masterLists: readonly Uint8Array[];
  /** Revocation lists: for `revocationLists` of {@link validateChip}, which checks them. */
  readonly revocationLists: readonly Uint8Array[];
}

const longest = 1 << 29;
/** Attributes by their names in lower case; options such as `;binary` follow a semicolon. */
const kinds = {
  pkdmasterlistcontent: "masterLists",
  certificaterevocationlist: "revocationLists",
} as const;

/**
 * Reads a download of the ICAO PKD (LDIF, RFC 2849): the master lists of all states, or the revocation lists. Certificates of document signers are
 * passed over: EF.SOD brings its own.
 *
 * @example
 * ```ts
 * import { readPkdDownload } from "@lienthong/identity/chip";
 *
 * const text = "dn: cn=a,o=ml,c=VN,dc=data\npkdMasterListContent:: MAMCAQA=\n";
 * const result = readPkdDownload(text);
 * if (result.ok) result.value.masterLists.length; // 1
 * ```
 */
export function readPkdDownload(input: unknown): Result<PkdDownload, ChipIssueCode> {
  const refused = (code: ChipIssueCode, params?: Readonly<Record<string, number>>) =>
    ({ ok: false, issues: [chipIssue(code, params)] }) as const;
  if (typeof input !== "string") return refused("identity.pkd.not-text");
  if (input.length > longest) return refused("identity.pkd.too-long", { limit: longest });
  const found: Record<keyof PkdDownload, Uint8Array[]> = { masterLists: [], revocationLists: [] };
  let line = 0;
  for (let at = 0; at < input.length;) {
    const begun = line + 1;
    const parts: string[] = [];
    // A line that begins with a space goes on with the one before.
    do {
      const end = input.indexOf("\n", at);
      const to = end === -1 ? input.length : end;
      const text = input.slice(at, input[to - 1] === "\r" ? to - 1 : to);
      parts.push(parts.length === 0 ? text : text.slice(1));
      at = to + 1;
      line += 1;
    } while (input[at] === " ");
    const text = parts.join("");
    if (text === "" || text.startsWith("#")) continue;
    const colon = text.indexOf(":");
    if (colon <= 0) return refused("identity.pkd.structure", { line: begun });
    const name = text.slice(0, Math.min(colon, 60)).split(";")[0]?.toLowerCase() ?? "";
    if (!isKnown(name)) continue;
    const value = text[colon + 1] === ":" ? decodeBase64(text.slice(colon + 2).trim()) : undefined;
    if (!value?.ok) return refused("identity.pkd.structure", { line: begun });
    found[kinds[name]].push(value.value);
  }
  return { ok: true, value: found, issues: [] };
}

function isKnown(name: string): name is keyof typeof kinds {
  return Object.hasOwn(kinds, name);
}
