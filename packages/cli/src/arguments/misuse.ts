import type { IssueParams } from "@lienthong/core";
import type { CliIssueCode } from "../messages/codes.ts";

/** A mistake in the arguments; never leaves this folder. */
export class Misuse extends Error {
  readonly code: CliIssueCode;
  readonly params: IssueParams;
  constructor(code: CliIssueCode, params: IssueParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** An option that the command has no use for. */
export function notUsed(option: string, command: string): Misuse {
  return new Misuse("cli.usage.not-used", { option: `--${option}`, command });
}

/** The value of an option that allows only some. */
export function oneOf<Value extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined)
    throw new Misuse("cli.usage.bad-value", { option: `--${name}`, value, allowed: allowed.join(", ") });
  return found;
}

/** How each command that needs a file is called with one. */
const examples = {
  check: "check ho-so.xml",
  convert: "convert ho-so.xml --to fhir -o ho-so.fhir.json",
  places: "places danh-sach.csv --column dia_chi",
  typegen: "typegen ho-so-fhir/ --out src/fhir",
  verify: "verify hoc-ba.xml --trust goc/",
  sign: "sign hoc-ba.xml --key gvcn.key --certificate gvcn.pem -o ky.xml",
  "transcript check": "transcript check nam-hoc-2025/",
  "transcript convert": "transcript convert nam-hoc-2025/ --to json -o hoc-ba/",
  "transcript render": "transcript render nam-hoc-2025/ -o ban-in/",
} as const;

/** No file is named; the sentence shows how to name one. */
export function noFiles(command: keyof typeof examples): Misuse {
  return new Misuse("cli.usage.no-files", { command, example: examples[command] });
}
