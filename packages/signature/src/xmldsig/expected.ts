import { type SignatureIssue, issue } from "../issue.ts";
import type { XmlSignature } from "./xml-signature.ts";

/** What a program that uses a signed document must find in it; without this, any part signed by anyone trusted will do. */
export interface ExpectedSignatures {
  /**
   * Roles that must have signed, such as GVCN and CBQL: those that signers claim or, where they claim none, the tags that hold their
   * signatures. Whether a signer may act in a role, only his certificate and your own list can tell.
   */
  readonly roles?: readonly string[];
  /**
   * Exactly the parts that every signature must cover: `path` as `/HOCBA/THONGTIN`, `/` for the whole document. Less or more is refused,
   * and so is a part that was moved elsewhere.
   */
  readonly paths?: readonly string[];
}

/** What is missing of what was expected, or is there beyond it. */
export function checkExpected(
  { roles = [], paths }: ExpectedSignatures,
  signatures: readonly XmlSignature[],
): readonly SignatureIssue[] {
  const issues: SignatureIssue[] = [];
  const held = signatures.filter(({ parts }) => parts.length > 0);
  for (const role of roles) {
    // Where a signature stands counts only for signers who claim no role: it is not signed.
    const hasSigned = held.some(({ role: { placed, claimed } }) =>
      claimed.length > 0 ? claimed.includes(role) : placed === role,
    );
    if (!hasSigned) issues.push(issue("signature.expected.role-missing", { params: { role } }));
  }
  for (const { path, parts } of paths ? held : []) {
    const found = parts.map((part) => part.path);
    for (const wanted of paths ?? [])
      if (!found.includes(wanted))
        issues.push(issue("signature.expected.part-missing", { path, params: { part: wanted } }));
    for (const part of found)
      if (paths?.includes(part) === false)
        issues.push(issue("signature.expected.part-unexpected", { path, params: { part } }));
  }
  return issues;
}
