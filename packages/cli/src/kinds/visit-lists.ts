import type { Catalogues, Visit } from "@lienthong/bhyt";
import { unitLists } from "./unit-lists.ts";

/** The lists of codes that hold for a visit. */
export type VisitLists = (visit: Visit) => Catalogues;

/** The user's lists, and for what they do not hold the administrative units of `@lienthong/places`. */
export function createVisitLists(own?: Catalogues): VisitLists {
  if (own === undefined) return unitLists;
  return (visit) => {
    const units = unitLists(visit);
    return {
      has: (name) => own.has(name) || units.has(name),
      find: (name, code) => (own.has(name) ? own : units).find(name, code),
    };
  };
}
