/** What the validator asks about a code that it cannot answer offline. */
export type TerminologyRequest =
  | {
      readonly kind: "value-set";
      readonly valueSet: string;
      readonly system: string | undefined;
      readonly version: string | undefined;
      readonly code: string;
      readonly display: string | undefined;
    }
  | {
      readonly kind: "code-system";
      readonly system: string;
      readonly version: string | undefined;
      readonly code: string;
      readonly display: string | undefined;
    };

/** The answer of a terminology service (dịch vụ danh mục mã). */
export interface TerminologyResult {
  /** The code is in the value set, or is one of the system. */
  readonly isValid: boolean;
  /** Names that the code may have; any name is accepted when absent. */
  readonly displays?: readonly string[];
  readonly isInactive?: boolean;
}

/**
 * Answers what the validator cannot answer offline, from a local copy of a code system or a cache of a server's
 * answers; undefined for what it does not know, which then stays in `notChecked`. Must answer at once and not throw.
 */
export type TerminologyService = (request: TerminologyRequest) => TerminologyResult | undefined;

/** Knowledge of units of measure (đơn vị đo, UCUM), such as `unitsFromUcum` makes of a library. */
export interface UnitService {
  /** Whether a text is a UCUM unit. */
  readonly isUnit: (code: string) => boolean;
  /** A decimal in another unit; undefined when the two do not measure the same. */
  readonly convert: (value: string, from: string, to: string) => string | undefined;
}
