/** One row of a CSV text. */
export interface PapaRow {
  readonly data: readonly string[];
  readonly errors: readonly { readonly type: string; readonly code: string }[];
}
/** The part of PapaParse that is used. */
export declare const Papa: {
  parse(
    text: string,
    config: {
      readonly header: false;
      readonly delimiter: string;
      readonly step: (row: PapaRow, parser: { abort(): void }) => void;
    },
  ): unknown;
  unparse(rows: readonly (readonly string[])[], config: { readonly newline: string }): string;
};
