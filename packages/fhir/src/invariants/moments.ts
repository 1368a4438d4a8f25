import { single } from "./idioms.ts";
import { fault } from "./scene.ts";

type Items = readonly unknown[];

/** Below 0, 0 or above: the order of two dates or times; NaN when one is missing or nobody can tell. */
export function orderOf(a: Items, b: Items): number {
  const left = single(a);
  const right = single(b);
  if (!isValue(left) || !isValue(right)) return NaN;
  // Most texts have the same form and zone: they are in the order of their moments.
  if (typeof left === "string" && typeof right === "string" && areAlike(left, right))
    return textOrder(left, right);
  const [from, to] = [readMoment(left), readMoment(right)];
  if (from !== undefined && to !== undefined) return momentOrder(from, to);
  // Text that is no moment is compared with other text only.
  return from === to && typeof left === typeof right ? textOrder(left, right) : fault();
}

function isValue(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function textOrder<Value extends string | number>(left: Value, right: Value): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whole dates, or times to the second in the same zone. */
function areAlike(a: string, b: string): boolean {
  const shape = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/u;
  return a.length === b.length && a.slice(19) === b.slice(19) && shape.test(a) && shape.test(b);
}

interface Moment {
  /** Year, month, day, hour, minute, second: how many are given. */
  readonly precision: number;
  /** Milliseconds, in the zone of the text, or as if in UTC where none is named. */
  readonly start: number;
  readonly end: number;
  readonly hasZone: boolean;
}

const pattern =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?(?:Z|([+-]\d\d):(\d\d))?)?)?)?$/u;

function readMoment(text: string | number): Moment | undefined {
  const match = typeof text === "string" && text.length < 41 ? pattern.exec(text) : null;
  if (match === null) return undefined;
  const parts: readonly (string | undefined)[] = match.slice(1, 7);
  const given = parts.filter((part) => part !== undefined);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = given.map(Number);
  const precision = given.length;
  // Four thousand years later the calendar is the same, and no year is taken for one of the twentieth century.
  const at = (...more: readonly number[]): number => {
    const [y = 0, m = 0, d = 0, h = 0, min = 0] = more;
    return Date.UTC(year + 4000 + y, month - 1 + m, day + d, hour + h, minute + min, second);
  };
  const days = new Date(Date.UTC(year + 4000, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days || hour > 23 || minute > 59 || second > 60)
    return undefined;
  const zone = Number(match[8] ?? "+00") * 60 + Number(`${match[8]?.charAt(0) ?? ""}${match[9] ?? "0"}`);
  const shift = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3)) - zone * 60_000;
  const start = at() + shift;
  const step = [0, 0, 0, 0, 0];
  if (precision < 6) step[precision - 1] = 1;
  const end = precision < 6 ? at(...step) + shift : start + 1;
  return { precision, start, end, hasZone: (text as string).endsWith("Z") || match[8] !== undefined };
}

const hours = 3_600_000;

function momentOrder(a: Moment, b: Moment): number {
  if (a.hasZone === b.hasZone && a.precision === b.precision) return Math.sign(a.start - b.start);
  // Without a zone it may be anywhere on earth: 14 hours before UTC to 12 hours behind.
  const spread = ({ start, end, hasZone }: Moment) =>
    hasZone || a.hasZone === b.hasZone ? [start, end] : [start - 14 * hours, end + 12 * hours];
  const [aStart = 0, aEnd = 0] = spread(a);
  const [bStart = 0, bEnd = 0] = spread(b);
  return aEnd <= bStart ? -1 : bEnd <= aStart ? 1 : NaN;
}
