/** A part of a year that has a record of its own. */
export type NationalPeriod = "hk1" | "hk2" | "year";

/** The one character that stands for each period in `hocky`. */
export type NationalPeriodCodes = Readonly<Record<NationalPeriod, string>>;

/**
 * Codes of the periods. Taken from the list on another public interface of the sector (one source): give others when
 * the receiver says so.
 */
export const defaultPeriodCodes: NationalPeriodCodes = { hk1: "1", hk2: "2", year: "3" };

/** The periods of a year in their order. */
export const nationalPeriods: readonly NationalPeriod[] = ["hk1", "hk2", "year"];
