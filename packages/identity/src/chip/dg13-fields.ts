import type { Result } from "@lienthong/core";
import { type IdentityIssue, issue } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";
import { cleanLine } from "../text/person-fields.ts";
import { decodeByteString } from "../text/utf8.ts";
import { type Tlv, byteString, readChildren, readTlv } from "./der.ts";

/** Texts by field index; father and mother are the two texts of field 13. */
export type Dg13Fields = ReadonlyMap<number, readonly string[]>;

const longestFile = 65_536;
const lastIndex = 16;
const tags = { file: 0x6d, sequence: 0x30, set: 0x31, integer: 0x02, utf16: 0x1e } as const;

/**
 * The fields of EF.DG13, `6D { SEQUENCE { INTEGER, OID, SET { SEQUENCE { INTEGER index, value } … } } }`. Version and
 * OID may be missing, and so may values.
 */
export function readDg13Fields(input: unknown): Result<Dg13Fields, IdentityIssueCode> {
  if (!(input instanceof Uint8Array)) return failed(issue("identity.chip.not-bytes"));
  if (input.length > longestFile)
    return failed(issue("identity.chip.too-long", { params: { limit: longestFile } }));
  if (input[0] !== tags.file)
    return failed(issue("identity.chip.wrong-file", { params: { expected: "DG13" } }));
  const file = readTlv(input, 0, input.length);
  const body = file && readChildren(input, file);
  const outer = body?.[0];
  const inner = outer?.tag === tags.sequence ? readChildren(input, outer) : undefined;
  const set = inner?.find((child) => child.tag === tags.set);
  const rows = set && readChildren(input, set);
  if (file === undefined || body === undefined) return failed(issue("identity.chip.truncated"));
  if (!rows) return failed(issue("identity.chip.structure"));

  const fields = new Map<number, readonly string[]>();
  const issues: IdentityIssue[] = [];
  for (const row of rows) readRow(input, row, fields, issues);
  return issues.some((one) => one.severity === "error")
    ? { ok: false, issues }
    : { ok: true, value: fields, issues };
}

function readRow(
  bytes: Uint8Array,
  row: Tlv,
  fields: Map<number, readonly string[]>,
  issues: IdentityIssue[],
): void {
  const [key, value] = (row.tag === tags.sequence ? readChildren(bytes, row) : undefined) ?? [];
  const index = key?.tag === tags.integer && key.end - key.start === 1 ? bytes[key.start] : undefined;
  if (index === undefined) {
    issues.push(issue("identity.chip.structure"));
  } else if (index < 1 || index > lastIndex) {
    issues.push(issue("identity.chip.unknown-index", { severity: "information", params: { index } }));
  } else if (fields.has(index)) {
    issues.push(issue("identity.chip.repeated-index", { severity: "warning", params: { index } }));
  } else fields.set(index, value ? texts(bytes, value, index, issues) : []);
}

function texts(bytes: Uint8Array, value: Tlv, index: number, issues: IdentityIssue[]): readonly string[] {
  const parts = value.tag === tags.sequence ? readChildren(bytes, value, 8) : [value];
  if (!parts) {
    issues.push(issue("identity.chip.structure"));
    return [];
  }
  return parts.map((part) => {
    const text = part.tag === tags.utf16 ? undefined : decodeByteString(byteString(bytes, part));
    // Cards of 2024 may hold data in a code of the authority (TT 16/2024/TT-BCA Điều 6): what else the card says is read all the same.
    const severity = index <= 2 ? "error" : "warning";
    if (text === undefined) issues.push(issue("identity.chip.not-utf8", { path: `field${index}`, severity }));
    return cleanLine(text ?? "");
  });
}

function failed(one: IdentityIssue): Result<never, IdentityIssueCode> {
  return { ok: false, issues: [one] };
}
