import {
  bhytMessages,
  checkVisit,
  createClaimFileReader,
  createRiskCounter,
  type VisitReading,
} from "@lienthong/bhyt";
import { coreMessages, type Issue } from "@lienthong/core";
import type { CheckOptions, Finding, NotChecked } from "./handler.ts";
import { createKeptIssues, type KeptIssues, mostKept } from "./kept-issues.ts";

type ClaimIssue = VisitReading["issues"][number];

/** Paths of the only visit of a file do not name it. */
function withoutVisit(issue: ClaimIssue): ClaimIssue {
  const { path } = issue;
  if (path === "HOSO[0]") return { ...issue, path: "" };
  return path.startsWith("HOSO[0].") ? { ...issue, path: path.slice("HOSO[0].".length) } : issue;
}

/**
 * Checks a claim file (GIAMDINHHS, QĐ 3176/QĐ-BYT) of any size, visit by visit as it arrives: memory holds one visit and
 * a bounded number of issues. Issues of the envelope come first, then those of the visits in their order.
 */
export async function checkClaimPieces(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { today, visitLists }: Pick<CheckOptions, "today" | "visitLists">,
  kept: KeptIssues = createKeptIssues(),
): Promise<Finding> {
  const lists = await visitLists?.();
  const amounts = new Map<Issue, string>();
  const notChecked = new Map<string, NotChecked>();
  const risk = createRiskCounter();
  let first: VisitReading | undefined;

  const take = ({ visit, index, issues }: VisitReading, isOnly: boolean): void => {
    const catalogues = lists?.(visit);
    const rules = checkVisit(visit, {
      today,
      maxIssues: mostKept,
      ...(!isOnly && { index }),
      ...(catalogues && { catalogues }),
    });
    const found = [...(isOnly ? issues.map(withoutVisit) : issues), ...rules.issues];
    const atRisk = new Map(risk.add(visit, found, index).map(({ issue, amount }) => [issue, amount]));
    for (const issue of found) {
      const amount = atRisk.get(issue);
      if (kept.add(issue) && amount !== undefined) amounts.set(issue, amount);
    }
    for (const { rule, reason } of rules.notChecked) {
      const key = `${reason} ${rule}`;
      if (!notChecked.has(key)) notChecked.set(key, { code: `bhyt.unchecked.${reason}`, about: rule });
    }
  };

  const reader = createClaimFileReader(
    (reading) => {
      // Only the second visit, or the end, tells whether the first is the only one.
      if (reading.index === 0) first = reading;
      else {
        if (first !== undefined) take(first, false);
        first = undefined;
        take(reading, false);
      }
    },
    { maxIssues: mostKept },
  );
  for await (const piece of pieces) reader.write(piece);
  const { head, visitCount, issues } = reader.end();
  if (first !== undefined) take(first, true);

  const { issues: ofVisits, leftOut } = kept.finish();
  return {
    issues: [...(visitCount === 1 ? issues.map(withoutVisit) : issues), ...ofVisits],
    catalogues: [coreMessages, bhytMessages],
    notChecked: [...notChecked.values()],
    ...(leftOut && { leftOut }),
    ...((head ?? visitCount > 0) && { risk: { totals: risk.totals(), amounts } }),
  };
}
