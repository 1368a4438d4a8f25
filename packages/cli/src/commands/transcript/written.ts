import type { Catalogues, Issue } from "@lienthong/core";
import type { WriteFailure } from "../../io/io.ts";

/** What became of the results of one class. */
export type Written = {
  /** Where they stand, or where they could not be written. */
  readonly output: string;
  readonly issues: readonly Issue[];
  readonly catalogues: readonly Catalogues[];
} & ({ readonly ok: true } | { readonly ok: false; readonly reason: WriteFailure });
