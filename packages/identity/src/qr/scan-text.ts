import { trimScan } from "@lienthong/core";
import { type IdentityIssue, issue } from "../issue.ts";
import { edgeIssues } from "../text/scan-issues.ts";
import { repairMojibake } from "../text/mojibake.ts";
import { readOldEncoding } from "./old-encoding.ts";

/** Text that is fit to be split, with what was repaired on the way. */
interface ScanText {
  readonly text: string;
  readonly issues: readonly IdentityIssue[];
}

const note = { severity: "information" } as const;
const warn = { severity: "warning" } as const;

/** Undoes what scanners and keyboards do to a whole payload, and says so. */
export function repairScan(input: string): ScanText {
  const issues: IdentityIssue[] = [];
  let text = input;

  const mojibake = repairMojibake(text);
  if (mojibake.state === "repaired") {
    text = mojibake.text;
    issues.push(issue("identity.qr.mojibake-repaired", warn));
  }

  if (text.startsWith("\ufeff")) {
    text = text.slice(1);
    issues.push(issue("identity.qr.byte-order-mark", note));
  }
  const composed = text.normalize("NFC");
  if (composed !== text) issues.push(issue("identity.qr.decomposed", note));

  const edges = trimScan(composed);
  const printable = edges.text.replace(/(?![\r\n\t])\p{Cc}/gu, "");
  if (printable !== edges.text) issues.push(issue("identity.qr.control-characters", warn));

  const separated = withPipes(printable);
  if (separated !== printable) issues.push(issue("identity.qr.separator-replaced", warn));

  // Where one field took several scans, each has its prefix.
  const [inner = ""] = innerPrefix.exec(separated) ?? [];
  const bare = inner === "" ? separated : separated.replaceAll(inner, "");
  issues.push(...edgeIssues({ ...edges, prefix: edges.prefix || inner }));

  const old = readOldEncoding(bare);
  if (old) {
    const isRead = old.text !== undefined;
    const code = isRead ? "identity.qr.old-encoding" : "identity.qr.old-encoding-suspected";
    issues.push(issue(code, { ...warn, params: { encoding: old.encoding } }));
  }
  if (mojibake.state === "broken" && old?.text === undefined) issues.push(issue("identity.qr.mojibake"));
  return { text: (old?.text ?? bare).trim(), issues };
}

/** What a scanner says of the kind of code (AIM), right before the number of a card. */
const innerPrefix = /\][A-Za-z][0-9A-F](?=[0-9]{12}\|)/u;

/**
 * A scanner set to another keyboard layout types something else for "|". It is taken as separator only when it
 * stands right behind the twelve digits and often enough to make a card.
 */
function withPipes(text: string): string {
  if (text.includes("|")) return text;
  const found = /^\s*[0-9]{12}([~¦\\;#>])/u.exec(text);
  const other = found?.[1];
  return other !== undefined && text.split(other).length >= 7 ? text.replaceAll(other, "|") : text;
}
