import type { Catalogues, Issue } from "@lienthong/core";
import type { LossReason } from "@lienthong/transcript/elmo";

/** A part of the input that is not in what was written. */
export interface Loss {
  readonly path: string;
  readonly why: LossReason;
}

/** A file to be written: `name` below the folder of the input, or none when the input gives one file. */
export interface ContentFile {
  readonly name?: string;
  /** With its point: `.json`. */
  readonly ending: string;
  readonly content: string | Uint8Array;
}

/** What an input becomes in one format. */
export interface Contents {
  readonly files: readonly ContentFile[];
  readonly losses: readonly Loss[];
  readonly issues: readonly Issue[];
  readonly catalogues: readonly Catalogues[];
}

/** `[3].years[0].className` of the third pupil. */
export function underPupil<Placed extends { readonly path: string }>(
  index: number,
  each: Placed,
): Placed & { readonly path: string } {
  return { ...each, path: each.path === "" ? `[${index}]` : `[${index}].${each.path}` };
}
