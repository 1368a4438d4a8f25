import { type Decimal, decimal, multiplyDecimals } from "@lienthong/core";

/** Powers of ten of the metric prefixes of UCUM (case sensitive). */
const prefixes: Readonly<Record<string, number>> = {
  Y: 24,
  Z: 21,
  E: 18,
  P: 15,
  T: 12,
  G: 9,
  M: 6,
  k: 3,
  h: 2,
  da: 1,
  d: -1,
  c: -2,
  m: -3,
  u: -6,
  n: -9,
  p: -12,
  f: -15,
  a: -18,
};

/** Metric units of UCUM that need no other unit to be compared. */
const metric: ReadonlySet<string> = new Set([
  "m",
  "g",
  "s",
  "L",
  "mol",
  "Pa",
  "J",
  "W",
  "V",
  "A",
  "N",
  "Hz",
  "K",
  "cal",
  "eq",
  "osm",
  "U",
  "[iU]",
]);

/** Units of time and volume as so many of a metric one. */
const others: Readonly<Record<string, readonly [factor: string, unit: string]>> = {
  min: ["60", "s"],
  h: ["3600", "s"],
  d: ["86400", "s"],
  wk: ["604800", "s"],
  l: ["1", "L"],
  "[in_i]": ["0.0254", "m"],
  "[ft_i]": ["0.3048", "m"],
  "[mi_i]": ["1609.344", "m"],
  "[lb_av]": ["453.59237", "g"],
  "[oz_av]": ["28.349523125", "g"],
  t: ["1000000", "g"],
};

/**
 * A value in the metric unit without prefix (đơn vị gốc), exactly: `5 km` is `5000 m`. Undefined for units that
 * are not in this short table, or are put together from several.
 */
export function inBaseUnit(
  value: Decimal,
  code: string,
): { readonly value: Decimal; readonly unit: string } | undefined {
  if (metric.has(code)) return { value, unit: code };
  const other = Object.hasOwn(others, code) ? others[code] : undefined;
  if (other !== undefined) return scaled(value, other[0], other[1]);
  for (const length of [1, 2]) {
    const prefix = code.slice(0, length);
    const rest = code.slice(length);
    const unit = rest === "l" ? "L" : rest;
    const power = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
    if (power !== undefined && metric.has(unit)) return scaled(value, `1e${String(power)}`, unit);
  }
  return undefined;
}

function scaled(value: Decimal, factor: string, unit: string) {
  const by = decimal(factor);
  return by === undefined ? undefined : { value: multiplyDecimals(value, by), unit };
}
