import type { Weight } from "./measure.ts";

export interface Budget {
  /** The most bytes that the entry point may weigh after gzip. */
  readonly gzip: number;
  /** Packages that a user of this entry point never pays for. */
  readonly without?: readonly string[];
  /** The most bytes that a page pays which imports one export only: the rest must fall away. */
  readonly alone?: Readonly<Record<string, number>>;
  /** The most bytes that programs in test/size/programs weigh, by file name: what pages of a kind really pay. */
  readonly programs?: Readonly<Record<string, number>>;
}

/** What is over budget: too heavy, carries what it must not, or a budget so wide that it guards nothing. */
export function budgetFaults(name: string, weight: Weight, budget: Budget | undefined): readonly string[] {
  if (budget === undefined) return [`${name} has no budget; it weighs ${weight.gzip} bytes`];
  const carried = (budget.without ?? []).filter((part) => weight.parts.includes(part));
  return [
    ...(weight.gzip > budget.gzip ? [`${name} weighs ${weight.gzip} bytes, more than ${budget.gzip}`] : []),
    ...(budget.gzip > 2 * weight.gzip + 2048
      ? [`${name} weighs ${weight.gzip} bytes: a budget of ${budget.gzip} guards nothing`]
      : []),
    ...carried.map((part) => `${name} carries ${part}`),
  ];
}
