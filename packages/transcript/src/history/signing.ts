import type { LegalSource } from "@lienthong/core";
import type { Signed, SigningRole } from "./event.ts";
import type { ReplayContext } from "./replay-context.ts";
import type { SignatureRecord } from "./state.ts";

/**
 * Subject teachers may sign, then the homeroom teacher, then the school's management, then the school issues. Seen in
 * two deployed systems; no published rule was obtained, so a departure is never more than a warning.
 */
const order: readonly SigningRole[] = ["GVBM", "GVCN", "CBQL", "KY_PHAT_HANH"];
const needed: Readonly<Record<SigningRole, SigningRole | undefined>> = {
  GVBM: undefined,
  GVCN: undefined,
  CBQL: "GVCN",
  KY_PHAT_HANH: "CBQL",
};

const source: LegalSource = {
  document: "Quy trình ký học bạ của hai hệ thống đang dùng",
  confidence: "single-source",
};

/** Says when a version is signed out of order or twice by the same role and person. */
export function checkSigning(
  { version, by, subject }: Signed,
  before: readonly Omit<SignatureRecord, "isCurrent">[],
  report: ReplayContext["report"],
): void {
  const sameVersion = before.filter((each) => each.version === version);
  const isAgain = sameVersion.some(
    (each) => each.by.role === by.role && each.by.id === by.id && each.subject === subject,
  );
  if (isAgain) report("transcript.history.signed-twice", "warning", "by");
  const needs = needed[by.role];
  const hasNeeded = needs === undefined || sameVersion.some((each) => each.by.role === needs);
  const isLate = sameVersion.some((each) => order.indexOf(each.by.role) > order.indexOf(by.role));
  if (!hasNeeded || isLate)
    report(
      "transcript.history.signing-order",
      "warning",
      "by",
      { role: by.role, needs: needs ?? by.role },
      source,
    );
}
