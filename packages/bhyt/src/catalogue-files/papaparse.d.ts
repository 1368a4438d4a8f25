// The part of PapaParse that is used: its published types need those of Node and of the DOM.
declare module "papaparse" {
  interface StepResult {
    readonly data: readonly string[];
    readonly errors: readonly { readonly type: string; readonly code: string }[];
    readonly meta: { readonly cursor: number };
  }
  interface Parser {
    abort(): void;
  }
  const Papa: {
    parse(
      text: string,
      config: {
        readonly header: false;
        readonly delimiter: string;
        readonly newline: "\n" | "\r\n" | "\r";
        readonly delimitersToGuess: readonly string[];
        readonly step: (row: StepResult, parser: Parser) => void;
      },
    ): unknown;
  };
  export = Papa;
}
