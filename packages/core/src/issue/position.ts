/**
 * A place in a text that was read.
 *
 * `line` and `column` count from 1, `offset` from 0, all in UTF-16 code units, as editors and
 * JavaScript strings count. When the text was itself inside another (a base64 table inside a claim
 * file, a sheet inside a workbook), `document` names the inner text and `container` is the place of
 * that inner text in the outer one.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  /** Name of the inner text, such as `XML2` or `xl/worksheets/sheet1.xml`. */
  readonly document?: string;
  /** Where the inner text stands in the file that holds it. */
  readonly container?: Position;
}
