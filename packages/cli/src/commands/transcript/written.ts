import type { Catalogues, Issue } from "@lienthong/core";
import type { Loss } from "./contents.ts";

/** What became of the results of one input; a result that could not be written is the last of the issues. */
export type Written = {
  readonly issues: readonly Issue[];
  readonly catalogues: readonly Catalogues[];
} & (
  | {
      readonly ok: true;
      /** Where they stand; nowhere when there was nothing to write. */
      readonly output?: string;
      readonly losses: readonly Loss[];
    }
  | { readonly ok: false }
);
